#include "core/operators/integer_epilogue.h"
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
