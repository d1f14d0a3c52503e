#pragma once

#include "core/graph/tensor.h"

namespace core {

/// The gradient of a tensor of `shape` that was broadcast, from the gradient of the broadcast one:
/// the sum over the axes along which it was repeated. float32 or float64; summed in double, in an
/// order that does not depend on the thread count.
Tensor summedTo(const Tensor& gradient, const Shape& shape);

/// A gradient times a factor that broadcasts to its shape.
Tensor multipliedBy(const Tensor& gradient, const Tensor& factor);

} // namespace core
