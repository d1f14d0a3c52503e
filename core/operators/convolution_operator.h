#pragma once

#include "core/operators/operator.h"
#include "core/operators/window.h"

namespace core {

/// A convolution placed on known shapes: input [batch, inputChannels, axes.input], weights
/// [outputChannels, inputChannels / groups, axes.kernel], output [batch, outputChannels,
/// axes.output].
struct ConvolutionGeometry
{
    int64_t batch = 0;
    int64_t inputChannels = 0;
    int64_t outputChannels = 0;
    int64_t groups = 1;
    std::vector<WindowAxis> axes;

    Shape inputShape() const;
    Shape outputShape() const;
    int64_t inputChannelsPerGroup() const { return inputChannels / groups; }
    int64_t outputChannelsPerGroup() const { return outputChannels / groups; }
    bool isDepthwise() const { return groups == inputChannels && groups > 1; }
    bool operator==(const ConvolutionGeometry&) const = default;
};

/// Conv: inputs X [N, C, spatial], W [M, C / groups, kernel], optional B [M].
class ConvolutionOperator : public Operator
{
public:
    explicit ConvolutionOperator(const NodeView& view);

    /// Throws Error invalidModel when the shapes do not fit together.
    ConvolutionGeometry geometry(std::span<const int64_t> input,
                                 std::span<const int64_t> weights) const;
    const WindowAttributes& window() const { return m_window; }
    int64_t groups() const { return m_groups; }

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override;
    std::unique_ptr<TrainingKernel> trainingKernel(const TrainingRequest& request) const override;

protected:
    /// Sets the gradients of X, W and B from `gradient`, that of the convolution itself.
    void backwardThrough(BackwardContext& context, const Tensor& gradient) const;

private:
    WindowAttributes m_window;
    int64_t m_groups = 1;
};

/// ConvTranspose: inputs X [N, C, spatial], W [C, M / groups, kernel], optional B [M]. Its geometry
/// is that of the convolution which it reverses: `axes.output` is the input of ConvTranspose and
/// `axes.input` its output, likewise the channels.
class TransposedConvolutionOperator : public Operator
{
public:
    explicit TransposedConvolutionOperator(const NodeView& view);

    /// Geometry of the reversed convolution. Throws Error invalidModel when the shapes do not fit.
    ConvolutionGeometry geometry(std::span<const int64_t> input,
                                 std::span<const int64_t> weights) const;
    int64_t groups() const { return m_groups; }

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override;

private:
    WindowAxis axis(size_t index, int64_t input, int64_t kernel) const;

    WindowAttributes m_window;
    std::vector<int64_t> m_outputPadding;
    std::vector<int64_t> m_outputShape; ///< spatial sizes that the pads are computed from
    int64_t m_groups = 1;
};

} // namespace core
