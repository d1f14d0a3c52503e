#pragma once

#include "core/operators/operator.h"

#include <span>

/// The table of each family file; a new family adds its line here and in operator_catalog.cpp.
namespace core::families {

std::span<const OperatorEntry>
elementwise(); ///< unary and binary arithmetic, comparison, logic, casts, Where
std::span<const OperatorEntry> activation(); ///< Relu ... Gelu, softmax family, Dropout
std::span<const OperatorEntry> convolution(); ///< Conv, ConvTranspose, com.microsoft FusedConv
std::span<const OperatorEntry> pooling(); ///< Max, Average, Lp, global ones, MaxUnpool, RoiPool
std::span<const OperatorEntry>
normalization(); ///< Batch, Instance, Layer, Group, LRN, MeanVariance, Lp
std::span<const OperatorEntry>
matmul(); ///< Gemm, MatMul, Einsum, Det, com.microsoft fused products
std::span<const OperatorEntry>
shape(); ///< Reshape ... Transpose, Concat, Split, Slice, Pad, Tile, Expand
std::span<const OperatorEntry>
indexing(); ///< Gather*, Scatter*, OneHot, TopK, NonZero, Unique, Compress, Trilu
std::span<const OperatorEntry>
image(); ///< Resize, Upsample, GridSample, RoiAlign, DepthToSpace, NonMaxSuppression
std::span<const OperatorEntry> reduce(); ///< Reduce*, ArgMax, ArgMin, CumSum
std::span<const OperatorEntry> recurrent(); ///< LSTM, GRU, RNN
std::span<const OperatorEntry>
quantize(); ///< QuantizeLinear ... QLinear*, *Integer, com.microsoft QLinear*, MatMulNBits
std::span<const OperatorEntry> loss(); ///< NegativeLogLikelihoodLoss, SoftmaxCrossEntropyLoss
std::span<const OperatorEntry>
generator(); ///< Constant, ConstantOfShape, Range, EyeLike, random, windows
std::span<const OperatorEntry> signal(); ///< DFT, STFT, MelWeightMatrix
std::span<const OperatorEntry> control(); ///< If, Loop, Scan
std::span<const OperatorEntry>
transformer(); ///< com.microsoft SkipLayerNormalization, Attention, FastGelu ...

} // namespace core::families
