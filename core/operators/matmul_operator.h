#pragma once

#include "core/operators/operator.h"

namespace core {

/// A (batched) matrix product placed on known shapes: A [batch, rows, depth] times B [batch, depth,
/// columns].
struct MatMulGeometry
{
    Shape outputShape; ///< after removing the axis that a 1-D operand gained
    int64_t batch = 1;
    int64_t rows = 1;
    int64_t columns = 1;
    int64_t depth = 1;
    /// Matrix of A and of B that output matrix i takes; empty when the output is.
    std::vector<int64_t> batchOfA;
    std::vector<int64_t> batchOfB;
};

/// Throws Error invalidModel when the operands do not fit.
MatMulGeometry matMulGeometry(std::span<const int64_t> a, std::span<const int64_t> b);

/// MatMul with NumPy's rules: broadcast batches, 1-D operands are a row on the left and a column on
/// the right.
class MatMulOperator : public Operator
{
public:
    explicit MatMulOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override;
};

/// Gemm placed on known shapes.
struct GemmGeometry
{
    int64_t rows = 0;
    int64_t columns = 0;
    int64_t depth = 0;
};

/// Gemm: Y [M, N] = alpha * op(A) * op(B) + beta * C, C broadcast to [M, N].
class GemmOperator : public Operator
{
public:
    explicit GemmOperator(const NodeView& view);

    float alpha() const { return m_alpha; }
    float beta() const { return m_beta; }
    bool transposesA() const { return m_transposesA; }
    bool transposesB() const { return m_transposesB; }
    /// Throws Error invalidModel when the operands do not fit.
    GemmGeometry geometry(std::span<const int64_t> a, std::span<const int64_t> b) const;

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
    float m_alpha = 1;
    float m_beta = 1;
    bool m_transposesA = false;
    bool m_transposesB = false;
    bool m_broadcastsC = true; ///< opsets before 7 broadcast C only when they say so
};

} // namespace core
