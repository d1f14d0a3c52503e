#pragma once

#include "core/execution/training_executor.h"
#include "core/training/named_tensors.h"
#include "core/training/objective.h"
#include "core/training/optimizer.h"
#include "core/training/training_settings.h"

#include <memory>

namespace core {

/// All weights of a run, those of the network and of the objective, with the optimizer that changes
/// them.
class TrainingWeights
{
public:
    /// Both must outlive it.
    TrainingWeights(TrainingExecutor& executor, Objective& objective,
                    const TrainingSettings& settings);

    Optimizer& optimizer() { return m_optimizer; }
    void clearGradients();

    /// For checkpoints, in ONNX's order of elements.
    NamedTensors optimizerState();
    NamedTensors objectiveWeights() const;
    /// Throw Error invalidFile when names or sizes do not fit.
    void setOptimizerState(const NamedTensors& state);
    void setObjectiveWeights(const NamedTensors& weights);

private:
    /// A buffer in the kernels' order as a tensor, and back; `index` counts the optimizer's
    /// weights.
    Tensor toTensor(size_t index, std::span<const float> buffer) const;
    void fromTensor(size_t index, const Tensor& tensor, std::span<float> buffer) const;

    TrainingExecutor* m_executor;
    std::vector<ObjectiveParameter> m_objectiveParameters;
    Optimizer m_optimizer;
};

/// Names of the initializers that the settings freeze.
std::vector<std::string> frozenWeights(const Model& model, const TrainingSettings& settings);

} // namespace core
