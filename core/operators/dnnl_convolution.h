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

} // namespace core
