#include "core/base/parallel.h"
#include "core/operators/winograd_strip.h"

namespace core::winograd {

namespace {

/// The transformed weights, [point][output block][input][output in block].
template <int Block>
ESPALIER_PROCESSOR_VERSIONS void transformWeights(const float* weights, const WeightOrder& order,
                                                  const Channels& channels, int64_t begin,
                                                  int64_t end, float* points)
{
    const int64_t inputs = channels.inputBlocks() * Block;
    const int64_t stride = inputs * channels.outputBlocks() * Block;
    for (int64_t index = begin; index < end; ++index) {
        const int64_t input = index % inputs;
        const int64_t firstOutput = index / inputs * Block;
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
        BlockFloats<Block> out[kPoints];
        for (int64_t tap = 0; tap < kKernel * kKernel; ++tap)
            in[tap] = loadBlock<Block>(lanes[tap]);
        onBothAxes<Block, kKernel, kTile>(
            in, out, [](const auto* from, auto* to) __attribute__((always_inline)) {
                ofWeights<Block>(from, to);
            });
        for (int64_t point = 0; point < kPoints; ++point)
            storeBlock<Block>(out[point], points + point * stride + index * Block);
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

/// Writes the outputs of a tile, those beyond the edge left out.
template <typename T, int Block>
[[gnu::always_inline]] inline void writeOutputs(const float* points, const BlockFloats<Block>& bias,
                                                const BlockWindow<T>& window)
{
    const int64_t stride = pointStride(Block, Block);
    BlockFloats<Block> in[kPoints];
    BlockFloats<Block> out[kOutput * kOutput];
#pragma GCC unroll 36
    for (int point = 0; point < kPoints; ++point)
        in[point] = loadBlock<Block>(points + point * stride);
    onBothAxes<Block, kTile, kOutput>(
        in, out, [](const auto* from, auto* to) __attribute__((always_inline)) {
            toOutputs<Block>(from, to);
        });
    fetch<T, Block>(window, kOutput, 0);
    T* const first = window.plane + (window.row * window.width + window.column) * Block;
    const int64_t rows = std::min<int64_t>(kOutput, window.height - window.row);
    const int64_t columns = std::min<int64_t>(kOutput, window.width - window.column);
#pragma GCC unroll 4
    for (int row = 0; row < kOutput; ++row) {
#pragma GCC unroll 4
        for (int column = 0; column < kOutput; ++column) {
            if (row < rows && column < columns)
                storeBlock<Block>(out[row * kOutput + column] + bias,
                                  first + (row * window.width + column) * Block);
        }
    }
}

/// What a strip works on.
template <typename T>
struct StripRun
{
    const T* input = nullptr;
    const float* weights = nullptr; ///< transformed
    const float* bias = nullptr; ///< a stored channel each
    T* output = nullptr;
    float* inputPoints = nullptr;
    float* outputPoints = nullptr;
};

template <typename T, int Block>
ESPALIER_PROCESSOR_VERSIONS void convolveStrip(const Tiles& tiles, const Channels& channels,
                                               const StripRun<T>& run, int64_t begin, int64_t end)
{
    transformInputs<T, Block>(run.input, tiles, channels.inputBlocks(), begin, end,
                              run.inputPoints);
    const int64_t depth = channels.inputBlocks() * Block;
    const int64_t blocks = channels.outputBlocks();
    const int64_t planeElements = tiles.outputHeight * tiles.outputWidth * Block;
    for (int64_t block = 0; block < blocks; ++block) {
        for (int64_t point = 0; point < kPoints; ++point) {
            const float* const weights = run.weights + (point * blocks + block) * depth * Block;
            const float* const rows = run.inputPoints + point * pointStride(depth, Block);
            float* const product = run.outputPoints + point * pointStride(Block, Block);
            for (int64_t row = 0; row < end - begin; row += kRows<Block>)
                multiplyRows<Block>(rows + row * Block, channels.inputBlocks(), weights,
                                    product + row * Block);
        }
        const BlockFloats<Block> bias = loadBlock<Block>(run.bias + block * Block);
        for (int64_t tile = begin; tile < end; ++tile) {
            const TilePlace place = placeOf(tiles, tile);
            writeOutputs<T, Block>(run.outputPoints + (tile - begin) * Block, bias,
                                   { run.output + (place.image * blocks + block) * planeElements,
                                     tiles.outputHeight, tiles.outputWidth, place.row,
                                     place.column });
        }
    }
}

size_t partBytes(const Channels& channels)
{
    return stripBytes(channels.inputBlocks() * channels.block, channels.block)
        + stripBytes(channels.block, channels.block);
}

size_t biasBytes(const Channels& channels)
{
    return static_cast<size_t>(channels.outputBlocks() * channels.block) * sizeof(float);
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
    return static_cast<size_t>(m_channels.weightPoints()) * sizeof(float) + biasBytes(m_channels)
        + static_cast<size_t>(m_parts) * partBytes(m_channels);
}

void Convolution::run(const std::byte* input, const float* weights, const float* bias,
                      std::byte* output, std::byte* scratch) const
{
    auto* const points = reinterpret_cast<float*>(scratch);
    float* const storedBias = points + m_channels.weightPoints();
    std::fill_n(storedBias, biasBytes(m_channels) / sizeof(float), 0.0F);
    if (bias != nullptr)
        std::copy_n(bias, m_channels.outputs, storedBias);
    std::byte* const strips = reinterpret_cast<std::byte*>(storedBias) + biasBytes(m_channels);
    withBlock(m_channels.isHalf, m_channels.block, [&]<typename T, int Block>() {
        constexpr int64_t kGrain = 32;
        parallelFor(m_channels.inputBlocks() * Block * m_channels.outputBlocks(), kGrain,
                    [&](int64_t begin, int64_t end) {
                        transformWeights<Block>(weights, m_order, m_channels, begin, end, points);
                    });
        const int64_t count = stripCount(m_tiles);
        parallelFor(m_parts, 1, [&](int64_t firstPart, int64_t lastPart) {
            for (int64_t part = firstPart; part < lastPart; ++part) {
                auto* const own = reinterpret_cast<float*>(
                    strips + static_cast<size_t>(part) * partBytes(m_channels));
                const StripRun<T> run{
                    .input = reinterpret_cast<const T*>(input),
                    .weights = points,
                    .bias = storedBias,
                    .output = reinterpret_cast<T*>(output),
                    .inputPoints = own,
                    .outputPoints =
                        own + kPoints * pointStride(m_channels.inputBlocks() * Block, Block)
                };
                for (int64_t strip = count * part / m_parts; strip < count * (part + 1) / m_parts;
                     ++strip)
                    convolveStrip<T, Block>(m_tiles, m_channels, run, strip * kStrip,
                                            std::min(m_tiles.count(), (strip + 1) * kStrip));
            }
        });
    });
}

} // namespace core::winograd
