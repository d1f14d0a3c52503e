#include "core/operators/half_precision.h"

#include "core/operators/conversion.h"

namespace core {

void computeWidened(ForwardContext& context, std::span<const ElementType> outputTypes,
                    const std::function<void(ForwardContext&)>& compute)
{
    std::vector<Tensor> tensors(context.inputCount());
    std::vector<const Tensor*> inputs(context.inputCount(), nullptr);
    bool isNeeded = false;
    for (size_t slot = 0; slot < tensors.size(); ++slot) {
        if (!context.hasInput(slot))
            continue;
        isNeeded = isNeeded || isHalfPrecision(context.input(slot).elementType());
        const Tensor& input = context.input(slot);
        tensors[slot] =
            isHalfPrecision(input.elementType()) ? converted(input, ElementType::float32) : input;
        inputs[slot] = &tensors[slot];
    }
    if (!isNeeded) {
        compute(context);
        return;
    }
    ForwardContext wide(inputs, context.outputCount());
    compute(wide);
    for (size_t slot = 0; slot < context.outputCount(); ++slot) {
        const Tensor& output = wide.outputs()[slot];
        if (!output.isDefined())
            continue;
        const bool isRounded = slot < outputTypes.size() && isHalfPrecision(outputTypes[slot])
            && output.elementType() == ElementType::float32;
        context.setOutput(slot, isRounded ? converted(output, outputTypes[slot]) : output);
    }
}

} // namespace core
