#pragma once

#include "core/operators/movement_gradient.h"
#include "core/operators/window.h"

namespace core {

/// MaxUnpool: puts the maxima of a MaxPool back to the places that its indices name, zeros
/// elsewhere. Inputs X and I of one shape, optional output_shape.
class MaxUnpoolingOperator : public MovementOperator
{
public:
    explicit MaxUnpoolingOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    /// The shape that the indices count in: the input of the pooling with these attributes.
    Shape pooledShape(std::span<const int64_t> input) const;

    WindowAttributes m_window;
};

} // namespace core
