#pragma once

#include "core/graph/graph.h"

#include <set>

namespace core {

/// Nodes of every x (1 + erf(x / c)) with constant c, and a product by another constant before or
/// behind: D. Hendrycks, K. Gimpel: "Gaussian Error Linear Units" (2016). Runtimes have one float
/// kernel for all of them as long as nothing stands between.
std::set<NodeId> geluNodes(const Graph& graph);

} // namespace core
