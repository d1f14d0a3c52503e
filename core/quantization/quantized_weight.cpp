#include "core/quantization/quantized_weight.h"

#include "core/operators/quantization.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// A bias of this size leaves as much room again for the products.
constexpr double kLargestBias = 1 << 30;

Tensor rounded(const Tensor& weights, const QuantizationParameters& parameters, int32_t highest)
{
    const ScalePlaces places(parameters, weights.shape());
    const std::span<const float> values = weights.values<float>();
    std::vector<int32_t> integers(values.size());
    const QuantizedRange bounds{ -highest, highest };
    for (size_t i = 0; i < values.size(); ++i)
        integers[i] = quantized(values[i] / parameters.scales[places.of(i)], 0, bounds);
    return quantizedTensor(parameters.type, weights.shape(), integers);
}

/// Sum of the squares of what rounding changes, for each scale.
std::vector<double> squaredErrors(const Tensor& weights, const QuantizationParameters& parameters,
                                  int32_t highest)
{
    const ScalePlaces places(parameters, weights.shape());
    std::vector<double> errors(places.count, 0);
    const std::span<const float> values = weights.values<float>();
    for (size_t i = 0; i < values.size(); ++i) {
        const size_t place = places.of(i);
        const float scale = parameters.scales[place];
        const int32_t integer = quantized(values[i] / scale, 0, { -highest, highest });
        const double error = static_cast<double>(values[i])
            - static_cast<double>(scale) * static_cast<double>(integer);
        errors[place] += error * error;
    }
    return errors;
}

/// Largest magnitude for each scale.
std::vector<double> magnitudes(const Tensor& weights, const QuantizationParameters& parameters)
{
    const ScalePlaces places(parameters, weights.shape());
    std::vector<double> result(places.count, 0);
    const std::span<const float> values = weights.values<float>();
    for (size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            throw Error(ErrorCode::nonFinite, "a weight is NaN or infinite");
        double& largest = result[places.of(i)];
        largest = std::max(largest, std::abs(static_cast<double>(values[i])));
    }
    return result;
}

/// Enlarges scales until each bias fits, and rounds what they belong to again.
void widenFor(std::span<const float> bias, float inputScale, QuantizedWeight& weight,
              const Tensor& floatWeight)
{
    std::vector<float>& scales = weight.parameters.scales;
    const std::vector<float> before = scales;
    for (size_t channel = 0; channel < bias.size(); ++channel) {
        float& scale = scales[scales.size() == 1 ? 0 : channel];
        scale = std::max(scale,
                         static_cast<float>(std::abs(static_cast<double>(bias[channel]))
                                            / (static_cast<double>(inputScale) * kLargestBias)));
    }
    if (before == scales)
        return;
    const ScalePlaces places(weight.parameters, floatWeight.shape());
    const std::span<const float> values = floatWeight.values<float>();
    const std::span<int8_t> integers = weight.integers.mutableValues<int8_t>();
    for (size_t i = 0; i < values.size(); ++i)
        if (const size_t place = places.of(i); before[place] != scales[place])
            integers[i] =
                static_cast<int8_t>(quantized(values[i] / scales[place], 0, { -127, 127 }));
}

} // namespace

QuantizationParameters weightParameters(const Tensor& weights, int axis, const WeightFormat& format)
{
    QuantizationParameters parameters{ .type = ElementType::int8 };
    if (format.isPerChannel) {
        parameters.axis = axis;
        parameters.scales.resize(static_cast<size_t>(weights.shape()[static_cast<size_t>(axis)]));
    }
    parameters.zeroPoints.assign(parameters.scales.size(), 0);
    const std::vector<double> largest = magnitudes(weights, parameters);
    std::ranges::transform(largest, parameters.scales.begin(), [&](double magnitude) {
        return symmetricScale(magnitude, format.highest());
    });
    return parameters;
}

QuantizationParameters leastErrorParameters(const Tensor& weights, int axis,
                                            const WeightFormat& format)
{
    constexpr int kSteps = 60;
    constexpr double kSmallestShare = 0.4;
    QuantizationParameters parameters = weightParameters(weights, axis, format);
    const std::vector<float> whole = parameters.scales;
    std::vector<double> least(whole.size(), std::numeric_limits<double>::infinity());
    QuantizationParameters best = parameters;
    for (int step = 0; step <= kSteps; ++step) {
        const double share = 1 - (1 - kSmallestShare) * step / kSteps;
        for (size_t place = 0; place < whole.size(); ++place)
            parameters.scales[place] = whole[place] * static_cast<float>(share);
        const std::vector<double> errors = squaredErrors(weights, parameters, format.highest());
        for (size_t place = 0; place < whole.size(); ++place) {
            if (errors[place] >= least[place])
                continue;
            least[place] = errors[place];
            best.scales[place] = parameters.scales[place];
        }
    }
    return best;
}

QuantizedWeight nearestWeight(const Tensor& weights, QuantizationParameters parameters,
                              const WeightFormat& format)
{
    Tensor integers = rounded(weights, parameters, format.highest());
    return { std::move(integers), std::move(parameters) };
}

QuantizedWeight quantizedBias(const Tensor& bias, float inputScale, QuantizedWeight& weight,
                              const Tensor& floatWeight)
{
    const std::span<const float> values = bias.values<float>();
    widenFor(values, inputScale, weight, floatWeight);
    const std::vector<float>& scales = weight.parameters.scales;
    QuantizedWeight result{ .integers =
                                Tensor(ElementType::int32, { static_cast<int64_t>(values.size()) }),
                            .parameters = { .type = ElementType::int32,
                                            .scales = {},
                                            .zeroPoints = {},
                                            .axis = scales.size() == 1 ? -1 : 0 } };
    for (const float scale : scales)
        result.parameters.scales.push_back(inputScale * scale);
    const std::span<int32_t> integers = result.integers.mutableValues<int32_t>();
    for (size_t channel = 0; channel < values.size(); ++channel) {
        const float scale = result.parameters.scales[scales.size() == 1 ? 0 : channel];
        integers[channel] = static_cast<int32_t>(
            std::nearbyint(static_cast<double>(values[channel]) / static_cast<double>(scale)));
    }
    return result;
}

} // namespace core
