#include "core/base/checked_arithmetic.h"
#include "core/operators/axis_parts.h"
#include "core/operators/broadcast_gradient.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/move_elements.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"
#include "core/operators/shape_operators.h"
#include "core/operators/strided_copy.h"

#include <fmt/format.h>

namespace core {

namespace {

/// Expand: broadcasts the input against a shape, both ways.
class Expand : public Operator
{
public:
    explicit Expand(const NodeView& view) { expectInputs(view, 2); }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        const std::optional<SymbolicShape> target = symbolicElements(context.input(1));
        if (!input.shape || !target) {
            context.setOutput(0, input.elementType);
            return;
        }
        context.setOutput(0, input.elementType, broadcastShapes(*input.shape, *target));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const Shape shape = broadcastShapes(input.shape(), context.input(1).toIntegers());
        const size_t added = shape.size() - input.shape().size();
        std::vector<int64_t> strides(added, 0);
        const std::vector<int64_t> own = rowMajorStrides(input.shape());
        for (size_t axis = 0; axis < own.size(); ++axis)
            strides.push_back(input.shape()[axis] == 1 ? 0 : own[axis]);
        moveElements(context, 0, shape, { input },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyStrided(sources[0], target, fillingCopy(shape, strides));
                     });
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (context.wantsInputGradient(0) && context.hasOutputGradient(0))
            context.setInputGradient(0,
                                     summedTo(context.outputGradient(0), context.input(0).shape()));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape || !outputs[0].shape)
            return links;
        const auto added = static_cast<int>(outputs[0].rank() - inputs[0].rank());
        for (int axis = 0; axis < inputs[0].rank(); ++axis) {
            if (isSameSize((*inputs[0].shape)[static_cast<size_t>(axis)],
                           (*outputs[0].shape)[static_cast<size_t>(axis + added)]))
                links.push_back({ { false, 0, axis }, { true, 0, axis + added } });
        }
        return links;
    }
};

/// Tile: repeats the input along its axes. Since opset 6 one count an axis; before, a count and an
/// axis.
class Tile : public MovementOperator
{
public:
    explicit Tile(const NodeView& view)
        : m_repeats(view, "", 1)
        , m_axis(view, "", 2)
        , m_isSingleAxis(view.opset < 6)
    {
        expectInputs(view, m_isSingleAxis ? 3 : 2);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        if (!input.shape) {
            context.setOutput(0, input.elementType);
            return;
        }
        const std::optional<std::vector<int64_t>> counts =
            allCounts(m_repeats.known(context), m_axis.known(context), input.rank());
        SymbolicShape shape(input.shape->size());
        for (size_t axis = 0; counts && axis < shape.size(); ++axis)
            shape[axis] = repeated((*input.shape)[axis], (*counts)[axis]);
        context.setOutput(0, input.elementType, std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const std::vector<int64_t> counts =
            allCounts(m_repeats.value(context), m_axis.value(context), input.rank()).value();
        const std::vector<int64_t> strides = rowMajorStrides(input.shape());
        Shape shape;
        std::vector<int64_t> sizes;
        std::vector<int64_t> sourceStrides;
        for (size_t axis = 0; axis < counts.size(); ++axis) {
            shape.push_back(repeated(input.shape()[axis], counts[axis]).size);
            sizes.insert(sizes.end(), { counts[axis], input.shape()[axis] });
            sourceStrides.insert(sourceStrides.end(), { 0, strides[axis] });
        }
        moveElements(context, 0, shape, { input },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyStrided(sources[0], target, fillingCopy(sizes, sourceStrides));
                     });
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape || !outputs[0].shape)
            return links;
        for (int axis = 0; axis < inputs[0].rank(); ++axis) {
            const Dimension& size = (*inputs[0].shape)[static_cast<size_t>(axis)];
            if (isSameSize(size, (*outputs[0].shape)[static_cast<size_t>(axis)]))
                links.push_back({ { false, 0, axis }, { true, 0, axis } });
            else if (size.isKnown() && (*outputs[0].shape)[static_cast<size_t>(axis)].isKnown())
                links.push_back({ { false, 0, axis }, { true, 0, axis }, ChannelMap::block });
        }
        return links;
    }

private:
    /// One count for each axis.
    std::optional<std::vector<int64_t>> allCounts(std::optional<std::vector<int64_t>> repeats,
                                                  const std::optional<std::vector<int64_t>>& axis,
                                                  int64_t rank) const
    {
        if (!m_isSingleAxis) {
            if (repeats && static_cast<int64_t>(repeats->size()) != rank)
                throw Error(ErrorCode::invalidModel,
                            fmt::format("{} repeats for {} axes", repeats->size(), rank));
            return repeats;
        }
        if (!repeats || !axis)
            return std::nullopt;
        if (repeats->size() != 1 || axis->size() != 1)
            throw Error(ErrorCode::invalidModel, "tiles and axis must have one element each");
        std::vector<int64_t> counts(static_cast<size_t>(rank), 1);
        counts[static_cast<size_t>(normalizedAxis(axis->front(), rank))] = repeats->front();
        return counts;
    }

    static Dimension repeated(const Dimension& axis, int64_t count)
    {
        if (count < 0)
            throw Error(ErrorCode::invalidModel, fmt::format("repeat {} is negative", count));
        if (count == 1)
            return axis;
        return axis.isKnown() ? Dimension(checkedMultiply(axis.size, count)) : Dimension();
    }

    IntegerParameter m_repeats;
    IntegerParameter m_axis;
    bool m_isSingleAxis;
};

} // namespace

std::unique_ptr<Operator> families::makeExpand(const NodeView& view)
{
    return std::make_unique<Expand>(view);
}

std::unique_ptr<Operator> families::makeTile(const NodeView& view)
{
    return std::make_unique<Tile>(view);
}

} // namespace core
