#pragma once

#include "core/graph/graph.h"
#include "core/operators/post_operation.h"

#include <memory>
#include <set>
#include <vector>

namespace core {

/// A step that a product can take into its own loop: one post operation, or a bias.
struct FusedStage
{
    std::vector<NodeId> nodes; ///< in graph order
    bool isBias = false; ///< adds the constant `operand` to each output channel
    PostOperation operation;
    ValueId operand; ///< of an addition or bias
    ValueId output;
};

/// A product (Conv, ConvTranspose, Gemm, MatMul) and what may be computed with it, in order. Any
/// leading part of the stages is a valid fusion too.
struct FusionGroup
{
    NodeId product;
    std::vector<FusedStage> stages;
};

/// Groups of a graph in order of their products; no node is in two. Values in `kept` and graph
/// outputs are never made inside a group, so that they can be observed as the graph defines them.
std::vector<FusionGroup> findFusionGroups(const Graph& graph, const std::set<ValueId>& kept);

} // namespace core
