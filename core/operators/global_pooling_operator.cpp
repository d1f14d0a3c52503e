#include "core/base/parallel.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"
#include "core/operators/pooling_operator.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

GlobalPoolingOperator::Kind kindOf(const Node& node)
{
    if (node.type == "GlobalMaxPool")
        return GlobalPoolingOperator::Kind::maximum;
    return node.type == "GlobalLpPool" ? GlobalPoolingOperator::Kind::lp
                                       : GlobalPoolingOperator::Kind::average;
}

template <typename T>
double pooled(GlobalPoolingOperator::Kind kind, double power, std::span<const T> plane)
{
    switch (kind) {
    case GlobalPoolingOperator::Kind::maximum:
        return static_cast<double>(*std::ranges::max_element(
            plane, [](T a, T b) { return a < b || (std::isnan(b) && !std::isnan(a)); }));
    case GlobalPoolingOperator::Kind::average:
        return std::accumulate(plane.begin(), plane.end(), 0.0) / static_cast<double>(plane.size());
    case GlobalPoolingOperator::Kind::lp:
        break;
    }
    double sum = 0;
    for (const T value : plane)
        sum += std::pow(std::abs(static_cast<double>(value)), power);
    return std::pow(sum, 1 / power);
}

/// Writes the gradient of one plane; the maximum is the first of equal ones.
template <typename T>
void spread(GlobalPoolingOperator::Kind kind, double power, std::span<const T> plane, T output,
            T gradient, T* result)
{
    switch (kind) {
    case GlobalPoolingOperator::Kind::maximum:
        std::fill_n(result, plane.size(), T(0));
        result[std::ranges::find(plane, output) - plane.begin()] = gradient;
        return;
    case GlobalPoolingOperator::Kind::average:
        std::fill_n(result, plane.size(), gradient / static_cast<T>(plane.size()));
        return;
    case GlobalPoolingOperator::Kind::lp:
        break;
    }
    std::ranges::transform(plane, result, [&](T x) {
        return static_cast<T>(
            static_cast<double>(gradient)
            * normDerivative(static_cast<double>(x), static_cast<double>(output), power));
    });
}

} // namespace

GlobalPoolingOperator::GlobalPoolingOperator(const NodeView& view)
    : m_kind(kindOf(view.node))
    , m_power(m_kind == Kind::lp ? powerOf(view) : 2)
{
}

void GlobalPoolingOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    requireRankAtLeast(context, 0, 2, "X");
    std::optional<SymbolicShape> shape = context.input(0).shape;
    if (shape)
        std::fill(shape->begin() + 2, shape->end(), Dimension(1));
    context.setOutput(0, context.inputType(0), shape);
}

void GlobalPoolingOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        Shape shape = input.shape();
        const int64_t planeSize = elementCount(spatialAxes(shape));
        if (planeSize == 0)
            throw Error(ErrorCode::invalidModel,
                        "input X is " + shapeText(shape) + ", but must have spatial elements");
        std::fill(shape.begin() + 2, shape.end(), 1);
        Tensor& output = wide.allocateOutput(0, input.elementType(), shape);
        withRealType(input.elementType(), [&]<typename T>() {
            const T* from = input.values<T>().data();
            const std::span<T> to = output.mutableValues<T>();
            parallelFor(output.elementCount(), 16, [&](int64_t begin, int64_t end) {
                for (int64_t plane = begin; plane < end; ++plane)
                    to[static_cast<size_t>(plane)] = static_cast<T>(pooled(
                        m_kind, m_power,
                        std::span(from + plane * planeSize, static_cast<size_t>(planeSize))));
            });
        });
    });
}

Cost GlobalPoolingOperator::cost(std::span<const ValueFacts> inputs,
                                 std::span<const ValueFacts>) const
{
    const std::optional<Shape> input = concreteShape(inputs[0]);
    return { .elementOperations = input ? elementCount(*input) : 0 };
}

ChannelLinks GlobalPoolingOperator::channelLinks(std::span<const ValueFacts>,
                                                 std::span<const ValueFacts>) const
{
    return batchAndChannelLinks();
}

void GlobalPoolingOperator::backward(BackwardContext& context) const
{
    if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
        return;
    const Tensor& input = context.input(0);
    const auto planeSize = static_cast<size_t>(elementCount(spatialAxes(input.shape())));
    Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
    withRealType(input.elementType(), [&]<typename T>() {
        const T* values = input.values<T>().data();
        const std::span<const T> outputs = context.output(0).values<T>();
        const std::span<const T> gradient = context.outputGradient(0).values<T>();
        T* to = result.mutableValues<T>().data();
        parallelFor(static_cast<int64_t>(outputs.size()), 16, [&](int64_t begin, int64_t end) {
            for (auto plane = static_cast<size_t>(begin); plane < static_cast<size_t>(end);
                 ++plane) {
                const std::span<const T> own(values + plane * planeSize, planeSize);
                // A maximum that is NaN is found nowhere.
                if (std::isnan(outputs[plane]))
                    std::fill_n(to + plane * planeSize, planeSize, outputs[plane]);
                else
                    spread(m_kind, m_power, own, outputs[plane], gradient[plane],
                           to + plane * planeSize);
            }
        });
    });
    context.setInputGradient(0, std::move(result));
}

} // namespace core
