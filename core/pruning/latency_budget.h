#pragma once

#include "core/evaluation/latency.h"
#include "core/evaluation/staircase.h"
#include "core/pruning/accuracy_floor.h"

#include <optional>

namespace core {

/// How long the pruned model may take, on this machine.
struct LatencyBudget
{
    LatencyLimit limit;
    int64_t batch = 1; ///< size of every axis that the model leaves open
    int64_t runs = 30; ///< of each measurement of a whole model
    LatencyTableOptions table;
    /// Kept widths are multiples of this; 0: of what the staircase of the heaviest layer says.
    int64_t multiple = 0;
};

/// A plan whose whole model was measured. Kind of the times: measured on this machine.
struct LatencyPlan
{
    PruningPlan plan;
    LatencyPair measured;
    double limitMs = 0; ///< of the limit, as a share of what the model took in the same measurement
    double estimatedMs = 0; ///< what the table of single layers had said
    BindingLimit binding = BindingLimit::budget;
    std::optional<Estimate> accuracy; ///< with a floor: on its samples
    int64_t multiple = 1; ///< of the widths
    bool isMultipleMeasured = false; ///< else given, or the usual one
    int64_t layersMeasured = 0;
    int64_t layersRestored = 0; ///< of an earlier run
    int threads = 0;
    std::string cpu;

    /// Relative error of the estimate; above 0 the model is slower than estimated.
    double tableError() const { return measured.afterMs / estimatedMs - 1; }
};

/// The first widths on the narrowing path that a measurement of the whole pruned model finds within
/// the limit; with a floor that they do not keep, the last ones that do keep it. Of
/// `options` the ratio, the allocation and the multiple are not read. Throws Error invalidArgument
/// when not even the narrowest widths are fast enough, naming what was reached, or the whole model
/// is below the floor; Cancelled.
LatencyPlan planForLatency(const Model& model, const ChannelGroups& groups,
                           const PlanOptions& options, const LatencyBudget& budget,
                           const AccuracyFloor* floor, const CriterionEvidence* evidence,
                           Monitor& monitor);

} // namespace core
