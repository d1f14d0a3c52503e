#pragma once

#include "core/base/monitor.h"
#include "core/execution/executor.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace core {

/// The outputs of a model for some runs: one tensor an output, for each run.
using RunOutputs = std::vector<std::vector<Tensor>>;

/// Runs in a session of its own. Throws Error, Cancelled.
RunOutputs runFresh(const std::shared_ptr<const Model>& model,
                    std::span<const std::vector<Tensor>> runs, int threads, Monitor& monitor);

/// How far the outputs of two models are from each other.
struct OutputDifference
{
    double largest = 0; ///< largest |a - b|; infinite where only one is a number
    double scale = 0; ///< largest finite magnitude of the reference's outputs
    bool isExact = true; ///< equal types, shapes and bits
    /// Runs whose first output has its highest score at the same place, over the last axes; all
    /// runs are counted.
    int64_t sameClass = 0;
};

/// Throws Error invalidModel when number, type or shape of the outputs differ.
OutputDifference differenceOf(const RunOutputs& reference, const RunOutputs& outputs);

} // namespace core
