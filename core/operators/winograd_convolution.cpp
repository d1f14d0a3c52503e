#include "core/base/parallel.h"
#include "core/operators/bfloat16_pairs.h"
#include "core/operators/winograd_strip.h"

namespace core::winograd {

namespace {

/// The weights from one input to a block of outputs, transformed.
template <typename Map, int Block>
[[gnu::always_inline]] inline void transformWeight(const float* weights, const WeightOrder& order,
                                                   const Channels& channels, int64_t input,
                                                   int64_t firstOutput, BlockFloats<Block>* out)
{
    float lanes[kKernel * kKernel][Block] = {};
    const int64_t outputs =
        input < channels.inputs ? std::min<int64_t>(Block, channels.outputs - firstOutput) : 0;
    for (int64_t output = 0; output < outputs; ++output) {
        const float* const from =
            weights + (firstOutput + output) * order.outputStride + input * order.inputStride;
        for (int64_t tap = 0; tap < kKernel * kKernel; ++tap)
            lanes[tap][output] = from[order.isTurned ? kKernel * kKernel - 1 - tap : tap];
    }
    BlockFloats<Block> in[kKernel * kKernel];
    for (int64_t tap = 0; tap < kKernel * kKernel; ++tap)
        in[tap] = loadBlock<Block>(lanes[tap]);
    onBothAxes<Block, kKernel, Map::kTile>(
        in, out, [](const auto* from, auto* to) __attribute__((always_inline)) {
            Map::template ofWeights<Block>(from, to);
        });
}

/// The transformed weights, [point][output block][input][output in block], of pairs of inputs.
template <typename Map, int Block>
ESPALIER_PROCESSOR_VERSIONS void transformWeights(const float* weights, const WeightOrder& order,
                                                  const Channels& channels, int64_t begin,
                                                  int64_t end, float* points)
{
    const int64_t inputs = channels.inputBlocks() * Block;
    const int64_t stride = inputs * channels.outputBlocks() * Block;
    for (int64_t index = 2 * begin; index < 2 * end; ++index) {
        BlockFloats<Block> out[Map::kPoints];
        transformWeight<Map, Block>(weights, order, channels, index % inputs,
                                    index / inputs * Block, out);
        for (int64_t point = 0; point < Map::kPoints; ++point)
            storeBlock<Block>(out[point], points + point * stride + index * Block);
    }
}

/// The same in bfloat16, [point][output block][input pair][output in block][input of the pair].
template <typename Map, int Block>
ESPALIER_PROCESSOR_VERSIONS void transformWeights(const float* weights, const WeightOrder& order,
                                                  const Channels& channels, int64_t begin,
                                                  int64_t end, BFloat16* points)
{
    const int64_t inputs = channels.inputBlocks() * Block;
    const int64_t stride = inputs * channels.outputBlocks() * Block;
    for (int64_t pair = begin; pair < end; ++pair) {
        BlockFloats<Block> out[2][Map::kPoints];
        for (int64_t index = 0; index < 2; ++index)
            transformWeight<Map, Block>(weights, order, channels, (2 * pair + index) % inputs,
                                        2 * pair / inputs * Block, out[index]);
        for (int64_t point = 0; point < Map::kPoints; ++point) {
            // Each word holds the weights of both inputs.
            using Halves = typename VectorBlock<Block>::Halves;
            using Words = typename VectorBlock<Block>::Words;
            BFloat16 lanes[2][Block];
            Halves halves[2];
            for (int64_t index = 0; index < 2; ++index) {
                storeBlock<Block>(out[index][point], lanes[index]);
                std::memcpy(&halves[index], lanes[index], sizeof(Halves));
            }
            const Words words = __builtin_convertvector(halves[0], Words)
                | (__builtin_convertvector(halves[1], Words) << 16);
            std::memcpy(static_cast<void*>(points + point * stride + 2 * pair * Block), &words,
                        sizeof(words));
        }
    }
}

/// Tiles that are multiplied at a time: as many sums fill the registers.
template <int Block>
constexpr int kRows = Block;

/// `product` [kRows, Block] = `rows` [blocks, kStrip, Block] times `weights` [blocks, Block,
/// Block], summed over the blocks, of the first kRows rows.
template <int Block>
[[gnu::always_inline]] inline void multiplyRows(const float* rows, int64_t blocks,
                                                const float* weights, float* product)
{
    BlockFloats<Block> sums[kRows<Block>] = {};
    for (int64_t block = 0; block < blocks; ++block) {
        for (int64_t at = 0; at < Block; ++at) {
            const BlockFloats<Block> weight = loadBlock<Block>(weights + at * Block);
#pragma GCC unroll 16
            for (int row = 0; row < kRows<Block>; ++row)
                sums[row] += weight * rows[row * Block + at];
        }
        rows += kStrip * Block;
        weights += Block * Block;
    }
#pragma GCC unroll 16
    for (int row = 0; row < kRows<Block>; ++row)
        storeBlock<Block>(sums[row], product + row * Block);
}

/// The outputs of a tile, transformed back.
template <typename Map, int Block>
[[gnu::always_inline]] inline void transformOutputs(const float* points, BlockFloats<Block>* out)
{
    const int64_t stride = pointStride(Block, Block);
    BlockFloats<Block> in[Map::kPoints];
#pragma GCC unroll 36
    for (int point = 0; point < Map::kPoints; ++point)
        in[point] = loadBlock<Block>(points + point * stride);
    onBothAxes<Block, Map::kTile, Map::kOutput>(
        in, out, [](const auto* from, auto* to) __attribute__((always_inline)) {
            Map::template toOutputs<Block>(from, to);
        });
}

/// Places of the outputs of a tile, those beyond the edge left out.
template <typename Map, typename T, int Block>
class OutputWindow
{
public:
    [[gnu::always_inline]] OutputWindow(T* output, const Tiles& tiles, const TilePlace& place,
                                        int64_t plane)
        : m_window{ output + plane * tiles.outputHeight * tiles.outputWidth * Block,
                    tiles.outputHeight, tiles.outputWidth, place.row, place.column }
    {
        fetch<Map, T, Block>(m_window, Map::kOutput, 0);
    }
    /// Null beyond the edge.
    [[gnu::always_inline]] T* at(int row, int column) const
    {
        const bool isInside =
            m_window.row + row < m_window.height && m_window.column + column < m_window.width;
        return isInside ? m_window.plane
                + ((m_window.row + row) * m_window.width + m_window.column + column) * Block
                        : nullptr;
    }

private:
    BlockWindow<T> m_window;
};

/// What a strip works on; P is the type of transformed elements.
template <typename T, typename P>
struct StripRun
{
    const T* input = nullptr;
    const P* weights = nullptr; ///< transformed
    const float* bias = nullptr; ///< a stored channel each
    T* output = nullptr;
    P* inputPoints = nullptr;
    float* outputPoints = nullptr;
};

template <typename Map, typename T, int Block>
ESPALIER_PROCESSOR_VERSIONS void convolveStrip(const Tiles& tiles, const Channels& channels,
                                               const StripRun<T, float>& run, int64_t begin,
                                               int64_t end)
{
    transformInputs<Map, T, Block>(run.input, tiles, channels.inputBlocks(), begin, end,
                                   run.inputPoints);
    const int64_t depth = channels.inputBlocks() * Block;
    const int64_t blocks = channels.outputBlocks();
    for (int64_t block = 0; block < blocks; ++block) {
        for (int64_t point = 0; point < Map::kPoints; ++point) {
            const float* const weights = run.weights + (point * blocks + block) * depth * Block;
            const float* const rows = run.inputPoints + point * pointStride(depth, Block);
            float* const product = run.outputPoints + point * pointStride(Block, Block);
            for (int64_t row = 0; row < end - begin; row += kRows<Block>)
                multiplyRows<Block>(rows + row * Block, channels.inputBlocks(), weights,
                                    product + row * Block);
        }
        const BlockFloats<Block> bias = loadBlock<Block>(run.bias + block * Block);
        TilePlace place = placeOf<Map>(tiles, begin);
        for (int64_t tile = begin; tile < end; ++tile, advance<Map>(tiles, place)) {
            BlockFloats<Block> out[Map::kOutput * Map::kOutput];
            transformOutputs<Map, Block>(run.outputPoints + (tile - begin) * Block, out);
            const OutputWindow<Map, T, Block> window(run.output, tiles, place,
                                                     place.image * blocks + block);
#pragma GCC unroll 4
            for (int row = 0; row < Map::kOutput; ++row) {
#pragma GCC unroll 4
                for (int column = 0; column < Map::kOutput; ++column) {
                    if (T* const to = window.at(row, column))
                        storeBlock<Block>(out[row * Map::kOutput + column] + bias, to);
                }
            }
        }
    }
}

#if ESPALIER_HAS_PROCESSOR_VERSIONS
/// As above with products of pairs in bfloat16.
template <typename Map>
ESPALIER_BFLOAT16_VERSION void convolveStrip(const Tiles& tiles, const Channels& channels,
                                             const StripRun<FastBFloat16, BFloat16>& run,
                                             int64_t begin, int64_t end)
{
    const int64_t inputBlocks = channels.inputBlocks();
    const int64_t depth = inputBlocks * kPairBlock;
    const int64_t stride = pointStride(depth, kPairBlock);
    TilePlace inputPlace = placeOf<Map>(tiles, begin);
    for (int64_t tile = begin; tile < end; ++tile, advance<Map>(tiles, inputPlace)) {
        for (int64_t block = 0; block < inputBlocks; ++block) {
            BlockFloats<kPairBlock> out[Map::kPoints];
            transformInput<Map, FastBFloat16, kPairBlock>(
                run.input, tiles, inputPlace, inputPlace.image * inputBlocks + block, out);
            BFloat16* const row = run.inputPoints + (block * kStrip + tile - begin) * kPairBlock;
#pragma GCC unroll 36
            for (int point = 0; point < Map::kPoints; ++point)
                storeRounded(out[point], row + point * stride);
        }
    }
    const int64_t blocks = channels.outputBlocks();
    for (int64_t block = 0; block < blocks; ++block) {
        for (int64_t point = 0; point < Map::kPoints; ++point)
            multiplyPairs<kStrip>(run.inputPoints + point * stride, inputBlocks,
                                  run.weights + (point * blocks + block) * depth * kPairBlock,
                                  run.outputPoints + point * pointStride(kPairBlock, kPairBlock));
        const BlockFloats<kPairBlock> bias = loadBlock<kPairBlock>(run.bias + block * kPairBlock);
        TilePlace place = placeOf<Map>(tiles, begin);
        for (int64_t tile = begin; tile < end; ++tile, advance<Map>(tiles, place)) {
            BlockFloats<kPairBlock> out[Map::kOutput * Map::kOutput];
            transformOutputs<Map, kPairBlock>(run.outputPoints + (tile - begin) * kPairBlock, out);
            const OutputWindow<Map, FastBFloat16, kPairBlock> window(run.output, tiles, place,
                                                                     place.image * blocks + block);
#pragma GCC unroll 4
            for (int row = 0; row < Map::kOutput; ++row) {
#pragma GCC unroll 4
                for (int column = 0; column < Map::kOutput; ++column) {
                    if (FastBFloat16* const to = window.at(row, column))
                        storeRounded(out[row * Map::kOutput + column] + bias, to);
                }
            }
        }
    }
}
#endif

int64_t pointsOf(const Tiles& tiles)
{
    const int64_t edge = tiles.size + kKernel - 1;
    return edge * edge;
}

/// Bytes of the points of a strip, as floats.
size_t stripBytes(const Tiles& tiles, int64_t width, int64_t block)
{
    return static_cast<size_t>(pointsOf(tiles) * pointStride(width, block)) * sizeof(float);
}

size_t partBytes(const Tiles& tiles, const Channels& channels)
{
    return stripBytes(tiles, channels.inputBlocks() * channels.block, channels.block)
        + stripBytes(tiles, channels.block, channels.block);
}

size_t biasBytes(const Channels& channels)
{
    return static_cast<size_t>(channels.outputBlocks() * channels.block) * sizeof(float);
}

size_t weightBytes(const Tiles& tiles, const Channels& channels)
{
    return static_cast<size_t>(channels.weightElements(pointsOf(tiles))) * sizeof(float);
}

/// Calls `call.template operator()<Map>()` for the edge of a tile.
template <typename Call>
void withMap(const Tiles& tiles, Call&& call)
{
    if (tiles.size == TwoOutputs::kOutput)
        call.template operator()<TwoOutputs>();
    else
        call.template operator()<FourOutputs>();
}

} // namespace

Convolution::Convolution(const Tiles& tiles, const Channels& channels, const WeightOrder& order,
                         int parts)
    : m_tiles(tiles)
    , m_channels(channels)
    , m_order(order)
    , m_parts(parts)
{
}

size_t Convolution::scratchBytes() const
{
    return weightBytes(m_tiles, m_channels) + biasBytes(m_channels)
        + static_cast<size_t>(m_parts) * partBytes(m_tiles, m_channels);
}

void Convolution::run(const std::byte* input, const float* weights, const float* bias,
                      std::byte* output, std::byte* scratch) const
{
    auto* const storedBias = reinterpret_cast<float*>(scratch + weightBytes(m_tiles, m_channels));
    std::fill_n(storedBias, biasBytes(m_channels) / sizeof(float), 0.0F);
    if (bias != nullptr)
        std::copy_n(bias, m_channels.outputs, storedBias);
    std::byte* const strips = reinterpret_cast<std::byte*>(storedBias) + biasBytes(m_channels);
    const auto runBy = [&]<typename Map, typename T, typename P, int Block>(const auto& convolve) {
        auto* const points = reinterpret_cast<P*>(scratch);
        constexpr int64_t kGrain = 16;
        parallelFor(m_channels.inputBlocks() * Block / 2 * m_channels.outputBlocks(), kGrain,
                    [&](int64_t begin, int64_t end) {
                        transformWeights<Map, Block>(weights, m_order, m_channels, begin, end,
                                                     points);
                    });
        const int64_t count = stripCount(m_tiles);
        parallelFor(m_parts, 1, [&](int64_t firstPart, int64_t lastPart) {
            for (int64_t part = firstPart; part < lastPart; ++part) {
                std::byte* const own =
                    strips + static_cast<size_t>(part) * partBytes(m_tiles, m_channels);
                const StripRun<T, P> run{
                    .input = reinterpret_cast<const T*>(input),
                    .weights = points,
                    .bias = storedBias,
                    .output = reinterpret_cast<T*>(output),
                    .inputPoints = reinterpret_cast<P*>(own),
                    .outputPoints = reinterpret_cast<float*>(
                        own + stripBytes(m_tiles, m_channels.inputBlocks() * Block, Block))
                };
                for (int64_t strip = count * part / m_parts; strip < count * (part + 1) / m_parts;
                     ++strip)
                    convolve(run, strip * kStrip, std::min(m_tiles.count(), (strip + 1) * kStrip));
            }
        });
    };
    withMap(m_tiles, [&]<typename Map>() {
#if ESPALIER_HAS_PROCESSOR_VERSIONS
        if (m_channels.hasHalfProducts)
            return runBy.template operator()<Map, FastBFloat16, BFloat16, kPairBlock>(
                [&](const auto& run, int64_t begin, int64_t end) {
                    convolveStrip<Map>(m_tiles, m_channels, run, begin, end);
                });
#endif
        withBlock(m_channels.isHalf, m_channels.block, [&]<typename T, int Block>() {
            runBy.template operator()<Map, T, float, Block>(
                [&](const auto& run, int64_t begin, int64_t end) {
                    convolveStrip<Map, T, Block>(m_tiles, m_channels, run, begin, end);
                });
        });
    });
}

} // namespace core::winograd
