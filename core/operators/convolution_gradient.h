#pragma once

#include "core/operators/convolution_operator.h"

namespace core {

/// The gradient of a convolution's weights [outputChannels, inputChannels / groups, axes.kernel]
/// from that of its output; row-major arrays.
template <typename T>
void convolutionWeightGradient(const ConvolutionGeometry& geometry, const T* input,
                               const T* outputGradient, T* weightGradient);

/// The gradient of a bias [channels], from that of an output [batch, channels, spatial].
Tensor channelSums(const Tensor& outputGradient);

} // namespace core
