#include "core/operators/dnnl_convolution.h"

#include <algorithm>

namespace core {

namespace {

/// Tiles of 4 x 4 outputs below which transforming the weights costs Winograd more than it saves.
constexpr int64_t kWinogradTiles = 32;

} // namespace

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

bool suitsWinograd(const ConvolutionGeometry& geometry)
{
    const auto isPlain3 = [](const WindowAxis& axis) {
        return axis.kernel == 3 && axis.stride == 1 && axis.dilation == 1;
    };
    if (geometry.groups != 1 || geometry.axes.size() != 2
        || !std::ranges::all_of(geometry.axes, isPlain3))
        return false;
    const int64_t tiles =
        geometry.batch * ((geometry.axes[0].output + 3) / 4) * ((geometry.axes[1].output + 3) / 4);
    return tiles >= kWinogradTiles;
}

} // namespace core
