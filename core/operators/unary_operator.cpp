#include "core/operators/unary_operator.h"

#include "core/base/parallel.h"
#include "core/operators/conversion.h"

#include <algorithm>

namespace core {

namespace {

constexpr int64_t kGrain = 1 << 14;

} // namespace

void UnaryOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), m_accepted);
    context.setOutput(0, context.inputType(0), context.input(0).shape);
}

void UnaryOperator::forward(ForwardContext& context) const
{
    const Tensor& input = context.input(0);
    const ElementType type = input.elementType();
    expectType(type, m_accepted);
    std::byte* output = context.allocateOutput(0, type, input.shape()).mutableBytes().data();
    const std::byte* source = input.bytes().data();
    const int64_t size = elementBits(type) / 8;
    const ElementType wide = computeType(type);
    parallelFor(input.elementCount(), kGrain, [&](int64_t begin, int64_t end) {
        if (wide == type) {
            compute(type, source + begin * size, output + begin * size, end - begin);
            return;
        }
        // 16-bit floats and short integers pass through a block that stays in the cache.
        constexpr int64_t kBlock = 1024;
        alignas(64) std::array<std::byte, kBlock * sizeof(int64_t)> block;
        for (int64_t start = begin; start < end; start += kBlock) {
            const int64_t count = std::min(kBlock, end - start);
            convertElements(type, source + start * size, wide, block.data(), count);
            compute(wide, block.data(), block.data(), count);
            convertElements(wide, block.data(), type, output + start * size, count);
        }
    });
}

ChannelLinks UnaryOperator::channelLinks(std::span<const ValueFacts> inputs,
                                         std::span<const ValueFacts> outputs) const
{
    return broadcastLinks(inputs.first(1), outputs);
}

} // namespace core
