#include "core/quantization/channel_extremes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>

namespace core {

namespace {

void include(ChannelExtremes& extremes, const Tensor& tensor, int axis)
{
    const Shape& shape = tensor.shape();
    const auto place = axis < 0 ? shape.size() - 1 : static_cast<size_t>(axis);
    const auto channels = static_cast<size_t>(shape.at(place));
    const auto inner = static_cast<size_t>(elementCount(std::span(shape).subspan(place + 1)));
    if (extremes.lowest.empty()) {
        extremes.lowest.assign(channels, std::numeric_limits<double>::infinity());
        extremes.highest.assign(channels, -std::numeric_limits<double>::infinity());
    }
    const std::span<const float> numbers = tensor.values<float>();
    for (size_t i = 0; i < numbers.size(); ++i) {
        const size_t channel = i / inner % channels;
        const auto number = static_cast<double>(numbers[i]);
        if (!std::isfinite(number))
            throw Error(ErrorCode::nonFinite, "an activation is NaN or infinite");
        extremes.lowest[channel] = std::min(extremes.lowest[channel], number);
        extremes.highest[channel] = std::max(extremes.highest[channel], number);
    }
}

} // namespace

std::map<ValueId, ChannelExtremes> watchChannels(WatchJob job, const std::map<ValueId, int>& axes,
                                                 Monitor& monitor)
{
    std::map<ValueId, ChannelExtremes> extremes;
    if (axes.empty())
        return extremes;
    const auto values = std::views::keys(axes);
    job.values.assign(values.begin(), values.end());
    watchTensors(job, monitor, [&](ValueId value, const Tensor& tensor, int64_t) {
        include(extremes[value], tensor, axes.at(value));
    });
    return extremes;
}

} // namespace core
