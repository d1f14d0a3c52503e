#pragma once

#include "core/data/batch.h"
#include "core/evaluation/scores.h"
#include "core/execution/executor.h"

#include <memory>
#include <mutex>

namespace widgets {

/// Runs a model on single samples for the panels, which share its compiled plans. Meant for the
/// engine thread.
class ModelRunner
{
public:
    explicit ModelRunner(std::shared_ptr<const core::Model> model);

    const core::Model& model() const { return *m_model; }
    const std::shared_ptr<const core::Model>& sharedModel() const { return m_model; }
    /// Throws core::Error for a model that cannot be run or does not fit, core::Cancelled.
    core::RunResult run(const core::Tensor& input, const core::RunRequest& request,
                        core::Monitor& monitor);
    /// The samples at `indices`, as this model reads them.
    core::Batch batch(const core::Dataset& dataset, const core::Preprocessing& preprocessing,
                      std::vector<int64_t> indices) const;

private:
    std::mutex m_mutex;
    std::shared_ptr<const core::Model> m_model;
    std::unique_ptr<core::Executor> m_executor;
};

} // namespace widgets
