#pragma once

#include "core/operators/operator.h"

namespace core {

/// Which axes a node reduces and what becomes of them: from the attribute `axes` or, since some
/// opset, from the second input.
class ReductionAxes
{
public:
    ReductionAxes(const NodeView& view, bool takesInput);

    /// Shape of the output, as far as input and axes are known.
    std::optional<SymbolicShape> inferShape(const ShapeContext& context) const;
    /// True for each axis that is reduced; none when an empty list means "leave alone".
    std::vector<bool> reduced(const ForwardContext& context) const;
    /// Kept axes are identical; over a reduced one every channel enters the result.
    ChannelLinks links(std::span<const ValueFacts> inputs) const;
    /// Output shape for a concrete input.
    Shape outputShape(const Shape& input, const std::vector<bool>& reduced) const;
    bool isNoopWhenEmpty() const { return m_isNoopWhenEmpty; }
    bool keepsDimensions() const { return m_keepsDimensions; }

private:
    std::vector<bool> marked(const std::vector<int64_t>& axes, int64_t rank) const;
    template <typename AnyShape>
    AnyShape withoutReduced(const AnyShape& shape, const std::vector<bool>& reduced) const;

    std::vector<int64_t> m_axes;
    bool m_takesInput;
    bool m_keepsDimensions;
    bool m_isNoopWhenEmpty;
};

} // namespace core
