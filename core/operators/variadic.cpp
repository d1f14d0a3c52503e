#include "core/operators/binary_operator.h"
#include "core/operators/broadcast_copy.h"
#include "core/operators/broadcast_gradient.h"
#include "core/operators/conversion.h"
#include "core/operators/elementwise.h"
#include "core/operators/half_precision.h"
#include "core/operators/integer_arithmetic.h"

#include <algorithm>

namespace core::families {

namespace {

/// NaN wins, as in NumPy.
struct Larger
{
    template <typename T>
    T operator()(T a, T b) const
    {
        return a > b || a != a ? a : b;
    }
};

struct Smaller
{
    template <typename T>
    T operator()(T a, T b) const
    {
        return a < b || a != a ? a : b;
    }
};

struct Plus
{
    template <typename T>
    T operator()(T a, T b) const
    {
        return wrappedAdd(a, b);
    }
};

struct Over
{
    template <typename T>
    T operator()(T a, T b) const
    {
        return quotient(a, b);
    }
};

using LoopFinder = BinaryLoop (*)(ElementType type);

template <typename Function>
BinaryLoop loopOf(ElementType type)
{
    return findBinaryLoop<Function, float, double, int32_t, int64_t, uint64_t>(type);
}

enum class VariadicKind
{
    extreme, ///< equal operands share the gradient
    sum,
    mean,
};

/// Folds any number of operands from left to right under broadcasting.
class VariadicOperator : public Operator
{
public:
    VariadicOperator(ElementTypes accepted, LoopFinder loop, VariadicKind kind)
        : m_accepted(accepted)
        , m_loop(loop)
        , m_kind(kind)
    {
    }

    void inferShapes(ShapeContext& context) const override
    {
        std::optional<SymbolicShape> shape = context.input(0).shape;
        for (size_t slot = 0; slot < context.inputCount(); ++slot) {
            expectType(context.inputType(slot), m_accepted);
            expectSameType(context.inputType(0), context.inputType(slot));
            const std::optional<SymbolicShape>& next = context.input(slot).shape;
            if (shape && next)
                shape = broadcastShapes(*shape, *next);
            else
                shape.reset();
        }
        context.setOutput(0, context.inputType(0), std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType type = context.input(0).elementType();
        expectType(type, m_accepted);
        const ElementType wide = computeType(type);
        Tensor result = converted(context.input(0), wide);
        for (size_t slot = 1; slot < context.inputCount(); ++slot) {
            expectSameType(type, context.input(slot).elementType());
            const Tensor next = converted(context.input(slot), wide);
            const Shape shape = broadcastShapes(result.shape(), next.shape());
            if (slot + 1 == context.inputCount() && m_kind != VariadicKind::mean && wide == type) {
                runBinary(m_loop(wide), result, next, context.allocateOutput(0, type, shape));
                return;
            }
            Tensor folded = Tensor::uninitialized(wide, shape);
            runBinary(m_loop(wide), result, next, folded);
            result = std::move(folded);
        }
        if (m_kind == VariadicKind::mean)
            result = divided(result, static_cast<double>(context.inputCount()));
        context.setOutput(0, converted(result, type));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (!context.hasOutputGradient(0))
            return;
        Tensor gradient = context.outputGradient(0);
        if (m_kind == VariadicKind::mean)
            gradient = divided(gradient, static_cast<double>(context.inputCount()));
        if (m_kind == VariadicKind::extreme)
            withRealType(gradient.elementType(),
                         [&]<typename T>() { shareTies<T>(context, gradient); });
        for (size_t slot = 0; slot < context.inputCount(); ++slot) {
            if (!context.wantsInputGradient(slot))
                continue;
            Tensor own = gradient;
            if (m_kind == VariadicKind::extreme)
                withRealType(own.elementType(),
                             [&]<typename T>() { clearLosers<T>(context, slot, own); });
            context.setInputGradient(slot, summedTo(own, context.input(slot).shape()));
        }
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        return broadcastLinks(inputs, outputs);
    }

private:
    /// Divides the gradient of each element by the number of operands that are the extreme.
    template <typename T>
    static void shareTies(const BackwardContext& context, Tensor& gradient)
    {
        const std::span<const T> extreme = context.output(0).values<T>();
        std::vector<T> winners(extreme.size(), T(0));
        for (size_t slot = 0; slot < context.inputCount(); ++slot) {
            const Tensor wide = broadcastCopy(context.input(slot), context.output(0).shape());
            const std::span<const T> values = wide.values<T>();
            for (size_t i = 0; i < values.size(); ++i)
                winners[i] += values[i] == extreme[i] ? T(1) : T(0);
        }
        const std::span<T> shares = gradient.mutableValues<T>();
        for (size_t i = 0; i < shares.size(); ++i)
            shares[i] /= std::max(winners[i], T(1));
    }

    template <typename T>
    static void clearLosers(const BackwardContext& context, size_t slot, Tensor& gradient)
    {
        const Tensor wide = broadcastCopy(context.input(slot), gradient.shape());
        const std::span<const T> values = wide.values<T>();
        const std::span<const T> extreme = context.output(0).values<T>();
        const std::span<T> own = gradient.mutableValues<T>();
        for (size_t i = 0; i < own.size(); ++i)
            own[i] = values[i] == extreme[i] ? own[i] : T(0);
    }

    static void expectSameType(ElementType first, ElementType other)
    {
        if (first != ElementType::undefined && other != ElementType::undefined && first != other)
            throw Error(ErrorCode::invalidModel,
                        "inputs have types " + elementTypeName(first) + " and "
                            + elementTypeName(other) + ", expected equal types");
    }

    static Tensor divided(const Tensor& sum, double count)
    {
        const Tensor divisor = converted(Tensor::scalar(count), sum.elementType());
        Tensor mean = Tensor::uninitialized(sum.elementType(), sum.shape());
        runBinary(loopOf<Over>(sum.elementType()), sum, divisor, mean);
        return mean;
    }

    ElementTypes m_accepted;
    LoopFinder m_loop;
    VariadicKind m_kind;
};

template <typename Function>
std::unique_ptr<Operator> makeExtreme(const NodeView&)
{
    return std::make_unique<VariadicOperator>(kNumbers, loopOf<Function>, VariadicKind::extreme);
}

template <VariadicKind Kind>
std::unique_ptr<Operator> makeSum(const NodeView&)
{
    return std::make_unique<VariadicOperator>(kFloats, loopOf<Plus>, Kind);
}

constexpr auto kArithmetic = OperatorCategory::arithmetic;

constexpr OperatorEntry kTable[] = {
    { "", "Max", 1, 0, kArithmetic, makeExtreme<Larger> },
    { "", "Mean", 1, 0, kArithmetic, makeSum<VariadicKind::mean> },
    { "", "Min", 1, 0, kArithmetic, makeExtreme<Smaller> },
    { "", "Sum", 1, 0, kArithmetic, makeSum<VariadicKind::sum> },
};

} // namespace

std::span<const OperatorEntry> variadic()
{
    return kTable;
}

} // namespace core::families
