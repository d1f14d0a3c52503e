#pragma once

#include "core/graph/model.h"

#include <vector>

namespace core {

/// Which node of one graph is which node of another.
struct NodeMatching
{
    std::vector<NodeId> modelOf; ///< by NodeId::index of the reference; invalid: no counterpart
    std::vector<NodeId> referenceOf; ///< by NodeId::index of the model
};

/// Matches the nodes of two graphs one to one: first those of equal name, if that name is given
/// once in each; then those that compute the same from the same (operator, attributes, constants
/// and all that leads to them), or lead to the same; then single nodes of equal operator,
/// attributes and constants; at last unmatched neighbours of matched nodes, and of the ends of the
/// graphs, that have the same operator. Constants are compared by content. Takes linear time.
NodeMatching matchNodes(const Graph& reference, const Graph& model);

} // namespace core
