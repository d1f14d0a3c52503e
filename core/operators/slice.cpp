#include "core/operators/axis_parts.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/move_elements.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"
#include "core/operators/shape_operators.h"
#include "core/operators/strided_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace core {

namespace {

/// The part of one axis that a slice keeps.
struct AxisRange
{
    int64_t start = 0;
    int64_t step = 1;
    Dimension length;
};

/// Start, end and step as a node states them for one axis; negative positions count from the end.
struct StatedRange
{
    int64_t start = 0;
    int64_t end = std::numeric_limits<int64_t>::max();
    int64_t step = 1;
};

AxisRange resolved(const Dimension& axis, const StatedRange& stated)
{
    if (stated.step == 0)
        throw Error(ErrorCode::invalidModel, "a step is 0");
    if (!axis.isKnown()) {
        const bool isWhole = stated.start == 0 && stated.step == 1
            && stated.end >= std::numeric_limits<int32_t>::max();
        return { stated.start, stated.step, isWhole ? axis : Dimension() };
    }
    const int64_t size = axis.size;
    const auto fromEnd = [size](int64_t position) {
        return position < 0 ? position + size : position;
    };
    if (stated.step > 0) {
        const int64_t start = std::clamp<int64_t>(fromEnd(stated.start), 0, size);
        const int64_t end = std::clamp<int64_t>(fromEnd(stated.end), 0, size);
        return { start, stated.step, end > start ? (end - start - 1) / stated.step + 1 : 0 };
    }
    const int64_t start = std::clamp<int64_t>(fromEnd(stated.start), -1, size - 1);
    const int64_t end = std::clamp<int64_t>(fromEnd(stated.end), -1, size - 1);
    return { start, stated.step, start > end ? (end - start + 1) / stated.step + 1 : 0 };
}

/// Slice: keeps start, start + step, ... below end of some axes. Attributes before opset 10, inputs
/// since.
class Slice : public MovementOperator
{
public:
    explicit Slice(const NodeView& view)
        : m_starts(view, "starts", 1, 10)
        , m_ends(view, "ends", 2, 10)
        , m_axes(view, "axes", 3, 10)
        , m_steps(view, "", 4, 10)
    {
        expectInputs(view, view.opset >= 10 ? 3 : 1);
        if (!m_starts.isGiven() || !m_ends.isGiven())
            throw Error(ErrorCode::invalidModel, "starts or ends are missing");
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        if (!input.shape) {
            context.setOutput(0, input.elementType);
            return;
        }
        const std::optional<std::vector<AxisRange>> ranges = knownRanges(
            *input.shape, [&](const IntegerParameter& list) { return list.known(context); });
        context.setOutput(0, input.elementType,
                          ranges ? lengths(*ranges) : unknownLengths(context));
        if (ranges && input.rank() == 1)
            sliceElements(context, ranges->front());
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const std::vector<AxisRange> ranges =
            knownRanges(toSymbolic(input.shape()), [&](const IntegerParameter& list) {
                return list.value(context);
            }).value();
        const Shape shape = toConcrete(lengths(ranges)).value();
        std::vector<int64_t> strides = rowMajorStrides(input.shape());
        int64_t start = 0;
        for (size_t axis = 0; axis < ranges.size(); ++axis) {
            start += shape[axis] > 0 ? ranges[axis].start * strides[axis] : 0;
            strides[axis] *= shape[axis] > 1 ? ranges[axis].step : 1;
        }
        StridedCopy copy = fillingCopy(shape, strides);
        copy.sourceStart = start;
        moveElements(context, 0, shape, { input },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyStrided(sources[0], target, copy);
                     });
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape)
            return links;
        const std::optional<std::vector<AxisRange>> ranges = knownRanges(
            *inputs[0].shape, [&](const IntegerParameter& list) { return list.known(inputs); });
        if (!ranges)
            return links;
        for (int axis = 0; axis < inputs[0].rank(); ++axis) {
            const AxisRange& range = (*ranges)[static_cast<size_t>(axis)];
            const AxisPlace from{ true, 0, axis };
            const AxisPlace to{ false, 0, axis };
            if (isSameSize(range.length, (*inputs[0].shape)[static_cast<size_t>(axis)])
                && range.step == 1)
                links.push_back({ to, from });
            else if (range.length.isKnown() && range.step == 1)
                links.push_back({ from, to, ChannelMap::offset, range.start });
        }
        return links;
    }

private:
    /// Ranges of all axes, absent while a list that the node gives is not known. `read` takes a
    /// list from what is at hand.
    template <typename Read>
    std::optional<std::vector<AxisRange>> knownRanges(const SymbolicShape& input,
                                                      const Read& read) const
    {
        const auto starts = read(m_starts);
        const auto ends = read(m_ends);
        const auto axes = read(m_axes);
        const auto steps = read(m_steps);
        if (!starts || !ends || (m_axes.isGiven() && !axes) || (m_steps.isGiven() && !steps))
            return std::nullopt;
        const size_t count = starts->size();
        if (ends->size() != count || (axes && axes->size() != count)
            || (steps && steps->size() != count))
            throw Error(ErrorCode::invalidModel, "starts, ends, axes and steps differ in length");
        std::vector<AxisRange> ranges;
        for (const Dimension& axis : input)
            ranges.push_back({ 0, 1, axis });
        for (size_t i = 0; i < count; ++i) {
            const auto axis = static_cast<size_t>(normalizedAxis(
                axes ? (*axes)[i] : static_cast<int64_t>(i), static_cast<int64_t>(input.size())));
            ranges[axis] =
                resolved(input[axis], { (*starts)[i], (*ends)[i], steps ? (*steps)[i] : 1 });
        }
        return ranges;
    }

    static SymbolicShape lengths(const std::vector<AxisRange>& ranges)
    {
        SymbolicShape shape;
        for (const AxisRange& range : ranges)
            shape.push_back(range.length);
        return shape;
    }

    /// Axes that are not sliced keep their size.
    SymbolicShape unknownLengths(const ShapeContext& context) const
    {
        SymbolicShape shape = *context.input(0).shape;
        const std::optional<std::vector<int64_t>> axes = m_axes.known(context);
        if (!axes)
            return SymbolicShape(shape.size());
        for (const int64_t axis : *axes)
            shape[static_cast<size_t>(normalizedAxis(axis, context.input(0).rank()))] = Dimension();
        return shape;
    }

    static void sliceElements(ShapeContext& context, const AxisRange& range)
    {
        const std::optional<SymbolicShape> elements = symbolicElements(context.input(0));
        if (!elements || !range.length.isKnown())
            return;
        SymbolicShape kept;
        for (int64_t i = 0; i < range.length.size; ++i)
            kept.push_back(elements->at(static_cast<size_t>(range.start + i * range.step)));
        context.setElements(0, std::move(kept));
    }

    IntegerParameter m_starts;
    IntegerParameter m_ends;
    IntegerParameter m_axes;
    IntegerParameter m_steps;
};

} // namespace

std::unique_ptr<Operator> families::makeSlice(const NodeView& view)
{
    return std::make_unique<Slice>(view);
}

} // namespace core
