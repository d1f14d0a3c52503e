#pragma once

#include "core/base/monitor.h"
#include "core/graph/tensor.h"
#include "core/pruning/residual_block.h"

#include <span>
#include <vector>

namespace core {

/// How much each block y = x + f(x) changes what it is given: 1 minus the mean over samples of the
/// cosine between x and y; in [0, 2]. After X. Men, M. Xu, Q. Zhang, B. Wang, H. Lin, Y. Lu, X.
/// Han, W. Chen: "ShortGPT: Layers in Large Language Models are More Redundant Than You Expect"
/// (2024), equation 1. `batches` are inputs of the network, one tensor [N, ...] each. Throws Error
/// nonFinite, Cancelled.
std::vector<double> blockInfluence(const Model& model, std::span<const ResidualBlock> blocks,
                                   std::span<const Tensor> batches, Monitor& monitor);

} // namespace core
