#include "core/operators/axis_parts.h"
#include "core/operators/mapped_copy.h"
#include "core/operators/move_elements.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"
#include "core/operators/shape_operators.h"

#include <fmt/format.h>

namespace core {

namespace {

/// ReverseSequence: turns round the first `length` steps of each batch entry.
class ReverseSequence : public MovementOperator
{
public:
    explicit ReverseSequence(const NodeView& view)
        : m_timeAxis(view.node.integer("time_axis", 0))
        , m_batchAxis(view.node.integer("batch_axis", 1))
    {
        expectInputs(view, 2);
        if (m_timeAxis + m_batchAxis != 1 || m_timeAxis * m_batchAxis != 0)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("time_axis {} and batch_axis {} must be 0 and 1 or 1 and 0",
                                    m_timeAxis, m_batchAxis));
    }

    void inferShapes(ShapeContext& context) const override
    {
        context.setOutput(0, context.inputType(0), context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        if (input.rank() < 2)
            throw Error(ErrorCode::invalidModel, "the input needs two axes");
        const std::vector<int64_t> lengths = context.input(1).toIntegers();
        const std::vector<int64_t> offsets = sourceOffsets(input.shape(), lengths);
        const int64_t block = rowMajorStrides(input.shape())[1];
        moveElements(context, 0, input.shape(), { input },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         gatherBlocks(sources[0], target, offsets, block);
                     });
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        linkOtherAxes(links, { false, 0, 0 }, { true, 0, 0 }, inputs[0].rank(), m_timeAxis);
        return links;
    }

private:
    /// Element offset that each (axis 0, axis 1) row of the output is read from.
    std::vector<int64_t> sourceOffsets(const Shape& shape,
                                       const std::vector<int64_t>& lengths) const
    {
        const int64_t steps = shape[static_cast<size_t>(m_timeAxis)];
        if (static_cast<int64_t>(lengths.size()) != shape[static_cast<size_t>(m_batchAxis)])
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} sequence lengths for {} sequences", lengths.size(),
                                    shape[static_cast<size_t>(m_batchAxis)]));
        const std::vector<int64_t> strides = rowMajorStrides(shape);
        std::vector<int64_t> offsets;
        for (int64_t row = 0; row < shape[0]; ++row) {
            for (int64_t column = 0; column < shape[1]; ++column) {
                const int64_t length =
                    lengths[static_cast<size_t>(m_batchAxis == 0 ? row : column)];
                if (length < 0 || length > steps)
                    throw Error(
                        ErrorCode::invalidModel,
                        fmt::format("sequence length {} is outside [0, {}]", length, steps));
                const auto turned = [length](int64_t step) {
                    return step < length ? length - 1 - step : step;
                };
                offsets.push_back((m_timeAxis == 0 ? turned(row) : row) * strides[0]
                                  + (m_timeAxis == 1 ? turned(column) : column) * strides[1]);
            }
        }
        return offsets;
    }

    int64_t m_timeAxis;
    int64_t m_batchAxis;
};

} // namespace

std::unique_ptr<Operator> families::makeReverseSequence(const NodeView& view)
{
    return std::make_unique<ReverseSequence>(view);
}

} // namespace core
