#pragma once

#include "core/operators/vector_block.h"

#include <utility>

/// Sums of products that stay in registers over the loops around them. Included only by .cpp files
/// of core/operators.
namespace core {

/// Calls body with the constants 0 ... Count - 1: arrays that are indexed by constants alone are
/// kept in registers throughout.
template <int Count, typename Body>
[[gnu::always_inline]] inline void unrolled(const Body& body)
{
    [&]<int... Index>(std::integer_sequence<int, Index...>) __attribute__((always_inline))
    {
        (body(std::integral_constant<int, Index>()), ...);
    }
    (std::make_integer_sequence<int, Count>());
}

/// Products that one instruction sums up in each lane.
template <typename T>
constexpr int kProductsAtOnce = std::is_same_v<T, float> ? 1 : 2;

using SumLanes = BlockFloats<16>;

/// sum += factors times the number at `factor` in each lane.
[[gnu::always_inline]] inline void addProduct(SumLanes& sum, const SumLanes& factors,
                                              const float* factor)
{
    sum += factors * *factor;
}

/// sum += factors, two of bfloat16 in each lane, times the two numbers at `pair`.
[[gnu::always_inline]] inline void addProduct(SumLanes& sum, const SumLanes& factors,
                                              const FastBFloat16* pair)
{
#if ESPALIER_HAS_PROCESSOR_VERSIONS
    struct Pair
    {
        FastBFloat16 of[2];
    };
    // Not by its intrinsic, which cannot be inlined into functions that fit all processors.
    asm("vdpbf16ps %2%{1to16%}, %1, %0"
        : "+v"(sum)
        : "v"(factors), "m"(*reinterpret_cast<const Pair*>(pair)));
#else
    for (size_t lane = 0; lane < sizeof(SumLanes) / sizeof(float); ++lane) {
        BFloat16 own[2];
        std::memcpy(static_cast<void*>(own), reinterpret_cast<const char*>(&factors) + 4 * lane,
                    sizeof(own));
        for (int index = 0; index < 2; ++index)
            sum[lane] += static_cast<float>(own[index]) * static_cast<float>(pair[index]);
    }
#endif
}

/// Stores numbers as those of index `indexOfProduct` of each lane of `to`.
[[gnu::always_inline]] inline void storeFactors(const SumLanes& values, int64_t, float* to)
{
    storeBlock<16>(values, to);
}

[[gnu::always_inline]] inline void storeFactors(const SumLanes& values, int64_t indexOfProduct,
                                                FastBFloat16* to)
{
    FastBFloat16 lanes[16];
    storeBlock<16>(values, lanes);
    for (int64_t lane = 0; lane < 16; ++lane)
        to[2 * lane + indexOfProduct] = lanes[lane];
}

} // namespace core
