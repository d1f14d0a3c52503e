#include "core/operators/reduction_axes.h"

namespace core {

ReductionAxes::ReductionAxes(const NodeView& view, bool takesInput)
    : m_takesInput(takesInput)
    , m_keepsDimensions(view.node.integer("keepdims", 1) != 0)
    , m_isNoopWhenEmpty(takesInput && view.node.integer("noop_with_empty_axes", 0) != 0)
{
    if (!takesInput)
        m_axes = view.node.integers("axes");
}

std::vector<bool> ReductionAxes::marked(const std::vector<int64_t>& axes, int64_t rank) const
{
    std::vector<bool> reduced(static_cast<size_t>(rank), axes.empty() && !m_isNoopWhenEmpty);
    for (const int64_t axis : axes)
        reduced[static_cast<size_t>(normalizedAxis(axis, rank))] = true;
    return reduced;
}

template <typename AnyShape>
AnyShape ReductionAxes::withoutReduced(const AnyShape& shape,
                                       const std::vector<bool>& reduced) const
{
    AnyShape result;
    for (size_t axis = 0; axis < shape.size(); ++axis) {
        if (!reduced[axis])
            result.push_back(shape[axis]);
        else if (m_keepsDimensions)
            result.push_back(1);
    }
    return result;
}

std::optional<SymbolicShape> ReductionAxes::inferShape(const ShapeContext& context) const
{
    const ValueFacts& input = context.input(0);
    if (!input.shape)
        return std::nullopt;
    if (!m_takesInput || !context.hasInput(1))
        return withoutReduced(*input.shape, marked(m_axes, input.rank()));
    if (const auto axes = context.constantIntegers(1))
        return withoutReduced(*input.shape, marked(*axes, input.rank()));
    return m_keepsDimensions ? std::optional(SymbolicShape(input.shape->size())) : std::nullopt;
}

std::vector<bool> ReductionAxes::reduced(const ForwardContext& context) const
{
    const bool isGiven = m_takesInput && context.hasInput(1);
    return marked(isGiven ? context.input(1).toIntegers() : m_axes, context.input(0).rank());
}

ChannelLinks ReductionAxes::links(std::span<const ValueFacts> inputs) const
{
    const bool isGiven = m_takesInput && inputs.size() > 1 && inputs[1].isPresent;
    if (!inputs[0].shape || (isGiven && inputs[1].constant == nullptr))
        return {};
    const std::vector<bool> reduced =
        marked(isGiven ? inputs[1].constant->toIntegers() : m_axes, inputs[0].rank());
    ChannelLinks links;
    int outputAxis = 0;
    for (int axis = 0; axis < static_cast<int>(reduced.size()); ++axis) {
        const AxisPlace place{ false, 0, axis };
        const bool isReduced = reduced[static_cast<size_t>(axis)];
        links.push_back({ .from = place,
                          .to = isReduced ? place : AxisPlace{ true, 0, outputAxis },
                          .mixes = isReduced });
        outputAxis += !isReduced || m_keepsDimensions ? 1 : 0;
    }
    return links;
}

Shape ReductionAxes::outputShape(const Shape& input, const std::vector<bool>& reduced) const
{
    return withoutReduced(input, reduced);
}

} // namespace core
