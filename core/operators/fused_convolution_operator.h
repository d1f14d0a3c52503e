#pragma once

#include "core/operators/convolution_operator.h"

namespace core {

/// Activation that com.microsoft.FusedConv applies to its result.
enum class FusedActivation
{
    none,
    relu,
    sigmoid,
    tanh,
    leakyRelu, ///< slope alpha below 0
    clip, ///< to [alpha, beta]
    hardSigmoid, ///< clip(alpha * x + beta, 0, 1)
};

/// FusedConv: activation(Conv(X, W, B) + Z) with optional B and Z [N, M, spatial of the output].
class FusedConvolutionOperator : public ConvolutionOperator
{
public:
    explicit FusedConvolutionOperator(const NodeView& view);

    FusedActivation activation() const { return m_activation; }
    float alpha() const { return m_alpha; }
    float beta() const { return m_beta; }

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    /// The gradient is told from the output, which a falling LeakyRelu does not allow.
    GradientFlow gradientFlow() const override;
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override;

private:
    template <typename T>
    T activated(T value) const;
    /// The derivative of the activation where its result is `output`.
    template <typename T>
    T slope(T output) const;

    FusedActivation m_activation = FusedActivation::none;
    float m_alpha = 0;
    float m_beta = 0;
};

} // namespace core
