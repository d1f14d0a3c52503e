#pragma once

#include "core/comparison/graph_difference.h"

namespace core {

/// Both graphs of a difference in one, to be drawn: the nodes of the model with its ids, and those
/// that were removed. It is no model to run: a node that read from a removed one has that value as
/// a further input.
struct MergedGraph
{
    std::shared_ptr<const Model> model;
    std::vector<int32_t> differenceOf; ///< index in GraphDifference::nodes by NodeId::index, or -1
    std::vector<NodeId> nodeOf; ///< by index in GraphDifference::nodes
    /// Matched nodes stand in another order in both graphs, so that lines from removed nodes to
    /// those that are left would close a cycle; they are left out.
    bool lacksLines = false;
};

MergedGraph mergeGraphs(const GraphDifference& difference);

} // namespace core
