#pragma once

#include "core/execution/training_network.h"

#include <span>
#include <vector>

namespace core {

/// Values and gradients of the trainable initializers of a network, and its running statistics, in
/// memory that never moves. The network's own initializers become views of it.
class TrainingParameters
{
public:
    explicit TrainingParameters(TrainingNetwork& network);

    std::span<TrainableParameter> all() { return m_parameters; }
    void clearGradients();

    /// Copies the current weights and running statistics into `graph`, which has the network's ids.
    void writeTo(Graph& graph) const;
    /// Takes them over by name. Throws Error invalidModel when one is missing or of another shape;
    /// nothing is changed then.
    void readFrom(const Graph& graph);

private:
    void takeOver(ValueId id);
    /// Ids of the initializers that training changes: weights, then running statistics.
    std::vector<ValueId> changing() const;

    TrainingNetwork& m_network;
    std::vector<std::vector<float>> m_values;
    std::vector<std::vector<float>> m_gradients;
    std::vector<TrainableParameter> m_parameters;
};

} // namespace core
