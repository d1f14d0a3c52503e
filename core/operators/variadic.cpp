#include "core/operators/binary_operator.h"
#include "core/operators/conversion.h"
#include "core/operators/elementwise.h"
#include "core/operators/integer_arithmetic.h"

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

/// Folds any number of operands from left to right under broadcasting.
class VariadicOperator : public Operator
{
public:
    VariadicOperator(ElementTypes accepted, LoopFinder loop, bool isMean = false)
        : m_accepted(accepted)
        , m_loop(loop)
        , m_isMean(isMean)
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
            if (slot + 1 == context.inputCount() && !m_isMean && wide == type) {
                runBinary(m_loop(wide), result, next, context.allocateOutput(0, type, shape));
                return;
            }
            Tensor folded = Tensor::uninitialized(wide, shape);
            runBinary(m_loop(wide), result, next, folded);
            result = std::move(folded);
        }
        if (m_isMean)
            result = divided(result, static_cast<double>(context.inputCount()));
        context.setOutput(0, converted(result, type));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        return broadcastLinks(inputs, outputs);
    }

private:
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
    bool m_isMean;
};

template <typename Function>
std::unique_ptr<Operator> makeExtreme(const NodeView&)
{
    return std::make_unique<VariadicOperator>(kNumbers, loopOf<Function>);
}

template <bool IsMean>
std::unique_ptr<Operator> makeSum(const NodeView&)
{
    return std::make_unique<VariadicOperator>(kFloats, loopOf<Plus>, IsMean);
}

constexpr auto kArithmetic = OperatorCategory::arithmetic;

constexpr OperatorEntry kTable[] = {
    { "", "Max", 1, 0, kArithmetic, makeExtreme<Larger> },
    { "", "Mean", 1, 0, kArithmetic, makeSum<true> },
    { "", "Min", 1, 0, kArithmetic, makeExtreme<Smaller> },
    { "", "Sum", 1, 0, kArithmetic, makeSum<false> },
};

} // namespace

std::span<const OperatorEntry> variadic()
{
    return kTable;
}

} // namespace core::families
