#include "core/base/parallel.h"
#include "core/operators/register_sums.h"
#include "core/operators/winograd.h"
#include "core/operators/winograd_transforms.h"

#include <algorithm>

namespace core::winograd {

namespace {

using Map = FourOutputs;

constexpr int kLanes = 16;
constexpr int kMostTiles = 4; ///< whose sums fill the registers
using Floats = SumLanes;
using Element = FastBFloat16;
constexpr int kAtOnce = kProductsAtOnce<Element>;

/// Where things lie in the memory of a run. Points of a row: [input block][tile][point][channel];
/// transformed weights: [output block][kernel row][input][point][output].
struct RowPlan
{
    RowPlan(const Tiles& allTiles, const Channels& allChannels)
        : tiles(allTiles)
        , channels(allChannels)
        , columns(allTiles.columns())
        , inputBlocks(allChannels.inputBlocks())
        , outputBlocks(allChannels.outputBlocks())
        , blockElements(columns * kTileElements)
        , rowElements(inputBlocks * blockElements)
        , kernelRowElements(inputBlocks * kLanes * kTileElements)
        , weightElements(outputBlocks * kKernel * kernelRowElements)
    {
    }

    static constexpr int64_t kTileElements = Map::kTile * kLanes;
    Tiles tiles;
    Channels channels;
    int64_t columns;
    int64_t inputBlocks;
    int64_t outputBlocks;
    int64_t blockElements; ///< of the points of a row in one block of inputs
    int64_t rowElements;
    int64_t kernelRowElements; ///< of the weights of one row of the kernel
    int64_t weightElements;
};

[[gnu::always_inline]] inline void transformWeights(const RowPlan& plan, const WeightOrder& order,
                                                    const float* weights, int64_t outputBlock,
                                                    int64_t kernelRow, Element* points)
{
    const Channels& channels = plan.channels;
    const int64_t firstOutput = outputBlock * kLanes;
    const int64_t outputs = std::min<int64_t>(kLanes, channels.outputs - firstOutput);
    for (int64_t input = 0; input < plan.inputBlocks * kLanes; ++input) {
        float lanes[kKernel][kLanes] = {};
        for (int64_t output = 0; output < outputs && input < channels.inputs; ++output) {
            const float* const from =
                weights + (firstOutput + output) * order.outputStride + input * order.inputStride;
            for (int64_t column = 0; column < kKernel; ++column) {
                const int64_t tap = kernelRow * kKernel + column;
                lanes[column][output] = from[order.isTurned ? kKernel * kKernel - 1 - tap : tap];
            }
        }
        Floats in[kKernel];
        Floats out[Map::kTile];
        for (int64_t column = 0; column < kKernel; ++column)
            in[column] = loadBlock<kLanes>(lanes[column]);
        Map::ofWeights<kLanes>(in, out);
        Element* const to = points + input / kAtOnce * kAtOnce * Map::kTile * kLanes;
        for (int64_t point = 0; point < Map::kTile; ++point)
            storeFactors(out[point], input % kAtOnce, to + point * kAtOnce * kLanes);
    }
}

/// The points of one row of an image.
[[gnu::always_inline]] inline void transformRow(const RowPlan& plan, const Element* input,
                                                int64_t image, int64_t row, Element* points)
{
    const Tiles& tiles = plan.tiles;
    static constexpr Element kZeros[kLanes] = {};
    for (int64_t block = 0; block < plan.inputBlocks; ++block) {
        const int64_t plane = image * plan.inputBlocks + block;
        const Element* const from =
            input + (plane * tiles.inputHeight + row) * tiles.inputWidth * kLanes;
        for (int64_t tile = 0; tile < plan.columns; ++tile) {
            const int64_t first = tile * Map::kOutput - tiles.padLeft;
            const bool isInside = first >= 0 && first + Map::kTile <= tiles.inputWidth;
            Floats in[Map::kTile];
            Floats out[Map::kTile];
#pragma GCC unroll 6
            for (int64_t at = 0; at < Map::kTile; ++at) {
                const int64_t column = first + at;
                const bool isCovered = isInside || (column >= 0 && column < tiles.inputWidth);
                in[at] = loadBlock<kLanes>(isCovered ? from + column * kLanes : kZeros);
            }
            Map::ofInputs<kLanes>(in, out);
            Element* const to = points + block * plan.blockElements + tile * plan.kTileElements;
#pragma GCC unroll 6
            for (int64_t point = 0; point < Map::kTile; ++point)
                storeBlock<kLanes>(out[point], to + point * kLanes);
        }
    }
}

/// What a part of the rows works on.
struct RowRun
{
    const Element* input = nullptr;
    const Element* weights = nullptr; ///< transformed
    const float* bias = nullptr; ///< a stored channel each
    Element* output = nullptr;
    Element* points = nullptr; ///< of the kKernel most recent rows
};

/// One row of outputs.
struct OutputRow
{
    int64_t image = 0;
    int64_t row = 0;
    int64_t block = 0;
};

/// sums [point][tile] += products of one row of the kernel.
template <int Count>
[[gnu::always_inline]] inline void multiplyTiles(const RowPlan& plan, const Element* points,
                                                 const Element* weights, Floats* sums)
{
    for (int64_t block = 0; block < plan.inputBlocks; ++block) {
        const Element* from = points + block * plan.blockElements;
        for (int64_t channel = 0; channel < kLanes; channel += kAtOnce) {
            unrolled<Map::kTile>([&](auto point) __attribute__((always_inline)) {
                Floats weight;
                std::memcpy(&weight, weights + point * kAtOnce * kLanes, sizeof(weight));
                unrolled<Count>([&](auto tile) __attribute__((always_inline)) {
                    addProduct(sums[point * Count + tile], weight,
                               from + tile * plan.kTileElements + point * kLanes);
                });
            });
            from += kAtOnce;
            weights += Map::kTile * kAtOnce * kLanes;
        }
    }
}

template <int Count>
[[gnu::always_inline]] inline void convolveTiles(const RowPlan& plan, const RowRun& run,
                                                 const OutputRow& place, int64_t firstTile)
{
    const Tiles& tiles = plan.tiles;
    Floats sums[Map::kTile * Count] = {};
    for (int64_t kernelRow = 0; kernelRow < kKernel; ++kernelRow) {
        const int64_t row = place.row - tiles.padTop + kernelRow;
        if (row >= 0 && row < tiles.inputHeight)
            multiplyTiles<Count>(
                plan,
                run.points + row % kKernel * plan.rowElements + firstTile * plan.kTileElements,
                run.weights + (place.block * kKernel + kernelRow) * plan.kernelRowElements, sums);
    }
    const Floats bias = loadBlock<kLanes>(run.bias + place.block * kLanes);
    const int64_t plane = place.image * plan.outputBlocks + place.block;
    Element* const output =
        run.output + (plane * tiles.outputHeight + place.row) * tiles.outputWidth * kLanes;
    unrolled<Count>([&](auto tile) __attribute__((always_inline)) {
        Floats in[Map::kTile];
        Floats out[Map::kOutput];
        unrolled<Map::kTile>([&](auto point) __attribute__((always_inline)) {
            in[point] = sums[point * Count + tile];
        });
        Map::toOutputs<kLanes>(in, out);
        unrolled<Map::kOutput>([&](auto at) __attribute__((always_inline)) {
            const int64_t column = (firstTile + tile) * Map::kOutput + at;
            if (column < tiles.outputWidth)
                storeBlock<kLanes>(out[at] + bias, output + column * kLanes);
        });
    });
}

/// Tiles of one row, in groups of about equal size.
[[gnu::always_inline]] inline void convolveRow(const RowPlan& plan, const RowRun& run,
                                               const OutputRow& place)
{
    const int64_t columns = plan.columns;
    int64_t groups = (columns + kMostTiles - 1) / kMostTiles;
    for (int64_t tile = 0; groups > 0; --groups) {
        const int64_t count = (columns - tile + groups - 1) / groups;
        switch (count) {
        case 1:
            convolveTiles<1>(plan, run, place, tile);
            break;
        case 2:
            convolveTiles<2>(plan, run, place, tile);
            break;
        case 3:
            convolveTiles<3>(plan, run, place, tile);
            break;
        default:
            convolveTiles<kMostTiles>(plan, run, place, tile);
            break;
        }
        tile += count;
    }
}

/// Rows of outputs from `begin` to `end`, numbered across the images.
[[gnu::always_inline]] inline void convolveRows(const RowPlan& plan, const RowRun& run,
                                                int64_t begin, int64_t end)
{
    const Tiles& tiles = plan.tiles;
    int64_t next = 0; // row to be transformed
    for (int64_t index = begin; index < end; ++index) {
        const int64_t image = index / tiles.outputHeight;
        const int64_t row = index % tiles.outputHeight;
        const int64_t first = row - tiles.padTop;
        if (index == begin || row == 0)
            next = std::max<int64_t>(0, first);
        for (; next < std::min(tiles.inputHeight, first + kKernel); ++next)
            transformRow(plan, run.input, image, next,
                         run.points + next % kKernel * plan.rowElements);
        for (int64_t block = 0; block < plan.outputBlocks; ++block)
            convolveRow(plan, run, { image, row, block });
    }
}

constexpr size_t kLine = 64;

size_t wholeLines(int64_t elements)
{
    const size_t bytes = static_cast<size_t>(elements) * sizeof(float);
    return (bytes + kLine - 1) / kLine * kLine;
}

} // namespace

RowConvolution::RowConvolution(const Tiles& tiles, const Channels& channels,
                               const WeightOrder& order, int parts)
    : m_tiles(tiles)
    , m_channels(channels)
    , m_order(order)
    , m_parts(parts)
{
    require(channels.hasHalfProducts, "rows are multiplied in bfloat16");
    m_tiles.size = Map::kOutput;
}

size_t RowConvolution::scratchBytes() const
{
    const RowPlan plan(m_tiles, m_channels);
    return wholeLines(plan.weightElements) + wholeLines(plan.outputBlocks * kLanes)
        + static_cast<size_t>(m_parts) * wholeLines(kKernel * plan.rowElements);
}

void RowConvolution::run(const std::byte* input, const float* weights, const float* bias,
                         std::byte* output, std::byte* scratch) const
{
    const RowPlan plan(m_tiles, m_channels);
    auto* const storedBias = reinterpret_cast<float*>(scratch + wholeLines(plan.weightElements));
    std::fill_n(storedBias, plan.outputBlocks * kLanes, 0.0F);
    if (bias != nullptr)
        std::copy_n(bias, m_channels.outputs, storedBias);
    std::byte* const ring =
        reinterpret_cast<std::byte*>(storedBias) + wholeLines(plan.outputBlocks * kLanes);
    auto* const points = reinterpret_cast<Element*>(scratch);
    parallelFor(plan.outputBlocks * kKernel, 1, [&](int64_t begin, int64_t end) {
        compiledFor<Element>([&]() __attribute__((always_inline)) {
            for (int64_t index = begin; index < end; ++index)
                transformWeights(plan, m_order, weights, index / kKernel, index % kKernel,
                                 points + index * plan.kernelRowElements);
        });
    });
    const int64_t rows = m_tiles.batch * m_tiles.outputHeight;
    parallelFor(m_parts, 1, [&](int64_t firstPart, int64_t lastPart) {
        for (int64_t part = firstPart; part < lastPart; ++part) {
            const RowRun run{
                .input = reinterpret_cast<const Element*>(input),
                .weights = points,
                .bias = storedBias,
                .output = reinterpret_cast<Element*>(output),
                .points = reinterpret_cast<Element*>(
                    ring + static_cast<size_t>(part) * wholeLines(kKernel * plan.rowElements))
            };
            compiledFor<Element>([&]() __attribute__((always_inline)) {
                convolveRows(plan, run, rows * part / m_parts, rows * (part + 1) / m_parts);
            });
        }
    });
}

} // namespace core::winograd
