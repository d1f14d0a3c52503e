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
    GradientPath path; ///< from the trainables to outputs and taps
    std::vector<std::string> notes;

    /// Path of the gradient from trainables and float inputs. Throws Error unsupported naming nodes
    /// whose gradient is not computed.
    GradientPath pathWithInputs() const;
};

/// Throws Error invalidArgument for unknown names in the options, unsupported naming each node on
/// the way whose gradient is not computed, and invalidModel when nothing can be trained.
TrainingNetwork prepareTraining(const Model& model, const TrainingExecutorOptions& options);

} // namespace core
