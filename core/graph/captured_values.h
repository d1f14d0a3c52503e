#pragma once

#include "core/graph/graph.h"

#include <set>

namespace core {

/// Values of the graph that nested graphs of its nodes read by name.
std::set<ValueId> capturedValues(const Graph& graph);

} // namespace core
