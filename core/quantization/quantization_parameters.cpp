#include "core/quantization/quantization_parameters.h"

#include "core/operators/quantization.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Below this, products of two scales leave the range of float.
constexpr float kSmallestScale = 1e-18F;

float usableScale(double scale)
{
    const auto rounded = static_cast<float>(scale);
    return std::isfinite(rounded) && rounded >= kSmallestScale ? rounded : 1.0F;
}

} // namespace

QuantizationParameters asymmetricParameters(ValueRange range, ElementType type)
{
    const QuantizedRange bounds = quantizedRange(type);
    const double low = std::min(range.low, 0.0);
    const double high = std::max(range.high, 0.0);
    const auto steps = static_cast<double>(bounds.highest - bounds.lowest);
    float scale = usableScale((high - low) / steps);
    const double zero = std::nearbyint(bounds.lowest - low / static_cast<double>(scale));
    const auto zeroPoint = static_cast<int32_t>(
        std::clamp(zero, static_cast<double>(bounds.lowest), static_cast<double>(bounds.highest)));
    // Runtimes drop a Clip only when nothing that the integers stand for lies outside of it.
    const auto above = static_cast<float>(bounds.highest - zeroPoint);
    if (low == 0 && scale * above > static_cast<float>(high) && high > 0)
        scale = std::nextafter(scale, 0.0F);
    return { .type = type, .scales = { scale }, .zeroPoints = { zeroPoint } };
}

QuantizationParameters symmetricParameters(ValueRange range, ElementType type)
{
    const QuantizedRange bounds = quantizedRange(type);
    const double magnitude = std::max(std::abs(range.low), std::abs(range.high));
    const int32_t middle = (bounds.lowest + bounds.highest + 1) / 2;
    return { .type = type,
             .scales = { symmetricScale(magnitude, bounds.highest - middle) },
             .zeroPoints = { middle } };
}

float symmetricScale(double magnitude, int32_t highest)
{
    return usableScale(magnitude / static_cast<double>(highest));
}

ScalePlaces::ScalePlaces(const QuantizationParameters& parameters, const Shape& shape)
{
    if (!parameters.isPerAxis())
        return;
    stride = static_cast<size_t>(rowMajorStrides(shape)[static_cast<size_t>(parameters.axis)]);
    count = parameters.scales.size();
}

Tensor quantizedBy(const QuantizationParameters& parameters, const Tensor& numbers)
{
    const QuantizedRange bounds = quantizedRange(parameters.type);
    const ScalePlaces places(parameters, numbers.shape());
    const std::span<const float> values = numbers.values<float>();
    std::vector<int32_t> integers(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            throw Error(ErrorCode::nonFinite,
                        "numbers that are NaN or infinite cannot be quantized");
        const size_t place = places.of(i);
        integers[i] =
            quantized(values[i] / parameters.scales[place], parameters.zeroPoints[place], bounds);
    }
    return quantizedTensor(parameters.type, numbers.shape(), integers);
}

Tensor dequantizedBy(const QuantizationParameters& parameters, const Tensor& integers)
{
    const ScalePlaces places(parameters, integers.shape());
    const std::vector<int32_t> values = quantizedValues(integers);
    Tensor result = Tensor::uninitialized(ElementType::float32, integers.shape());
    const std::span<float> numbers = result.mutableValues<float>();
    for (size_t i = 0; i < numbers.size(); ++i) {
        const size_t place = places.of(i);
        numbers[i] =
            static_cast<float>(values[i] - parameters.zeroPoints[place]) * parameters.scales[place];
    }
    return result;
}

} // namespace core
