#include "core/operators/convolution_operator.h"

#include "core/base/checked_arithmetic.h"
#include "core/operators/convolution_checks.h"
#include "core/operators/convolve.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"

#include <fmt/format.h>

namespace core {

Shape ConvolutionGeometry::inputShape() const
{
    Shape shape = { batch, inputChannels };
    for (const WindowAxis& axis : axes)
        shape.push_back(axis.input);
    return shape;
}

Shape ConvolutionGeometry::outputShape() const
{
    Shape shape = { batch, outputChannels };
    for (const WindowAxis& axis : axes)
        shape.push_back(axis.output);
    return shape;
}

ConvolutionOperator::ConvolutionOperator(const NodeView& view)
    : m_window(windowAttributes(view.node))
    , m_groups(groupCount(view.node))
{
}

ConvolutionGeometry ConvolutionOperator::geometry(std::span<const int64_t> input,
                                                  std::span<const int64_t> weights) const
{
    checkKernel(toSymbolic(input), toSymbolic(weights), m_window.kernelShape);
    ConvolutionGeometry result;
    result.batch = input[0];
    result.inputChannels = input[1];
    result.outputChannels = weights[0];
    result.groups = m_groups;
    if (checkedMultiply(weights[1], m_groups) != input[1] || weights[0] % m_groups != 0
        || weights[0] == 0 || weights[1] == 0)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("weights {} do not fit input {} in {} groups", shapeText(weights),
                                shapeText(input), m_groups));
    result.axes = resolveWindow(m_window, spatialAxes(input), spatialAxes(weights));
    return result;
}

void ConvolutionOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    context.setOutput(0, context.inputType(0));
    const ValueFacts& input = context.input(0);
    const ValueFacts& weights = context.input(1);
    if (!input.shape || !weights.shape)
        return;
    checkKernel(*input.shape, *weights.shape, m_window.kernelShape);
    requireVector(context, 2, weights.shape->front(), "B");
    const std::optional<Shape> concreteInput = toConcrete(*input.shape);
    const std::optional<Shape> concreteWeights = toConcrete(*weights.shape);
    if (concreteInput && concreteWeights) {
        context.setOutput(0, input.elementType,
                          geometry(*concreteInput, *concreteWeights).outputShape());
        return;
    }
    SymbolicShape shape = { (*input.shape)[0], (*weights.shape)[0] };
    const SymbolicShape spatial =
        symbolicWindow(m_window, spatialAxes(*input.shape), spatialAxes(*weights.shape));
    shape.insert(shape.end(), spatial.begin(), spatial.end());
    context.setOutput(0, input.elementType, shape);
}

void ConvolutionOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        const ConvolutionGeometry place = geometry(input.shape(), wide.input(1).shape());
        if (wide.hasInput(2))
            requireVector(wide.input(2), place.outputChannels, "B");
        Tensor& output = wide.allocateOutput(0, input.elementType(), place.outputShape());
        withRealType(input.elementType(), [&]<typename T>() {
            convolve<T>(place, input.values<T>().data(), wide.input(1).values<T>().data(),
                        wide.hasInput(2) ? wide.input(2).values<T>().data() : nullptr,
                        output.mutableValues<T>().data());
        });
    });
}

Cost ConvolutionOperator::cost(std::span<const ValueFacts> inputs,
                               std::span<const ValueFacts> outputs) const
{
    const std::optional<Shape> weights = concreteShape(inputs[1]);
    const std::optional<Shape> output = concreteShape(outputs[0]);
    if (!weights || !output)
        return {};
    const int64_t perOutput = elementCount(std::span(*weights).subspan(1));
    return { .macs = checkedMultiply(elementCount(*output), perOutput) };
}

ChannelLinks ConvolutionOperator::channelLinks(std::span<const ValueFacts> inputs,
                                               std::span<const ValueFacts>) const
{
    ChannelLinks links = convolutionInputLinks(inputs, m_groups);
    links.push_back({ .from = { false, 0, 0 }, .to = { true, 0, 0 } });
    links.push_back({ .from = { false, 1, 0 }, .to = { true, 0, 1 } });
    if (inputs.size() > 2 && inputs[2].isPresent)
        links.push_back({ .from = { false, 2, 0 }, .to = { true, 0, 1 } });
    return links;
}

} // namespace core
