#include "core/operators/axis_parts.h"
#include "core/operators/element_types.h"
#include "core/operators/index_offsets.h"
#include "core/operators/indexing_operators.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/mapped_copy.h"
#include "core/operators/move_elements.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// NonZero: coordinates of the elements that are not zero, [rank, count]; of a scalar [0, count].
class NonZero : public Operator
{
public:
    explicit NonZero(const NodeView& view) { expectInputs(view, 1); }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        const Dimension rows = input.shape ? Dimension(input.rank()) : Dimension();
        context.setOutput(0, ElementType::int64, SymbolicShape{ rows, Dimension() });
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        std::vector<int64_t> found;
        withElementType(input.elementType(), [&]<typename T>() {
            const std::span<const T> values = input.values<T>();
            for (size_t i = 0; i < values.size(); ++i) {
                if (values[i] != static_cast<T>(0))
                    found.push_back(static_cast<int64_t>(i));
            }
        });
        const auto count = static_cast<int64_t>(found.size());
        Tensor& output =
            context.allocateOutput(0, ElementType::int64, Shape{ input.rank(), count });
        int64_t* row = output.mutableValues<int64_t>().data();
        const std::vector<int64_t> strides = rowMajorStrides(input.shape());
        for (size_t axis = 0; axis < strides.size(); ++axis, row += count) {
            std::ranges::transform(found, row, [&](int64_t offset) {
                return offset / strides[axis] % input.shape()[axis];
            });
        }
    }
};

/// Compress: keeps the slices of one axis, or the elements of the flattened input, whose condition
/// holds.
class Compress : public MovementOperator
{
public:
    explicit Compress(const NodeView& view)
    {
        expectInputs(view, 2);
        if (view.node.attribute("axis") != nullptr)
            m_axis = view.node.integer("axis", 0);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        if (!m_axis) {
            context.setOutput(0, input.elementType, SymbolicShape(1));
            return;
        }
        std::optional<SymbolicShape> shape = input.shape;
        if (shape)
            (*shape)[static_cast<size_t>(normalizedAxis(*m_axis, input.rank()))] = Dimension();
        context.setOutput(0, input.elementType, std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor input = m_axis
            ? context.input(0)
            : context.input(0).reshaped({ context.input(0).elementCount() });
        const auto axis = static_cast<size_t>(normalizedAxis(m_axis.value_or(0), input.rank()));
        const int64_t size = input.shape()[axis];
        std::vector<int64_t> kept = trueIndices(context.input(1));
        if (!kept.empty() && kept.back() >= size)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("condition {} holds, but the axis has {} elements", kept.back(), size));
        Shape shape = input.shape();
        shape[axis] = static_cast<int64_t>(kept.size());
        const std::vector<AxisMap> axes = {
            { elementCount(std::span(input.shape()).first(axis)), std::nullopt },
            { size, std::move(kept) },
            { blockElements(input.shape(), static_cast<int64_t>(axis) + 1), std::nullopt },
        };
        moveElements(context, 0, shape, { input },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyMapped(sources[0], target, axes);
                     });
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        if (m_axis && inputs[0].shape)
            linkOtherAxes(links, { false, 0, 0 }, { true, 0, 0 }, inputs[0].rank(),
                          normalizedAxis(*m_axis, inputs[0].rank()));
        return links;
    }

private:
    static std::vector<int64_t> trueIndices(const Tensor& condition)
    {
        expectType(condition.elementType(), kBooleans, "input condition");
        std::vector<int64_t> indices;
        const std::span<const bool> values = condition.values<bool>();
        for (size_t i = 0; i < values.size(); ++i) {
            if (values[i])
                indices.push_back(static_cast<int64_t>(i));
        }
        return indices;
    }

    std::optional<int64_t> m_axis;
};

/// Trilu: keeps the upper or lower triangle of each matrix and clears the rest.
class Trilu : public MovementOperator
{
public:
    explicit Trilu(const NodeView& view)
        : m_isUpper(view.node.integer("upper", 1) != 0)
        , m_diagonal(view, "", 1)
    {
        expectInputs(view, 1);
    }

    void inferShapes(ShapeContext& context) const override
    {
        if (context.input(0).shape && context.input(0).rank() < 2)
            throw Error(ErrorCode::invalidModel, "the input needs two axes");
        context.setOutput(0, context.inputType(0), context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        if (input.rank() < 2)
            throw Error(ErrorCode::invalidModel, "the input needs two axes");
        const std::vector<int64_t> diagonal =
            m_diagonal.value(context).value_or(std::vector<int64_t>{ 0 });
        if (diagonal.size() != 1)
            throw Error(ErrorCode::invalidModel, "k is not one element");
        if (input.elementType() == ElementType::string)
            throw Error(ErrorCode::unsupported, "triangles of strings are not supported");
        moveElements(context, 0, input.shape(), { input },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyTriangles(sources[0], target, diagonal.front());
                     });
    }

private:
    void copyTriangles(const Tensor& source, Tensor& target, int64_t diagonal) const
    {
        const int64_t columns = source.shape().back();
        const int64_t rows = source.shape()[source.shape().size() - 2];
        const auto width = static_cast<size_t>(elementBits(source.elementType()) / 8);
        const std::span<std::byte> to = target.mutableBytes();
        std::ranges::fill(to, std::byte(0));
        const int64_t allRows = columns == 0 ? 0 : source.elementCount() / columns;
        for (int64_t row = 0; row < allRows; ++row) {
            // Column where the diagonal crosses; far outside when k is huge.
            const int64_t crossing = std::clamp(diagonal, -rows, columns) + row % rows;
            const int64_t first = m_isUpper ? std::clamp<int64_t>(crossing, 0, columns) : 0;
            const int64_t last =
                m_isUpper ? columns : std::clamp<int64_t>(crossing + 1, 0, columns);
            const size_t offset = static_cast<size_t>(row * columns + first) * width;
            std::copy_n(source.bytes().begin() + static_cast<std::ptrdiff_t>(offset),
                        static_cast<size_t>(last - first) * width,
                        to.begin() + static_cast<std::ptrdiff_t>(offset));
        }
    }

    bool m_isUpper;
    IntegerParameter m_diagonal;
};

} // namespace

std::unique_ptr<Operator> families::makeNonZero(const NodeView& view)
{
    return std::make_unique<NonZero>(view);
}

std::unique_ptr<Operator> families::makeCompress(const NodeView& view)
{
    return std::make_unique<Compress>(view);
}

std::unique_ptr<Operator> families::makeTrilu(const NodeView& view)
{
    return std::make_unique<Trilu>(view);
}

} // namespace core
