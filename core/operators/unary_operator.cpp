#include "core/operators/unary_operator.h"

#include "core/operators/conversion.h"

namespace core {

void UnaryOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), m_accepted);
    context.setOutput(0, context.inputType(0), context.input(0).shape);
}

void UnaryOperator::forward(ForwardContext& context) const
{
    const Tensor& input = context.input(0);
    expectType(input.elementType(), m_accepted);
    computeElements(input, context.allocateOutput(0, input.elementType(), input.shape()),
                    [this](ElementType type, const std::byte* source, std::byte* target,
                           int64_t count) { compute(type, source, target, count); });
}

ChannelLinks UnaryOperator::channelLinks(std::span<const ValueFacts> inputs,
                                         std::span<const ValueFacts> outputs) const
{
    return broadcastLinks(inputs.first(1), outputs);
}

} // namespace core
