#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"

#include <string_view>
#include <vector>

namespace core {

/// Constants above this size are not made from smaller ones: a weight that is stored as a formula
/// must not fill the memory.
inline constexpr int64_t kFoldedBytesLimit = int64_t(1) << 28;

/// Before: nodes whose inputs are all constants. After: their outputs are initializers, the nodes
/// are gone. Conditions: the operator is not random, has no nested graph, computes without error,
/// and no result passes kFoldedBytesLimit. Formula: the operator's own forward().
///
/// Gives the removed nodes, in order. Initializers that nobody reads any more stay. With a `type`,
/// nodes of other operators are left alone.
std::vector<NodeId> foldConstantNodes(Model& model, const Monitor& monitor,
                                      std::string_view type = {});

/// True when the value never changes from run to run: an initializer that is not an input.
bool isConstant(const Value& value);

} // namespace core
