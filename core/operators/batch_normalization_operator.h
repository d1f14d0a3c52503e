#pragma once

#include "core/operators/operator.h"

namespace core {

/// BatchNormalization: inputs X [N, C, spatial], scale, bias, mean, variance [C]. In training mode
/// the statistics of the batch are used, and the outputs 1 and 2 are the running mean and variance.
class BatchNormalizationOperator : public Operator
{
public:
    explicit BatchNormalizationOperator(const NodeView& view);

    float epsilon() const { return m_epsilon; }
    float momentum() const { return m_momentum; }
    bool isTraining() const { return m_isTraining; }
    /// False: old opsets normalize every element of [C, spatial] on its own.
    bool isSpatial() const { return m_isSpatial; }

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;
    std::unique_ptr<TrainingKernel> trainingKernel(const TrainingRequest& request) const override;

private:
    float m_epsilon = 1e-5F;
    float m_momentum = 0.9F;
    bool m_isTraining = false;
    bool m_isSpatial = true;
};

} // namespace core
