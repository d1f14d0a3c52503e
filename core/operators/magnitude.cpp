#include "core/operators/magnitude.h"

#include "core/base/parallel.h"
#include "core/base/processor_versions.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>

namespace core {

namespace {

/// Elements below which a second thread does not pay.
constexpr int64_t kGrain = 1 << 15;

/// Without their sign, floats are ordered as their bits are, with infinity and then NaN last.
ESPALIER_PROCESSOR_VERSIONS uint32_t largestBits(const float* values, int64_t count)
{
    uint32_t largest = 0;
#pragma omp simd reduction(max : largest)
    for (int64_t index = 0; index < count; ++index)
        largest = std::max(largest, std::bit_cast<uint32_t>(values[index]) & 0x7FFFFFFFU);
    return largest;
}

double afterActivation(const PostOperation& operation, double magnitude)
{
    using Kind = PostOperation::Kind;
    const double alpha = std::abs(static_cast<double>(operation.alpha));
    const double beta = std::abs(static_cast<double>(operation.beta));
    switch (operation.kind) {
    case Kind::leakyRelu:
        return magnitude * std::max(1.0, alpha);
    case Kind::clip:
        // Either bound may be left out, which makes it huge: then the value's own magnitude counts.
        return std::min(std::max(alpha, beta),
                        std::max({ magnitude, operation.alpha > 0 ? alpha : 0,
                                   operation.beta < 0 ? beta : 0 }));
    case Kind::elu:
        return std::max(magnitude, alpha);
    case Kind::sigmoid:
    case Kind::tanh:
        return 1;
    case Kind::swish:
    case Kind::hardSwish:
    case Kind::gelu:
        return magnitude;
    case Kind::addition:
    case Kind::integerClip:
    case Kind::quantizedAddition:
        break;
    }
    return kUnknownMagnitude;
}

} // namespace

bool MagnitudeRule::mayHideNaN() const
{
    return takesMaximum || std::ranges::any_of(operations, [](const PostOperation& operation) {
               return operation.kind != PostOperation::Kind::addition;
           });
}

MagnitudeBounds magnitudeBounds(const MagnitudeRule& rule, std::span<const double> inputs)
{
    double value = rule.gain * inputs[0] * (rule.factor ? inputs[*rule.factor] : 1) + rule.offset;
    MagnitudeBounds bounds{ .inside = value };
    for (const PostOperation& operation : rule.operations) {
        if (operation.kind == PostOperation::Kind::addition)
            value += rule.addend ? inputs[*rule.addend] : kUnknownMagnitude;
        else
            value = afterActivation(operation, value);
        // A NaN, from an unknown gain times 0, stays: nothing is known then.
        bounds.inside = value <= bounds.inside ? bounds.inside : value;
    }
    bounds.output = value;
    return bounds;
}

double largestMagnitude(std::span<const float> values)
{
    std::atomic<uint32_t> largest = 0;
    parallelFor(static_cast<int64_t>(values.size()), kGrain, [&](int64_t begin, int64_t end) {
        const uint32_t found = largestBits(values.data() + begin, end - begin);
        uint32_t known = largest.load();
        while (known < found && !largest.compare_exchange_weak(known, found)) { }
    });
    return std::bit_cast<float>(largest.load());
}

double largestAbsoluteSum(std::span<const float> weights, int64_t rows, bool isByColumn)
{
    const size_t columns = rows == 0 ? 0 : weights.size() / static_cast<size_t>(rows);
    std::vector<double> sums(isByColumn ? columns : static_cast<size_t>(rows), 0);
    for (size_t index = 0; index < columns * static_cast<size_t>(rows); ++index)
        sums[isByColumn ? index % columns : index / columns] +=
            std::abs(static_cast<double>(weights[index]));
    return sums.empty() ? 0 : std::ranges::max(sums);
}

MagnitudeRule productRule(double gain, std::span<const float> bias,
                          std::span<const PostOperation> operations, std::optional<size_t> addend)
{
    MagnitudeRule rule{ .gain = gain, .addend = addend };
    for (const float value : bias)
        rule.offset = std::max(rule.offset, std::abs(static_cast<double>(value)));
    rule.operations.assign(operations.begin(), operations.end());
    return rule;
}

} // namespace core
