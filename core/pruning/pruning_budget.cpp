#include "core/pruning/pruning_budget.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/execution/model_cost.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

struct FigureName
{
    std::string_view name;
    BudgetFigure figure;
};

constexpr std::array kFigures{
    FigureName{ "macs", BudgetFigure::macs },
    FigureName{ "parameters", BudgetFigure::parameters },
    FigureName{ "bytes", BudgetFigure::bytes },
    FigureName{ "memory", BudgetFigure::memory },
};

/// Each step halves the interval of ratios: 12 find one part in 4096, below one channel of any
/// layer that is worth pruning.
constexpr int kSteps = 12;

[[noreturn]] void refuseBudget(std::string_view text)
{
    throw Error(ErrorCode::invalidArgument,
                fmt::format("the budget \"{}\" is not understood; accepted are macs, parameters, "
                            "bytes, memory or latency with a share between 0 and 1, such as "
                            "macs=50%, and latency in milliseconds, such as latency=2.5ms",
                            text));
}

} // namespace

int64_t budgetCost(const Model& model, BudgetFigure figure)
{
    const ModelCost cost = modelCost(model, inferShapes(model, concreteInputShapes(model)));
    switch (figure) {
    case BudgetFigure::parameters:
        return cost.parameters;
    case BudgetFigure::bytes:
        return cost.parameterBytes;
    case BudgetFigure::macs:
        return cost.macs;
    case BudgetFigure::memory:
        return cost.parameterBytes + cost.peakActivationBytes;
    }
    return 0;
}

PruningBudget parseBudget(std::string_view text)
{
    const size_t sign = text.find('=');
    const auto figure = std::ranges::find(kFigures, text.substr(0, sign), &FigureName::name);
    if (sign == std::string_view::npos || figure == kFigures.end())
        refuseBudget(text);
    std::string_view share = text.substr(sign + 1);
    const bool isPercent = share.ends_with('%');
    share.remove_suffix(isPercent ? 1 : 0);
    const std::optional<double> number = parseReal(share);
    const double value = number ? *number / (isPercent ? 100 : 1) : 0;
    if (!(value > 0 && value < 1))
        refuseBudget(text);
    return { .figure = figure->figure, .share = value };
}

PruningPlan planForBudget(const Model& model, const ChannelGroups& groups, PlanOptions options,
                          const PruningBudget& budget, const CriterionEvidence* evidence,
                          Monitor& monitor)
{
    const Model& whole = budget.whole == nullptr ? model : *budget.whole;
    const double limit =
        budget.share * static_cast<double>(budgetCost(withFoldedConstants(whole), budget.figure));
    double least = 0;
    double most = 1;
    std::optional<PruningPlan> best;
    monitor.beginPhase("looking for the ratio that meets the budget");
    for (int step = 0; step < kSteps; ++step) {
        monitor.checkpoint();
        options.ratio = (least + most) / 2;
        PruningPlan plan = planPruning(model, groups, options, evidence);
        const Model pruned = removeChannels(model, groups, plan.removals);
        const bool isMet = static_cast<double>(budgetCost(pruned, budget.figure)) <= limit;
        (isMet ? most : least) = options.ratio;
        if (isMet)
            best = std::move(plan);
        monitor.advance(static_cast<double>(step + 1) / kSteps);
    }
    if (!best)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the budget of {:.4g} % is not met by removing channels; ask for "
                                "more, or let a group lose more than {:.4g} %",
                                budget.share * 100, options.mostOfGroup * 100));
    return std::move(*best);
}

} // namespace core
