#pragma once

#include "core/base/issue.h"
#include "core/base/monitor.h"
#include "core/data/dataset.h"
#include "core/data/preprocessing.h"
#include "core/graph/model.h"
#include "core/training/training_history.h"
#include "core/training/training_settings.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace core {

/// What is trained on what. There is no place for test samples.
struct TrainingJob
{
    std::shared_ptr<const Model> model;
    std::shared_ptr<const Dataset> train;
    /// Measured after each epoch; may be absent when `needsLabels` is false.
    std::shared_ptr<const Dataset> validation;
    Preprocessing preprocessing;
    TrainingSettings settings;
    bool needsLabels = true; ///< false: the objective does without
    int threads = 0; ///< 0: all processors of the machine

    std::filesystem::path checkpoint; ///< file that the run can be continued from; empty: none
    double checkpointSeconds = 30; ///< longest time between two, beside the end of each epoch
    /// What else the result depends on (a teacher, the mix of an objective), as any text; a
    /// checkpoint of a run with another text is refused.
    std::string origin;
    /// Bytes of decoded samples that stay in memory.
    int64_t memoryLimit = int64_t{ 2 } << 30;
    /// Called after each epoch with the model that was measured, on the thread of the run.
    std::function<void(const EpochRecord&, const std::shared_ptr<const Model>&)> epochEnded;
};

/// Why the job cannot start, each in words that say what to change: labels outside the classes, one
/// class, an empty split, fewer samples than a batch, inputs or classes that do not fit the model,
/// samples in both roles, weights that are not finite, settings that do not go together. Throws
/// Cancelled.
[[nodiscard]] Issues trainingIssues(const TrainingJob& job, Monitor& monitor);

} // namespace core
