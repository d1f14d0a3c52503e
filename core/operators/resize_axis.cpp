#include "core/operators/resize_axis.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

float cropCoordinate(const ResizeAxis& axis, float position)
{
    const auto last = static_cast<float>(axis.input - 1);
    if (axis.output <= 1)
        return 0.5F * (axis.roiStart + axis.roiEnd) * last;
    return axis.roiStart * last
        + position * (axis.roiEnd - axis.roiStart) * last / static_cast<float>(axis.output - 1);
}

float symmetricCoordinate(const ResizeAxis& axis, float position)
{
    const float adjustment = static_cast<float>(axis.output) / axis.exactOutput;
    const float offset = static_cast<float>(axis.input) / 2.0F * (1.0F - adjustment);
    return offset + (position + 0.5F) / axis.scale - 0.5F;
}

/// The output's length before rounding counts, as the standard's test data have it.
float alignedCoordinate(const ResizeAxis& axis, float position)
{
    return axis.exactOutput == 1.0F || axis.output == 1
        ? 0.0F
        : position * static_cast<float>(axis.input - 1) / (axis.exactOutput - 1.0F);
}

float nearestCoordinate(NearestMode mode, float coordinate, bool isShrinking)
{
    switch (mode) {
    case NearestMode::roundPreferFloor:
        return std::ceil(coordinate - 0.5F);
    case NearestMode::roundPreferCeil:
        return std::floor(coordinate + 0.5F);
    case NearestMode::floor:
        return std::floor(coordinate);
    case NearestMode::ceil:
        return std::ceil(coordinate);
    case NearestMode::simple:
        return isShrinking ? std::ceil(coordinate) : std::trunc(coordinate);
    }
    return coordinate;
}

/// Weight of a tap at `distance` from the sampled position: the triangle of linear interpolation or
/// the cubic convolution kernel (Keys, 1981, equation 4).
float kernelWeight(const ResizeRule& rule, float distance)
{
    const float x = std::fabs(distance);
    if (rule.mode == ResizeMode::linear)
        return std::max(0.0F, 1.0F - x);
    const float a = rule.cubicCoefficient;
    if (x <= 1.0F)
        return ((a + 2.0F) * x - (a + 3.0F)) * x * x + 1.0F;
    return x < 2.0F ? ((a * x - 5.0F * a) * x + 8.0F * a) * x - 4.0F * a : 0.0F;
}

/// Scales weights so that they add up to one.
void normalize(float* weights, int64_t count)
{
    const double sum = std::accumulate(weights, weights + count, 0.0);
    for (int64_t tap = 0; tap < count && sum != 0.0; ++tap)
        weights[tap] = static_cast<float>(weights[tap] / sum);
}

} // namespace

float originalCoordinate(CoordinateTransform transform, const ResizeAxis& axis, int64_t position)
{
    const auto x = static_cast<float>(position);
    switch (transform) {
    case CoordinateTransform::halfPixel:
        return (x + 0.5F) / axis.scale - 0.5F;
    case CoordinateTransform::halfPixelSymmetric:
        return symmetricCoordinate(axis, x);
    case CoordinateTransform::pytorchHalfPixel:
        return axis.output > 1 ? (x + 0.5F) / axis.scale - 0.5F : 0.0F;
    case CoordinateTransform::alignCorners:
        return alignedCoordinate(axis, x);
    case CoordinateTransform::asymmetric:
        return x / axis.scale;
    case CoordinateTransform::tfHalfPixelForNearest:
        return (x + 0.5F) / axis.scale;
    case CoordinateTransform::tfCropAndResize:
        return cropCoordinate(axis, x);
    }
    return x;
}

std::vector<int64_t> nearestPositions(const ResizeRule& rule, const ResizeAxis& axis)
{
    std::vector<int64_t> positions(static_cast<size_t>(axis.output));
    for (int64_t i = 0; i < axis.output; ++i) {
        const float coordinate = originalCoordinate(rule.transform, axis, i);
        const float nearest = nearestCoordinate(rule.nearest, coordinate, axis.scale < 1.0F);
        positions[static_cast<size_t>(i)] =
            static_cast<int64_t>(std::clamp(nearest, 0.0F, static_cast<float>(axis.input - 1)));
    }
    return positions;
}

AxisSamples interpolationSamples(const ResizeRule& rule, const ResizeAxis& axis)
{
    const float support = rule.mode == ResizeMode::linear ? 1.0F : 2.0F;
    const float filterScale = rule.antialias ? std::min(axis.scale, 1.0F) : 1.0F;
    const auto reach = static_cast<int64_t>(std::ceil(support / filterScale));
    AxisSamples samples;
    samples.taps = 2 * reach;
    samples.positions.reserve(static_cast<size_t>(samples.taps * axis.output));
    samples.weights.reserve(samples.positions.capacity());
    for (int64_t i = 0; i < axis.output; ++i) {
        const float coordinate = originalCoordinate(rule.transform, axis, i);
        const float below = std::floor(coordinate);
        const auto first = static_cast<int64_t>(below) - reach + 1;
        for (int64_t tap = first; tap < first + samples.taps; ++tap) {
            const bool isOutside = tap < 0 || tap >= axis.input;
            const float distance = static_cast<float>(tap) - coordinate;
            samples.positions.push_back(std::clamp<int64_t>(tap, 0, axis.input - 1));
            samples.weights.push_back(rule.excludeOutside && isOutside
                                          ? 0.0F
                                          : kernelWeight(rule, distance * filterScale));
        }
        if (rule.antialias || rule.excludeOutside)
            normalize(samples.weights.data() + i * samples.taps, samples.taps);
    }
    return samples;
}

std::vector<bool> extrapolatedPositions(const ResizeAxis& axis)
{
    std::vector<bool> isOutside;
    for (int64_t i = 0; i < axis.output; ++i) {
        const float x = originalCoordinate(CoordinateTransform::tfCropAndResize, axis, i);
        isOutside.push_back(x < 0.0F || x > static_cast<float>(axis.input - 1));
    }
    return isOutside;
}

} // namespace core
