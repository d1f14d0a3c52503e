#pragma once

#include "core/operators/einsum_equation.h"
#include "core/operators/operator.h"

namespace core {

/// Einsum: sums of products over named axes, any number of operands.
class EinsumOperator : public Operator
{
public:
    explicit EinsumOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    /// Labels of every operand's axes.
    std::vector<EinsumLabels> labelsOf(const std::vector<SymbolicShape>& shapes) const;
    EinsumLabels outputLabels(const std::vector<SymbolicShape>& shapes) const;

    EinsumEquation m_equation;
};

} // namespace core
