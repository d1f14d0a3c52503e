#pragma once

#include "core/graph/graph.h"
#include "core/operators/post_operation.h"

#include <optional>
#include <vector>

namespace core {

/// Nodes that together are one function of a value's elements.
struct ActivationMatch
{
    std::vector<NodeId> nodes; ///< in graph order
    PostOperation operation;
    ValueId output;
};

/// The activation that reads `value`, provided that nothing else does: a single node (Relu, Clip,
/// ...) or a written-out formula: Swish = x Sigmoid(x), HardSwish = x HardSigmoid(x),
/// Gelu = 0.5 x (1 + Erf(x / sqrt(2))) in any order of factors.
std::optional<ActivationMatch> matchActivation(const Graph& graph, const UseTable& uses,
                                               ValueId value);

} // namespace core
