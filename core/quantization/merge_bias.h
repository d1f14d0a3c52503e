#pragma once

#include "core/graph/model.h"

namespace core {

/// Before: y = Add(MatMul(x, W), b). After: y = Gemm(x, W, b), whose integer form has the bias
/// inside, while runtimes merge the other two into a float Gemm as soon as no integers follow.
///
/// Conditions: x has two axes, W is a constant matrix, b a constant over its columns, and nobody
/// else reads the product. Gives the number of merged pairs.
int64_t mergeBiases(Model& model);

} // namespace core
