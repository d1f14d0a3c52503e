#include "app/cli/block_pruning.h"

#include "core/pruning/accuracy_floor.h"
#include "core/pruning/block_influence.h"
#include "core/pruning/block_plan.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

namespace {

void refuse(const char* what)
{
    throw core::Error(core::ErrorCode::invalidArgument,
                      fmt::format("{} does not apply to --granularity blocks; accepted are --ratio "
                                  "or --budget, --calibration and --recover",
                                  what));
}

void checkSettings(const PruneArguments& arguments)
{
    if (arguments.hasCriterion)
        refuse("--criterion");
    if (arguments.hasAllocation)
        refuse("--allocation");
    if (!arguments.layers.empty())
        refuse("--layer");
    if (arguments.steps > 1 || arguments.resumes)
        refuse("a schedule of several steps");
}

} // namespace

PrunedModel pruneBlocks(const PruneArguments& arguments, const PruneSubject& subject,
                        core::Monitor& monitor)
{
    checkSettings(arguments);
    const core::Model model = core::withFoldedConstants(*subject.model);
    const std::vector<core::ResidualBlock> blocks = core::residualBlocks(model);
    if (blocks.empty())
        throw core::Error(core::ErrorCode::invalidArgument,
                          "the model has no residual block that can go: none where a sum adds what "
                          "it skipped, in the same shape");
    const core::EvidenceSource source = arguments.calibration.source(
        "the influence of blocks", subject.preprocessing, subject.splits.get(), monitor);
    const std::vector<double> influence =
        core::blockInfluence(model, blocks, core::inputsOf(model, source), monitor);
    core::BlockPlan plan;
    if (arguments.budget.empty()) {
        plan = core::planBlocks(model, blocks, influence, arguments.plan.ratio);
    } else {
        const core::PruningLimits limits = core::parseLimits(arguments.budget);
        if (limits.accuracy || limits.latency)
            refuse("an accuracy floor or a latency");
        plan = core::planBlocksForBudget(model, blocks, influence, *limits.budget);
    }
    PrunedModel pruned;
    pruned.details = { { "blocks", Json::array() } };
    for (size_t block = 0; block < blocks.size(); ++block)
        pruned.details["blocks"].push_back(
            { { "name", model.graph.node(blocks[block].addition).label() },
              { "influence", influence[block] },
              { "isRemoved", plan.isRemoved[block] } });
    core::CutModel cut{ .before = model, .after = std::move(plan.model) };
    pruned.cut = std::make_shared<const core::Model>(cut.after);
    pruned.recovered = std::make_shared<const core::Model>(arguments.recovery.recover(
        std::move(cut), subject.model, subject.preprocessing, subject.splits.get(), monitor));
    pruned.summary = fmt::format("{} of {} residual blocks removed",
                                 std::ranges::count(plan.isRemoved, true), blocks.size());
    return pruned;
}

} // namespace app
