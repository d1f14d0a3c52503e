#pragma once

#include "core/graph/model.h"

#include <set>
#include <vector>

namespace core {

/// Nodes of `candidate`, an edited copy of `reference`, that may compute something else than there:
/// other operator, attributes, inputs or constants, or not there at all. In graph order.
std::vector<NodeId> changedNodes(const Model& reference, const Model& candidate);

/// Some nodes of a model as a model of its own.
struct ModelSuffix
{
    Model model; ///< inputs are `boundary`; ids and names are those of the whole model
    std::vector<ValueId> boundary; ///< values from before that it reads, graph inputs among them
};

/// The nodes that depend on one of `changed`, directly or not. Outputs that the change does not
/// reach become outputs of the boundary: nothing is computed for them.
ModelSuffix suffixBehind(const Model& model, const std::vector<NodeId>& changed);

/// The nodes [first, last) of graph.order() as a model of its own. Its inputs are the computed
/// values that they read from before, its outputs those that later nodes read, and `wanted` among
/// what they make. Ids and names are those of the whole model.
ModelSuffix segmentOf(const Model& model, size_t first, size_t last,
                      const std::vector<ValueId>& wanted);

/// The part of a model that makes the values `wanted`, with the model's own inputs.
Model prefixFor(const Model& model, const std::vector<ValueId>& wanted);

} // namespace core
