#include "core/operators/pooling_operator.h"

#include "core/base/checked_arithmetic.h"
#include "core/operators/input_checks.h"

#include <fmt/format.h>

#include <cmath>

namespace core {

Shape PoolingGeometry::outputShape() const
{
    Shape shape = { batch, channels };
    for (const WindowAxis& axis : axes)
        shape.push_back(axis.output);
    return shape;
}

double powerOf(const NodeView& view)
{
    const double power = view.opset < 2 ? static_cast<double>(view.node.real("p", 2))
                                        : static_cast<double>(view.node.integer("p", 2));
    if (!(power > 0))
        throw Error(ErrorCode::invalidModel, fmt::format("p {} must be positive", power));
    return power;
}

double normDerivative(double x, double norm, double power)
{
    return x == 0 || norm == 0 ? 0.0 : std::copysign(std::pow(std::abs(x) / norm, power - 1), x);
}

PoolingOperator::PoolingOperator(const NodeView& view)
    : m_window(windowAttributes(view.node))
{
    if (m_window.kernelShape.empty())
        throw Error(ErrorCode::invalidModel, "attribute \"kernel_shape\" is missing");
}

PoolingGeometry PoolingOperator::geometry(std::span<const int64_t> input) const
{
    if (input.size() < 3)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("input X is {}, but must be of rank 3 or more", shapeText(input)));
    return { .batch = input[0],
             .channels = input[1],
             .axes = resolveWindow(m_window, spatialAxes(input), m_window.kernelShape) };
}

void PoolingOperator::inferShapes(ShapeContext& context) const
{
    context.setOutput(0, context.inputType(0));
    requireRankAtLeast(context, 0, 3, "X");
    const std::optional<SymbolicShape>& input = context.input(0).shape;
    if (!input)
        return;
    SymbolicShape output = { (*input)[0], (*input)[1] };
    const SymbolicShape spatial = windowOutput(m_window, spatialAxes(*input), m_window.kernelShape);
    output.insert(output.end(), spatial.begin(), spatial.end());
    context.setOutput(0, context.inputType(0), output);
}

Cost PoolingOperator::cost(std::span<const ValueFacts>, std::span<const ValueFacts> outputs) const
{
    const std::optional<Shape> output = concreteShape(outputs[0]);
    if (!output)
        return {};
    return { .elementOperations =
                 checkedMultiply(elementCount(*output), checkedProduct(m_window.kernelShape)) };
}

ChannelLinks PoolingOperator::channelLinks(std::span<const ValueFacts>,
                                           std::span<const ValueFacts> outputs) const
{
    // The indices of MaxPool count over all channels.
    if (outputs.size() > 1 && outputs[1].isPresent)
        return {};
    return batchAndChannelLinks();
}

} // namespace core
