#pragma once

#include "core/operators/operator.h"

namespace core {

/// MaxRoiPool: the maxima of a grid of bins laid over each region of interest. Inputs X [N, C, H,
/// W], rois [R, 5] as (image, x1, y1, x2, y2); output [R, C, pooled_shape].
class MaxRoiPoolingOperator : public Operator
{
public:
    explicit MaxRoiPoolingOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    /// Of X; the regions are rounded to pixels.
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    std::vector<int64_t> m_pooledShape;
    float m_spatialScale = 1;
};

} // namespace core
