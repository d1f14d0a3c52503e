#pragma once

#include "core/operators/vector_block.h"

#if ESPALIER_HAS_PROCESSOR_VERSIONS
#include <immintrin.h>

/// Products of pairs of bfloat16, summed in float, in functions of ESPALIER_BFLOAT16_VERSION.
/// Included only by .cpp files of core/operators.
namespace core {

constexpr int kPairBlock = 16; ///< floats of a register, which pairs are summed in

/// Rounds to nearest, ties to even.
[[gnu::always_inline]] ESPALIER_BFLOAT16_VERSION inline void
storeRounded(const BlockFloats<kPairBlock>& value, BFloat16* to)
{
    const __m256bh halves = _mm512_cvtneps_pbh(value);
    std::memcpy(static_cast<void*>(to), &halves, sizeof(halves));
}

/// Stores pairs of both values, rounded.
[[gnu::always_inline]] ESPALIER_BFLOAT16_VERSION inline void
storePairs(const BlockFloats<kPairBlock>& first, const BlockFloats<kPairBlock>& second,
           BFloat16* to)
{
    constexpr VectorBlock<2 * kPairBlock>::Halves kInterleaved = { 0,  16, 1,  17, 2,  18, 3,  19,
                                                                   4,  20, 5,  21, 6,  22, 7,  23,
                                                                   8,  24, 9,  25, 10, 26, 11, 27,
                                                                   12, 28, 13, 29, 14, 30, 15, 31 };
    const __m512bh both = _mm512_cvtne2ps_pbh(second, first);
    const auto pairs = __builtin_shuffle((VectorBlock<2 * kPairBlock>::Halves) both, kInterleaved);
    std::memcpy(static_cast<void*>(to), &pairs, sizeof(pairs));
}

[[gnu::always_inline]] ESPALIER_BFLOAT16_VERSION inline __m512bh loadPairs(const BFloat16* from)
{
    return (__m512bh)_mm512_loadu_si512(from);
}

/// The pair at `from` in every lane.
[[gnu::always_inline]] ESPALIER_BFLOAT16_VERSION inline __m512bh repeatPair(const BFloat16* from)
{
    int pair = 0;
    std::memcpy(&pair, from, sizeof(pair));
    return (__m512bh)_mm512_set1_epi32(pair);
}

/// `product` [Rows, kPairBlock] = `rows` [blocks, Rows, kPairBlock] times `weights` [blocks,
/// kPairBlock / 2, kPairBlock, 2], summed over the blocks.
template <int Rows>
[[gnu::always_inline]] ESPALIER_BFLOAT16_VERSION inline void
multiplyPairs(const BFloat16* rows, int64_t blocks, const BFloat16* weights, float* product)
{
    __m512 sums[Rows] = {};
    for (int64_t block = 0; block < blocks; ++block) {
        for (int64_t pair = 0; pair < kPairBlock; pair += 2) {
            const __m512bh weight = loadPairs(weights + pair * kPairBlock);
#pragma GCC unroll 16
            for (int row = 0; row < Rows; ++row)
                sums[row] =
                    _mm512_dpbf16_ps(sums[row], weight, repeatPair(rows + row * kPairBlock + pair));
        }
        rows += Rows * kPairBlock;
        weights += kPairBlock * kPairBlock;
    }
#pragma GCC unroll 16
    for (int row = 0; row < Rows; ++row)
        _mm512_storeu_ps(product + row * kPairBlock, sums[row]);
}

/// sums [kPairBlock, kPairBlock] += inputs [pairs, kPairBlock, 2] transposed times gradients
/// [pairs, kPairBlock, 2].
[[gnu::always_inline]] ESPALIER_BFLOAT16_VERSION inline void
addPairProducts(const BFloat16* inputs, const BFloat16* gradients, int64_t pairs, float* sums)
{
    __m512 own[kPairBlock];
#pragma GCC unroll 16
    for (int input = 0; input < kPairBlock; ++input)
        own[input] = _mm512_loadu_ps(sums + input * kPairBlock);
    for (int64_t pair = 0; pair < pairs; ++pair) {
        const __m512bh gradient = loadPairs(gradients + pair * 2 * kPairBlock);
#pragma GCC unroll 16
        for (int input = 0; input < kPairBlock; ++input)
            own[input] = _mm512_dpbf16_ps(own[input], gradient,
                                          repeatPair(inputs + (pair * kPairBlock + input) * 2));
    }
#pragma GCC unroll 16
    for (int input = 0; input < kPairBlock; ++input)
        _mm512_storeu_ps(sums + input * kPairBlock, own[input]);
}

} // namespace core
#endif
