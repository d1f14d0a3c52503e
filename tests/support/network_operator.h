#pragma once

#include "core/graph/model.h"
#include "core/operators/operator.h"

#include <memory>
#include <vector>

namespace test {

/// A whole graph as one operator, node by node: its inputs and outputs are those of the graph. Runs
/// in double and reverses itself, which makes it the oracle of faster executors.
class NetworkOperator final : public core::Operator
{
public:
    explicit NetworkOperator(core::Model model);

    void inferShapes(core::ShapeContext& context) const override;
    void forward(core::ForwardContext& context) const override;
    core::GradientFlow gradientFlow() const override { return core::GradientFlow::flows; }
    void backward(core::BackwardContext& context) const override;

private:
    /// One tensor a value of the graph.
    using Values = std::vector<core::Tensor>;

    Values run(std::span<const core::Tensor* const> inputs) const;
    void reverseNode(size_t index, const Values& values, Values& gradients) const;

    core::Model m_model;
    std::vector<core::NodeId> m_nodes;
    std::vector<std::unique_ptr<core::Operator>> m_operators;
};

} // namespace test
