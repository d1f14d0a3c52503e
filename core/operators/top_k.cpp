#include "core/base/parallel.h"
#include "core/operators/half_precision.h"
#include "core/operators/index_offsets.h"
#include "core/operators/indexing_operators.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace core {

namespace {

/// Rows that sort or select: a tensor seen as [outer, size, inner] with the middle axis treated.
struct AxisView
{
    int64_t outer = 1;
    int64_t size = 1;
    int64_t inner = 1;
};

AxisView viewOf(const Shape& shape, size_t axis)
{
    return { elementCount(std::span(shape).first(axis)), shape[axis],
             elementCount(std::span(shape).subspan(axis + 1)) };
}

/// Order of two elements for selection; NaN counts as the largest, so that the order is total.
template <typename T>
bool isLess(T a, T b)
{
    const bool isNaNA = !(a == a);
    const bool isNaNB = !(b == b);
    return isNaNA || isNaNB ? !isNaNA && isNaNB : a < b;
}

/// TopK: the k largest or smallest of one axis with their indices, in order; of equal ones the
/// first comes first.
class TopK : public Operator
{
public:
    explicit TopK(const NodeView& view)
        : m_axis(view.node.integer("axis", -1))
        , m_count(view, "", 1)
        , m_isLargest(view.opset < 11 || view.node.integer("largest", 1) != 0)
    {
        expectInputs(view, view.opset >= 10 ? 2 : 1);
        if (view.opset < 10)
            m_fixedCount = view.node.integer("k", -1);
        if (m_fixedCount && *m_fixedCount < 0)
            throw Error(ErrorCode::invalidModel, "attribute k is missing or negative");
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        std::optional<SymbolicShape> shape = input.shape;
        if (shape) {
            Dimension& axis = (*shape)[static_cast<size_t>(normalizedAxis(m_axis, input.rank()))];
            const std::optional<std::vector<int64_t>> count = m_count.known(context);
            axis = m_fixedCount            ? Dimension(*m_fixedCount)
                : count && !count->empty() ? Dimension(count->front())
                                           : Dimension();
        }
        context.setOutput(0, input.elementType, shape);
        context.setOutput(1, ElementType::int64, shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const auto axis = static_cast<size_t>(normalizedAxis(m_axis, input.rank()));
        const AxisView view = viewOf(input.shape(), axis);
        const int64_t count = countOf(context, view.size);
        Shape shape = input.shape();
        shape[axis] = count;
        Tensor values = Tensor::uninitialized(input.elementType(), shape);
        Tensor indices = Tensor::uninitialized(ElementType::int64, shape);
        withElementType(input.elementType(), [&]<typename T>() {
            select(input.values<T>().data(), values.mutableValues<T>().data(),
                   indices.mutableValues<int64_t>().data(), view, count);
        });
        context.setOutput(0, std::move(values));
        context.setOutput(1, std::move(indices));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// The gradient of a value belongs to the element it is.
    void backward(BackwardContext& context) const override
    {
        if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
            return;
        const Tensor& input = context.input(0);
        ForwardContext again(context.inputs(), 2);
        forward(again);
        const std::vector<int64_t> offsets =
            elementOffsets(again.outputs()[1], input.shape(), normalizedAxis(m_axis, input.rank()));
        Tensor result(input.elementType(), input.shape());
        withRealType(input.elementType(), [&]<typename T>() {
            const std::span<const T> gradient = context.outputGradient(0).values<T>();
            const std::span<T> target = result.mutableValues<T>();
            for (size_t i = 0; i < offsets.size(); ++i)
                target[static_cast<size_t>(offsets[i])] = gradient[i];
        });
        context.setInputGradient(0, std::move(result));
    }

private:
    int64_t countOf(const ForwardContext& context, int64_t size) const
    {
        int64_t count = m_fixedCount.value_or(0);
        if (!m_fixedCount) {
            const std::vector<int64_t> list = m_count.value(context).value();
            if (list.size() != 1)
                throw Error(ErrorCode::invalidModel, "k is not one element");
            count = list.front();
        }
        if (count < 0 || count > size)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("k is {}, but the axis has {} elements", count, size));
        return count;
    }

    template <typename T>
    void select(const T* input, T* values, int64_t* indices, const AxisView& view,
                int64_t count) const
    {
        const int64_t grain = std::max<int64_t>(1, 32768 / std::max<int64_t>(1, view.size));
        parallelFor(view.outer * view.inner, grain, [&](int64_t begin, int64_t end) {
            std::vector<int64_t> order(static_cast<size_t>(view.size));
            for (int64_t row = begin; row < end; ++row) {
                const int64_t outer = row / view.inner;
                const int64_t within = row % view.inner;
                const T* from = input + outer * view.size * view.inner + within;
                sortRow(from, view.inner, order, count);
                const int64_t first = outer * count * view.inner + within;
                for (int64_t i = 0; i < count; ++i) {
                    const int64_t picked = order[static_cast<size_t>(i)];
                    values[first + i * view.inner] = from[picked * view.inner];
                    indices[first + i * view.inner] = picked;
                }
            }
        });
    }

    template <typename T>
    void sortRow(const T* row, int64_t step, std::vector<int64_t>& order, int64_t count) const
    {
        std::iota(order.begin(), order.end(), 0);
        std::partial_sort(order.begin(), order.begin() + count, order.end(),
                          [&](int64_t a, int64_t b) {
                              const T x = row[a * step];
                              const T y = row[b * step];
                              const bool isBefore = m_isLargest ? isLess(y, x) : isLess(x, y);
                              const bool isAfter = m_isLargest ? isLess(x, y) : isLess(y, x);
                              return isBefore || (!isAfter && a < b);
                          });
    }

    int64_t m_axis;
    IntegerParameter m_count;
    std::optional<int64_t> m_fixedCount;
    bool m_isLargest;
};

} // namespace

std::unique_ptr<Operator> families::makeTopK(const NodeView& view)
{
    return std::make_unique<TopK>(view);
}

} // namespace core
