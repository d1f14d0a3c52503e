#pragma once

#include "core/operators/winograd.h"
#include "core/operators/winograd_transforms.h"

#include <algorithm>
#include <type_traits>

/// Strips of neighbouring tiles, the unit of work of the Winograd loops. Included only by .cpp
/// files of core/operators.
namespace core::winograd {

/// Tiles that are transformed, multiplied and transformed back together.
constexpr int64_t kStrip = 16;

/// Where a tile lies: the first row and column of its outputs.
struct TilePlace
{
    int64_t image = 0;
    int64_t row = 0;
    int64_t column = 0;
};

template <typename Map>
inline TilePlace placeOf(const Tiles& tiles, int64_t index)
{
    const int64_t inImage = index % (tiles.rows() * tiles.columns());
    return { .image = index / (tiles.rows() * tiles.columns()),
             .row = inImage / tiles.columns() * Map::kOutput,
             .column = inImage % tiles.columns() * Map::kOutput };
}

/// Elements between the points of a strip, each of which is a matrix with a row for each tile. A
/// block more than that, lest all points of a tile fall into the same lines of the cache.
inline int64_t pointStride(int64_t width, int64_t block, int64_t strip = kStrip)
{
    return strip * width + block;
}

/// The tile after `place`, without the divisions of placeOf().
template <typename Map>
[[gnu::always_inline]] inline void advance(const Tiles& tiles, TilePlace& place)
{
    place.column += Map::kOutput;
    if (place.column < tiles.outputWidth)
        return;
    place.column = 0;
    place.row += Map::kOutput;
    if (place.row < tiles.outputHeight)
        return;
    place.row = 0;
    ++place.image;
}

inline int64_t stripCount(const Tiles& tiles, int64_t strip = kStrip)
{
    return (tiles.count() + strip - 1) / strip;
}

/// A rectangle of blocks in a channel-blocked image that may reach beyond its edges.
template <typename T>
struct BlockWindow
{
    T* plane = nullptr; ///< of one image and channel block
    int64_t height = 0;
    int64_t width = 0;
    int64_t row = 0;
    int64_t column = 0;
};

/// Fetches a tile of blocks that lie `rows` below and `columns` right of the window's first
/// into the cache. With a tile or more of rows that is a row of tiles ahead of their use; beyond
/// the last row lies the next image.
template <typename Map, typename T, int Block>
[[gnu::always_inline]] inline void fetch(const BlockWindow<T>& window, int64_t rows,
                                         int64_t columns)
{
#pragma GCC unroll 4
    for (int64_t row = 0; row < Map::kOutput; ++row) {
        const T* const first = window.plane
            + ((window.row + rows + row) * window.width + window.column + columns) * Block;
#pragma GCC unroll 4
        for (int64_t column = 0; column < Map::kOutput; ++column)
            __builtin_prefetch(first + column * Block, std::is_const_v<T> ? 0 : 1);
    }
}

/// Reads Size x Size blocks, zeros beyond the edges.
template <typename T, int Block, int Size>
[[gnu::always_inline]] inline void readWindow(const BlockWindow<const T>& window,
                                              BlockFloats<Block>* out)
{
    const bool isInside = window.row >= 0 && window.column >= 0
        && window.row + Size <= window.height && window.column + Size <= window.width;
    const T* const first = window.plane + (window.row * window.width + window.column) * Block;
    if (isInside) {
#pragma GCC unroll 6
        for (int row = 0; row < Size; ++row) {
#pragma GCC unroll 6
            for (int column = 0; column < Size; ++column)
                out[row * Size + column] =
                    loadBlock<Block>(first + (row * window.width + column) * Block);
        }
        return;
    }
    static constexpr T kZeros[Block] = {};
    for (int row = 0; row < Size; ++row) {
        const bool hasRow = window.row + row >= 0 && window.row + row < window.height;
#pragma GCC unroll 6
        for (int column = 0; column < Size; ++column) {
            const int64_t x = window.column + column;
            const bool isCovered = hasRow && x >= 0 && x < window.width;
            const T* const from = first + (row * window.width + column) * Block;
            out[row * Size + column] = loadBlock<Block>(isCovered ? from : kZeros);
        }
    }
}

/// Reads and transforms the inputs of one tile in one channel block.
template <typename Map, typename T, int Block>
[[gnu::always_inline]] inline void transformInput(const T* input, const Tiles& tiles,
                                                  const TilePlace& place, int64_t plane,
                                                  BlockFloats<Block>* out)
{
    BlockFloats<Block> in[Map::kPoints];
    const BlockWindow<const T> window{ input + plane * tiles.inputHeight * tiles.inputWidth * Block,
                                       tiles.inputHeight, tiles.inputWidth,
                                       place.row - tiles.padTop, place.column - tiles.padLeft };
    readWindow<T, Block, Map::kTile>(window, in);
    fetch<Map, const T, Block>(window, Map::kTile, Map::kTile - Map::kOutput);
    onBothAxes<Block, Map::kTile, Map::kTile>(
        in, out, [](const auto* from, auto* to) __attribute__((always_inline)) {
            Map::template ofInputs<Block>(from, to);
        });
}

/// Transforms the tiles of a strip: [point][channel block][tile][channel in block].
template <typename Map, typename T, int Block>
[[gnu::always_inline]] inline void transformInputs(const T* input, const Tiles& tiles,
                                                   int64_t blocks, int64_t begin, int64_t end,
                                                   float* points, int64_t strip = kStrip)
{
    const int64_t stride = pointStride(blocks * Block, Block, strip);
    TilePlace place = placeOf<Map>(tiles, begin);
    for (int64_t tile = begin; tile < end; ++tile, advance<Map>(tiles, place)) {
        for (int64_t block = 0; block < blocks; ++block) {
            BlockFloats<Block> out[Map::kPoints];
            transformInput<Map, T, Block>(input, tiles, place, place.image * blocks + block, out);
            float* const row = points + (block * strip + tile - begin) * Block;
#pragma GCC unroll 36
            for (int point = 0; point < Map::kPoints; ++point)
                storeBlock<Block>(out[point], row + point * stride);
        }
    }
}

} // namespace core::winograd
