#pragma once

#include "core/execution/quantized_values.h"

#include <variant>

namespace core {

/// The node on quantized tensors, without outputs; or why there is none.
using QuantizedRewrite = std::variant<Node, std::string>;

/// Rewrites `node` to read quantized tensors and write `output`; for Gemm `output` may be absent:
/// then it writes float. Adds the initializers it needs to the graph.
QuantizedRewrite rewriteQuantized(Graph& graph, const Node& node,
                                  const std::optional<QuantizationValues>& output);

} // namespace core
