#pragma once

#include "core/operators/operator.h"

namespace core {

/// Dropout as it trains: y = x * mask / (1 - ratio), where each element of the mask is 1 with
/// probability 1 - ratio (Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from
/// Overfitting", JMLR 2014). The mask is a function of seed, step and node, so that forward and
/// backward make the same one and a resumed run goes on as if it had not stopped.
class TrainingDropout final : public Operator
{
public:
    TrainingDropout(const NodeView& view, uint64_t seed, NodeId id);

    void setStep(uint64_t step) { m_step = step; }

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;

private:
    double ratioOf(const Tensor* given) const;
    /// x * mask / (1 - ratio)
    Tensor masked(const Tensor& values, double ratio) const;

    double m_ratio = 0.5; ///< when it is not an input
    uint64_t m_seed = 0;
    uint64_t m_node = 0;
    uint64_t m_step = 0;
};

} // namespace core
