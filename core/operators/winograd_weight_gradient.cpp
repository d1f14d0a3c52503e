#include "core/base/parallel.h"
#include "core/operators/bfloat16_pairs.h"
#include "core/operators/winograd_strip.h"

namespace core::winograd {

namespace {

using Map = FourOutputs;

/// Tiles of a strip. The sums are read and written once for each, so it is longer where sums and
/// points leave room in the cache.
int64_t stripLength(const Channels& channels)
{
    const int64_t blocks = channels.inputBlocks() * channels.outputBlocks();
    constexpr int64_t kFewBlocks = 4;
    return kStrip * (blocks == 1 ? 4 : blocks <= kFewBlocks ? 2 : 1);
}

/// Reads and transforms the gradients of one tile in one channel block; adds them up for the bias.
template <typename T, int Block>
[[gnu::always_inline]] inline void
transformGradient(const T* gradient, const Tiles& tiles, const TilePlace& place, int64_t plane,
                  BlockFloats<Block>* out, BlockFloats<Block>& sum)
{
    BlockFloats<Block> in[Map::kOutput * Map::kOutput];
    const BlockWindow<const T> window{ gradient
                                           + plane * tiles.outputHeight * tiles.outputWidth * Block,
                                       tiles.outputHeight, tiles.outputWidth, place.row,
                                       place.column };
    readWindow<T, Block, Map::kOutput>(window, in);
    fetch<Map, const T, Block>(window, Map::kOutput, 0);
#pragma GCC unroll 16
    for (int at = 0; at < Map::kOutput * Map::kOutput; ++at)
        sum += in[at];
    onBothAxes<Block, Map::kOutput, Map::kTile>(
        in, out, [](const auto* from, auto* to) __attribute__((always_inline)) {
            Map::ofOutputs<Block>(from, to);
        });
}

/// Transforms the gradients of one block of output channels; adds them up for the bias.
template <typename T, int Block>
[[gnu::always_inline]] inline void
transformGradients(const T* gradient, const Tiles& tiles, int64_t blocks, int64_t block,
                   int64_t begin, int64_t end, float* points, int64_t stride, float* bias)
{
    BlockFloats<Block> sum = loadBlock<Block>(bias);
    TilePlace place = placeOf<Map>(tiles, begin);
    for (int64_t tile = begin; tile < end; ++tile, advance<Map>(tiles, place)) {
        BlockFloats<Block> out[Map::kPoints];
        transformGradient<T, Block>(gradient, tiles, place, place.image * blocks + block, out, sum);
        float* const row = points + (tile - begin) * Block;
#pragma GCC unroll 36
        for (int point = 0; point < Map::kPoints; ++point)
            storeBlock<Block>(out[point], row + point * stride);
    }
    storeBlock<Block>(sum, bias);
}

/// sums [Block, Block] += inputs [count, Block] transposed times gradients [count, Block].
template <int Block>
[[gnu::always_inline]] inline void addProducts(const float* inputs, const float* gradients,
                                               int64_t count, float* sums)
{
    BlockFloats<Block> own[Block];
#pragma GCC unroll 16
    for (int input = 0; input < Block; ++input)
        own[input] = loadBlock<Block>(sums + input * Block);
    for (int64_t tile = 0; tile < count; ++tile) {
        const BlockFloats<Block> gradient = loadBlock<Block>(gradients + tile * Block);
#pragma GCC unroll 16
        for (int input = 0; input < Block; ++input)
            own[input] += gradient * inputs[tile * Block + input];
    }
#pragma GCC unroll 16
    for (int input = 0; input < Block; ++input)
        storeBlock<Block>(own[input], sums + input * Block);
}

/// What a strip works on; P is the type of transformed elements.
template <typename T, typename P>
struct StripRun
{
    const T* input = nullptr;
    const T* gradient = nullptr;
    P* inputPoints = nullptr;
    P* gradientPoints = nullptr;
    float* sums = nullptr; ///< [point][output block][input][output in block]
    float* bias = nullptr; ///< a stored output channel each
};

template <typename T, int Block>
ESPALIER_PROCESSOR_VERSIONS void addStrip(const Tiles& tiles, const Channels& channels,
                                          const StripRun<T, float>& run, int64_t begin, int64_t end)
{
    const int64_t strip = stripLength(channels);
    const int64_t width = channels.inputBlocks() * Block;
    const int64_t blocks = channels.outputBlocks();
    transformInputs<Map, T, Block>(run.input, tiles, channels.inputBlocks(), begin, end,
                                   run.inputPoints, strip);
    for (int64_t block = 0; block < blocks; ++block) {
        transformGradients<T, Block>(run.gradient, tiles, blocks, block, begin, end,
                                     run.gradientPoints, pointStride(Block, Block, strip),
                                     run.bias + block * Block);
        for (int64_t point = 0; point < Map::kPoints; ++point) {
            const float* const inputs = run.inputPoints + point * pointStride(width, Block, strip);
            const float* const gradients =
                run.gradientPoints + point * pointStride(Block, Block, strip);
            float* const sums = run.sums + (point * blocks + block) * width * Block;
            for (int64_t input = 0; input < channels.inputBlocks(); ++input)
                addProducts<Block>(inputs + input * strip * Block, gradients, end - begin,
                                   sums + input * Block * Block);
        }
    }
}

#if ESPALIER_HAS_PROCESSOR_VERSIONS
/// Stores the points of two tiles in pairs, `stride` apart.
[[gnu::always_inline]] ESPALIER_BFLOAT16_VERSION inline void
storePointPairs(const BlockFloats<kPairBlock>* first, const BlockFloats<kPairBlock>* second,
                BFloat16* points, int64_t stride)
{
#pragma GCC unroll 36
    for (int point = 0; point < Map::kPoints; ++point)
        storePairs(first[point], second[point], points + point * stride);
}

/// Calls transform(place, out) for the tiles of a strip, and store(pair, first, second) for the
/// points of every two; a tile beyond the last is zero.
template <typename Transform, typename Store>
[[gnu::always_inline]] ESPALIER_BFLOAT16_VERSION inline void
forEachPair(const Tiles& tiles, int64_t begin, int64_t end, const Transform& transform,
            const Store& store)
{
    TilePlace place = placeOf<Map>(tiles, begin);
    for (int64_t tile = begin; tile < end; tile += 2) {
        BlockFloats<kPairBlock> first[Map::kPoints];
        BlockFloats<kPairBlock> second[Map::kPoints] = {};
        transform(place, first);
        advance<Map>(tiles, place);
        if (tile + 1 < end) {
            transform(place, second);
            advance<Map>(tiles, place);
        }
        store((tile - begin) / 2, first, second);
    }
}

/// As above with products of pairs of tiles in bfloat16.
ESPALIER_BFLOAT16_VERSION void addStrip(const Tiles& tiles, const Channels& channels,
                                        const StripRun<FastBFloat16, BFloat16>& run, int64_t begin,
                                        int64_t end)
{
    constexpr int kBlock = kPairBlock;
    const int64_t inputBlocks = channels.inputBlocks();
    const int64_t width = inputBlocks * kBlock;
    const int64_t blocks = channels.outputBlocks();
    const int64_t strip = stripLength(channels);
    const int64_t inputStride = pointStride(width, kBlock, strip);
    const int64_t gradientStride = pointStride(kBlock, kBlock, strip);
    using Floats = BlockFloats<kBlock>;
    for (int64_t block = 0; block < inputBlocks; ++block) {
        BFloat16* const points = run.inputPoints + block * strip * kBlock;
        forEachPair(
            tiles, begin, end,
            [&](const TilePlace& place, Floats* out) __attribute__((always_inline)) {
                transformInput<Map, FastBFloat16, kBlock>(run.input, tiles, place,
                                                          place.image * inputBlocks + block, out);
            },
            [&](int64_t pair, const Floats* first, const Floats* second)
                __attribute__((always_inline)) ESPALIER_BFLOAT16_VERSION {
                    storePointPairs(first, second, points + pair * 2 * kBlock, inputStride);
                });
    }
    for (int64_t block = 0; block < blocks; ++block) {
        Floats sum = loadBlock<kBlock>(run.bias + block * kBlock);
        forEachPair(
            tiles, begin, end,
            [&](const TilePlace& place, Floats* out) __attribute__((always_inline)) {
                transformGradient<FastBFloat16, kBlock>(run.gradient, tiles, place,
                                                        place.image * blocks + block, out, sum);
            },
            [&](int64_t pair, const Floats* first, const Floats* second)
                __attribute__((always_inline)) ESPALIER_BFLOAT16_VERSION {
                    storePointPairs(first, second, run.gradientPoints + pair * 2 * kBlock,
                                    gradientStride);
                });
        storeBlock<kBlock>(sum, run.bias + block * kBlock);
        for (int64_t point = 0; point < Map::kPoints; ++point) {
            float* const sums = run.sums + (point * blocks + block) * width * kBlock;
            for (int64_t input = 0; input < inputBlocks; ++input)
                addPairProducts(run.inputPoints + point * inputStride + input * strip * kBlock,
                                run.gradientPoints + point * gradientStride, (end - begin + 1) / 2,
                                sums + input * kBlock * kBlock);
        }
    }
}
#endif

/// Adds up the parts, transforms back and adds to the gradient of the weights, for pairs of an
/// output block and an input.
template <int Block>
ESPALIER_PROCESSOR_VERSIONS void writeGradient(const Channels& channels, const float* sums,
                                               int64_t parts, int64_t partStride, int64_t begin,
                                               int64_t end, float* weights)
{
    const int64_t inputs = channels.inputBlocks() * Block;
    const int64_t stride = inputs * channels.outputBlocks() * Block;
    for (int64_t index = begin; index < end; ++index) {
        const int64_t input = index % inputs;
        if (input >= channels.inputs)
            continue;
        BlockFloats<Block> in[Map::kPoints] = {};
        BlockFloats<Block> out[kKernel * kKernel];
        for (int64_t part = 0; part < parts; ++part) {
            for (int64_t point = 0; point < Map::kPoints; ++point)
                in[point] +=
                    loadBlock<Block>(sums + part * partStride + point * stride + index * Block);
        }
        onBothAxes<Block, Map::kTile, kKernel>(
            in, out, [](const auto* from, auto* to) __attribute__((always_inline)) {
                Map::toWeights<Block>(from, to);
            });
        const int64_t firstOutput = index / inputs * Block;
        const int64_t outputs = std::min<int64_t>(Block, channels.outputs - firstOutput);
        for (int64_t tap = 0; tap < kKernel * kKernel; ++tap) {
            float lanes[Block];
            storeBlock<Block>(out[tap], lanes);
            for (int64_t output = 0; output < outputs; ++output)
                weights[((firstOutput + output) * channels.inputs + input) * kKernel * kKernel
                        + tap] += lanes[output];
        }
    }
}

int64_t storedOutputs(const Channels& channels)
{
    return channels.outputBlocks() * channels.block;
}

/// Floats that a part works on: its sums, those of the bias, and the points of a strip.
int64_t partFloats(const Channels& channels)
{
    const int64_t strip = stripLength(channels);
    return channels.weightElements(Map::kPoints) + storedOutputs(channels)
        + Map::kPoints
        * (pointStride(channels.inputBlocks() * channels.block, channels.block, strip)
           + pointStride(channels.block, channels.block, strip));
}

} // namespace

WeightGradient::WeightGradient(const Tiles& tiles, const Channels& channels, int parts)
    : m_tiles(tiles)
    , m_channels(channels)
    , m_parts(parts)
{
    m_tiles.size = Map::kOutput;
}

size_t WeightGradient::scratchBytes() const
{
    return static_cast<size_t>(m_parts * partFloats(m_channels)) * sizeof(float);
}

void WeightGradient::run(const std::byte* input, const std::byte* outputGradient, float* weights,
                         float* bias, std::byte* scratch) const
{
    auto* const sums = reinterpret_cast<float*>(scratch);
    const int64_t ownFloats = partFloats(m_channels);
    const int64_t strip = stripLength(m_channels);
    const int64_t count = stripCount(m_tiles, strip);
    const auto addUp = [&]<typename T, typename P, int Block>(const auto& add) {
        parallelFor(m_parts, 1, [&](int64_t firstPart, int64_t lastPart) {
            for (int64_t part = firstPart; part < lastPart; ++part) {
                float* const own = sums + part * ownFloats;
                float* const ownBias = own + m_channels.weightElements(Map::kPoints);
                std::fill(own, ownBias + storedOutputs(m_channels), 0.0F);
                float* const inputPoints = ownBias + storedOutputs(m_channels);
                const StripRun<T, P> run{ .input = reinterpret_cast<const T*>(input),
                                          .gradient = reinterpret_cast<const T*>(outputGradient),
                                          .inputPoints = reinterpret_cast<P*>(inputPoints),
                                          .gradientPoints = reinterpret_cast<P*>(
                                              inputPoints
                                              + Map::kPoints
                                                  * pointStride(m_channels.inputBlocks() * Block,
                                                                Block, strip)),
                                          .sums = own,
                                          .bias = ownBias };
                for (int64_t index = count * part / m_parts; index < count * (part + 1) / m_parts;
                     ++index)
                    add(run, index * strip, std::min(m_tiles.count(), (index + 1) * strip));
            }
        });
    };
    if (m_channels.hasHalfProducts) {
#if ESPALIER_HAS_PROCESSOR_VERSIONS
        addUp.template operator()<FastBFloat16, BFloat16, kPairBlock>(
            [&](const auto& run, int64_t begin, int64_t end) {
                addStrip(m_tiles, m_channels, run, begin, end);
            });
#endif
    } else {
        withBlock(m_channels.isHalf, m_channels.block, [&]<typename T, int Block>() {
            addUp.template operator()<T, float, Block>(
                [&](const auto& run, int64_t begin, int64_t end) {
                    addStrip<T, Block>(m_tiles, m_channels, run, begin, end);
                });
        });
    }
    withBlock(m_channels.isHalf, m_channels.block, [&]<typename T, int Block>() {
        constexpr int64_t kGrain = 32;
        if (weights != nullptr)
            parallelFor(m_channels.inputBlocks() * Block * m_channels.outputBlocks(), kGrain,
                        [&](int64_t begin, int64_t end) {
                            writeGradient<Block>(m_channels, sums, m_parts, ownFloats, begin, end,
                                                 weights);
                        });
    });
    for (int64_t part = 0; bias != nullptr && part < m_parts; ++part) {
        const float* const own = sums + part * ownFloats + m_channels.weightElements(Map::kPoints);
        std::transform(bias, bias + m_channels.outputs, own, bias, std::plus());
    }
}

} // namespace core::winograd
