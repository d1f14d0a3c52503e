#pragma once

#include "core/operators/post_operation.h"

#include <cstdint>
#include <span>
#include <vector>

/// Products of bytes with constant int8 weights, summed in int32 and requantized. Exact on every
/// processor: with VNNI four products are added at a time in 32 bits, without it they are widened
/// first, because the older instruction for uint8 times int8 saturates at 16 bits.
namespace core::integer {

/// True when this processor multiplies bytes four at a time without saturation and the program was
/// built with such instructions.
bool hasFastBytes();

/// Outputs that are computed together.
inline constexpr int64_t kBlock = 64;
/// Products that one instruction adds up.
inline constexpr int64_t kDepth = 4;
/// Inputs are read in groups of kDepth, so up to this many bytes behind their end.
inline constexpr int64_t kReadBehind = 64;

/// Consecutive input bytes that meet consecutive weights of every output.
struct Segment
{
    int64_t offset = 0; ///< bytes from the first input byte of a pixel
    int64_t groups = 0; ///< of kDepth bytes
};

/// Weights [outputs, depth] in the order of the kernels: blocks of kBlock outputs, in a block
/// groups of kDepth weights, in a group the outputs.
class PackedWeights
{
public:
    /// `weightAt(output, segment, byte)` gives the weight; beyond the segment's real bytes it must
    /// give 0. `bias` may be empty. Inputs are uint8 with this zero point.
    template <typename WeightAt>
    PackedWeights(int64_t outputs, std::vector<Segment> segments, int32_t zeroPoint,
                  std::span<const int32_t> bias, const WeightAt& weightAt)
        : m_outputs(outputs)
        , m_segments(std::move(segments))
    {
        allocate();
        for (int64_t output = 0; output < outputs; ++output) {
            int64_t group = 0;
            uint32_t sum = 0;
            for (size_t index = 0; index < m_segments.size(); ++index) {
                for (int64_t byte = 0; byte < m_segments[index].groups * kDepth; ++byte) {
                    const int8_t weight = weightAt(output, static_cast<int64_t>(index), byte);
                    m_bytes[place(output, group + byte / kDepth, byte % kDepth)] = weight;
                    sum += static_cast<uint32_t>(weight);
                }
                group += m_segments[index].groups;
            }
            const uint32_t start =
                bias.empty() ? 0 : static_cast<uint32_t>(bias[static_cast<size_t>(output)]);
            m_starts[static_cast<size_t>(output)] =
                static_cast<int32_t>(start - static_cast<uint32_t>(zeroPoint) * sum);
        }
    }

    int64_t outputs() const { return m_outputs; }
    int64_t blocks() const { return (m_outputs + kBlock - 1) / kBlock; }
    int64_t groups() const { return m_groups; }
    std::span<const Segment> segments() const { return m_segments; }
    const int8_t* block(int64_t index) const
    {
        return m_bytes.data() + index * m_groups * kBlock * kDepth;
    }
    /// What the sum of each output begins with: the bias less what the zero point adds.
    const int32_t* starts(int64_t block) const { return m_starts.data() + block * kBlock; }

private:
    void allocate();
    size_t place(int64_t output, int64_t group, int64_t byte) const
    {
        const int64_t block = output / kBlock;
        return static_cast<size_t>(((block * m_groups + group) * kBlock + output % kBlock) * kDepth
                                   + byte);
    }

    int64_t m_outputs = 0;
    int64_t m_groups = 0;
    std::vector<Segment> m_segments;
    std::vector<int8_t> m_bytes;
    std::vector<int32_t> m_starts;
};

/// From an int32 sum to a quantized value: float(sum) * scale of the output, clamped, rounded half
/// to even, zero point added; then, if asked for, QLinearAdd with another tensor.
struct Requantization
{
    std::vector<float> scales; ///< one for each output, padded to whole blocks
    int32_t zeroPoint = 0;
    QuantizedRange range; ///< of the value, a fused Clip included
    bool isSigned = false; ///< results are int8
    bool isFloat = false; ///< stop after the product with the scale
    bool adds = false;
    bool isSecond = false; ///< the product is operand B of the addition
    QuantizedAddition addition;
    QuantizedRange sumRange;

    /// Takes over scales [1 or outputs] and the fused operations.
    Requantization(std::span<const float> givenScales, int64_t outputs, int32_t zeroPointOfY,
                   ElementType type, std::span<const PostOperation> operations);
    /// True when these operations can be taken over: clips and at most one addition.
    static bool takes(std::span<const PostOperation> operations);
};

/// Pixels whose inputs lie at base + offsets[i] and whose outputs lie one behind the other.
struct PixelRun
{
    const std::byte* base = nullptr;
    std::span<const int32_t> offsets;
    std::byte* output = nullptr; ///< first output channel of the first pixel
    const std::byte* operand = nullptr; ///< of the addition, laid out like the output
    int64_t outputStride = 0; ///< elements from pixel to pixel
};

/// Computes all outputs of all pixels; inputs are uint8.
void multiply(const PackedWeights& weights, const Requantization& requantization,
              const PixelRun& run);

} // namespace core::integer
