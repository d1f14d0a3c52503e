#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/integer_arithmetic.h"
#include "core/operators/reduce.h"
#include "core/operators/reduction_axes.h"
#include "core/operators/reduction_gradient.h"
#include "core/operators/reduction_loops.h"

#include <cmath>
#include <limits>

namespace core::families {

namespace {

/// A reduction is map, combine from an identity on, and finish; `shift` is what LogSumExp takes
/// away before its exponential.
struct Sums
{
    template <typename S>
    static constexpr S kIdentity = S(0);
    template <typename S>
    static S map(S x, S)
    {
        return x;
    }
    template <typename S>
    static S combine(S a, S b)
    {
        return wrappedAdd(a, b);
    }
    template <typename S>
    static S finish(S sum, int64_t, S)
    {
        return sum;
    }
};

struct Means : Sums
{
    template <typename S>
    static S finish(S sum, int64_t count, S)
    {
        if constexpr (std::is_integral_v<S>)
            return count == 0 ? S(0) : quotient(sum, static_cast<S>(count));
        else
            return sum / static_cast<S>(count);
    }
};

struct Products : Sums
{
    template <typename S>
    static constexpr S kIdentity = S(1);
    template <typename S>
    static S combine(S a, S b)
    {
        return wrappedMultiply(a, b);
    }
};

template <typename S>
constexpr S lowest()
{
    if constexpr (std::is_floating_point_v<S>)
        return -std::numeric_limits<S>::infinity();
    else
        return std::numeric_limits<S>::lowest();
}

template <typename S>
constexpr S highest()
{
    if constexpr (std::is_floating_point_v<S>)
        return std::numeric_limits<S>::infinity();
    else
        return std::numeric_limits<S>::max();
}

/// NaN wins in both extremes.
struct Maxima : Sums
{
    template <typename S>
    static constexpr S kIdentity = lowest<S>();
    template <typename S>
    static S combine(S a, S b)
    {
        return a > b || a != a ? a : b;
    }
};

struct Minima : Sums
{
    template <typename S>
    static constexpr S kIdentity = highest<S>();
    template <typename S>
    static S combine(S a, S b)
    {
        return a < b || a != a ? a : b;
    }
};

struct SumsOfMagnitudes : Sums
{
    template <typename S>
    static S map(S x, S)
    {
        return x < S(0) ? wrappedSubtract(S(0), x) : x;
    }
};

struct SumsOfSquares : Sums
{
    template <typename S>
    static S map(S x, S)
    {
        return wrappedMultiply(x, x);
    }
};

struct Norms : SumsOfSquares
{
    template <typename S>
    static S finish(S sum, int64_t, S)
    {
        return static_cast<S>(std::sqrt(static_cast<double>(sum)));
    }
};

struct LogSums : Sums
{
    template <typename S>
    static S finish(S sum, int64_t, S)
    {
        return static_cast<S>(std::log(static_cast<double>(sum)));
    }
};

struct LogSumExps : Sums
{
    template <typename S>
    static S map(S x, S shift)
    {
        return static_cast<S>(std::exp(static_cast<double>(x - shift)));
    }
    template <typename S>
    static S finish(S sum, int64_t, S shift)
    {
        return static_cast<S>(std::log(static_cast<double>(sum)) + static_cast<double>(shift));
    }
};

/// The input with its kept axes first and the reduced ones last, copied.
Tensor reducedLast(const Tensor& input, const std::vector<bool>& reduced)
{
    std::vector<size_t> order;
    for (const bool wanted : { false, true }) {
        for (size_t axis = 0; axis < reduced.size(); ++axis) {
            if (reduced[axis] == wanted)
                order.push_back(axis);
        }
    }
    const std::vector<int64_t> strides = rowMajorStrides(input.shape());
    Shape shape;
    for (const size_t axis : order)
        shape.push_back(input.shape()[axis]);
    Tensor result = Tensor::uninitialized(input.elementType(), shape);
    withComputeType(input.elementType(), [&]<typename T>() {
        const T* source = input.values<T>().data();
        std::vector<int64_t> index(order.size(), 0);
        int64_t offset = 0;
        for (T& target : result.mutableValues<T>()) {
            target = source[offset];
            for (size_t axis = order.size(); axis-- > 0;) {
                offset += strides[order[axis]];
                if (++index[axis] < shape[axis])
                    break;
                offset -= strides[order[axis]] * shape[axis];
                index[axis] = 0;
            }
        }
    });
    return result;
}

/// True when all reduced axes are neighbours, not counting axes of size one.
std::optional<AxisSplit> contiguousSplit(const Shape& shape, const std::vector<bool>& reduced)
{
    int64_t first = -1;
    int64_t last = 0;
    for (int64_t axis = 0; axis < static_cast<int64_t>(shape.size()); ++axis) {
        const bool isReduced = reduced[static_cast<size_t>(axis)];
        if (!isReduced || shape[static_cast<size_t>(axis)] == 1)
            continue;
        if (first >= 0 && last != axis)
            return std::nullopt;
        first = first < 0 ? axis : first;
        last = axis + 1;
    }
    return first < 0 ? AxisSplit(shape, 0, 0) : AxisSplit(shape, first, last);
}

using Runner = Tensor (*)(const Tensor& input, const AxisSplit& split);

template <typename Reduction, typename T>
Tensor reduceTyped(const Tensor& input, const AxisSplit& split)
{
    using Sum = std::conditional_t<std::is_floating_point_v<T>, double,
                                   std::conditional_t<std::is_signed_v<T>, int64_t, uint64_t>>;
    const T* source = input.values<T>().data();
    const auto count = static_cast<size_t>(checkedMultiply(split.outer, split.inner));
    std::vector<Sum> shifts;
    if constexpr (std::is_same_v<Reduction, LogSumExps>) {
        shifts.resize(count);
        reduceSplit<Maxima, T, Sum>(source, split, nullptr, shifts.data());
        for (Sum& shift : shifts)
            shift = std::isfinite(static_cast<double>(shift)) ? shift : Sum(0);
    }
    std::vector<Sum> sums(count, Reduction::template kIdentity<Sum>);
    reduceSplit<Reduction, T, Sum>(source, split, shifts.empty() ? nullptr : shifts.data(),
                                   sums.data());
    Tensor result = Tensor::uninitialized(elementTypeOf<T>, { static_cast<int64_t>(count) });
    const std::span<T> values = result.mutableValues<T>();
    for (size_t i = 0; i < count; ++i)
        values[i] = static_cast<T>(
            Reduction::finish(sums[i], split.length, shifts.empty() ? Sum(0) : shifts[i]));
    return result;
}

template <typename Reduction>
Tensor reduceAny(const Tensor& input, const AxisSplit& split)
{
    constexpr bool needsReals =
        std::is_same_v<
            Reduction,
            Norms> || std::is_same_v<Reduction, LogSums> || std::is_same_v<Reduction, LogSumExps>;
    if constexpr (needsReals) {
        if (input.elementType() == ElementType::float32)
            return reduceTyped<Reduction, float>(input, split);
        return reduceTyped<Reduction, double>(converted(input, ElementType::float64), split);
    } else {
        Tensor result;
        withComputeType(input.elementType(),
                        [&]<typename T>() { result = reduceTyped<Reduction, T>(input, split); });
        return result;
    }
}

constexpr ElementTypes kReducible = kNumbers | kBooleans;

class ReduceOperator final : public Operator
{
public:
    ReduceOperator(const NodeView& view, ReductionKind kind, Runner run, int64_t inputOpset)
        : m_axes(view, view.opset >= inputOpset)
        , m_kind(kind)
        , m_run(run)
    {
        // Whether a reduction over no axes still maps its elements differs between runtimes.
        if (m_axes.isNoopWhenEmpty() && !hasPlainMap(kind))
            throw Error(ErrorCode::unsupported,
                        "attribute \"noop_with_empty_axes\" is not supported for this reduction");
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kReducible);
        context.setOutput(0, context.inputType(0), m_axes.inferShape(context));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& original = context.input(0);
        const ElementType type = original.elementType();
        expectType(type, kReducible);
        const std::vector<bool> reduced = m_axes.reduced(context);
        const Shape shape = m_axes.outputShape(original.shape(), reduced);
        const ElementType wide =
            type == ElementType::boolean ? ElementType::int32 : computeType(type);
        Tensor input = converted(original, wide);
        std::optional<AxisSplit> split = contiguousSplit(input.shape(), reduced);
        if (!split) {
            input = reducedLast(input, reduced);
            split = AxisSplit(input.shape(), std::ranges::count(reduced, false), input.rank());
        }
        context.setOutput(0, converted(m_run(input, *split), type).reshaped(shape));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
            return;
        const std::vector<bool> reduced =
            m_axes.reduced(ForwardContext(context.inputs(), context.outputCount()));
        Shape kept = context.input(0).shape();
        for (size_t axis = 0; axis < kept.size(); ++axis)
            kept[axis] = reduced[axis] ? 1 : kept[axis];
        context.setInputGradient(0,
                                 reductionGradient(m_kind, context.input(0), context.output(0),
                                                   context.outputGradient(0), kept));
    }

