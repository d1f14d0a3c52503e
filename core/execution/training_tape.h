#pragma once

#include "core/base/monitor.h"
#include "core/execution/training_network.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// Runs a network node by node through Operator::forward and Operator::backward, each value in a
/// row-major tensor of its own. The reference that compiled training plans are compared with, and
/// the way shapes that depend on data are trained.
class TrainingTape
{
public:
    /// Initializers are read from `network` at every run; its running statistics are replaced.
    explicit TrainingTape(TrainingNetwork& network);

    TrainingForward forward(std::span<const Tensor> inputs, const GradientPath& path,
                            const Monitor& monitor);
    /// Gradients of outputs and taps, undefined for zero.
    void backward(std::span<const Tensor> outputGradients, std::span<const Tensor> tapGradients,
                  const GradientPath& path, const Monitor& monitor);
    /// After backward(): the gradient of a source, undefined for zero.
    const Tensor& gradient(ValueId id) const { return m_gradients[static_cast<size_t>(id.index)]; }

    /// Label of the first node that makes a NaN or infinity from these inputs; empty when none
    /// does. Changes nothing.
    std::string firstNonFiniteNode(std::span<const Tensor> inputs, const Monitor& monitor);

private:
    void begin(std::span<const Tensor> inputs);
    const Tensor* find(ValueId id) const;
    /// Outputs, with those of running statistics of a BatchNormalization in training mode.
    std::vector<Tensor> runNode(NodeId id) const;
    void keepOutputs(NodeId id, std::vector<Tensor> outputs);
    void dropInputs(NodeId id, const GradientPath& path);
    void backwardNode(NodeId id, const GradientPath& path);
    void add(ValueId id, Tensor gradient);

    TrainingNetwork& m_network;
    std::vector<size_t> m_useCounts; ///< by ValueId, outputs and taps included
    std::vector<size_t> m_remaining;
    std::vector<Tensor> m_values;
    std::vector<Tensor> m_gradients;
};

/// Adds the elements of `added` to `sum`; both float32 or float64 of the same shape.
void addTo(Tensor& sum, const Tensor& added);

} // namespace core
