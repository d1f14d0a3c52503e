#include "core/operators/winograd.h"

#include "core/base/processor_versions.h"
#include "core/operators/layout.h"
#include "core/operators/winograd_transforms.h"

namespace core::winograd {

int64_t Channels::weightElements(int64_t points) const
{
    return points * inputBlocks() * outputBlocks() * block * block;
}

bool isServed(const ConvolutionGeometry& place)
{
    // Transformed weights are read anew for every strip of tiles: they must stay in the cache.
    constexpr int64_t kMostWeights = 64 * 64;
    const auto isPlain = [](const WindowAxis& axis) {
        return axis.kernel == kKernel && axis.stride == 1 && axis.dilation == 1;
    };
    constexpr int64_t kWideBlock = 16;
    return ESPALIER_HAS_PROCESSOR_VERSIONS && preferredChannelBlock() == kWideBlock
        && place.groups == 1 && place.axes.size() == 2 && isPlain(place.axes[0])
        && isPlain(place.axes[1]) && place.inputChannels * place.outputChannels <= kMostWeights;
}

Tiles forwardTiles(const ConvolutionGeometry& place)
{
    const WindowAxis& rows = place.axes[0];
    const WindowAxis& columns = place.axes[1];
    return { .batch = place.batch,
             .inputHeight = rows.input,
             .inputWidth = columns.input,
             .outputHeight = rows.output,
             .outputWidth = columns.output,
             .padTop = rows.padBegin,
             .padLeft = columns.padBegin };
}

Tiles backwardTiles(const ConvolutionGeometry& place)
{
    const Tiles forward = forwardTiles(place);
    return { .batch = forward.batch,
             .inputHeight = forward.outputHeight,
             .inputWidth = forward.outputWidth,
             .outputHeight = forward.inputHeight,
             .outputWidth = forward.inputWidth,
             .padTop = kKernel - 1 - forward.padTop,
             .padLeft = kKernel - 1 - forward.padLeft };
}

} // namespace core::winograd
