#include "core/operators/integer_vectors.h"
#include "core/operators/vector_target.h"

#include <array>
#include <cstring>
#include <utility>

#if ESPALIER_HAS_VNNI_CODE

#include <immintrin.h>

#pragma GCC push_options
// GCC 12 takes the undefined upper parts that its own intrinsics start from for a mistake of ours.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni,fma")

namespace core::integer {

namespace {

/// Int32 lanes of a register.
constexpr int64_t kLanes = 16;

/// Requantizes 16 sums and stores the valid ones.
struct Epilogue
{
    explicit Epilogue(const Requantization& given)
        : rule(given)
        , low(_mm512_set1_ps(static_cast<float>(rule.range.lowest - rule.zeroPoint)))
        , high(_mm512_set1_ps(static_cast<float>(rule.range.highest - rule.zeroPoint)))
        , zeroPoint(_mm512_set1_epi32(rule.zeroPoint))
        , sumLow(_mm512_set1_ps(static_cast<float>(rule.sumRange.lowest)))
        , sumHigh(_mm512_set1_ps(static_cast<float>(rule.sumRange.highest)))
        , ratioA(_mm512_set1_ps(rule.addition.ratioA))
        , ratioB(_mm512_set1_ps(rule.addition.ratioB))
        , offset(_mm512_set1_ps(rule.addition.offset))
    {
    }

    [[gnu::always_inline]] inline __m512i added(__m512i value, const std::byte* operand,
                                                __mmask16 valid) const
    {
        const __m128i bytes = _mm_maskz_loadu_epi8(valid, operand);
        const __m512 other = _mm512_cvtepi32_ps(rule.isSigned ? _mm512_cvtepi8_epi32(bytes)
                                                              : _mm512_cvtepu8_epi32(bytes));
        const __m512 own = _mm512_cvtepi32_ps(value);
        const __m512 a = rule.isSecond ? other : own;
        const __m512 b = rule.isSecond ? own : other;
        __m512 sum = _mm512_fmadd_ps(a, ratioA, _mm512_fmadd_ps(b, ratioB, offset));
        // This order of operands lets NaN become the lower bound.
        sum = _mm512_min_ps(_mm512_max_ps(sum, sumLow), sumHigh);
        return _mm512_cvtps_epi32(sum);
    }

    [[gnu::always_inline]] inline void store(__m512i sums, __m512 scales, std::byte* output,
                                             const std::byte* operand, __mmask16 valid) const
    {
        const __m512 scaled = _mm512_mul_ps(_mm512_cvtepi32_ps(sums), scales);
        if (rule.isFloat) {
            _mm512_mask_storeu_ps(output, valid, scaled);
            return;
        }
        const __m512 clamped = _mm512_min_ps(_mm512_max_ps(scaled, low), high);
        __m512i value = _mm512_add_epi32(_mm512_cvtps_epi32(clamped), zeroPoint);
        if (rule.adds)
            value = added(value, operand, valid);
        _mm_mask_storeu_epi8(output, valid, _mm512_cvtepi32_epi8(value));
    }

