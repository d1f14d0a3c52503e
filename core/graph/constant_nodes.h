#pragma once

#include "core/graph/graph.h"

#include <vector>

namespace core {

/// Nodes that compute from stored constants alone, by NodeId::index: Constant and whatever reads
/// only such values. A picture shows them as part of their reader. Nodes that make a graph output,
/// random ones and those with nested graphs do not count.
std::vector<bool> findConstantNodes(const Graph& graph);

} // namespace core
