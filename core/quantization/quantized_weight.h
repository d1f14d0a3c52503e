#pragma once

#include "core/graph/model.h"
#include "core/quantization/quantization_parameters.h"

#include <map>

namespace core {

/// The weight of one node in integers.
struct QuantizedWeight
{
    Tensor integers;
    QuantizationParameters parameters;
    /// Two integers in a byte; they must fit into 4 bits. Smaller, but ONNX Runtime multiplies
    /// such weights in float.
    bool isPacked = false;
};

using QuantizedWeights = std::map<NodeId, QuantizedWeight>;

/// How weights become integers, symmetric around zero.
struct WeightFormat
{
    int bits = 8; ///< 4 or 8 stored in int8, or 7 where pairs of products may overflow 16 bits
    bool isPerChannel = true;

    int32_t highest() const { return (1 << (bits - 1)) - 1; }
};

/// One scale for each index of `axis`, or one for all, so that nothing is clipped.
QuantizationParameters weightParameters(const Tensor& weights, int axis,
                                        const WeightFormat& format);
/// The same with each scale shrunk to where rounding and clipping together err the least in the
/// mean square: few levels are better spent on the many small weights.
QuantizationParameters leastErrorParameters(const Tensor& weights, int axis,
                                            const WeightFormat& format);
/// Each weight rounded to the nearest integer.
QuantizedWeight nearestWeight(const Tensor& weights, QuantizationParameters parameters,
                              const WeightFormat& format);

/// Bias in int32 with scale inputScale * weight scale; enlarges weight scales so far that no bias
/// leaves int32, and rounds the channel again.
QuantizedWeight quantizedBias(const Tensor& bias, float inputScale, QuantizedWeight& weight,
                              const Tensor& floatWeight);

} // namespace core
