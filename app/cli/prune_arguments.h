#pragma once

#include "app/cli/calibration.h"
#include "app/cli/data_arguments.h"
#include "app/cli/latency_arguments.h"
#include "app/cli/recovery_arguments.h"
#include "core/evaluation/inference.h"
#include "core/pruning/pruning_plan.h"

#include <memory>
#include <string>
#include <vector>

namespace app {

/// What the command line of prune says.
struct PruneArguments
{
    Json given; ///< every option of the command line with its words, but --resume
    std::string model;
    std::string output;
    std::string granularity;
    std::string budget;
    bool hasRatio = false; ///< these were given, not left at their default
    bool hasCriterion = false;
    bool hasAllocation = false;
    std::vector<std::string> layers; ///< NAME=SHARE
    std::string schedule;
    int64_t steps = 0; ///< 0: not given
    bool resumes = false;
    int64_t sensitivitySamples = 1000;
    core::PlanOptions plan;
    core::ChannelGroupOptions groups;
    DataArguments data;
    CalibrationArguments calibration;
    RecoveryArguments recovery;
    LatencyArguments latency;
    int64_t latencyMultiple = 0; ///< of the user; 0: measured
    core::InferenceOptions inference;
};

/// The model that is pruned, with its data.
struct PruneSubject
{
    std::shared_ptr<const core::Model> model;
    core::Preprocessing preprocessing;
    std::shared_ptr<core::SplitDataset> splits; ///< null without data
};

/// What pruning of any granularity gives.
struct PrunedModel
{
    std::shared_ptr<const core::Model> cut; ///< before recovery
    std::shared_ptr<const core::Model> recovered;
    Json details; ///< keys of --json that only this granularity has
    std::string detailsText; ///< whole lines about them, or nothing
    std::vector<std::string> notes;
    std::string summary; ///< what went: "12 of 14 groups lost channels"
};

/// Validation samples, which choices may look at. Throws core::Error saying that `purpose` needs
/// them when there are none.
std::shared_ptr<const core::Dataset> validationFor(const PruneSubject& subject, const char* purpose,
                                                   core::Monitor& monitor);

} // namespace app
