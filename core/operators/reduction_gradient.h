#pragma once

#include "core/graph/tensor.h"

namespace core {

/// What a reduction does to the elements that it takes together.
enum class ReductionKind
{
    sum,
    mean,
    product,
    extreme, ///< largest or smallest; equal ones share the gradient
    magnitudes, ///< sum |x|
    squares, ///< sum x^2
    norm, ///< sqrt(sum x^2)
    logSum, ///< log(sum x)
    logSumExp, ///< log(sum e^x)
};

/// The gradient of the input of a reduction to `kept`, the input's shape with the reduced axes at
/// size 1; `output` and `gradient` may leave these axes out. float32 or float64.
Tensor reductionGradient(ReductionKind kind, const Tensor& input, const Tensor& output,
                         const Tensor& gradient, const Shape& kept);

} // namespace core
