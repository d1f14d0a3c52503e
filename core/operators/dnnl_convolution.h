#pragma once

#include "core/operators/convolution_operator.h"

#include <dnnl.hpp>

/// A convolution's geometry in oneDNN's terms. Included only by .cpp files of core/operators.
namespace core {

/// The numbers of oneDNN's convolution descriptors, one a spatial axis.
struct LibraryWindow
{
    explicit LibraryWindow(const std::vector<WindowAxis>& axes);

    dnnl::memory::dims strides;
    dnnl::memory::dims dilations; ///< counted from 0
    dnnl::memory::dims padsBegin;
    dnnl::memory::dims padsEnd; ///< what the last window really touches behind the input
    dnnl::memory::dims kernel;
};

/// [outputChannels, inputChannels, kernel], with a leading axis of groups when there are several.
dnnl::memory::dims weightShape(const ConvolutionGeometry& geometry);

/// Winograd F(4x4, 3x3) does 4 times fewer multiplications. Its rounding error is about ten times
/// that of the direct sum, still near 1e-6 of the largest output.
bool suitsWinograd(const ConvolutionGeometry& geometry);

} // namespace core
