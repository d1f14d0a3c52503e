#pragma once

#include <cstdint>
#include <vector>

namespace core {

enum class ResizeMode
{
    nearest,
    linear,
    cubic,
};

/// How a position of the output maps to one of the input; the names are ONNX's.
enum class CoordinateTransform
{
    halfPixel,
    halfPixelSymmetric,
    pytorchHalfPixel,
    alignCorners,
    asymmetric,
    tfHalfPixelForNearest,
    tfCropAndResize,
};

enum class NearestMode
{
    roundPreferFloor,
    roundPreferCeil,
    floor,
    ceil,
    simple, ///< before opset 11: floor when growing, ceil when shrinking
};

/// What a Resize does on every axis alike.
struct ResizeRule
{
    ResizeMode mode = ResizeMode::nearest;
    CoordinateTransform transform = CoordinateTransform::halfPixel;
    NearestMode nearest = NearestMode::roundPreferFloor;
    float cubicCoefficient = -0.75F;
    bool antialias = false;
    bool excludeOutside = false;
};

/// One axis with its sizes.
struct ResizeAxis
{
    int64_t input = 0;
    int64_t output = 0;
    float scale = 1;
    float exactOutput = 0; ///< scale * input before rounding down; `output` where sizes are given
    float roiStart = 0; ///< tfCropAndResize: part of the input that is seen, 0 to 1
    float roiEnd = 1;

    bool isUnchanged(const ResizeRule& rule) const
    {
        return input == output && scale == 1.0F
            && (rule.transform != CoordinateTransform::tfCropAndResize
                || (roiStart == 0.0F && roiEnd == 1.0F));
    }
};

/// Weighted input positions of every output position of one axis, `taps` each.
struct AxisSamples
{
    int64_t taps = 0;
    std::vector<int64_t> positions; ///< in [0, input)
    std::vector<float> weights;
};

/// Position in input coordinates of an output position.
float originalCoordinate(CoordinateTransform transform, const ResizeAxis& axis, int64_t position);
/// Nearest input position of every output position.
std::vector<int64_t> nearestPositions(const ResizeRule& rule, const ResizeAxis& axis);
/// Samples of linear and cubic interpolation.
AxisSamples interpolationSamples(const ResizeRule& rule, const ResizeAxis& axis);
/// tfCropAndResize: output positions that see nothing of the input.
std::vector<bool> extrapolatedPositions(const ResizeAxis& axis);

} // namespace core
