#pragma once

#include "core/base/parameters.h"

namespace core {

/// The settings of a search beside its space, its data and its limits: how it chooses, and how much
/// each network is worth measuring.
Parameters searchParameters();

} // namespace core
