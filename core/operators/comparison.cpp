#include "core/operators/binary_operator.h"
#include "core/operators/conversion.h"
#include "core/operators/elementwise.h"
#include "core/operators/unary_operator.h"

#include <algorithm>
#include <cmath>

namespace core::families {

namespace {

/// A comparison of shape elements is decided when both are numbers.
template <typename Relation>
SymbolicInteger compared(const SymbolicInteger& a, const SymbolicInteger& b, Relation relation)
{
    if (!a.number || !b.number)
        return {};
    return { .number = relation(*a.number, *b.number) ? 1 : 0 };
}

template <template <typename> typename Relation>
struct Ordering
{
    static constexpr BinaryTraits kTraits{ .accepted = kNumbers, .givesBoolean = true };
    template <typename T>
    bool operator()(T a, T b) const
    {
        return Relation<T>()(a, b);
    }
    static SymbolicInteger combine(const SymbolicInteger& a, const SymbolicInteger& b)
    {
        return compared(a, b, Relation<int64_t>());
    }
};

constexpr ElementTypes kStrings{ ElementType::string };

struct Equality
{
    static constexpr BinaryTraits kTraits{ .accepted = kNumbers | kBooleans | kStrings,
                                           .givesBoolean = true };
    template <typename T>
    bool operator()(T a, T b) const
    {
        return a == b;
    }
    /// Named sizes are never negative, which decides the test for -1 in exported Expand targets.
    static SymbolicInteger combine(const SymbolicInteger& a, const SymbolicInteger& b)
    {
        const auto isNegative = [](const SymbolicInteger& x) { return x.number && *x.number < 0; };
        const bool isNamedA = !a.symbol.empty();
        const bool isNamedB = !b.symbol.empty();
        if (isNamedA && a.symbol == b.symbol)
            return { .number = 1 };
        if ((isNamedA && isNegative(b)) || (isNamedB && isNegative(a)))
            return { .number = 0 };
        return compared(a, b, std::equal_to<>());
    }
};

template <template <typename> typename Relation>
struct Logical
{
    static constexpr BinaryTraits kTraits{ .accepted = kBooleans, .givesBoolean = true };
    bool operator()(bool a, bool b) const { return Relation<bool>()(a, b); }
};

template <template <typename> typename Relation>
using OrderingOperator =
    BinaryFunction<Ordering<Relation>, float, double, int32_t, int64_t, uint64_t>;
template <template <typename> typename Relation>
using LogicalOperator = BinaryFunction<Logical<Relation>, bool>;

/// Equal also compares strings.
class EqualOperator final
    : public BinaryFunction<Equality, float, double, int32_t, int64_t, uint64_t, bool>
{
public:
    using BinaryFunction::BinaryFunction;

    void forward(ForwardContext& context) const override
    {
        const Tensor& left = context.input(0);
        const Tensor& right = context.input(1);
        if (left.elementType() != ElementType::string) {
            BinaryFunction::forward(context);
            return;
        }
        commonType(left.elementType(), right.elementType());
        const Shape shape = broadcastShapes(left.shape(), right.shape());
        Tensor& output = context.allocateOutput(0, ElementType::boolean, shape);
        const std::span<bool> result = output.mutableValues<bool>();
        const BroadcastWalk<2> walk(shape, { &left.shape(), &right.shape() });
        walk.forRange(
            0, output.elementCount(),
            [&](const std::array<int64_t, 2>& offsets, int64_t start, int64_t length) {
                for (int64_t i = 0; i < length; ++i)
                    result[static_cast<size_t>(start + i)] =
                        left.strings()[static_cast<size_t>(offsets[0] + i * walk.runStride(0))]
                        == right.strings()[static_cast<size_t>(offsets[1] + i * walk.runStride(1))];
            });
    }
};

/// A yes or no for each element of floating point.
class FloatPredicate : public Operator
{
public:
    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kFloats);
        context.setOutput(0, ElementType::boolean, context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        expectType(input.elementType(), kFloats);
        const Tensor wide = converted(input, computeType(input.elementType()));
        Tensor& output = context.allocateOutput(0, ElementType::boolean, input.shape());
        const std::span<bool> result = output.mutableValues<bool>();
        const auto decide = [this](auto value) { return holds(static_cast<double>(value)); };
        if (wide.elementType() == ElementType::float64)
            std::ranges::transform(wide.values<double>(), result.begin(), decide);
        else
            std::ranges::transform(wide.values<float>(), result.begin(), decide);
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        return broadcastLinks(inputs, outputs);
    }

protected:
    virtual bool holds(double value) const = 0;
};

class IsNaNOperator final : public FloatPredicate
{
public:
    explicit IsNaNOperator(const NodeView&) { }

protected:
    bool holds(double value) const override { return std::isnan(value); }
};

class IsInfOperator final : public FloatPredicate
{
public:
    explicit IsInfOperator(const NodeView& view)
        : m_detectsNegative(view.node.integer("detect_negative", 1) != 0)
        , m_detectsPositive(view.node.integer("detect_positive", 1) != 0)
    {
    }

protected:
    bool holds(double value) const override
    {
        return std::isinf(value) && (value < 0 ? m_detectsNegative : m_detectsPositive);
    }

private:
    bool m_detectsNegative;
    bool m_detectsPositive;
};

constexpr auto kArithmetic = OperatorCategory::arithmetic;

constexpr OperatorEntry kTable[] = {
    { "", "And", 1, 0, kArithmetic, makeOperator<LogicalOperator<std::logical_and>> },
    { "", "Equal", 1, 0, kArithmetic, makeOperator<EqualOperator> },
    { "", "Greater", 1, 0, kArithmetic, makeOperator<OrderingOperator<std::greater>> },
    { "", "GreaterOrEqual", 12, 0, kArithmetic,
      makeOperator<OrderingOperator<std::greater_equal>> },
    { "", "IsInf", 10, 0, kArithmetic, makeOperator<IsInfOperator> },
    { "", "IsNaN", 9, 0, kArithmetic, makeOperator<IsNaNOperator> },
    { "", "Less", 1, 0, kArithmetic, makeOperator<OrderingOperator<std::less>> },
    { "", "LessOrEqual", 12, 0, kArithmetic, makeOperator<OrderingOperator<std::less_equal>> },
    { "", "Or", 1, 0, kArithmetic, makeOperator<LogicalOperator<std::logical_or>> },
    { "", "Xor", 1, 0, kArithmetic, makeOperator<LogicalOperator<std::not_equal_to>> },
};

} // namespace

std::span<const OperatorEntry> comparison()
{
    return kTable;
}

} // namespace core::families
