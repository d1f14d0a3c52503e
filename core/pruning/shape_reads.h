#pragma once

#include "core/graph/graph.h"
#include "core/operators/infer_shapes.h"

#include <vector>

namespace core {

/// For each axis that a Shape node reads, whether its size enters results as a number (the root of
/// a head's width, a mean by hand), not only shapes. Follows integers from the node on to wherever
/// they become floating-point.
std::vector<bool> axesUsedAsNumbers(const Graph& graph, const UseTable& uses,
                                    const InferredShapes& shapes, const Node& shapeNode);

} // namespace core
