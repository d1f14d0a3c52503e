#include "core/operators/integer_depthwise.h"

#include <array>

namespace core::integer {

DepthwiseWeights::DepthwiseWeights(std::span<const int32_t> weights, std::vector<int64_t> offsets,
                                   int64_t channels, int32_t zeroPoint,
                                   std::span<const int32_t> bias, std::span<const float> scales)
    : m_channels(channels)
    , m_offsets(std::move(offsets))
{
    const size_t taps = m_offsets.size();
    m_offsets.resize((taps + kTapGroup - 1) / kTapGroup * kTapGroup, m_offsets.back());
    const auto stored = static_cast<size_t>((channels + kBlock - 1) / kBlock * kBlock);
    m_bytes.resize(stored * m_offsets.size());
    m_starts.resize(stored);
    m_scales.resize(stored);
    for (size_t channel = 0; channel < static_cast<size_t>(channels); ++channel) {
        const size_t block = channel / kBlock;
        const auto lane = static_cast<size_t>(place(static_cast<int64_t>(channel % kBlock)));
        uint32_t sum = 0;
        for (size_t tap = 0; tap < taps; ++tap) {
            const int32_t weight = weights[channel * taps + tap];
            const size_t group = block * static_cast<size_t>(groups()) + tap / kTapGroup;
            m_bytes[(group * kBlock + lane) * kTapGroup + tap % kTapGroup] =
                static_cast<int8_t>(weight);
            sum += static_cast<uint32_t>(weight);
        }
        const uint32_t start = bias.empty() ? 0 : static_cast<uint32_t>(bias[channel]);
        m_starts[block * kBlock + lane] =
            static_cast<int32_t>(start - static_cast<uint32_t>(zeroPoint) * sum);
        m_scales[block * kBlock + lane] = scales[scales.size() == 1 ? 0 : channel];
    }
}

void multiplyDepthwise(const DepthwiseWeights& weights, const Requantization& requantization,
                       const PixelRun& run)
{
    (hasFastBytes() ? multiplyDepthwiseFast : multiplyDepthwisePlain)(weights, requantization, run);
}

void multiplyDepthwisePlain(const DepthwiseWeights& weights, const Requantization& requantization,
                            const PixelRun& run)
{
    for (size_t pixel = 0; pixel < run.offsets.size(); ++pixel) {
        const auto* input = reinterpret_cast<const uint8_t*>(run.base + run.offsets[pixel]);
        std::byte* const output = run.output + static_cast<int64_t>(pixel) * run.outputStride;
        for (int64_t channel = 0; channel < weights.channels(); ++channel) {
            const int64_t block = channel / kBlock;
            const int64_t lane = DepthwiseWeights::place(channel % kBlock);
            int32_t sum = weights.starts(block)[lane];
            for (size_t tap = 0; tap < weights.offsets().size(); ++tap) {
                const auto group = static_cast<int64_t>(tap) / kTapGroup;
                const auto at = static_cast<int64_t>(tap) % kTapGroup;
                sum += weights.block(block)[(group * kBlock + lane) * kTapGroup + at]
                    * input[weights.offsets()[tap] + channel];
            }
            output[channel] = static_cast<std::byte>(
                quantized(static_cast<float>(sum) * weights.scales(block)[lane],
                          requantization.zeroPoint, requantization.range));
        }
    }
}

} // namespace core::integer
