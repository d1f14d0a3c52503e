#pragma once

#include "core/passes/pass.h"

#include <span>

namespace core {

/// Before: nodes whose results nobody reads, and initializers that nobody reads. After: they are
/// gone. Conditions: neither a graph output nor a nested graph depends on them. Gives the number of
/// nodes and initializers removed.
int64_t removeUnused(Model& model);

/// The passes that keep every output as it is: constants folded, BatchNormalizations folded into
/// products, what nobody reads removed.
std::span<const PassEntry> cleanUpPasses();

} // namespace core
