#pragma once

#include "core/graph/graph.h"
#include "core/operators/operator.h"

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace core {

/// The part of a graph that a gradient runs through, from a loss back to the sources.
struct GradientPath
{
    std::vector<bool> values; ///< by ValueId: the gradient is needed
    std::vector<bool> nodes; ///< by NodeId: backward() is called
    std::vector<NodeId> unsupported; ///< nodes on the way whose gradient is not computed
    std::vector<NodeId> stopping; ///< nodes that the gradient of a source would enter, but ends at

    bool has(ValueId id) const { return id.isValid() && values[static_cast<size_t>(id.index)]; }
    bool has(NodeId id) const { return nodes[static_cast<size_t>(id.index)]; }
};

/// What a search for the path starts from.
struct GradientEnds
{
    std::set<ValueId> sources; ///< weights, inputs
    std::vector<ValueId> targets; ///< outputs and taps
};

/// Values that lie between a source and a target and can have a gradient. `operators` by NodeId;
/// `types` by ValueId, undefined where unknown.
GradientPath findGradientPath(const Graph& graph,
                              std::span<const std::unique_ptr<Operator>> operators,
                              std::span<const ElementType> types, const GradientEnds& ends);

} // namespace core