    Cost cost(std::span<const ValueFacts> inputs, std::span<const ValueFacts>) const override
    {
        const std::optional<Shape> shape =
            inputs[0].shape ? toConcrete(*inputs[0].shape) : std::nullopt;
        return { .elementOperations = shape ? elementCount(*shape) : 0 };
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        return m_axes.links(inputs);
    }

private:
    static bool hasPlainMap(ReductionKind kind)
    {
        return kind == ReductionKind::sum || kind == ReductionKind::mean
            || kind == ReductionKind::product || kind == ReductionKind::extreme;
    }

    ReductionAxes m_axes;
    ReductionKind m_kind;
    Runner m_run;
};

constexpr int64_t kAxesInputOpset = 18;

template <typename Reduction, ReductionKind Kind, int64_t InputOpset = kAxesInputOpset>
std::unique_ptr<Operator> make(const NodeView& view)
{
    return std::make_unique<ReduceOperator>(view, Kind, reduceAny<Reduction>, InputOpset);
}

constexpr auto kArithmetic = OperatorCategory::arithmetic;

constexpr OperatorEntry kTable[] = {
    { "", "ReduceL1", 1, 0, kArithmetic, make<SumsOfMagnitudes, ReductionKind::magnitudes> },
    { "", "ReduceL2", 1, 0, kArithmetic, make<Norms, ReductionKind::norm> },
    { "", "ReduceLogSum", 1, 0, kArithmetic, make<LogSums, ReductionKind::logSum> },
    { "", "ReduceLogSumExp", 1, 0, kArithmetic, make<LogSumExps, ReductionKind::logSumExp> },
    { "", "ReduceMax", 1, 0, kArithmetic, make<Maxima, ReductionKind::extreme> },
    { "", "ReduceMean", 1, 0, kArithmetic, make<Means, ReductionKind::mean> },
    { "", "ReduceMin", 1, 0, kArithmetic, make<Minima, ReductionKind::extreme> },
    { "", "ReduceProd", 1, 0, kArithmetic, make<Products, ReductionKind::product> },
    { "", "ReduceSum", 1, 0, kArithmetic, make<Sums, ReductionKind::sum, 13> },
    { "", "ReduceSumSquare", 1, 0, kArithmetic, make<SumsOfSquares, ReductionKind::squares> },
};

} // namespace

std::span<const OperatorEntry> reductions()
{
    return kTable;
}

} // namespace core::families
