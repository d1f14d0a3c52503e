#include "core/pruning/block_plan.h"

#include "core/base/error.h"
#include "core/pruning/removal_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Removing a block gives its neighbours another x, so blocks are found anew, by the addition that
/// ends them; one that stood inside a removed block is gone already.
void remove(BlockPlan& plan, std::span<const ResidualBlock> blocks, size_t index)
{
    const std::vector<ResidualBlock> left = residualBlocks(plan.model);
    const auto found = std::ranges::find(left, blocks[index].addition, &ResidualBlock::addition);
    if (found != left.end())
        plan.model = removeResidualBlock(plan.model, *found);
    plan.isRemoved[index] = true;
}

BlockPlan wholePlan(const Model& model, std::span<const ResidualBlock> blocks)
{
    return { .model = model, .isRemoved = std::vector<bool>(blocks.size(), false) };
}

} // namespace

BlockPlan planBlocks(const Model& model, std::span<const ResidualBlock> blocks,
                     std::span<const double> influence, double ratio)
{
    if (!(ratio >= 0 && ratio < 1))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the ratio {} must be in [0, 1)", ratio));
    BlockPlan plan = wholePlan(model, blocks);
    const std::vector<int64_t> order = removalOrder(influence);
    const auto count = std::llround(ratio * static_cast<double>(blocks.size()));
    for (const int64_t block : std::span(order).first(static_cast<size_t>(count)))
        remove(plan, blocks, static_cast<size_t>(block));
    return plan;
}

BlockPlan planBlocksForBudget(const Model& model, std::span<const ResidualBlock> blocks,
                              std::span<const double> influence, const PruningBudget& budget)
{
    BlockPlan plan = wholePlan(model, blocks);
    const double limit = budget.share * static_cast<double>(budgetCost(model, budget.figure));
    for (const int64_t block : removalOrder(influence)) {
        if (static_cast<double>(budgetCost(plan.model, budget.figure)) <= limit)
            return plan;
        remove(plan, blocks, static_cast<size_t>(block));
    }
    if (static_cast<double>(budgetCost(plan.model, budget.figure)) > limit)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the budget of {:.4g} % is not met even without any of the {} "
                                "residual blocks; ask for more, or remove channels",
                                budget.share * 100, blocks.size()));
    return plan;
}

} // namespace core
