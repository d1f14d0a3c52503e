#pragma once

#include "core/operators/integer_product.h"

namespace core::integer {

/// Taps that one instruction adds up.
inline constexpr int64_t kTapGroup = 4;

/// One weight for each tap of every channel, in the order of the vectors: blocks of kBlock
/// channels, in a block groups of taps, in a group the channels as interleaving bytes orders them.
class DepthwiseWeights
{
public:
    /// Weights [channels, offsets.size()] and the place of each tap from the first input byte of a
    /// pixel; `bias` may be empty.
    DepthwiseWeights(std::span<const int32_t> weights, std::vector<int64_t> offsets,
                     int64_t channels, int32_t zeroPoint, std::span<const int32_t> bias,
                     std::span<const float> scales);

    int64_t channels() const { return m_channels; }
    int64_t groups() const { return static_cast<int64_t>(m_offsets.size()) / kTapGroup; }
    /// Offsets of the taps, filled up to whole groups; the weights of the added ones are 0.
    std::span<const int64_t> offsets() const { return m_offsets; }
    const int8_t* block(int64_t index) const
    {
        return m_bytes.data() + index * groups() * kBlock * kTapGroup;
    }
    const int32_t* starts(int64_t block) const { return m_starts.data() + block * kBlock; }
    const float* scales(int64_t block) const { return m_scales.data() + block * kBlock; }

    /// Place of a channel of a block among its 64 sums.
    static int64_t place(int64_t channel)
    {
        const int64_t part = channel % 16;
        return part / 4 * 16 + channel / 16 * 4 + part % 4;
    }

private:
    int64_t m_channels = 0;
    std::vector<int64_t> m_offsets;
    std::vector<int8_t> m_bytes;
    std::vector<int32_t> m_starts;
    std::vector<float> m_scales;
};

/// Computes all channels of all pixels; the requantization must not add another tensor.
void multiplyDepthwise(const DepthwiseWeights& weights, const Requantization& requantization,
                       const PixelRun& run);

/// The versions that multiplyDepthwise() chooses from.
void multiplyDepthwiseFast(const DepthwiseWeights& weights, const Requantization& requantization,
                           const PixelRun& run);
void multiplyDepthwisePlain(const DepthwiseWeights& weights, const Requantization& requantization,
                            const PixelRun& run);

} // namespace core::integer
