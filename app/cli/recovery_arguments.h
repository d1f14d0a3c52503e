#pragma once

#include "app/cli/console.h"
#include "core/data/preprocessing.h"
#include "core/data/split_dataset.h"
#include "core/pruning/cut_model.h"

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

    /// The steps in order; empty: none. Throws core::Error naming those that are accepted.
    std::vector<std::string> steps() const;
    /// Runs all steps; only training samples change weights. "distill" learns from `teacher`.
    /// Throws core::Error, Cancelled.
    core::Model recover(core::CutModel cut, const std::shared_ptr<const core::Model>& teacher,
                        const core::Preprocessing& preprocessing, core::SplitDataset* splits,
                        core::Monitor& monitor) const;

private:
    core::Model trained(const std::string& step, const core::Model& student,
                        const std::shared_ptr<const core::Model>& teacher,
                        const core::Preprocessing& preprocessing, core::SplitDataset& splits,
                        core::Monitor& monitor) const;

    std::string m_steps = "none";
    int64_t m_samples = 1024;
    int64_t m_memoryMegabytes = 512;
    std::string m_recipe;
    std::string m_epochs; ///< empty: of the recipe, else 5
    std::string m_learningRate; ///< empty: of the recipe, else 0.02
};

} // namespace app
