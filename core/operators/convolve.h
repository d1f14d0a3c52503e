#pragma once

#include "core/operators/convolution_operator.h"

namespace core {

/// Convolves row-major arrays of the geometry's shapes; `bias` [outputChannels] may be null.
template <typename T>
void convolve(const ConvolutionGeometry& geometry, const T* input, const T* weights, const T* bias,
              T* output);

/// The transposed convolution: `input` has the geometry's output shape, `output` its input shape;
/// `bias` [inputChannels] may be null.
template <typename T>
void convolveTransposed(const ConvolutionGeometry& geometry, const T* input, const T* weights,
                        const T* bias, T* output);

/// oneDNN's convolution; for 1 to 3 spatial axes.
void convolveByLibrary(const ConvolutionGeometry& geometry, const float* input,
                       const float* weights, const float* bias, float* output);

} // namespace core
