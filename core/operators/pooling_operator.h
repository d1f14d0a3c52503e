#pragma once

#include "core/operators/operator.h"
#include "core/operators/window.h"

namespace core {

/// A pooling placed on a known input [batch, channels, axes.input]; output [batch, channels,
/// axes.output].
struct PoolingGeometry
{
    int64_t batch = 0;
    int64_t channels = 0;
    std::vector<WindowAxis> axes;

    Shape outputShape() const;
    bool operator==(const PoolingGeometry&) const = default;
};

/// The attribute `p` of Lp pooling, a float in opset 1 and an integer later; throws Error
/// invalidModel unless it is positive.
double powerOf(const NodeView& view);

/// The derivative of (sum |x|^p)^(1/p) with respect to one `x`; 0 where the norm is 0.
double normDerivative(double x, double norm, double power);

/// What pooling operators with a sliding window share: one output channel for each input channel.
class PoolingOperator : public Operator
{
public:
    explicit PoolingOperator(const NodeView& view);

    /// Throws Error invalidModel when the window does not fit the input.
    PoolingGeometry geometry(std::span<const int64_t> input) const;
    const WindowAttributes& window() const { return m_window; }

    void inferShapes(ShapeContext& context) const override;
    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    WindowAttributes m_window;
};

/// MaxPool: outputs the maximum and, if asked for, its index in the flattened input.
class MaxPoolingOperator : public PoolingOperator
{
public:
    explicit MaxPoolingOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override;
    std::unique_ptr<TrainingKernel> trainingKernel(const TrainingRequest& request) const override;

private:
    bool m_isColumnMajor = false; ///< storage_order: numbering of the indices output
};

/// AveragePool: the mean of the elements under the window.
class AveragePoolingOperator : public PoolingOperator
{
public:
    explicit AveragePoolingOperator(const NodeView& view);

    /// True when padding counts as zeros of the mean.
    bool includesPadding() const { return m_includesPadding; }
    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override;
    std::unique_ptr<TrainingKernel> trainingKernel(const TrainingRequest& request) const override;

private:
    bool m_includesPadding = false;
};

/// LpPool: (sum |x|^p)^(1/p) under the window.
class LpPoolingOperator : public PoolingOperator
{
public:
    explicit LpPoolingOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;

private:
    double m_power = 2;
};

/// GlobalAveragePool, GlobalMaxPool and GlobalLpPool: [N, C, spatial] to [N, C, 1, ..., 1].
class GlobalPoolingOperator : public Operator
{
public:
    enum class Kind
    {
        average,
        maximum,
        lp,
    };

    explicit GlobalPoolingOperator(const NodeView& view);

    Kind kind() const { return m_kind; }
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

private:
    Kind m_kind = Kind::average;
    double m_power = 2;
};

} // namespace core
