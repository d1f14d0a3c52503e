#pragma once

#include "core/operators/convolution_loops.h"
#include "core/operators/convolution_operator.h"

#include <cstddef>

/// Convolutions of 3x3 windows one apart by Winograd's F(4x4, 3x3), which does a quarter of the
/// multiplications, over channel-blocked memory. Cheaper per tile than the library's for the few
/// channels of small networks, since a strip of tiles stays in the cache from input to output.
namespace core::winograd {

/// A convolution cut into tiles of outputs, which are numbered across the images.
struct Tiles
{
    int64_t batch = 0;
    int64_t inputHeight = 0;
    int64_t inputWidth = 0;
    int64_t outputHeight = 0;
    int64_t outputWidth = 0;
    int64_t padTop = 0;
    int64_t padLeft = 0;
    int64_t size = 4; ///< outputs along an edge of a tile; 2 rounds less and multiplies more

    int64_t rows() const { return (outputHeight + size - 1) / size; }
    int64_t columns() const { return (outputWidth + size - 1) / size; }
    int64_t count() const { return batch * rows() * columns(); }
};

/// Channels and how their elements are stored.
struct Channels
{
    int64_t inputs = 0;
    int64_t outputs = 0;
    int block = 1; ///< 8 or 16
    bool isHalf = false; ///< activations are bfloat16, else float
    bool hasHalfProducts = false; ///< transformed elements are rounded to bfloat16 as well

    int64_t inputBlocks() const { return (inputs + block - 1) / block; }
    int64_t outputBlocks() const { return (outputs + block - 1) / block; }
    /// Elements of weights transformed to `points` products, padding of the blocks included.
    int64_t weightElements(int64_t points) const;
};

/// Where the weight from input i to output o at (row, column) lies: in a row-major float array at
/// o * outputStride + i * inputStride + 3 * row + column, turned by half a circle if `isTurned`.
struct WeightOrder
{
    int64_t outputStride = 0;
    int64_t inputStride = 0;
    bool isTurned = false;
};

/// By square tiles.
class Convolution final : public ConvolutionLoops
{
public:
    /// `parts` of the work run at the same time.
    Convolution(const Tiles& tiles, const Channels& channels, const WeightOrder& order, int parts);

    size_t scratchBytes() const override;
    void run(const std::byte* input, const float* weights, const float* bias, std::byte* output,
             std::byte* scratch) const override;

private:
    Tiles m_tiles;
    Channels m_channels;
    WeightOrder m_order;
    int m_parts = 1;
};

/// By F(4, 3) along each row with products in bfloat16, half of the multiplications. With few
/// channels faster than square tiles, since transformed elements are half as many and sums stay in
/// registers until they are outputs, and it rounds less than tiles of 4x4.
class RowConvolution final : public ConvolutionLoops
{
public:
    /// `parts` of the work run at the same time.
    RowConvolution(const Tiles& tiles, const Channels& channels, const WeightOrder& order,
                   int parts);

    size_t scratchBytes() const override;
    void run(const std::byte* input, const float* weights, const float* bias, std::byte* output,
             std::byte* scratch) const override;

private:
    Tiles m_tiles;
    Channels m_channels;
    WeightOrder m_order;
    int m_parts = 1;
};

/// Gradient of the weights and the bias of a convolution, always by tiles of 4x4 outputs.
class WeightGradient final : public WeightGradientLoops
{
public:
    WeightGradient(const Tiles& tiles, const Channels& channels, int parts);

    size_t scratchBytes() const override;
    void run(const std::byte* input, const std::byte* outputGradient, float* weights, float* bias,
             std::byte* scratch) const override;

private:
    Tiles m_tiles;
    Channels m_channels;
    int m_parts = 1;
};

/// True when the window is 3x3, one apart, in one group, the transformed weights are few enough to
/// stay in the cache, and this processor's vectors are wide enough to gain by it.
bool isServed(const ConvolutionGeometry& place);
/// Tiles of the convolution itself.
Tiles forwardTiles(const ConvolutionGeometry& place);
/// Tiles of the convolution with turned weights that gives the gradient of its input.
Tiles backwardTiles(const ConvolutionGeometry& place);

} // namespace core::winograd
