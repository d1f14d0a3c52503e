#include "core/operators/axis_parts.h"
#include "core/operators/axis_split.h"
#include "core/operators/broadcast.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/integer_arithmetic.h"
#include "core/operators/reduce.h"

namespace core::families {

namespace {

/// Index of the largest or smallest element along one axis.
class ArgExtremeOperator final : public Operator
{
public:
    ArgExtremeOperator(const NodeView& view, bool wantsLargest)
        : m_axis(view.node.integer("axis", 0))
        , m_keepsDimension(view.node.integer("keepdims", 1) != 0)
        , m_wantsLast(view.node.integer("select_last_index", 0) != 0)
        , m_wantsLargest(wantsLargest)
    {
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kNumbers);
        std::optional<SymbolicShape> shape = context.input(0).shape;
        if (shape)
            reduceAxis(*shape);
        context.setOutput(0, ElementType::int64, std::move(shape));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        expectType(input.elementType(), kNumbers);
        const int64_t axis = normalizedAxis(m_axis, input.rank());
        const AxisSplit split(input.shape(), axis, axis + 1);
        if (split.length == 0)
            throw Error(ErrorCode::invalidData, "no extreme along an axis of size 0");
        Shape shape = input.shape();
        reduceAxis(shape);
        const Tensor wide = converted(input, computeType(input.elementType()));
        Tensor& output = context.allocateOutput(0, ElementType::int64, shape);
        int64_t* target = output.mutableValues<int64_t>().data();
        withComputeType(wide.elementType(), [&]<typename T>() {
            const T* source = wide.values<T>().data();
            for (int64_t position = 0; position < split.outer * split.inner; ++position)
                target[position] =
                    search(source + position / split.inner * split.length * split.inner
                               + position % split.inner,
                           split.length, split.inner);
        });
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape)
            return links;
        const auto searched = static_cast<int>(normalizedAxis(m_axis, inputs[0].rank()));
        const int added = m_keepsDimension ? 0 : -1;
        for (int axis = 0; axis < inputs[0].rank(); ++axis) {
            if (axis != searched)
                links.push_back(
                    { { false, 0, axis }, { true, 0, axis < searched ? axis : axis + added } });
        }
        return links;
    }

private:
    template <typename AnyShape>
    void reduceAxis(AnyShape& shape) const
    {
        const int64_t axis = normalizedAxis(m_axis, static_cast<int64_t>(shape.size()));
        if (m_keepsDimension)
            shape[static_cast<size_t>(axis)] = 1;
        else
            shape.erase(shape.begin() + axis);
    }

    template <typename T>
    int64_t search(const T* column, int64_t length, int64_t stride) const
    {
        int64_t best = 0;
        for (int64_t k = 1; k < length; ++k) {
            const T here = column[k * stride];
            const T there = column[best * stride];
            const bool isBetter = m_wantsLargest ? here > there : here < there;
            if (isBetter || (m_wantsLast && here == there))
                best = k;
        }
        return best;
    }

    int64_t m_axis;
    bool m_keepsDimension;
    bool m_wantsLast;
    bool m_wantsLargest;
};

/// Running sum along the axis that the second input names.
class CumSumOperator final : public Operator
{
public:
    explicit CumSumOperator(const NodeView& view)
        : m_isExclusive(view.node.integer("exclusive", 0) != 0)
        , m_isReverse(view.node.integer("reverse", 0) != 0)
    {
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kNumbers);
        context.setOutput(0, context.inputType(0), context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const ElementType type = input.elementType();
        expectType(type, kNumbers);
        const Tensor wide = converted(input, computeType(type));
        context.setOutput(0, converted(accumulated(wide, context.input(1), m_isReverse), type));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// Element j is in all sums behind it, so the gradient is summed in the other direction.
    void backward(BackwardContext& context) const override
    {
        if (context.wantsInputGradient(0) && context.hasOutputGradient(0))
            context.setInputGradient(
                0, accumulated(context.outputGradient(0), context.input(1), !m_isReverse));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape || inputs[1].constant == nullptr)
            return links;
        linkOtherAxes(links, { false, 0, 0 }, { true, 0, 0 }, inputs[0].rank(),
                      normalizedAxis(inputs[1].constant->toIntegers().at(0), inputs[0].rank()));
        return links;
    }

private:
    Tensor accumulated(const Tensor& input, const Tensor& axisInput, bool isReverse) const
    {
        const int64_t axis = normalizedAxis(axisInput.toIntegers().at(0), input.rank());
        const AxisSplit split(input.shape(), axis, axis + 1);
        Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
        withComputeType(input.elementType(), [&]<typename T>() {
            const T* source = input.values<T>().data();
            T* target = result.mutableValues<T>().data();
            for (int64_t position = 0; position < split.outer * split.inner; ++position) {
                const int64_t start =
                    position / split.inner * split.length * split.inner + position % split.inner;
                accumulate(source + start, target + start, split, isReverse);
            }
        });
        return result;
    }

    template <typename T>
    void accumulate(const T* source, T* target, const AxisSplit& split, bool isReverse) const
    {
        using Sum = std::conditional_t<std::is_floating_point_v<T>, double, T>;
        Sum sum = 0;
        for (int64_t k = 0; k < split.length; ++k) {
            const int64_t at = (isReverse ? split.length - 1 - k : k) * split.inner;
            const Sum next = wrappedAdd(sum, static_cast<Sum>(source[at]));
            target[at] = static_cast<T>(m_isExclusive ? sum : next);
            sum = next;
        }
    }

    bool m_isExclusive;
    bool m_isReverse;
};

template <bool WantsLargest>
std::unique_ptr<Operator> makeSearch(const NodeView& view)
{
    return std::make_unique<ArgExtremeOperator>(view, WantsLargest);
}

constexpr auto kArithmetic = OperatorCategory::arithmetic;

constexpr OperatorEntry kTable[] = {
    { "", "ArgMax", 1, 0, kArithmetic, makeSearch<true> },
    { "", "ArgMin", 1, 0, kArithmetic, makeSearch<false> },
    { "", "CumSum", 11, 0, kArithmetic, makeOperator<CumSumOperator> },
};

} // namespace

std::span<const OperatorEntry> searches()
{
    return kTable;
}

} // namespace core::families
