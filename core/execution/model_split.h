#pragma once

#include "core/graph/model.h"

#include <set>
#include <vector>

namespace core {

/// Nodes of `candidate`, an edited copy of `reference`, that may compute something else than there:
/// other operator, attributes, inputs or constants, or not there at all. In graph order.
std::vector<NodeId> changedNodes(const Model& reference, const Model& candidate);

/// The part of a model that a change reaches, as a model of its own.
struct ModelSuffix
{
    Model model; ///< inputs are `boundary`; ids and names are those of the whole model
    std::vector<ValueId> boundary; ///< values from before that it reads, graph inputs among them
};

/// The nodes that depend on one of `changed`, directly or not. Outputs that the change does not
/// reach become outputs of the boundary: nothing is computed for them.
ModelSuffix suffixBehind(const Model& model, const std::vector<NodeId>& changed);

/// The part of a model that makes the values `wanted`, with the model's own inputs.
Model prefixFor(const Model& model, const std::vector<ValueId>& wanted);

} // namespace core
