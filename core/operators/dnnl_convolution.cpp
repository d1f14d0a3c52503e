#include "core/operators/dnnl_convolution.h"

namespace core {

LibraryWindow::LibraryWindow(const std::vector<WindowAxis>& axes)
{
    for (const WindowAxis& axis : axes) {
        strides.push_back(axis.stride);
        dilations.push_back(axis.dilation - 1);
        padsBegin.push_back(axis.padBegin);
        padsEnd.push_back((axis.output - 1) * axis.stride + axis.span() - axis.input
                          - axis.padBegin);
        kernel.push_back(axis.kernel);
    }
}

dnnl::memory::dims weightShape(const ConvolutionGeometry& geometry)
{
    dnnl::memory::dims shape = { geometry.outputChannelsPerGroup(),
                                 geometry.inputChannelsPerGroup() };
    if (geometry.groups > 1)
        shape.insert(shape.begin(), geometry.groups);
    for (const WindowAxis& axis : geometry.axes)
        shape.push_back(axis.kernel);
    return shape;
}

} // namespace core
