#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/generator.h"
#include "core/operators/integer_arithmetic.h"
#include "core/operators/symbolic_elements.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core::families {

namespace {

/// The tensor that one value_* attribute stands for, or nothing for an attribute of another name.
std::optional<Tensor> constantOf(const Node& node, const Attribute& attribute)
{
    const std::string& name = attribute.name;
    if (name == "value")
        return *node.tensor(name);
    if (name == "value_int")
        return Tensor::scalar(node.integer(name, 0));
    if (name == "value_float")
        return Tensor::scalar(node.real(name, 0));
    if (name == "value_string")
        return Tensor::ofStrings({}, { node.text(name, "") });
    if (name == "value_ints") {
        const std::vector<int64_t> values = node.integers(name);
        return Tensor::of<int64_t>({ static_cast<int64_t>(values.size()) }, values);
    }
    if (name == "value_floats") {
        const std::vector<float> values = node.reals(name);
        return Tensor::of<float>({ static_cast<int64_t>(values.size()) }, values);
    }
    const auto* strings = std::get_if<std::vector<std::string>>(&attribute.value);
    if (name == "value_strings" && strings != nullptr)
        return Tensor::ofStrings({ static_cast<int64_t>(strings->size()) }, *strings);
    return std::nullopt;
}

class ConstantOperator final : public Operator
{
public:
    explicit ConstantOperator(const NodeView& view)
    {
        for (const Attribute& attribute : view.node.attributes) {
            if (attribute.name == "sparse_value")
                throw Error(ErrorCode::unsupported, "sparse constants are not supported");
            if (const std::optional<Tensor> value = constantOf(view.node, attribute))
                m_value = std::make_shared<const Tensor>(*value);
        }
        if (m_value == nullptr)
            throw Error(ErrorCode::invalidModel, "Constant has no value attribute");
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        context.setOutput(0, m_value->elementType(), m_value->shape());
        context.outputs()[0].constant = m_value;
    }

    void forward(ForwardContext& context) const override { context.setOutput(0, *m_value); }

    Cost cost(std::span<const ValueFacts>, std::span<const ValueFacts>) const override
    {
        return {};
    }

private:
    std::shared_ptr<const Tensor> m_value;
};

/// Repeats one element's bytes over a tensor.
void fillWith(Tensor& output, const Tensor& element)
{
    const std::span<const std::byte> pattern = element.bytes();
    const std::span<std::byte> bytes = output.mutableBytes();
    for (size_t start = 0; start < bytes.size(); start += pattern.size())
        std::ranges::copy(pattern, bytes.begin() + static_cast<std::ptrdiff_t>(start));
}

class ConstantOfShapeOperator final : public Operator
{
public:
    explicit ConstantOfShapeOperator(const NodeView& view)
        : m_value(view.node.tensor("value") == nullptr ? Tensor(ElementType::float32, { 1 })
                                                       : *view.node.tensor("value"))
    {
        if (m_value.elementCount() != 1)
            throw Error(ErrorCode::invalidModel, "attribute \"value\" must hold one element");
        expectType(m_value.elementType(), kNumbers | kBooleans, "value");
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        std::optional<SymbolicShape> shape;
        if (const auto sizes = context.constantIntegers(0))
            shape = toSymbolic(*sizes);
        else if (input.elements)
            shape = input.elements;
        else if (input.rank() == 1 && (*input.shape)[0].isKnown())
            shape = SymbolicShape(static_cast<size_t>((*input.shape)[0].size));
        context.setOutput(0, m_value.elementType(), shape);
        if (shape && shape->size() == 1 && (*shape)[0].isKnown() && (*shape)[0].size <= kFollowed
            && isInteger(m_value.elementType()))
            setSymbolicIntegers(context, 0,
                                SymbolicIntegers(static_cast<size_t>((*shape)[0].size),
                                                 { .number = m_value.toIntegers()[0] }));
    }

    void forward(ForwardContext& context) const override
    {
        const Shape shape = context.input(0).toIntegers();
        fillWith(context.allocateOutput(0, m_value.elementType(), shape), m_value);
    }

private:
    static constexpr int64_t kFollowed = 64;

    Tensor m_value;
};

/// Ones on one diagonal.
class EyeLikeOperator final : public Operator
{
public:
    explicit EyeLikeOperator(const NodeView& view)
        : m_diagonal(view.node.integer("k", 0))
        , m_type(static_cast<ElementType>(view.node.integer("dtype", 0)))
    {
        expectType(m_type, kNumbers | kBooleans, "output");
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        if (input.shape && input.rank() != 2)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("EyeLike takes a matrix, not shape {}", shapeText(*input.shape)));
        context.setOutput(0, outputType(input.elementType), input.shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        require(input.rank() == 2, "EyeLike takes a matrix");
        const ElementType type = outputType(input.elementType());
        Tensor ones(ElementType::int32, input.shape());
        const std::span<int32_t> values = ones.mutableValues<int32_t>();
        const int64_t rows = input.shape()[0];
        const int64_t columns = input.shape()[1];
        for (int64_t row = std::max<int64_t>(0, -m_diagonal); row < rows; ++row) {
            if (row + m_diagonal >= columns)
                break;
            values[static_cast<size_t>(row * columns + row + m_diagonal)] = 1;
        }
        context.setOutput(0, converted(ones, type));
    }

private:
    ElementType outputType(ElementType input) const
    {
        return m_type == ElementType::undefined ? input : m_type;
    }

