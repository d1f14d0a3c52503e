#pragma once

#include "core/graph/model.h"

#include <vector>

namespace core {

/// A model without calls of model-local functions.
struct InlinedModel
{
    Model model;
    /// For each node of the main graph, by NodeId: the node of the given model that it comes from.
    std::vector<NodeId> origins;
};

/// Most nodes that functions may expand to.
inline constexpr int64_t kInlinedNodeLimit = 200'000;

/// Replaces every call of a model-local function, in nested graphs too, by the function's body.
///
/// Rules: 1. ids of values and of nodes that are no calls stay as they are. 2. An attribute
/// reference takes the value at the call, else the function's default, else it is left out. 3. New
/// names start with the name of the call. Throws Error limitExceeded beyond `limit` new nodes,
/// invalidModel naming a function that calls itself, unsupported for a function that imports
/// another version of an operator set than the model.
InlinedModel inlineFunctions(const Model& model, int64_t limit = kInlinedNodeLimit);

} // namespace core
