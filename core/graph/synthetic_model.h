#pragma once

#include "core/graph/model.h"

namespace core {

/// Layers that bring a synthetic decoder to a little over 10,000 nodes; each layer has 100.
inline constexpr int kTenThousandNodeLayers = 100;

/// A language-model decoder as exporters write them, to try large graphs with: layer norms and
/// rotary embeddings decomposed into elementary operators, shape computations beside the data,
/// residual connections, the mask and the rotary tables read by every layer, node names like
/// "/layers.3/attn/q_proj/MatMul". It is valid and runs: tokens [batch, sequence] and attention
/// mask [batch, sequence] -> logits [batch, sequence, 64]. Its weights are small and the same every
/// time (about 10 KiB per layer). Throws Error invalidArgument for a negative count.
Model syntheticDecoder(int layers);

} // namespace core
