#pragma once

#include "core/graph/tensor.h"

namespace core {

/// The tensor repeated along axes of size 1 and new leading axes so that it has `shape`; throws
/// Error invalidModel when it cannot be broadcast to it.
Tensor broadcastCopy(const Tensor& tensor, const Shape& shape);

} // namespace core
