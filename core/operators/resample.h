#pragma once

#include "core/graph/tensor.h"
#include "core/operators/resize_axis.h"

#include <vector>

namespace core {

/// Interpolates a float or double tensor along each axis in turn; `samples` of an axis without taps
/// leave it unchanged.
Tensor resample(const Tensor& input, const std::vector<AxisSamples>& samples);

/// The gradient of the input of shape `input` from that of what resample() gave.
Tensor resampleGradient(const Tensor& gradient, const std::vector<AxisSamples>& samples,
                        const Shape& input);

} // namespace core
