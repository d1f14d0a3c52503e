#pragma once

#include "core/pruning/pruning_budget.h"
#include "core/pruning/residual_block.h"

#include <span>
#include <vector>

namespace core {

/// Which residual blocks go.
struct BlockPlan
{
    Model model; ///< without them
    std::vector<bool> isRemoved; ///< by block
};

/// Removes the share `ratio` of the blocks, those of the least influence first. `blocks` is
/// residualBlocks(model), with a number each. Throws Error invalidArgument for a ratio outside
/// [0, 1).
BlockPlan planBlocks(const Model& model, std::span<const ResidualBlock> blocks,
                     std::span<const double> influence, double ratio);

/// Removes blocks in the same order until the budget is met. Throws Error invalidArgument when it
/// is not met without all of them.
BlockPlan planBlocksForBudget(const Model& model, std::span<const ResidualBlock> blocks,
                              std::span<const double> influence, const PruningBudget& budget);

} // namespace core
