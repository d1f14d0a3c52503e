#pragma once

#include "core/graph/model.h"

#include <memory>
#include <span>
#include <vector>

namespace core {

/// Throws Error invalidArgument unless the tensors fit the declared types and shapes of `required`;
/// tensors beyond them are not looked at.
void checkInputs(const Graph& graph, std::span<const ValueId> required,
                 std::span<const Tensor> tensors);

/// The model with calls of its own functions expanded; `origins` then says by NodeId where nodes
/// come from, and stays empty for a model without functions.
std::shared_ptr<const Model> withoutFunctions(std::shared_ptr<const Model> model,
                                              std::vector<NodeId>& origins);

} // namespace core
