#include "core/operators/integer_parameter.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"
#include "core/operators/reshape_links.h"
#include "core/operators/shape_operators.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Axes in [0, rank), in ascending order; throws Error when one is given twice.
std::vector<int64_t> sortedAxes(std::vector<int64_t> axes, int64_t rank)
{
    for (int64_t& axis : axes)
        axis = normalizedAxis(axis, rank);
    std::ranges::sort(axes);
    if (std::ranges::adjacent_find(axes) != axes.end())
        throw Error(ErrorCode::invalidModel, "an axis is given twice");
    return axes;
}

/// Adds or removes axes of size one.
class UnitAxes : public Operator
{
public:
    explicit UnitAxes(const NodeView& view)
        : m_axes(view, "axes", 1, 13)
    {
        expectInputs(view, 1);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        const std::optional<std::vector<int64_t>> axes = m_axes.known(context);
        if (!input.shape || (m_axes.isGiven() && !axes)) {
            context.setOutput(0, input.elementType);
            return;
        }
        std::optional<SymbolicShape> shape = resized(*input.shape, axes);
        const bool isList = shape && shape->size() <= 1;
        context.setOutput(0, input.elementType, std::move(shape));
        if (const std::optional<SymbolicShape> elements = symbolicElements(input);
            elements && isList)
            context.setElements(0, *elements);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const std::optional<SymbolicShape> shape =
            resized(toSymbolic(input.shape()), m_axes.value(context));
        require(shape.has_value(), "shape is known");
        context.setOutput(0, input.reshaped(toConcrete(*shape).value()));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override { backwardByReshape(context); }

    Cost cost(std::span<const ValueFacts>, std::span<const ValueFacts>) const override
    {
        return {};
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        return reshapeLinks(inputs[0], outputs[0]);
    }

protected:
    /// The output's shape, absent when not even its rank is known.
    virtual std::optional<SymbolicShape>
    resized(const SymbolicShape& input, const std::optional<std::vector<int64_t>>& axes) const = 0;

private:
    IntegerParameter m_axes;
};

/// Squeeze: without axes every axis of size one goes.
class Squeeze : public UnitAxes
{
public:
    using UnitAxes::UnitAxes;

protected:
    std::optional<SymbolicShape>
    resized(const SymbolicShape& input,
            const std::optional<std::vector<int64_t>>& axes) const override
    {
        SymbolicShape shape;
        if (!axes) {
            if (std::ranges::any_of(input, [](const Dimension& d) { return !d.isKnown(); }))
                return std::nullopt;
            std::ranges::copy_if(input, std::back_inserter(shape),
                                 [](const Dimension& axis) { return axis.size != 1; });
            return shape;
        }
        const std::vector<int64_t> removed = sortedAxes(*axes, static_cast<int64_t>(input.size()));
        for (size_t axis = 0; axis < input.size(); ++axis) {
            if (!std::ranges::binary_search(removed, static_cast<int64_t>(axis)))
                shape.push_back(input[axis]);
            else if (input[axis].isKnown() && input[axis].size != 1)
                throw Error(ErrorCode::invalidModel,
                            fmt::format("axis {} has size {} and cannot be squeezed", axis,
                                        input[axis].size));
        }
        return shape;
    }
};

class Unsqueeze : public UnitAxes
{
public:
    using UnitAxes::UnitAxes;

protected:
    std::optional<SymbolicShape>
    resized(const SymbolicShape& input,
            const std::optional<std::vector<int64_t>>& axes) const override
    {
        if (!axes)
            throw Error(ErrorCode::invalidModel, "axes are missing");
        const size_t rank = input.size() + axes->size();
        SymbolicShape shape = input;
        for (const int64_t axis : sortedAxes(*axes, static_cast<int64_t>(rank)))
            shape.insert(shape.begin() + axis, Dimension(1));
        return shape;
    }
};

} // namespace

std::unique_ptr<Operator> families::makeSqueeze(const NodeView& view)
{
    return std::make_unique<Squeeze>(view);
}

std::unique_ptr<Operator> families::makeUnsqueeze(const NodeView& view)
{
    return std::make_unique<Unsqueeze>(view);
}

} // namespace core
