#include "core/operators/half_precision.h"

#include <algorithm>

namespace core {

Tensor widened(const Tensor& tensor)
{
    if (!isHalfPrecision(tensor.elementType()))
        return tensor;
    Tensor result = Tensor::uninitialized(ElementType::float32, tensor.shape());
    withElementType(tensor.elementType(), [&]<typename T>() {
        std::ranges::transform(tensor.values<T>(), result.mutableValues<float>().begin(),
                               [](T value) { return static_cast<float>(value); });
    });
    return result;
}

Tensor narrowed(const Tensor& tensor, ElementType type)
{
    if (!isHalfPrecision(type) || tensor.elementType() != ElementType::float32)
        return tensor;
    Tensor result = Tensor::uninitialized(type, tensor.shape());
    const auto convert = [&]<typename T>() {
        std::ranges::transform(tensor.values<float>(), result.mutableValues<T>().begin(),
                               [](float value) { return T(value); });
    };
    if (type == ElementType::float16)
        convert.template operator()<Float16>();
    else
        convert.template operator()<BFloat16>();
    return result;
}

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
        tensors[slot] = widened(context.input(slot));
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
        const ElementType type =
            slot < outputTypes.size() ? outputTypes[slot] : output.elementType();
        if (output.isDefined())
            context.setOutput(slot, narrowed(output, type));
    }
}

} // namespace core
