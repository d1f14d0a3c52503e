#pragma once

#include "core/operators/operator.h"

namespace core {

/// LayerNormalization: each row over the axes from `axis` on is brought to mean 0 and variance 1,
/// then scaled. Inputs X, Scale, optional B, both broadcast to those axes; outputs Y, Mean,
/// InvStdDev.
class LayerNormalizationOperator : public Operator
{
public:
    explicit LayerNormalizationOperator(const NodeView& view);

    int64_t axis() const { return m_axis; }
    float epsilon() const { return m_epsilon; }
    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    int64_t m_axis = -1;
    float m_epsilon = 1e-5F;
};

/// InstanceNormalization and GroupNormalization: inputs X [N, C, spatial], scale and bias. Every
/// group of channels of every image is brought to mean 0 and variance 1, then scaled.
class GroupNormalizationOperator : public Operator
{
public:
    explicit GroupNormalizationOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    int64_t groupsOf(int64_t channels) const;

    int64_t m_groups = 0; ///< 0: one for each channel
    bool m_scalesGroups = false; ///< opset 18 has one scale for each group
    float m_epsilon = 1e-5F;
};

/// MeanVarianceNormalization: (X - mean) / deviation over the given axes.
class MeanVarianceNormalizationOperator : public Operator
{
public:
    explicit MeanVarianceNormalizationOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    /// ONNX defines the operator by a graph that adds this to the deviation.
    static constexpr double kDeviationEpsilon = 1e-9;

    /// Statistics group of every element.
    std::vector<int64_t> groupsOf(const Shape& shape) const;

    std::vector<int64_t> m_axes;
};

/// LRN: X / (bias + alpha / size * sum of squares of the `size` channels around) ^ beta.
class LocalResponseNormalizationOperator : public Operator
{
public:
    explicit LocalResponseNormalizationOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    /// bias + alpha / size * sum of squares around `channel`; elements of the line are `step`
    /// apart.
    template <typename T>
    double base(const T* line, int64_t step, int64_t channels, int64_t channel) const;

    int64_t m_size = 1;
    float m_alpha = 1e-4F;
    float m_beta = 0.75F;
    float m_bias = 1;
};

/// LpNormalization: X divided by its 1- or 2-norm along one axis; zeros stay zeros.
class LpNormalizationOperator : public Operator
{
public:
    explicit LpNormalizationOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    template <typename T>
    double norm(const T* line, int64_t step, int64_t size) const;

    int64_t m_axis = -1;
    int64_t m_power = 2;
};

} // namespace core
