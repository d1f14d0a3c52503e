#include "core/operators/integer_depthwise.h"
#include "core/operators/vector_target.h"

#include <algorithm>

#if ESPALIER_HAS_VNNI_CODE

#include <immintrin.h>

#pragma GCC push_options
// GCC 12 takes the undefined upper parts that its own intrinsics start from for a mistake of ours.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni,fma")

namespace core::integer {

namespace {

/// Registers of sums for a block.
constexpr int kRegisters = 4;
constexpr int64_t kLanes = 16;

/// One block of channels.
struct Block
{
    const int8_t* weights = nullptr;
    const int32_t* starts = nullptr;
    const float* scales = nullptr;
    int64_t firstChannel = 0;
    __mmask64 valid = 0;
};

/// Four taps of 64 channels, the taps of a channel side by side.
[[gnu::always_inline]] inline void interleave(const std::byte* const* taps, __mmask64 valid,
                                              __m512i* result)
{
    const __m512i a = _mm512_maskz_loadu_epi8(valid, taps[0]);
    const __m512i b = _mm512_maskz_loadu_epi8(valid, taps[1]);
    const __m512i c = _mm512_maskz_loadu_epi8(valid, taps[2]);
    const __m512i d = _mm512_maskz_loadu_epi8(valid, taps[3]);
    const __m512i lowAb = _mm512_unpacklo_epi8(a, b);
    const __m512i highAb = _mm512_unpackhi_epi8(a, b);
    const __m512i lowCd = _mm512_unpacklo_epi8(c, d);
    const __m512i highCd = _mm512_unpackhi_epi8(c, d);
    result[0] = _mm512_unpacklo_epi16(lowAb, lowCd);
    result[1] = _mm512_unpackhi_epi16(lowAb, lowCd);
    result[2] = _mm512_unpacklo_epi16(highAb, highCd);
    result[3] = _mm512_unpackhi_epi16(highAb, highCd);
}

/// Bounds, zero point and type of the results.
struct Rounding
{
    explicit Rounding(const Requantization& rule)
        : low(_mm512_set1_ps(static_cast<float>(rule.range.lowest - rule.zeroPoint)))
        , high(_mm512_set1_ps(static_cast<float>(rule.range.highest - rule.zeroPoint)))
        , zeroPoint(_mm512_set1_epi32(rule.zeroPoint))
        , isSigned(rule.isSigned)
    {
    }

    [[gnu::always_inline]] inline __m512i rounded(__m512i sums, __m512 scales) const
    {
        const __m512 scaled = _mm512_mul_ps(_mm512_cvtepi32_ps(sums), scales);
        // This order of operands lets NaN become the lower bound.
        const __m512 clamped = _mm512_min_ps(_mm512_max_ps(scaled, low), high);
        return _mm512_add_epi32(_mm512_cvtps_epi32(clamped), zeroPoint);
    }

    /// Packing undoes the order that interleave() brought about.
    [[gnu::always_inline]] inline __m512i packed(const __m512i* values) const
    {
        const __m512i low16 = _mm512_packs_epi32(values[0], values[1]);
        const __m512i high16 = _mm512_packs_epi32(values[2], values[3]);
        return isSigned ? _mm512_packs_epi16(low16, high16) : _mm512_packus_epi16(low16, high16);
    }

    __m512 low;
    __m512 high;
    __m512i zeroPoint;
    bool isSigned;
};

void multiplyBlock(const DepthwiseWeights& weights, const Block& block, const Rounding& rounding,
                   const PixelRun& run)
{
    __m512 scales[kRegisters];
    for (int i = 0; i < kRegisters; ++i)
        scales[i] = _mm512_loadu_ps(block.scales + i * kLanes);
    for (size_t pixel = 0; pixel < run.offsets.size(); ++pixel) {
        const std::byte* const input = run.base + run.offsets[pixel] + block.firstChannel;
        __m512i sums[kRegisters];
#pragma GCC unroll 4
        for (int i = 0; i < kRegisters; ++i)
            sums[i] = _mm512_loadu_si512(block.starts + i * kLanes);
        const int8_t* factors = block.weights;
        for (size_t tap = 0; tap < weights.offsets().size(); tap += kTapGroup) {
            const std::byte* taps[kTapGroup];
#pragma GCC unroll 4
            for (size_t i = 0; i < kTapGroup; ++i)
                taps[i] = input + weights.offsets()[tap + i];
            __m512i values[kRegisters];
            interleave(taps, block.valid, values);
#pragma GCC unroll 4
            for (int i = 0; i < kRegisters; ++i)
                sums[i] = _mm512_dpbusd_epi32(sums[i], values[i],
                                              _mm512_loadu_si512(factors + i * kLanes * kTapGroup));
            factors += kBlock * kTapGroup;
        }
#pragma GCC unroll 4
        for (int i = 0; i < kRegisters; ++i)
            sums[i] = rounding.rounded(sums[i], scales[i]);
        _mm512_mask_storeu_epi8(run.output + static_cast<int64_t>(pixel) * run.outputStride
                                    + block.firstChannel,
                                block.valid, rounding.packed(sums));
    }
}

} // namespace

void multiplyDepthwiseFast(const DepthwiseWeights& weights, const Requantization& requantization,
                           const PixelRun& run)
{
    const Rounding rounding(requantization);
    for (int64_t first = 0; first < weights.channels(); first += kBlock) {
        const int64_t index = first / kBlock;
        const int64_t count = std::min(kBlock, weights.channels() - first);
        multiplyBlock(weights,
                      { .weights = weights.block(index),
                        .starts = weights.starts(index),
                        .scales = weights.scales(index),
                        .firstChannel = first,
                        .valid = count == kBlock ? ~__mmask64(0) : (__mmask64(1) << count) - 1 },
                      rounding, run);
    }
}

} // namespace core::integer

#pragma GCC diagnostic pop
#pragma GCC pop_options

#else

namespace core::integer {

void multiplyDepthwiseFast(const DepthwiseWeights& weights, const Requantization& requantization,
                           const PixelRun& run)
{
    multiplyDepthwisePlain(weights, requantization, run);
}

} // namespace core::integer

#endif
