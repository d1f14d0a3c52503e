#pragma once

#include "core/operators/integer_product.h"
#include "core/operators/vector_target.h"

#if ESPALIER_HAS_VNNI_CODE

#include <immintrin.h>

#include <algorithm>

#pragma GCC push_options
// GCC 12 takes the undefined upper parts that its own intrinsics start from for a mistake of ours.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni,fma")

/// The end of every vector loop over integers. Included only by files that are compiled for VNNI.
namespace core::integer {

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

inline __mmask16 validLanes(int64_t count)
{
    return static_cast<__mmask16>(count >= kLanes ? 0xFFFF
                                                  : (1 << std::max<int64_t>(0, count)) - 1);
}

} // namespace core::integer

#pragma GCC diagnostic pop
#pragma GCC pop_options

#endif
