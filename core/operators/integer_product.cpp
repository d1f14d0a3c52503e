#include "core/operators/integer_product.h"

#include "core/operators/integer_vectors.h"

#include <array>

namespace core::integer {

namespace {

using MultiplyBlock = void (*)(const BlockRun& run);

void multiplyWith(MultiplyBlock multiplyBlock, const PackedWeights& weights,
                  const Requantization& requantization, const PixelRun& run)
{
    const int64_t elementBytes = requantization.isFloat ? sizeof(float) : 1;
    for (int64_t block = 0; block < weights.blocks(); ++block) {
        PixelRun pixels = run;
        pixels.output += block * kBlock * elementBytes;
        if (requantization.adds)
            pixels.operand += block * kBlock;
        multiplyBlock({ .weights = weights.block(block),
                        .starts = weights.starts(block),
                        .segments = weights.segments(),
                        .outputs = std::min(kBlock, weights.outputs() - block * kBlock),
                        .scales = requantization.scales.data() + block * kBlock,
                        .requantization = requantization,
                        .pixels = pixels });
    }
}

} // namespace

void PackedWeights::allocate()
{
    for (const Segment& segment : m_segments)
        m_groups += segment.groups;
    m_bytes.resize(static_cast<size_t>(blocks() * m_groups * kBlock * kDepth));
    m_starts.resize(static_cast<size_t>(blocks() * kBlock));
}

bool Requantization::takes(std::span<const PostOperation> operations)
{
    const auto isTaken = [](const PostOperation& operation) {
        return operation.kind == PostOperation::Kind::integerClip
            || operation.kind == PostOperation::Kind::quantizedAddition;
    };
    return std::ranges::all_of(operations, isTaken)
        && std::ranges::count_if(operations, &PostOperation::hasOperand) <= 1;
}

Requantization::Requantization(std::span<const float> givenScales, int64_t outputs,
                               int32_t zeroPointOfY, ElementType type,
                               std::span<const PostOperation> operations)
    : scales(static_cast<size_t>((outputs + kBlock - 1) / kBlock * kBlock))
    , zeroPoint(zeroPointOfY)
    , isSigned(type == ElementType::int8)
    , isFloat(type == ElementType::float32)
{
    for (size_t output = 0; output < static_cast<size_t>(outputs); ++output)
        scales[output] = givenScales[givenScales.size() == 1 ? 0 : output];
    if (!isFloat)
        range = quantizedRange(type);
    for (const PostOperation& operation : operations) {
        if (operation.kind == PostOperation::Kind::quantizedAddition) {
            adds = true;
            isSecond = operation.isSecond;
            addition = operation.sum;
            sumRange = operation.range;
            continue;
        }
        QuantizedRange& clipped = adds ? sumRange : range;
        const auto clamp = [&](int32_t value) {
            return std::clamp(value, static_cast<int32_t>(operation.alpha),
                              static_cast<int32_t>(operation.beta));
        };
        clipped = { clamp(clipped.lowest), clamp(clipped.highest) };
    }
}

void multiply(const PackedWeights& weights, const Requantization& requantization,
              const PixelRun& run)
{
    multiplyWith(hasFastBytes() ? multiplyBlockFast : multiplyBlockPlain, weights, requantization,
                 run);
}

} // namespace core::integer
