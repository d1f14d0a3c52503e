#include "core/base/processor_versions.h"
#include "core/operators/integer_vectors.h"

#include <array>
#include <cstring>

namespace core::integer {

namespace {

/// The sums of one pixel. Products are int32 from the start, so nothing saturates.
ESPALIER_PROCESSOR_VERSIONS void sumPixel(const BlockRun& run, const std::byte* input,
                                          int32_t* sums)
{
    std::memcpy(sums, run.starts, kBlock * sizeof(int32_t));
    const int8_t* weights = run.weights;
    for (const Segment& segment : run.segments) {
        const auto* bytes = reinterpret_cast<const uint8_t*>(input + segment.offset);
        for (int64_t group = 0; group < segment.groups; ++group) {
            for (int64_t at = 0; at < kDepth; ++at) {
                const int32_t value = bytes[group * kDepth + at];
                for (int64_t output = 0; output < kBlock; ++output)
                    sums[output] += value * weights[output * kDepth + at];
            }
            weights += kBlock * kDepth;
        }
    }
}

int32_t requantized(const BlockRun& run, int32_t sum, size_t output, const std::byte* operand)
{
    const Requantization& rule = run.requantization;
    const int32_t value =
        quantized(static_cast<float>(sum) * run.scales[output], rule.zeroPoint, rule.range);
    if (!rule.adds)
        return value;
    const auto bits = std::to_integer<uint8_t>(operand[output]);
    const auto other = static_cast<float>(rule.isSigned ? static_cast<int8_t>(bits) : bits);
    const auto own = static_cast<float>(value);
    return saturated(rule.isSecond ? rule.addition(other, own) : rule.addition(own, other),
                     rule.sumRange);
}

} // namespace

void multiplyBlockPlain(const BlockRun& run)
{
    std::array<int32_t, kBlock> sums;
    const PixelRun& pixels = run.pixels;
    for (size_t pixel = 0; pixel < pixels.offsets.size(); ++pixel) {
        sumPixel(run, pixels.base + pixels.offsets[pixel], sums.data());
        const auto first = static_cast<int64_t>(pixel) * pixels.outputStride;
        for (size_t output = 0; output < static_cast<size_t>(run.outputs); ++output) {
            const int64_t at = first + static_cast<int64_t>(output);
            if (run.requantization.isFloat) {
                const float value = static_cast<float>(sums[output]) * run.scales[output];
                std::memcpy(pixels.output + at * static_cast<int64_t>(sizeof value), &value,
                            sizeof value);
                continue;
            }
            pixels.output[at] = static_cast<std::byte>(
                requantized(run, sums[output], output,
                            run.requantization.adds ? pixels.operand + first : nullptr));
        }
    }
}

} // namespace core::integer