    const Requantization& rule;
    __m512 low;
    __m512 high;
    __m512i zeroPoint;
    __m512 sumLow;
    __m512 sumHigh;
    __m512 ratioA;
    __m512 ratioB;
    __m512 offset;
};

__mmask16 validLanes(int64_t count)
{
    return static_cast<__mmask16>(count >= kLanes ? 0xFFFF
                                                  : (1 << std::max<int64_t>(0, count)) - 1);
}

[[gnu::always_inline]] inline __m512i broadcast(const std::byte* bytes)
{
    int32_t group = 0;
    std::memcpy(&group, bytes, sizeof group);
    return _mm512_set1_epi32(group);
}

/// Sums of `Pixels` pixels times `Vectors` registers of outputs stay in registers over the whole
/// depth.
template <int Vectors, int Pixels>
void multiplyTile(const BlockRun& run, const Epilogue& epilogue, size_t first)
{
    const PixelRun& pixels = run.pixels;
    const size_t last = pixels.offsets.size() - 1;
    const std::byte* inputs[Pixels];
    __m512i sums[Pixels][Vectors];
#pragma GCC unroll 24
    for (int pixel = 0; pixel < Pixels; ++pixel) {
        // The last tile repeats its last pixel instead of having a loop of its own.
        inputs[pixel] =
            pixels.base + pixels.offsets[std::min(first + static_cast<size_t>(pixel), last)];
#pragma GCC unroll 4
        for (int vector = 0; vector < Vectors; ++vector)
            sums[pixel][vector] = _mm512_loadu_si512(run.starts + vector * kLanes);
    }
    const int8_t* weights = run.weights;
    for (const Segment& segment : run.segments) {
        const int64_t end = segment.offset + segment.groups * kDepth;
        for (int64_t at = segment.offset; at < end; at += kDepth) {
            __m512i factors[Vectors];
#pragma GCC unroll 4
            for (int vector = 0; vector < Vectors; ++vector)
                factors[vector] = _mm512_loadu_si512(weights + vector * kLanes * kDepth);
            weights += kBlock * kDepth;
#pragma GCC unroll 24
            for (int pixel = 0; pixel < Pixels; ++pixel) {
                const __m512i value = broadcast(inputs[pixel] + at);
#pragma GCC unroll 4
                for (int vector = 0; vector < Vectors; ++vector)
                    sums[pixel][vector] =
                        _mm512_dpbusd_epi32(sums[pixel][vector], value, factors[vector]);
            }
        }
    }
    const int64_t elementBytes = run.requantization.isFloat ? sizeof(float) : 1;
    const auto count = static_cast<int>(std::min<size_t>(Pixels, last + 1 - first));
#pragma GCC unroll 24
    for (int pixel = 0; pixel < Pixels; ++pixel) {
        if (pixel >= count)
            break;
        const int64_t at = (static_cast<int64_t>(first) + pixel) * pixels.outputStride;
#pragma GCC unroll 4
        for (int vector = 0; vector < Vectors; ++vector)
            epilogue.store(sums[pixel][vector], _mm512_loadu_ps(run.scales + vector * kLanes),
                           pixels.output + (at + vector * kLanes) * elementBytes,
                           run.requantization.adds ? pixels.operand + at + vector * kLanes
                                                   : nullptr,
                           validLanes(run.outputs - vector * kLanes));
    }
}

template <int Vectors, int Pixels>
void multiplyPixels(const BlockRun& run)
{
    const Epilogue epilogue(run.requantization);
    for (size_t first = 0; first < run.pixels.offsets.size(); first += Pixels)
        multiplyTile<Vectors, Pixels>(run, epilogue, first);
}

} // namespace

bool hasFastBytes()
{
    static const bool kHas = __builtin_cpu_supports("avx512vnni") > 0
        && __builtin_cpu_supports("avx512bw") > 0 && __builtin_cpu_supports("avx512vl") > 0
        && __builtin_cpu_supports("avx512dq") > 0 && __builtin_cpu_supports("fma") > 0;
    return kHas;
}

void multiplyBlockFast(const BlockRun& run)
{
    // As many pixels as leave registers for the weights and one input.
    if (run.outputs > 3 * kLanes)
        multiplyPixels<4, 6>(run);
    else if (run.outputs > 2 * kLanes)
        multiplyPixels<3, 8>(run);
    else if (run.outputs > kLanes)
        multiplyPixels<2, 12>(run);
    else
        multiplyPixels<1, 16>(run);
}

} // namespace core::integer

#pragma GCC diagnostic pop
#pragma GCC pop_options

#else

namespace core::integer {

bool hasFastBytes()
{
    return false;
}

void multiplyBlockFast(const BlockRun& run)
{
    multiplyBlockPlain(run);
}

} // namespace core::integer

#endif
