#pragma once

#include "app/cli/console.h"
#include "core/pruning/latency_budget.h"

#include <CLI/CLI.hpp>

#include <string>

namespace app {

/// Where times of single layers are kept.
class LatencyCacheArguments
{
public:
    /// Adds --latency-cache and --no-latency-cache.
    void addTo(CLI::App& command);

    /// For the threads of this process.
    core::LatencyTableOptions table() const;

private:
    std::string m_folder; ///< empty: the user's cache folder
    bool m_keepsNothing = false;
};

/// How a latency budget is measured.
class LatencyArguments
{
public:
    /// Adds --latency-batch, --latency-runs and those of the cache.
    void addTo(CLI::App& command);

    /// `multiple` as core::LatencyBudget has it.
    core::LatencyBudget budget(const core::LatencyLimit& limit, int64_t multiple) const;
    Json json(const core::LatencyPlan& plan) const;
    /// What was measured, how it compares with the estimate and which limit binds, in sentences.
    std::string text(const core::LatencyPlan& plan) const;

private:
    int64_t m_batch = 1;
    int64_t m_runs = 30;
    LatencyCacheArguments m_cache;
};

} // namespace app
