#pragma once

#include "core/base/processor_versions.h"
#include "core/base/small_float.h"
#include "core/operators/layout.h"

#include <cstdint>
#include <cstring>
#include <type_traits>

// Vectors are handed between inlined functions only, so the calling convention does not matter.
#pragma GCC diagnostic ignored "-Wpsabi"

/// Arithmetic on one channel block at a time, for loops over channel-blocked memory. Included only
/// by .cpp files of core/operators.
namespace core {

/// `Block` floats that are computed with together.
template <int Block>
struct VectorBlock
{
    using Floats [[gnu::vector_size(Block * 4)]] = float;
    using Words [[gnu::vector_size(Block * 4)]] = uint32_t;
    using Halves [[gnu::vector_size(Block * 2)]] = uint16_t;
};

template <int Block>
using BlockFloats = typename VectorBlock<Block>::Floats;

template <int Block>
[[gnu::always_inline]] inline BlockFloats<Block> loadBlock(const float* from)
{
    BlockFloats<Block> value;
    std::memcpy(&value, from, sizeof(value));
    return value;
}

template <int Block>
[[gnu::always_inline]] inline BlockFloats<Block> loadBlock(const BFloat16* from)
{
    typename VectorBlock<Block>::Halves halves;
    std::memcpy(&halves, from, sizeof(halves));
    const auto words = __builtin_convertvector(halves, typename VectorBlock<Block>::Words) << 16;
    return (BlockFloats<Block>)words; // between vectors a cast keeps the bits
}

template <int Block>
[[gnu::always_inline]] inline void storeBlock(const BlockFloats<Block>& value, float* to)
{
    std::memcpy(to, &value, sizeof(value));
}

/// Rounds to nearest, ties to even; NaN stays NaN.
template <int Block>
[[gnu::always_inline]] inline void storeBlock(const BlockFloats<Block>& value, BFloat16* to)
{
    using Words = typename VectorBlock<Block>::Words;
    const Words bits = (Words)value;
    const Words rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16;
    const Words isNan = (Words)(value != value);
    const Words chosen = (rounded & ~isNan) | (((bits >> 16) | 0x40) & isNan);
    const auto halves = __builtin_convertvector(chosen, typename VectorBlock<Block>::Halves);
    std::memcpy(static_cast<void*>(to), &halves, sizeof(halves));
}

/// bfloat16 in loops for processors that round to it in one instruction, see compiledFor().
struct FastBFloat16 : BFloat16
{
};

/// 16 elements in the lower halves of words, for processors that have FastBFloat16. Not by
/// __builtin_convertvector(), which GCC makes five instructions of.
[[gnu::always_inline]] inline VectorBlock<16>::Words widened(const VectorBlock<16>::Halves& halves)
{
#if ESPALIER_HAS_PROCESSOR_VERSIONS
    VectorBlock<16>::Words words;
    asm("vpmovzxwd %1, %0" : "=v"(words) : "vm"(halves));
    return words;
#else
    return __builtin_convertvector(halves, VectorBlock<16>::Words);
#endif
}

[[gnu::always_inline]] inline VectorBlock<16>::Words widened(const FastBFloat16* from)
{
    VectorBlock<16>::Halves halves;
    std::memcpy(&halves, from, sizeof(halves));
    return widened(halves);
}

template <int Block>
[[gnu::always_inline]] inline BlockFloats<Block> loadBlock(const FastBFloat16* from)
{
    if constexpr (Block == 16)
        return (BlockFloats<Block>)(widened(from) << 16);
    else
        return loadBlock<Block>(static_cast<const BFloat16*>(from));
}

template <int Block>
[[gnu::always_inline]] inline void storeBlock(const BlockFloats<Block>& value, FastBFloat16* to)
{
#if ESPALIER_HAS_PROCESSOR_VERSIONS
    if constexpr (Block == 16) {
        // Not by its intrinsic, which cannot be inlined into functions that fit all processors.
        typename VectorBlock<Block>::Halves halves;
        asm("vcvtneps2bf16 %1, %0" : "=v"(halves) : "v"(value));
        std::memcpy(static_cast<void*>(to), &halves, sizeof(halves));
        return;
    }
#endif
    storeBlock<Block>(value, static_cast<BFloat16*>(to));
}

template <typename Loop>
ESPALIER_PROCESSOR_VERSIONS void runForAnyProcessor(const Loop& loop)
{
    loop();
}

template <typename Loop>
ESPALIER_BFLOAT16_VERSION void runForBFloat16(const Loop& loop)
{
    loop();
}

/// Runs loop(), whose lambda is always_inline, as compiled for elements of type T: FastBFloat16 for
/// processors that have it, else a version for each processor generation.
template <typename T, typename Loop>
void compiledFor(const Loop& loop)
{
    if constexpr (std::is_same_v<T, FastBFloat16> && ESPALIER_HAS_PROCESSOR_VERSIONS)
        runForBFloat16(loop);
    else
        runForAnyProcessor(loop);
}

/// max(x, 0), NaN stays NaN.
template <int Block>
[[gnu::always_inline]] inline BlockFloats<Block> rectified(const BlockFloats<Block>& value)
{
    return value < 0.0F ? BlockFloats<Block>{} : value;
}

/// `gradient` where `value` is positive, else 0.
template <int Block>
[[gnu::always_inline]] inline BlockFloats<Block>
rectifiedGradient(const BlockFloats<Block>& value, const BlockFloats<Block>& gradient)
{
    return value > 0.0F ? gradient : BlockFloats<Block>{};
}

/// Calls `call.template operator()<Element, Block>()` for an element type and a channel block.
template <typename Call>
void withBlock(bool isHalf, int64_t block, Call&& call)
{
    if (isHalf)
        block == 16 ? call.template operator()<BFloat16, 16>()
                    : call.template operator()<BFloat16, 8>();
    else
        block == 16 ? call.template operator()<float, 16>() : call.template operator()<float, 8>();
}

/// The same with FastBFloat16 where the processor has it, for loops that go through compiledFor().
template <typename Call>
void withFastBlock(bool isHalf, int64_t block, Call&& call)
{
    if (isHalf && block == 16 && hasFastBFloat16())
        call.template operator()<FastBFloat16, 16>();
    else
        withBlock(isHalf, block, call);
}

} // namespace core
