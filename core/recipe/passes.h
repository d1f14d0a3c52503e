#pragma once

#include "core/base/catalog.h"
#include "core/passes/pass.h"

namespace core {

/// Every pass that a recipe can name.
const Catalog<PassEntry>& passes();

} // namespace core
