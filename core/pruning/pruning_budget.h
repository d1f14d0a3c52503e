#pragma once

#include "core/pruning/pruning_plan.h"

#include <string_view>

namespace core {

/// What a budget limits. Computed from the graph with unknown axes at 1.
enum class BudgetFigure
{
    parameters,
    bytes, ///< of the parameters in memory
    macs, ///< of one run
    memory, ///< bytes of the parameters and of the activations alive at the worst time of a run
};

/// A limit as a share of what the model costs before.
struct PruningBudget
{
    BudgetFigure figure = BudgetFigure::macs;
    double share = 0.5; ///< in (0, 1)
    const Model* whole = nullptr; ///< what the share is of; null: the model that is pruned
};

/// What a model costs in the figure of a budget.
int64_t budgetCost(const Model& model, BudgetFigure figure);

/// "macs=50%" or "parameters=0.4". Throws Error invalidArgument for anything else.
PruningBudget parseBudget(std::string_view text);

/// The plan with the smallest ratio that meets the budget, found by bisection; options.ratio is
/// not read. Throws Error invalidArgument when even the largest ratio does not meet it; Cancelled.
PruningPlan planForBudget(const Model& model, const ChannelGroups& groups, PlanOptions options,
                          const PruningBudget& budget, const CriterionEvidence* evidence,
                          Monitor& monitor);

} // namespace core
