#include "core/operators/broadcast.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/elementwise.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/string_conversion.h"
#include "core/operators/symbolic_elements.h"

#include <fmt/format.h>

#include <algorithm>

namespace core::families {

namespace {

constexpr ElementTypes kCastable = kNumbers | kBooleans | ElementTypes{ ElementType::string };

Tensor castTensor(const Tensor& input, ElementType to)
{
    expectType(input.elementType(), kCastable);
    if (input.elementType() == to)
        return input;
    if (input.elementType() == ElementType::string)
        return numbersOfStrings(input, to);
    return to == ElementType::string ? stringsOfNumbers(input) : converted(input, to);
}

/// Sizes keep their name in any integer type; a boolean of a named size is not known.
SymbolicInteger castElement(const SymbolicInteger& element, ElementType to)
{
    if (to != ElementType::boolean)
        return element;
    if (!element.number)
        return {};
    return { .number = *element.number != 0 ? 1 : 0 };
}

void inferCast(ShapeContext& context, ElementType to)
{
    expectType(context.inputType(0), kCastable);
    expectType(to, kCastable, "output");
    context.setOutput(0, to, context.input(0).shape);
    const auto elements = symbolicIntegers(context.input(0));
    const bool keepsIntegers =
        to == ElementType::int64 || to == ElementType::int32 || to == ElementType::boolean;
    if (!elements || !keepsIntegers)
        return;
    SymbolicIntegers result;
    std::ranges::transform(*elements, std::back_inserter(result),
                           [&](const SymbolicInteger& one) { return castElement(one, to); });
    setSymbolicIntegers(context, 0, result);
}

void castBack(BackwardContext& context)
{
    if (context.wantsInputGradient(0) && context.hasOutputGradient(0))
        context.setInputGradient(
            0, converted(context.outputGradient(0), context.input(0).elementType()));
}

class ElementwiseLinks : public Operator
{
public:
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        return broadcastLinks(inputs.first(1), outputs);
    }
};

/// Opset 1 names the type, later ones number it.
ElementType targetType(const NodeView& view)
{
    if (view.opset >= 6)
        return static_cast<ElementType>(view.node.integer("to", 0));
    std::string name = view.node.text("to", "");
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    for (int32_t number = 1; number <= static_cast<int32_t>(ElementType::bfloat16); ++number) {
        if (elementTypeName(static_cast<ElementType>(number)) == name)
            return static_cast<ElementType>(number);
    }
    throw Error(ErrorCode::invalidModel,
                fmt::format("attribute \"to\" is \"{}\", expected a type's name", name));
}

class CastOperator final : public ElementwiseLinks
{
public:
    explicit CastOperator(const NodeView& view)
        : m_to(targetType(view))
    {
        if (m_to == ElementType::undefined)
            throw Error(ErrorCode::invalidModel, "attribute \"to\" is missing");
        expectType(m_to, kCastable, "output");
    }

    void inferShapes(ShapeContext& context) const override { inferCast(context, m_to); }

    void forward(ForwardContext& context) const override
    {
        context.setOutput(0, castTensor(context.input(0), m_to));
    }

    GradientFlow gradientFlow() const override
    {
        return isFloatingPoint(m_to) ? GradientFlow::flows : GradientFlow::stops;
    }

    void backward(BackwardContext& context) const override { castBack(context); }

private:
    ElementType m_to;
};

/// Casts the first input to the type of the second.
class CastLikeOperator final : public ElementwiseLinks
{
public:
    explicit CastLikeOperator(const NodeView&) { }

    void inferShapes(ShapeContext& context) const override
    {
        inferCast(context, context.inputType(1));
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType to = context.input(1).elementType();
        expectType(to, kCastable, "output");
        context.setOutput(0, castTensor(context.input(0), to));
    }

    /// An output of integers has no gradient.
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override { castBack(context); }
};

class IdentityOperator final : public ElementwiseLinks
{
public:
    explicit IdentityOperator(const NodeView&) { }

    void inferShapes(ShapeContext& context) const override
    {
        context.setOutput(0, context.inputType(0), context.input(0).shape);
        context.outputs()[0].constant = context.input(0).constant;
        context.outputs()[0].elements = context.input(0).elements;
    }

    void forward(ForwardContext& context) const override { context.setOutput(0, context.input(0)); }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override { backwardByReshape(context); }

    Cost cost(std::span<const ValueFacts>, std::span<const ValueFacts>) const override
    {
        return {};
    }
};

constexpr OperatorEntry kTable[] = {
    { "", "Cast", 1, 0, OperatorCategory::arithmetic, makeOperator<CastOperator> },
    { "", "CastLike", 15, 0, OperatorCategory::arithmetic, makeOperator<CastLikeOperator> },
    { "", "Identity", 1, 0, OperatorCategory::shape, makeOperator<IdentityOperator> },
};

} // namespace

std::span<const OperatorEntry> cast()
{
    return kTable;
}

} // namespace core::families