    int64_t m_diagonal;
    ElementType m_type;
};

constexpr ElementTypes kRangeTypes{ ElementType::float32, ElementType::float64, ElementType::int16,
                                    ElementType::int32, ElementType::int64 };

/// start, start + delta, ... up to but not including limit.
class RangeOperator final : public Operator
{
public:
    explicit RangeOperator(const NodeView&) { }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kRangeTypes);
        context.setOutput(0, context.inputType(0), SymbolicShape{ inferredLength(context) });
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType type = context.input(0).elementType();
        expectType(type, kRangeTypes);
        const Tensor start = converted(context.input(0), computeType(type));
        const Tensor limit = converted(context.input(1), computeType(type));
        const Tensor delta = converted(context.input(2), computeType(type));
        Tensor result;
        withComputeType(computeType(type), [&]<typename T>() {
            result = filled<T>(start.values<T>()[0], limit.values<T>()[0], delta.values<T>()[0]);
        });
        context.setOutput(0, converted(result, type));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// Element i is start + i * delta; the limit decides only how many there are.
    void backward(BackwardContext& context) const override
    {
        if (!context.hasOutputGradient(0))
            return;
        double ofStart = 0;
        double ofDelta = 0;
        double index = 0;
        for (const double gradient : context.outputGradient(0).toDoubles()) {
            ofStart += gradient;
            ofDelta += gradient * index++;
        }
        const auto set = [&](size_t slot, double gradient) {
            if (context.wantsInputGradient(slot))
                context.setInputGradient(
                    slot,
                    converted(Tensor::scalar(gradient), context.input(slot).elementType())
                        .reshaped(context.input(slot).shape()));
        };
        set(0, ofStart);
        set(2, ofDelta);
    }

private:
    /// Range(0, n, 1) has n elements, whatever n is called.
    static Dimension inferredLength(const ShapeContext& context)
    {
        const auto start = symbolicIntegers(context.input(0));
        const auto limit = symbolicIntegers(context.input(1));
        const auto delta = symbolicIntegers(context.input(2));
        const auto isScalar = [](const auto& elements) {
            return elements && elements->size() == 1;
        };
        if (!isScalar(start) || !isScalar(limit) || !isScalar(delta))
            return {};
        const SymbolicInteger& first = start->front();
        const SymbolicInteger& last = limit->front();
        const SymbolicInteger& step = delta->front();
        if (first.number && last.number && step.number && *step.number != 0)
            return Dimension(length(*first.number, *last.number, *step.number));
        if (first.number == 0 && step.number == 1 && !last.symbol.empty())
            return Dimension(last.symbol);
        return {};
    }

    template <typename T>
    static int64_t length(T start, T limit, T delta)
    {
        if (delta == T(0))
            throw Error(ErrorCode::invalidData, "Range has a step of zero");
        const double steps =
            (static_cast<double>(limit) - static_cast<double>(start)) / static_cast<double>(delta);
        constexpr double kMost = 1LL << 40;
        if (!(steps < kMost))
            throw Error(ErrorCode::limitExceeded, fmt::format("Range of {} elements", steps));
        return std::max<int64_t>(0, static_cast<int64_t>(std::ceil(std::max(steps, 0.0))));
    }

    template <typename T>
    static Tensor filled(T start, T limit, T delta)
    {
        Tensor result = Tensor::uninitialized(elementTypeOf<T>, { length(start, limit, delta) });
        const std::span<T> values = result.mutableValues<T>();
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = wrappedAdd(start, wrappedMultiply(static_cast<T>(i), delta));
        return result;
    }
};

constexpr auto kOther = OperatorCategory::other;

constexpr OperatorEntry kTable[] = {
    { "", "Constant", 1, 0, kOther, makeOperator<ConstantOperator> },
    { "", "ConstantOfShape", 9, 0, kOther, makeOperator<ConstantOfShapeOperator> },
    { "", "EyeLike", 9, 0, kOther, makeOperator<EyeLikeOperator> },
    { "", "Range", 11, 0, kOther, makeOperator<RangeOperator> },
};

} // namespace

std::span<const OperatorEntry> constants()
{
    return kTable;
}

} // namespace core::families
