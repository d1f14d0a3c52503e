#pragma once

#include "app/cli/console.h"
#include "core/data/preprocessing.h"
#include "core/data/split_dataset.h"
#include "core/pruning/cut_model.h"
#include "core/training/training_job.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace app {

/// How a pruned network gets its accuracy back: rows of core::recoveries(), "finetune" and
/// "distill", one after another.
class RecoveryArguments
{
public:
    /// Adds --recover, --recover-samples, --recover-memory, --epochs, --learning-rate and --recipe.
    void addTo(CLI::App& command);
    /// Adds --resume, with which steps that train go on from their checkpoints.
    void addResumeTo(CLI::App& command);

    /// The steps in order; empty: none. Throws core::Error naming those that are accepted.
    std::vector<std::string> steps() const;
    /// Lets steps that train keep checkpoints beside `output`. Refuses when those of an interrupted
    /// run are there and --resume is not given: throws core::Error invalidArgument naming the file.
    void keepCheckpoints(const std::string& output);
    /// Removes the checkpoints once the output is written.
    void removeCheckpoints() const;
    /// Runs all steps; only training samples change weights. "distill" learns from `teacher`.
    /// Throws core::Error, Cancelled.
    core::Model recover(core::CutModel cut, const std::shared_ptr<const core::Model>& teacher,
                        const core::Preprocessing& preprocessing, core::SplitDataset* splits,
                        core::Monitor& monitor) const;

private:
    core::Model trained(const std::string& step, const std::shared_ptr<const core::Model>& teacher,
                        core::TrainingJob job,
                        core::Monitor& monitor) const;
    core::TrainingJob trainingJob(const core::Preprocessing& preprocessing,
                                  core::SplitDataset& splits, core::Monitor& monitor) const;
    core::ParameterValues trainingValues() const;

    std::string m_steps = "none";
    int64_t m_samples = 1024;
    int64_t m_memoryMegabytes = 512;
    std::string m_recipe;
    std::string m_epochs; ///< empty: of the recipe, else 5
    std::string m_learningRate; ///< empty: of the recipe, else 0.02
    bool m_resumes = false;
    std::string m_output; ///< that checkpoints stand beside; empty: none are kept
};

} // namespace app
