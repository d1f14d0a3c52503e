#include "core/operators/axis_parts.h"
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

/// Gather: takes slices of one axis; the shape of the indices takes that axis' place.
class Gather : public MovementOperator
{
public:
    explicit Gather(const NodeView& view)
        : m_axis(view.node.integer("axis", 0))
    {
        expectInputs(view, 2);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& data = context.input(0);
        const ValueFacts& indices = context.input(1);
        if (!data.shape || !indices.shape) {
            context.setOutput(0, data.elementType);
            return;
        }
        context.setOutput(0, data.elementType, gathered(*data.shape, *indices.shape));
        gatherFacts(context);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& data = context.input(0);
        const Tensor& indices = context.input(1);
        const Shape shape = gathered(data.shape(), indices.shape());
        const auto axis = static_cast<size_t>(normalizedAxis(m_axis, data.rank()));
        const int64_t size = data.shape()[axis];
        std::vector<int64_t> positions = indexValues(indices);
        for (int64_t& position : positions)
            position = normalizedIndex(position, size);
        const std::vector<AxisMap> axes = {
            { elementCount(std::span(data.shape()).first(axis)), std::nullopt },
            { size, std::move(positions) },
            { blockElements(data.shape(), static_cast<int64_t>(axis) + 1), std::nullopt },
        };
        moveElements(context, 0, shape, { data },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyMapped(sources[0], target, axes);
                     });
    }

    /// Axes beside the gathered one stay; the gathered one is known when the indices are constant.
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape || !inputs[1].shape)
            return links;
        const auto gatheredAxis = static_cast<int>(normalizedAxis(m_axis, inputs[0].rank()));
        const auto added = static_cast<int>(inputs[1].rank()) - 1;
        for (int axis = 0; axis < inputs[0].rank(); ++axis) {
            if (axis != gatheredAxis)
                links.push_back(
                    { { false, 0, axis }, { true, 0, axis < gatheredAxis ? axis : axis + added } });
        }
        for (int axis = 0; axis < inputs[1].rank(); ++axis)
            links.push_back({ { false, 1, axis }, { true, 0, gatheredAxis + axis } });
        const Dimension& size = (*inputs[0].shape)[static_cast<size_t>(gatheredAxis)];
        const Tensor* indices = inputs[1].constant.get();
        if (indices == nullptr || indices->rank() != 1 || !isInteger(indices->elementType())
            || !size.isKnown())
            return links;
        std::vector<int64_t> table = indices->toIntegers();
        for (int64_t& index : table)
            index = normalizedIndex(index, size.size);
        links.push_back({ .from = { true, 0, gatheredAxis },
                          .to = { false, 0, gatheredAxis },
                          .map = ChannelMap::table,
                          .table = std::move(table) });
        return links;
    }

private:
    template <typename Axes>
    Axes gathered(const Axes& data, const Axes& indices) const
    {
        const int64_t axis = normalizedAxis(m_axis, static_cast<int64_t>(data.size()));
        Axes shape(data.begin(), data.begin() + axis);
        shape.insert(shape.end(), indices.begin(), indices.end());
        shape.insert(shape.end(), data.begin() + axis + 1, data.end());
        return shape;
    }

    /// Elements of a list gathered by constant indices.
    static void gatherFacts(ShapeContext& context)
    {
        const std::optional<SymbolicShape> elements = symbolicElements(context.input(0));
        const std::optional<std::vector<int64_t>> indices = context.constantIntegers(1);
        if (!elements || !indices || context.input(0).rank() != 1 || context.input(1).rank() > 1)
            return;
        SymbolicShape picked;
        for (const int64_t index : *indices)
            picked.push_back((*elements)[static_cast<size_t>(
                normalizedIndex(index, static_cast<int64_t>(elements->size())))]);
        context.setElements(0, std::move(picked));
    }

    int64_t m_axis;
};

/// GatherElements: output[i][j] = data[index[i][j]][j] for axis 0.
class GatherElements : public MovementOperator
{
public:
    explicit GatherElements(const NodeView& view)
        : m_axis(view.node.integer("axis", 0))
    {
        expectInputs(view, 2);
    }

    void inferShapes(ShapeContext& context) const override
    {
        context.setOutput(0, context.inputType(0), context.input(1).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& data = context.input(0);
        const Tensor& indices = context.input(1);
        const std::vector<int64_t> offsets =
            elementOffsets(indices, data.shape(), normalizedAxis(m_axis, data.rank()));
        moveElements(context, 0, indices.shape(), { data },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         gatherBlocks(sources[0], target, offsets, 1);
                     });
    }

private:
    int64_t m_axis;
};

/// GatherND: each tuple along the last axis of the indices selects a block of the data.
class GatherND : public MovementOperator
{
public:
    explicit GatherND(const NodeView& view)
        : m_batchDims(view.opset >= 12 ? view.node.integer("batch_dims", 0) : 0)
    {
        expectInputs(view, 2);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& data = context.input(0);
        const ValueFacts& indices = context.input(1);
        const bool isLengthKnown =
            indices.shape && !indices.shape->empty() && indices.shape->back().isKnown();
        if (!data.shape || !isLengthKnown) {
            context.setOutput(0, data.elementType);
            return;
        }
        context.setOutput(0, data.elementType,
                          gathered(*data.shape, *indices.shape, indices.shape->back().size));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& data = context.input(0);
        const Tensor& indices = context.input(1);
        const std::vector<int64_t> offsets = tupleOffsets(indices, data.shape(), m_batchDims);
        const int64_t length = indices.shape().back();
        const int64_t block = blockElements(data.shape(), m_batchDims + length);
        moveElements(context, 0, gathered(data.shape(), indices.shape(), length), { data },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         gatherBlocks(sources[0], target, offsets, block);
                     });
    }

private:
    template <typename Axes>
    Axes gathered(const Axes& data, const Axes& indices, int64_t length) const
    {
        if (m_batchDims < 0 || length > static_cast<int64_t>(data.size()) - m_batchDims)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("tuples of {} with {} batch axes index data of {} axes", length,
                                    m_batchDims, data.size()));
        Axes shape(indices.begin(), indices.end() - 1);
        shape.insert(shape.end(), data.begin() + m_batchDims + length, data.end());
        return shape;
    }

    int64_t m_batchDims;
};

} // namespace

std::unique_ptr<Operator> families::makeGather(const NodeView& view)
{
    return std::make_unique<Gather>(view);
}

std::unique_ptr<Operator> families::makeGatherElements(const NodeView& view)
{
    return std::make_unique<GatherElements>(view);
}

std::unique_ptr<Operator> families::makeGatherND(const NodeView& view)
{
    return std::make_unique<GatherND>(view);
}

} // namespace core
