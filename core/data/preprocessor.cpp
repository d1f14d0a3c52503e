#include "core/data/preprocessor.h"

#include "core/data/dataset.h"
#include "core/data/resize.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// The number for a channel of a list that may hold none, one for all, or one each.
double entry(const std::vector<double>& numbers, int64_t channel, double fallback)
{
    if (numbers.empty())
        return fallback;
    return numbers.size() == 1 ? numbers.front() : numbers[static_cast<size_t>(channel)];
}

} // namespace

Preprocessor::Preprocessor(Preprocessing preprocessing)
    : m_settings(std::move(preprocessing))
    , m_values(static_cast<size_t>(m_settings.channels))
{
    for (int64_t channel = 0; channel < m_settings.channels; ++channel) {
        const double mean = entry(m_settings.mean, channel, 0);
        const double deviation = entry(m_settings.deviation, channel, 1);
        for (size_t pixel = 0; pixel < 256; ++pixel)
            m_values[static_cast<size_t>(channel)][pixel] = static_cast<float>(
                (static_cast<double>(pixel) * m_settings.scale - mean) / deviation);
    }
}

Shape Preprocessor::inputShape(const Tensor& sample) const
{
    if (!isPicture(sample))
        return sample.shape();
    const int64_t height = m_settings.height > 0 ? m_settings.height : sample.shape()[0];
    const int64_t width = m_settings.width > 0 ? m_settings.width : sample.shape()[1];
    return m_settings.isChannelsLast ? Shape{ height, width, m_settings.channels }
                                     : Shape{ m_settings.channels, height, width };
}

void Preprocessor::write(const Tensor& picture, std::span<float> input) const
{
    const int64_t channels = m_settings.channels;
    const Tensor fitted = withChannels(resizePicture(picture, m_settings), channels);
    const std::span<const uint8_t> pixels = fitted.values<uint8_t>();
    require(pixels.size() == input.size(), "input has the size of the picture");
    const int64_t area = static_cast<int64_t>(pixels.size()) / channels;
    for (int64_t channel = 0; channel < channels; ++channel) {
        const int64_t source = m_settings.isBgr ? channels - 1 - channel : channel;
        const std::array<float, 256>& values = m_values[static_cast<size_t>(channel)];
        const int64_t stride = m_settings.isChannelsLast ? channels : 1;
        float* target = input.data() + (m_settings.isChannelsLast ? channel : channel * area);
        const uint8_t* pixel = pixels.data() + source;
        for (int64_t index = 0; index < area; ++index)
            target[index * stride] = values[pixel[index * channels]];
    }
}

Tensor Preprocessor::visible(const Tensor& input) const
{
    const int64_t channels = m_settings.channels;
    const bool isLast = m_settings.isChannelsLast;
    const size_t first = static_cast<size_t>(input.rank()) - 3;
    const int64_t height = input.shape()[first + (isLast ? 0 : 1)];
    const int64_t width = input.shape()[first + (isLast ? 1 : 2)];
    require(input.elementCount() == channels * height * width, "input holds one picture");
    Tensor picture = Tensor::uninitialized(ElementType::uint8, { height, width, channels });
    const std::span<uint8_t> pixels = picture.mutableValues<uint8_t>();
    const std::span<const float> values = input.values<float>();
    for (int64_t channel = 0; channel < channels; ++channel) {
        const int64_t target = m_settings.isBgr ? channels - 1 - channel : channel;
        for (int64_t index = 0; index < height * width; ++index) {
            const int64_t source =
                isLast ? index * channels + channel : channel * height * width + index;
            const double value =
                values[static_cast<size_t>(source)] * entry(m_settings.deviation, channel, 1)
                + entry(m_settings.mean, channel, 0);
            pixels[static_cast<size_t>(index * channels + target)] =
                static_cast<uint8_t>(std::clamp(std::round(value / m_settings.scale), 0.0, 255.0));
        }
    }
    return picture;
}

} // namespace core
