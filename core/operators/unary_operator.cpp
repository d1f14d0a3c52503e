#include "core/operators/unary_operator.h"

#include "core/base/parallel.h"
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

void UnaryOperator::backward(BackwardContext& context) const
{
    if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
        return;
    constexpr int64_t kGrain = 1 << 14;
    const Tensor& input = context.input(0);
    const Tensor& output = context.output(0);
    const Tensor& gradient = context.outputGradient(0);
    Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
    const int64_t size = elementBits(input.elementType()) / 8;
    std::byte* target = result.mutableBytes().data();
    parallelFor(input.elementCount(), kGrain, [&](int64_t begin, int64_t end) {
        computeGradient(input.elementType(),
                        { .input = input.bytes().data() + begin * size,
                          .output = output.bytes().data() + begin * size,
                          .gradient = gradient.bytes().data() + begin * size,
                          .result = target + begin * size,
                          .count = end - begin });
    });
    context.setInputGradient(0, std::move(result));
}

void UnaryOperator::computeGradient(ElementType, const UnaryGradientRun&) const
{
    throw InternalError("gradient of a function without a derivative");
}

ChannelLinks UnaryOperator::channelLinks(std::span<const ValueFacts> inputs,
                                         std::span<const ValueFacts> outputs) const
{
    return broadcastLinks(inputs.first(1), outputs);
}

} // namespace core
