#include "core/base/checked_arithmetic.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"
#include "core/operators/reshape_links.h"
#include "core/operators/shape_operators.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// The same elements under another shape: no element moves.
class ViewOperator : public Operator
{
public:
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
};

/// Symbols and the product of the numbers of a shape, for dividing one shape by another.
struct ShapeProduct
{
    std::vector<std::string> symbols;
    int64_t number = 1;
    bool isKnown = true;

    void multiply(const Dimension& axis)
    {
        if (axis.isKnown())
            number = checkedMultiply(number, axis.size);
        else if (axis.symbol.empty())
            isKnown = false;
        else
            symbols.push_back(axis.symbol);
    }

    /// Removes a symbol of the divisor; false when it is not there.
    bool cancel(const std::string& symbol)
    {
        const auto found = std::ranges::find(symbols, symbol);
        if (found == symbols.end())
            return false;
        symbols.erase(found);
        return true;
    }
};

/// whole / part as one axis, unknown when it is not a number or a single symbol.
Dimension quotient(ShapeProduct whole, const ShapeProduct& part)
{
    if (!whole.isKnown || !part.isKnown || part.number == 0)
        return {};
    for (const std::string& symbol : part.symbols) {
        if (!whole.cancel(symbol))
            return {};
    }
    if (whole.symbols.empty()) {
        if (whole.number % part.number != 0)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} elements cannot be divided into parts of {}", whole.number,
                                    part.number));
        return whole.number / part.number;
    }
    return whole.symbols.size() == 1 && whole.number == part.number
        ? Dimension(whole.symbols.front())
        : Dimension();
}

/// Reshape: the target has 0 for "as in the input" (unless allowzero) and one -1 for "the rest".
class Reshape : public ViewOperator
{
public:
    explicit Reshape(const NodeView& view)
        : m_target(view, "shape", 1, 5)
        , m_allowZero(view.opset >= 14 && view.node.integer("allowzero", 0) != 0)
    {
        expectInputs(view, view.opset >= 5 ? 2 : 1);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        const std::optional<SymbolicShape> target = knownTarget(context);
        if (!target) {
            context.setOutput(0, input.elementType, unknownTarget(context));
            return;
        }
        SymbolicShape shape = resolve(input.shape, *target);
        const bool isList = shape.size() <= 1;
        context.setOutput(0, input.elementType, std::move(shape));
        if (const std::optional<SymbolicShape> elements = symbolicElements(input);
            elements && isList)
            context.setElements(0, *elements);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const std::vector<int64_t> target = m_target.value(context).value_or(Shape());
        if (std::ranges::any_of(target, [](int64_t size) { return size < -1; })
            || std::ranges::count(target, -1) > 1)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("target shape {} is not a shape with at most one -1",
                                    shapeText(target)));
        const std::optional<Shape> shape =
            toConcrete(resolve(toSymbolic(input.shape()), toSymbolic(target)));
        if (!shape || elementCount(*shape) != input.elementCount())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("shape {} cannot be reshaped to {}", shapeText(input.shape()),
                                    shapeText(target)));
        context.setOutput(0, input.reshaped(*shape));
    }

private:
    std::optional<SymbolicShape> knownTarget(const ShapeContext& context) const
    {
        if (const std::optional<std::vector<int64_t>> list = m_target.known(context))
            return toSymbolic(*list);
        return symbolicElements(context.input(1));
    }

    /// Only the rank can be told from the length of the target.
    static std::optional<SymbolicShape> unknownTarget(const ShapeContext& context)
    {
        const std::optional<SymbolicShape>& length = context.input(1).shape;
        if (!length || length->size() != 1 || !length->front().isKnown())
            return std::nullopt;
        return SymbolicShape(static_cast<size_t>(length->front().size));
    }

    /// An element of the target that is -1 or unknown is what the others leave over.
    SymbolicShape resolve(const std::optional<SymbolicShape>& input,
                          const SymbolicShape& target) const
    {
        SymbolicShape shape;
        for (size_t axis = 0; axis < target.size(); ++axis)
            shape.push_back(target[axis].size == 0 && !m_allowZero ? copiedAxis(input, axis)
                                                                   : target[axis]);
        const auto isOpen = [](const Dimension& axis) {
            return !axis.isKnown() && axis.symbol.empty();
        };
        const auto open = std::ranges::find_if(shape, isOpen);
        if (open == shape.end() || !input || std::ranges::count_if(shape, isOpen) > 1) {
            for (Dimension& axis : shape)
                axis = isOpen(axis) ? Dimension() : axis;
            return shape;
        }
        ShapeProduct whole;
        ShapeProduct part;
        for (const Dimension& axis : *input)
            whole.multiply(axis);
        for (auto axis = shape.begin(); axis != shape.end(); ++axis) {
            if (axis != open)
                part.multiply(*axis);
        }
        *open = quotient(std::move(whole), part);
        return shape;
    }

    static Dimension copiedAxis(const std::optional<SymbolicShape>& input, size_t axis)
    {
        if (!input)
            return {};
        if (axis >= input->size())
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("target axis {} is 0, but the input has {} axes", axis, input->size()));
        return (*input)[axis];
    }

    IntegerParameter m_target;
    bool m_allowZero;
};

/// Flatten: axes before `axis` become rows, the others columns.
class Flatten : public ViewOperator
{
public:
    explicit Flatten(const NodeView& view)
        : m_axis(view.node.integer("axis", 1))
    {
        expectInputs(view, 1);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        SymbolicShape shape(2);
        if (input.shape)
            shape = flattened(*input.shape);
        context.setOutput(0, input.elementType, std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const std::optional<Shape> shape = toConcrete(flattened(toSymbolic(input.shape())));
        require(shape.has_value(), "flattened shape is known");
        context.setOutput(0, input.reshaped(*shape));
    }

private:
    SymbolicShape flattened(const SymbolicShape& input) const
    {
        const auto rank = static_cast<int64_t>(input.size());
        const int64_t axis = m_axis == rank ? rank : normalizedAxis(m_axis, rank);
        ShapeProduct rows;
        ShapeProduct columns;
        for (int64_t i = 0; i < rank; ++i)
            (i < axis ? rows : columns).multiply(input[static_cast<size_t>(i)]);
        return { quotient(std::move(rows), {}), quotient(std::move(columns), {}) };
    }

    int64_t m_axis;
};

} // namespace

std::unique_ptr<Operator> families::makeReshape(const NodeView& view)
{
    return std::make_unique<Reshape>(view);
}

std::unique_ptr<Operator> families::makeFlatten(const NodeView& view)
{
    return std::make_unique<Flatten>(view);
}

} // namespace core
