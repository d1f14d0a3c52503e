#pragma once

#include "core/graph/tensor.h"
#include "core/operators/resize_axis.h"

#include <vector>

namespace core {

/// Interpolates a float or double tensor along each axis in turn; `samples` of an axis without taps
/// leave it unchanged.
Tensor resample(const Tensor& input, const std::vector<AxisSamples>& samples);

} // namespace core
