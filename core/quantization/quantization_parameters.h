#pragma once

#include "core/graph/tensor.h"

#include <cstdint>
#include <vector>

namespace core {

/// Bounds of real numbers, low <= high.
struct ValueRange
{
    double low = 0;
    double high = 0;
    bool operator==(const ValueRange&) const = default;
};

/// How real numbers become integers and back: q = clip(roundHalfEven(x / scale) + zeroPoint),
/// x' = scale (q - zeroPoint). One scale and zero point, or one for each index of `axis`.
struct QuantizationParameters
{
    ElementType type = ElementType::uint8;
    std::vector<float> scales{ 1 };
    std::vector<int32_t> zeroPoints{ 0 };
    int axis = -1; ///< -1: one for the whole tensor

    bool isPerAxis() const { return axis >= 0; }
    bool operator==(const QuantizationParameters&) const = default;
};

/// Parameters that spread all integers of `type` over the range, widened to contain zero, which is
/// exact. The largest number that they stand for is never above range.high. A range too small for
/// a scale gets scale 1.
QuantizationParameters asymmetricParameters(ValueRange range, ElementType type);
/// Parameters whose zero point stands for the middle: integers of magnitude up to `highest` for
/// numbers of magnitude up to that of the range. The zero point of unsigned types is 128 or 32768.
QuantizationParameters symmetricParameters(ValueRange range, ElementType type);

/// The scale for numbers up to `magnitude` at integers up to `highest`; 1 when that is too small.
float symmetricScale(double magnitude, int32_t highest);

/// The integers of a float tensor; throws Error nonFinite for NaN and infinity.
Tensor quantizedBy(const QuantizationParameters& parameters, const Tensor& numbers);
/// The floats that integers stand for.
Tensor dequantizedBy(const QuantizationParameters& parameters, const Tensor& integers);

/// Which of the parameters' scales belongs to each element of a tensor of this shape: element i has
/// scale (i / stride) % count.
struct ScalePlaces
{
    ScalePlaces(const QuantizationParameters& parameters, const Shape& shape);
    size_t of(size_t element) const { return element / stride % count; }

    size_t stride = 1;
    size_t count = 1;
};

} // namespace core
