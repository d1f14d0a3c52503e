#include "core/base/checked_arithmetic.h"
#include "core/operators/image_operators.h"
#include "core/operators/move_elements.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"
#include "core/operators/strided_copy.h"

#include <fmt/format.h>

namespace core {

namespace {

/// Moves blocks of pixels into channels or back.
class BlockOperator : public MovementOperator
{
public:
    explicit BlockOperator(const NodeView& view)
        : m_block(view.node.integer("blocksize", 0))
    {
        expectInputs(view, 1);
        if (m_block < 1 || m_block > kLargestBlock)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("blocksize is {}, expected 1 to {}", m_block, kLargestBlock));
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        expectRank(input, 4, 0);
        std::optional<SymbolicShape> shape = input.shape;
        if (shape)
            shape = moved(*shape);
        context.setOutput(0, input.elementType, std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        expectRank(input, 4, 0);
        const Shape shape = toConcrete(moved(toSymbolic(input.shape()))).value();
        const StridedCopy copy = plan(input.shape());
        moveElements(context, 0, shape, { input },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyStrided(sources[0], target, copy);
                     });
    }

protected:
    static constexpr int64_t kLargestBlock = 256;

    virtual SymbolicShape moved(const SymbolicShape& input) const = 0;
    virtual StridedCopy plan(const Shape& input) const = 0;

    static Dimension multiplied(const Dimension& axis, int64_t factor)
    {
        if (factor == 1)
            return axis;
        return axis.isKnown() ? Dimension(checkedMultiply(axis.size, factor)) : Dimension();
    }

    static Dimension divided(const Dimension& axis, int64_t factor)
    {
        if (factor == 1)
            return axis;
        if (axis.isKnown() && axis.size % factor != 0)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("axis of size {} is not a multiple of {}", axis.size, factor));
        return axis.isKnown() ? Dimension(axis.size / factor) : Dimension();
    }

    /// Axis `axis` of one side is cut into blocks that are channels of the other.
    void linkRows(ChannelLinks& links, bool isInputCoarse) const
    {
        for (int axis = 2; axis < 4; ++axis)
            links.push_back({ .from = { !isInputCoarse, 0, axis },
                              .to = { isInputCoarse, 0, axis },
                              .map = ChannelMap::block,
                              .block = m_block });
    }

    int64_t m_block;
};

/// DepthToSpace: channels become blocks of pixels. DCR: the block is the outer part of the channel,
/// CRD: the inner part.
class DepthToSpace : public BlockOperator
{
public:
    explicit DepthToSpace(const NodeView& view)
        : BlockOperator(view)
        , m_isBlockInner(view.opset >= 11 && expectChoice(view, "mode", { "DCR", "CRD" }) == "CRD")
    {
    }

    ChannelLinks channelLinks(std::span<const ValueFacts>,
                              std::span<const ValueFacts> outputs) const override
    {
        ChannelLinks links{ { { false, 0, 0 }, { true, 0, 0 } } };
        linkRows(links, true);
        const AxisPlace from{ true, 0, 1 };
        const AxisPlace to{ false, 0, 1 };
        const bool isKnown = outputs[0].shape && (*outputs[0].shape)[1].isKnown();
        if (m_isBlockInner)
            links.push_back({ from, to, ChannelMap::block, 0, m_block * m_block });
        for (int64_t part = 0; part < m_block * m_block && !m_isBlockInner && isKnown; ++part)
            links.push_back({ from, to, ChannelMap::offset, part * (*outputs[0].shape)[1].size });
        return links;
    }

protected:
    SymbolicShape moved(const SymbolicShape& input) const override
    {
        return { input[0], divided(input[1], m_block * m_block), multiplied(input[2], m_block),
                 multiplied(input[3], m_block) };
    }

    StridedCopy plan(const Shape& input) const override
    {
        const std::vector<int64_t> strides = rowMajorStrides(input);
        const int64_t channels = input[1] / (m_block * m_block);
        const int64_t channel = m_isBlockInner ? m_block * m_block * strides[1] : strides[1];
        const int64_t column = m_isBlockInner ? strides[1] : channels * strides[1];
        return fillingCopy({ input[0], channels, input[2], m_block, input[3], m_block },
                           { strides[0], channel, strides[2], m_block * column, 1, column });
    }

private:
    bool m_isBlockInner;
};

/// SpaceToDepth: blocks of pixels become the outer part of the channel.
class SpaceToDepth : public BlockOperator
{
public:
    using BlockOperator::BlockOperator;

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links{ { { false, 0, 0 }, { true, 0, 0 } } };
        linkRows(links, false);
        const bool isKnown = inputs[0].shape && (*inputs[0].shape)[1].isKnown();
        for (int64_t part = 0; part < m_block * m_block && isKnown; ++part)
            links.push_back({ { false, 0, 1 },
                              { true, 0, 1 },
                              ChannelMap::offset,
                              part * (*inputs[0].shape)[1].size });
        return links;
    }

protected:
    SymbolicShape moved(const SymbolicShape& input) const override
    {
        return { input[0], multiplied(input[1], m_block * m_block), divided(input[2], m_block),
                 divided(input[3], m_block) };
    }

    StridedCopy plan(const Shape& input) const override
    {
        const std::vector<int64_t> strides = rowMajorStrides(input);
        return fillingCopy(
            { input[0], m_block, m_block, input[1], input[2] / m_block, input[3] / m_block },
            { strides[0], strides[2], 1, strides[1], m_block * strides[2], m_block });
    }
};

} // namespace

std::unique_ptr<Operator> families::makeDepthToSpace(const NodeView& view)
{
    return std::make_unique<DepthToSpace>(view);
}

std::unique_ptr<Operator> families::makeSpaceToDepth(const NodeView& view)
{
    return std::make_unique<SpaceToDepth>(view);
}

} // namespace core
