#pragma once

#include "core/graph/model.h"

#include <vector>

namespace core {

/// Copies the nodes of a function's body into `graph`, in the place of `call`, which must have been
/// removed from it. Returns the new nodes. Throws Error invalidModel when the call has more inputs
/// or outputs than the function.
std::vector<NodeId> copyFunctionBody(const Function& function, const Node& call, Graph& graph);

} // namespace core
