#pragma once

#include "core/operators/vector_block.h"

/// The linear maps of Winograd's convolutions of 3x3 windows, each for one axis: A. Lavin and S.
/// Gray, "Fast Algorithms for Convolutional Neural Networks" (CVPR 2016). Included only by .cpp
/// files of core/operators.
namespace core::winograd {

constexpr int kKernel = 3;

template <int Block>
using Row = BlockFloats<Block>;

/// F(4x4, 3x3), a quarter of the multiplications, with the interpolation points 0, +-a, +-b and
/// infinity of the Toom-Cook construction. a = 1 / sqrt(2) and b = sqrt(2) round less than the
/// paper's 1 and 2.
struct FourOutputs
{
    static constexpr int kOutput = 4; ///< outputs of a tile along one axis
    static constexpr int kTile = kOutput + kKernel - 1; ///< inputs of a tile along one axis
    static constexpr int kPoints = kTile * kTile; ///< products of a tile

    static constexpr float kA = 0.70710678F;
    static constexpr float kB = 1.41421356F;
    static constexpr float kASquared = 0.5F;
    static constexpr float kBSquared = 2.0F;
    static constexpr float kACubed = kA * kASquared;
    static constexpr float kBCubed = kB * kBSquared;
    static constexpr float kSquares = kASquared + kBSquared; ///< the product of the squares is 1
    /// Products of the distances of a point from all others.
    static constexpr float kDistancesOfA = 2 * kASquared * (kASquared - kBSquared);
    static constexpr float kDistancesOfB = 2 * kBSquared * (kBSquared - kASquared);

    /// 6 inputs to 6 points (B transposed).
    template <int Block>
    [[gnu::always_inline]] static void ofInputs(const Row<Block>* in, Row<Block>* out)
    {
        const Row<Block> evenA = in[4] - kBSquared * in[2];
        const Row<Block> evenB = in[4] - kASquared * in[2];
        const Row<Block> oddA = in[3] - kBSquared * in[1];
        const Row<Block> oddB = in[3] - kASquared * in[1];
        out[0] = (in[0] + in[4]) - kSquares * in[2];
        out[1] = evenA + kA * oddA;
        out[2] = evenA - kA * oddA;
        out[3] = evenB + kB * oddB;
        out[4] = evenB - kB * oddB;
        out[5] = (in[1] + in[5]) - kSquares * in[3];
    }

    /// 6 points to 4 outputs (A transposed).
    template <int Block>
    [[gnu::always_inline]] static void toOutputs(const Row<Block>* in, Row<Block>* out)
    {
        const Row<Block> sumA = in[1] + in[2];
        const Row<Block> sumB = in[3] + in[4];
        const Row<Block> differenceA = in[1] - in[2];
        const Row<Block> differenceB = in[3] - in[4];
        out[0] = in[0] + sumA + sumB;
        out[1] = kA * differenceA + kB * differenceB;
        out[2] = kASquared * sumA + kBSquared * sumB;
        out[3] = in[5] + kACubed * differenceA + kBCubed * differenceB;
    }

    /// 4 gradients of outputs to 6 points (A).
    template <int Block>
    [[gnu::always_inline]] static void ofOutputs(const Row<Block>* in, Row<Block>* out)
    {
        const Row<Block> evenA = in[0] + kASquared * in[2];
        const Row<Block> evenB = in[0] + kBSquared * in[2];
        const Row<Block> oddA = kA * in[1] + kACubed * in[3];
        const Row<Block> oddB = kB * in[1] + kBCubed * in[3];
        out[0] = in[0];
        out[1] = evenA + oddA;
        out[2] = evenA - oddA;
        out[3] = evenB + oddB;
        out[4] = evenB - oddB;
        out[5] = in[3];
    }

    /// 3 weights to 6 points (G).
    template <int Block>
    [[gnu::always_inline]] static void ofWeights(const Row<Block>* in, Row<Block>* out)
    {
        const Row<Block> evenA = (in[0] + kASquared * in[2]) / kDistancesOfA;
        const Row<Block> evenB = (in[0] + kBSquared * in[2]) / kDistancesOfB;
        const Row<Block> oddA = in[1] * (kA / kDistancesOfA);
        const Row<Block> oddB = in[1] * (kB / kDistancesOfB);
        out[0] = in[0];
        out[1] = evenA + oddA;
        out[2] = evenA - oddA;
        out[3] = evenB + oddB;
        out[4] = evenB - oddB;
        out[5] = in[2];
    }

    /// 6 points to 3 gradients of weights (G transposed).
    template <int Block>
    [[gnu::always_inline]] static void toWeights(const Row<Block>* in, Row<Block>* out)
    {
        const Row<Block> sumA = (in[1] + in[2]) / kDistancesOfA;
        const Row<Block> sumB = (in[3] + in[4]) / kDistancesOfB;
        const Row<Block> differenceA = (in[1] - in[2]) * (kA / kDistancesOfA);
        const Row<Block> differenceB = (in[3] - in[4]) * (kB / kDistancesOfB);
        out[0] = in[0] + sumA + sumB;
        out[1] = differenceA + differenceB;
        out[2] = in[5] + kASquared * sumA + kBSquared * sumB;
    }
};

/// F(2x2, 3x3), 4 of 9 multiplications, with the points 0, +-1 and infinity: sums alone, which
/// round hardly more than the convolution itself.
struct TwoOutputs
{
    static constexpr int kOutput = 2; ///< outputs of a tile along one axis
    static constexpr int kTile = kOutput + kKernel - 1; ///< inputs of a tile along one axis
    static constexpr int kPoints = kTile * kTile; ///< products of a tile

    /// 4 inputs to 4 points (B transposed).
    template <int Block>
    [[gnu::always_inline]] static void ofInputs(const Row<Block>* in, Row<Block>* out)
    {
        out[0] = in[0] - in[2];
        out[1] = in[1] + in[2];
        out[2] = in[2] - in[1];
        out[3] = in[3] - in[1];
    }

    /// 4 points to 2 outputs (A transposed).
    template <int Block>
    [[gnu::always_inline]] static void toOutputs(const Row<Block>* in, Row<Block>* out)
    {
        out[0] = in[0] + (in[1] + in[2]);
        out[1] = in[3] + (in[1] - in[2]);
    }

    /// 3 weights to 4 points (G).
    template <int Block>
    [[gnu::always_inline]] static void ofWeights(const Row<Block>* in, Row<Block>* out)
    {
        const Row<Block> even = (in[0] + in[2]) * 0.5F;
        const Row<Block> odd = in[1] * 0.5F;
        out[0] = in[0];
        out[1] = even + odd;
        out[2] = even - odd;
        out[3] = in[2];
    }
};

/// Applies a map of one axis to both: `in` has In x In rows of a tile, `out` Out x Out.
template <int Block, int In, int Out, typename Map>
[[gnu::always_inline]] inline void onBothAxes(const Row<Block>* in, Row<Block>* out, Map map)
{
    Row<Block> half[Out * In];
#pragma GCC unroll 6
    for (int column = 0; column < In; ++column) {
        Row<Block> from[In];
        Row<Block> to[Out];
#pragma GCC unroll 6
        for (int row = 0; row < In; ++row)
            from[row] = in[row * In + column];
        map(from, to);
#pragma GCC unroll 6
        for (int row = 0; row < Out; ++row)
            half[row * In + column] = to[row];
    }
#pragma GCC unroll 6
    for (int row = 0; row < Out; ++row)
        map(half + row * In, out + row * Out);
}

} // namespace core::winograd
