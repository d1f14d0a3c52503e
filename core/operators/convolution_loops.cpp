#include "core/operators/convolution_loops.h"

#include "core/base/parallel.h"
#include "core/base/small_float.h"
#include "core/operators/direct_weight_gradient.h"
#include "core/operators/winograd.h"

#include <algorithm>

namespace core {

/// Forward, few channels come with the most positions, and the rounding of large tiles would move
/// some of them across the kink of a ReLU: they go by small tiles, or by rows in bfloat16. Where
/// the processor multiplies bfloat16 no faster than float, the library's sums in bfloat16 leave
/// only the way back.
OwnConvolutionLoops chooseConvolutionLoops(const ConvolutionGeometry& place, const Layout& input)
{
    OwnConvolutionLoops chosen;
    if (input.isRowMajor())
        return chosen;
    constexpr int64_t kChannelsOfLargeTiles = 32;
    constexpr int64_t kChannelsBackInHalf = 64;
    constexpr int64_t kTaps = 9;
    const bool isHalf = input.elementType == ElementType::bfloat16;
    const bool isFast = !isHalf || hasFastBFloat16();
    const int parts = threadCount();
    if (isFast && !winograd::isServed(place) && DirectWeightGradient::isServed(place))
        chosen.backwardWeights = std::make_shared<DirectWeightGradient>(place, isHalf, parts);
    if (!winograd::isServed(place))
        return chosen;
    const winograd::Channels channels{ .inputs = place.inputChannels,
                                       .outputs = place.outputChannels,
                                       .block = static_cast<int>(input.channelBlock),
                                       .isHalf = isHalf,
                                       .hasHalfProducts = isHalf && isFast };
    winograd::Channels reversed = channels;
    std::swap(reversed.inputs, reversed.outputs);
    const winograd::Tiles tiles = winograd::forwardTiles(place);
    const int64_t narrowest = std::min(place.inputChannels, place.outputChannels);
    const winograd::WeightOrder order{ .outputStride = place.inputChannels * kTaps,
                                       .inputStride = kTaps };
    const winograd::WeightOrder turned{ .outputStride = kTaps,
                                        .inputStride = place.inputChannels * kTaps,
                                        .isTurned = true };
    const winograd::Tiles back = winograd::backwardTiles(place);
    const bool isNarrow = narrowest < kChannelsOfLargeTiles;
    if (channels.hasHalfProducts && isNarrow) {
        chosen.forward = std::make_shared<winograd::RowConvolution>(tiles, channels, order, parts);
        chosen.backwardData =
            std::make_shared<winograd::RowConvolution>(back, reversed, turned, parts);
    } else if (isFast) {
        winograd::Tiles forward = tiles;
        if (isNarrow)
            forward.size = 2;
        chosen.forward = std::make_shared<winograd::Convolution>(forward, channels, order, parts);
    }
    if (!chosen.backwardData && (isFast || narrowest >= kChannelsBackInHalf))
        chosen.backwardData =
            std::make_shared<winograd::Convolution>(back, reversed, turned, parts);
    chosen.backwardWeights = std::make_shared<winograd::WeightGradient>(tiles, channels, parts);
    return chosen;
}

} // namespace core
