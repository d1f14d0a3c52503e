#include "app/cli/weight_pruning.h"

#include "app/cli/display_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

namespace {

void refuse(const PruneArguments& arguments, const char* what)
{
    throw core::Error(
        core::ErrorCode::invalidArgument,
        fmt::format("{} does not apply to --granularity {}", what, arguments.granularity));
}

void checkSettings(const PruneArguments& arguments, const core::SparsityPattern& pattern)
{
    if (!arguments.budget.empty())
        refuse(arguments,
               "zeros change neither MACs nor parameters nor memory, so a budget of those");
    if (!arguments.layers.empty())
        refuse(arguments, "--layer");
    if (arguments.steps > 1 || arguments.resumes)
        refuse(arguments, "a schedule of several steps");
    if (pattern.isCounted() && arguments.hasRatio)
        refuse(arguments, "the pattern says how many weights go: --ratio");
    if (pattern.isCounted() && arguments.hasAllocation)
        refuse(arguments, "the pattern says how many weights go: --allocation");
    const std::string& allocation = arguments.plan.allocation;
    if (allocation != "uniform" && allocation != "global")
        throw core::Error(core::ErrorCode::invalidArgument,
                          fmt::format("the allocation \"{}\" divides channels; accepted for "
                                      "weights are uniform and global",
                                      allocation));
    for (const std::string& step : arguments.recovery.steps())
        if (step != "bn")
            throw core::Error(core::ErrorCode::invalidArgument,
                              fmt::format("the recovery \"{}\" would give the zeros new values; "
                                          "accepted for weights are none and bn",
                                          step));
}

} // namespace

PrunedModel pruneWeights(const PruneArguments& arguments, const core::SparsityPattern& pattern,
                         const PruneSubject& subject, core::Monitor& monitor)
{
    checkSettings(arguments, pattern);
    std::vector<core::Tensor> batches;
    if (arguments.plan.criterion == "wanda")
        batches = core::inputsOf(*subject.model,
                                 arguments.calibration.source("the criterion \"wanda\"",
                                                              subject.preprocessing,
                                                              subject.splits.get(), monitor));
    core::SparseModel sparse =
        core::makeSparse(*subject.model,
                         { .pattern = pattern,
                           .ratio = arguments.plan.ratio,
                           .criterion = arguments.plan.criterion,
                           .isGlobal = arguments.plan.allocation == "global" },
                         batches, monitor);
    PrunedModel pruned;
    const int64_t before = core::zippedBytes(*subject.model);
    core::CutModel cut{ .before = core::withFoldedConstants(*subject.model),
                        .after = std::move(sparse.model) };
    pruned.cut = std::make_shared<const core::Model>(cut.after);
    pruned.recovered = std::make_shared<const core::Model>(arguments.recovery.recover(
        std::move(cut), subject.model, subject.preprocessing, subject.splits.get(), monitor));
    const int64_t after = core::zippedBytes(*pruned.recovered);
    pruned.details = { { "criterion", arguments.plan.criterion },
                       { "weights", sparse.weights },
                       { "zeros", sparse.zeros },
                       { "zippedBytes", { { "before", before }, { "after", after } } } };
    pruned.notes = std::move(sparse.notes);
    pruned.notes.push_back(fmt::format(
        "Zeros make the zipped file smaller ({} before, {} after), not the run faster: runtimes "
        "compute with them as with any number{}.",
        bytesText(before), bytesText(after),
        pattern.isCounted() ? ", except on hardware that is made for this pattern" : ""));
    pruned.summary = fmt::format("{} of {} weights are zero", countText(sparse.zeros),
                                 countText(sparse.weights));
    return pruned;
}

} // namespace app
