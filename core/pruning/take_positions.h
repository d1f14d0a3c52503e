#pragma once

#include "core/graph/tensor.h"

#include <span>

namespace core {

/// A tensor made of the given positions of one axis, in their order; positions may repeat.
Tensor takePositions(const Tensor& tensor, int axis, std::span<const int64_t> positions);

} // namespace core
