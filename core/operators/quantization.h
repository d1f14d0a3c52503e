#pragma once

#include "core/graph/tensor.h"
#include "core/operators/operator.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace core {

/// Bounds of a quantized type before the zero point is added.
struct QuantizedRange
{
    int32_t lowest = 0;
    int32_t highest = 0;
    bool operator==(const QuantizedRange&) const = default;
};

/// Bounds of uint8, int8, uint16, int16, uint4 and int4; throws Error unsupported for other types.
QuantizedRange quantizedRange(ElementType type);

/// A scaled value as a quantized number: clamped in float to what the zero point leaves, rounded
/// half to even, zero point added. NaN gives the lowest value.
inline int32_t quantized(float scaled, int32_t zeroPoint, QuantizedRange range)
{
    const auto low = static_cast<float>(range.lowest - zeroPoint);
    const auto high = static_cast<float>(range.highest - zeroPoint);
    // This order of operands lets NaN become the lower bound.
    const float clamped = std::min(scaled > low ? scaled : low, high);
    return static_cast<int32_t>(std::nearbyint(clamped)) + zeroPoint;
}

/// Elements of an 8- or 4-bit, 16-bit or int32 tensor as int32; throws Error unsupported for
/// others.
std::vector<int32_t> quantizedValues(const Tensor& tensor);
/// The same, or zeros of `count` when the input is left out.
std::vector<int32_t> zeroPoints(const ForwardContext& context, size_t slot, size_t count);
/// Writes int32 numbers, which must be in range, as elements of a quantized type.
Tensor quantizedTensor(ElementType type, const Shape& shape, std::span<const int32_t> values);

/// Elements of a float scale; throws Error unsupported for float16 and bfloat16.
std::vector<float> scaleValues(const Tensor& tensor);
/// The only element of a scale or zero point; throws Error invalidModel when there are more.
float scaleScalar(const ForwardContext& context, size_t slot);
int32_t zeroPointScalar(const ForwardContext& context, size_t slot);

/// A matrix [rows, columns] as [columns, rows].
std::vector<int32_t> transposed(const std::vector<int32_t>& matrix, int64_t rows, int64_t columns);

/// Scale and zero point of one tensor.
struct Quantization
{
    float scale = 1;
    int32_t zeroPoint = 0;

    /// The scale at input `scaleSlot` and the zero point behind it.
    static Quantization at(const ForwardContext& context, size_t scaleSlot);

    float real(int32_t value) const { return static_cast<float>(value - zeroPoint) * scale; }
    bool operator==(const Quantization&) const = default;
};

/// Clamps and rounds half to even a scaled value that already includes the zero point. NaN gives
/// the lowest value.
inline int32_t saturated(float value, QuantizedRange range)
{
    const auto low = static_cast<float>(range.lowest);
    const float clamped = std::min(value > low ? value : low, static_cast<float>(range.highest));
    return static_cast<int32_t>(std::nearbyint(clamped));
}

/// `int8` and `uint8`, the types of integer products.
void expectByteType(ElementType type, size_t slot);
/// The element type of an input, after the same check.
ElementType byteType(const ForwardContext& context, size_t slot);

} // namespace core
