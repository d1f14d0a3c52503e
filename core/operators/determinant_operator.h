#pragma once

#include "core/operators/operator.h"

namespace core {

/// Det: the determinants of square matrices [..., M, M], shape [...].
class DeterminantOperator : public Operator
{
public:
    explicit DeterminantOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;
};

} // namespace core
