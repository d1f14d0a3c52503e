#pragma once

#include "core/execution/gradient_path.h"
#include "core/execution/running_statistics.h"
#include "core/execution/training_dropout.h"
#include "core/execution/training_executor.h"
#include "core/graph/model.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

struct Trainable
{
    ValueId value; ///< an initializer
    TrainableRole role = TrainableRole::other;
};

/// A model made ready for training, whatever the shapes of its inputs: what is trained, which nodes
/// the gradient runs through, and operators in training mode.
struct TrainingNetwork
{
    Model model; ///< calls of functions expanded, running statistics not shared
    std::vector<std::unique_ptr<Operator>> operators; ///< by NodeId
    std::vector<TrainingDropout*> dropouts; ///< among `operators`
    std::vector<ElementType> types; ///< by ValueId, undefined where unknown
    std::vector<Trainable> trainables;
    /// By NodeId, of the BatchNormalizations that use statistics of the batch.
    std::vector<std::optional<RunningStatistics>> statistics;
    std::vector<ValueId> taps;
    /// Where the initializers that training changes lie, and the gradients of the weights, by
    /// ValueId; empty for any other value.
    std::vector<std::span<float>> memory;
    std::vector<std::span<float>> gradientMemory;
    GradientPath path; ///< from the trainables to outputs and taps
    std::vector<std::string> notes;

    /// Runs a node; errors are headed by its label.
    void forward(NodeId id, ForwardContext& context) const;
    void backward(NodeId id, BackwardContext& context) const;
    /// Outputs that forward() makes: those of the node, with the running statistics of a
    /// BatchNormalization that is trained.
    size_t outputCount(NodeId id) const;
    /// Takes over the running statistics among the outputs of a node, if it has any.
    void updateStatistics(NodeId id, std::span<const Tensor> outputs);

    /// Path of the gradient from trainables and float inputs. Throws Error unsupported naming nodes
    /// whose gradient is not computed.
    GradientPath pathWithInputs() const;
};

/// Throws Error invalidArgument for unknown names in the options, unsupported naming each node on
/// the way whose gradient is not computed, and invalidModel when nothing can be trained.
TrainingNetwork prepareTraining(const Model& model, const TrainingExecutorOptions& options);

} // namespace core
