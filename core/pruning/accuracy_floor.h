#pragma once

#include "core/data/preprocessing.h"
#include "core/evaluation/evaluate.h"
#include "core/pruning/latency_limit.h"
#include "core/pruning/pruning_budget.h"

#include <memory>
#include <optional>

namespace core {

/// An accuracy that pruning alone, without recovery, must leave.
struct AccuracyFloor
{
    double least = 0; ///< share of samples, in (0, 1)
    std::shared_ptr<const Dataset> samples; ///< for choices: never test samples
    Preprocessing preprocessing;
    InferenceOptions inference;
};

/// What a user asks for: a budget, a latency or none of them, with or without a floor.
struct PruningLimits
{
    std::optional<PruningBudget> budget;
    std::optional<LatencyLimit> latency; ///< not together with a budget
    std::optional<double> accuracy; ///< AccuracyFloor::least
};

/// "macs=50%", "latency=2ms", "accuracy>=0.9" or "macs=50%,accuracy>=90%". Throws Error
/// invalidArgument for anything else.
PruningLimits parseLimits(std::string_view text);

/// Which limit decided how much goes.
enum class BindingLimit
{
    budget,
    accuracy, ///< more would have to go to meet the budget, if there is one
};

/// Throws Error invalidArgument when the accuracy of the whole model is below a floor.
void requireFloor(const Estimate& whole, double least);

/// A plan that keeps to a floor.
struct FlooredPlan
{
    PruningPlan plan;
    BindingLimit binding = BindingLimit::budget;
    Estimate accuracy; ///< what the plan leaves on the samples of the floor
};

/// The plan that meets the budget when its accuracy is not below the floor; else, and without a
/// budget, the one with the largest ratio found that is not, by bisection: as accuracy does not
/// fall evenly, one with a larger ratio may exist. options.ratio is not read. Throws Error
/// invalidArgument when the whole model is below the floor; Cancelled.
FlooredPlan planAboveFloor(const Model& model, const ChannelGroups& groups, PlanOptions options,
                           const std::optional<PruningBudget>& budget, const AccuracyFloor& floor,
                           const CriterionEvidence* evidence, Monitor& monitor);

} // namespace core
