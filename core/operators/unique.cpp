#include "core/operators/index_offsets.h"
#include "core/operators/indexing_operators.h"
#include "core/operators/mapped_copy.h"
#include "core/operators/move_elements.h"
#include "core/operators/node_checks.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace core {

namespace {

/// -1, 0 or 1; NaN is larger than every number and equal to itself.
template <typename T>
int compared(const T& a, const T& b)
{
    if (a < b)
        return -1;
    if (b < a)
        return 1;
    const int isNaNA = a == a ? 0 : 1;
    const int isNaNB = b == b ? 0 : 1;
    return isNaNA - isNaNB;
}

/// Compares elements at two offsets of a tensor of any type.
std::function<int(int64_t, int64_t)> elementComparison(const Tensor& tensor)
{
    if (tensor.elementType() == ElementType::string) {
        const std::vector<std::string>& texts = tensor.strings();
        return [&texts](int64_t a, int64_t b) {
            return compared(texts[static_cast<size_t>(a)], texts[static_cast<size_t>(b)]);
        };
    }
    return withElementType(tensor.elementType(), [&]<typename T>() {
        const std::span<const T> values = tensor.values<T>();
        return std::function<int(int64_t, int64_t)>([values](int64_t a, int64_t b) {
            return compared(values[static_cast<size_t>(a)], values[static_cast<size_t>(b)]);
        });
    });
}

/// Slices of one axis and their lexicographic order.
class SliceOrder
{
public:
    SliceOrder(const Tensor& tensor, size_t axis)
        : m_compare(elementComparison(tensor))
        , m_size(tensor.shape()[axis])
        , m_inner(blockElements(tensor.shape(), static_cast<int64_t>(axis) + 1))
        , m_outer(elementCount(std::span(tensor.shape()).first(axis)))
    {
    }

    int64_t size() const { return m_size; }

    int compare(int64_t a, int64_t b) const
    {
        for (int64_t outer = 0; outer < m_outer; ++outer) {
            for (int64_t inner = 0; inner < m_inner; ++inner) {
                const int64_t base = outer * m_size * m_inner + inner;
                const int order = m_compare(base + a * m_inner, base + b * m_inner);
                if (order != 0)
                    return order;
            }
        }
        return 0;
    }

private:
    std::function<int(int64_t, int64_t)> m_compare;
    int64_t m_size;
    int64_t m_inner;
    int64_t m_outer;
};

/// Equal slices of an axis.
struct Groups
{
    std::vector<int64_t> firsts; ///< index of the first member of each group
    std::vector<int64_t> counts;
    std::vector<int64_t> members; ///< group of each slice
};

/// Groups in ascending order of their content.
Groups sortedGroups(const SliceOrder& slices)
{
    std::vector<int64_t> order(static_cast<size_t>(slices.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int64_t a, int64_t b) { return slices.compare(a, b) < 0; });
    Groups groups;
    groups.members.resize(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || slices.compare(order[i - 1], order[i]) != 0) {
            groups.firsts.push_back(order[i]);
            groups.counts.push_back(0);
        }
        ++groups.counts.back();
        groups.members[static_cast<size_t>(order[i])] =
            static_cast<int64_t>(groups.firsts.size()) - 1;
    }
    return groups;
}

/// The same groups in the order in which they first occur.
Groups byOccurrence(const Groups& sorted)
{
    std::vector<size_t> order(sorted.firsts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](size_t group) { return sorted.firsts[group]; });
    std::vector<int64_t> place(order.size());
    Groups groups;
    for (const size_t group : order) {
        place[group] = static_cast<int64_t>(groups.firsts.size());
        groups.firsts.push_back(sorted.firsts[group]);
        groups.counts.push_back(sorted.counts[group]);
    }
    for (const int64_t group : sorted.members)
        groups.members.push_back(place[static_cast<size_t>(group)]);
    return groups;
}

Tensor listOf(const std::vector<int64_t>& values)
{
    return Tensor::of<int64_t>({ static_cast<int64_t>(values.size()) },
                               std::span<const int64_t>(values));
}

/// Unique: different elements, or slices of an axis, with first index, inverse index and count.
class Unique : public Operator
{
public:
    explicit Unique(const NodeView& view)
        : m_isSorted(view.node.integer("sorted", 1) != 0)
    {
        expectInputs(view, 1);
        if (view.node.attribute("axis") != nullptr)
            m_axis = view.node.integer("axis", 0);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        std::optional<SymbolicShape> shape = input.shape;
        if (!m_axis)
            shape = SymbolicShape(1);
        else if (shape)
            (*shape)[static_cast<size_t>(normalizedAxis(*m_axis, input.rank()))] = Dimension();
        context.setOutput(0, input.elementType, std::move(shape));
        for (size_t slot = 1; slot < 4; ++slot)
            context.setOutput(slot, ElementType::int64, SymbolicShape(1));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor input = m_axis
            ? context.input(0)
            : context.input(0).reshaped({ context.input(0).elementCount() });
        const auto axis = static_cast<size_t>(normalizedAxis(m_axis.value_or(0), input.rank()));
        const SliceOrder slices(input, axis);
        Groups groups = sortedGroups(slices);
        if (!m_isSorted)
            groups = byOccurrence(groups);
        Shape shape = input.shape();
        shape[axis] = static_cast<int64_t>(groups.firsts.size());
        const std::vector<AxisMap> axes = {
            { elementCount(std::span(input.shape()).first(axis)), std::nullopt },
            { slices.size(), groups.firsts },
            { blockElements(input.shape(), static_cast<int64_t>(axis) + 1), std::nullopt },
        };
        moveElements(context, 0, shape, { input },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyMapped(sources[0], target, axes);
                     });
        context.setOutput(1, listOf(groups.firsts));
        context.setOutput(2, listOf(groups.members));
        context.setOutput(3, listOf(groups.counts));
    }

private:
    std::optional<int64_t> m_axis;
    bool m_isSorted;
};

} // namespace

std::unique_ptr<Operator> families::makeUnique(const NodeView& view)
{
    return std::make_unique<Unique>(view);
}

} // namespace core
