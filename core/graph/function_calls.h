#pragma once

#include "core/graph/model.h"

#include <vector>

namespace core {

/// True when a nested graph of the node, however deep, calls a model-local function.
bool callsFunctions(const Model& model, const Node& node);

/// Functions that the model's graph calls, directly or through others. Throws Error invalidModel
/// naming a function that calls itself.
std::vector<const Function*> calledFunctions(const Model& model);

} // namespace core
