#pragma once

#include "core/operators/post_operation.h"

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// No bound is known.
constexpr double kUnknownMagnitude = std::numeric_limits<double>::infinity();

/// Numbers within this bound are far enough from the end of float's range (3.4e38) that neither a
/// partial sum nor a Winograd transform of them, which multiplies by up to 100 * 361, overflows.
constexpr double kSafeMagnitude = 1e30;

/// How large the elements that a kernel computes can become for inputs of known magnitude:
/// |y| <= gain * |input 0| + offset before the post operations.
struct MagnitudeRule
{
    double gain = kUnknownMagnitude; ///< of a product: the largest sum of |weights| of one output
    double offset = 0; ///< largest |bias|
    std::optional<size_t> factor; ///< input that input 0 is multiplied by as well
    std::optional<size_t> addend; ///< input that PostOperation::Kind::addition adds
    std::vector<PostOperation> operations;
    bool takesMaximum = false; ///< of several elements, where the library skips a NaN

    /// True when a NaN inside the kernel can leave it as a number: activations of the library clamp
    /// their argument.
    bool mayHideNaN() const;
};

/// Bounds of magnitudes; NaN or infinite when nothing is known.
struct MagnitudeBounds
{
    double inside = kUnknownMagnitude; ///< of everything up to the last post operation
    double output = kUnknownMagnitude;
};

/// `inputs` are bounds of the largest |element| of each input of the kernel.
MagnitudeBounds magnitudeBounds(const MagnitudeRule& rule, std::span<const double> inputs);

/// The largest |value|, 0 without values; NaN when one is NaN.
double largestMagnitude(std::span<const float> values);

/// Largest sum of |weight| of a row in [rows, columns]; `isByColumn` asks for that of a column.
double largestAbsoluteSum(std::span<const float> weights, int64_t rows, bool isByColumn = false);

/// Rule of a product whose outputs are sums of weights times elements of input 0.
MagnitudeRule productRule(double gain, std::span<const float> bias,
                          std::span<const PostOperation> operations, std::optional<size_t> addend);

} // namespace core
