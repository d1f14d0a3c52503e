#include "core/pruning/accuracy_floor.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Each step halves the interval of ratios and measures once: 7 find one part in 128.
constexpr int kSteps = 7;

constexpr std::string_view kFloorPrefix = "accuracy>=";

double parseFloor(std::string_view text)
{
    std::string_view share = text.substr(kFloorPrefix.size());
    const bool isPercent = share.ends_with('%');
    share.remove_suffix(isPercent ? 1 : 0);
    const std::optional<double> number = parseReal(share);
    const double value = number ? *number / (isPercent ? 100 : 1) : 0;
    if (!(value > 0 && value < 1))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the accuracy floor \"{}\" is not understood; accepted is a share "
                                "between 0 and 1, such as accuracy>=90%",
                                text));
    return value;
}

class FloorSearch
{
public:
    FloorSearch(const Model& model, const ChannelGroups& groups, const AccuracyFloor& floor,
                Monitor& monitor)
        : m_model(model)
        , m_groups(groups)
        , m_floor(floor)
        , m_monitor(monitor)
    {
    }

    FlooredPlan measured(PruningPlan plan, BindingLimit binding) const
    {
        const auto cut =
            std::make_shared<const Model>(removeChannels(m_model, m_groups, plan.removals));
        Monitor silent = m_monitor.silent();
        const Estimate accuracy =
            evaluate(cut, m_floor.samples, m_floor.preprocessing, m_floor.inference, silent).top1;
        return { std::move(plan), binding, accuracy };
    }

    bool holds(const FlooredPlan& plan) const { return plan.accuracy.value >= m_floor.least; }

    FlooredPlan largest(PlanOptions options, const CriterionEvidence* evidence) const
    {
        FlooredPlan best = whole();
        double least = 0;
        double most = 1;
        for (int step = 0; step < kSteps; ++step) {
            options.ratio = (least + most) / 2;
            FlooredPlan found =
                measured(planPruning(m_model, m_groups, options, evidence), BindingLimit::accuracy);
            (holds(found) ? least : most) = options.ratio;
            if (holds(found))
                best = std::move(found);
            m_monitor.advance(static_cast<double>(step + 1) / kSteps);
            m_monitor.checkpoint();
        }
        return best;
    }

private:
    /// Nothing removed; refused when even that is below the floor.
    FlooredPlan whole() const
    {
        FlooredPlan plan = measured({}, BindingLimit::accuracy);
        requireFloor(plan.accuracy, m_floor.least);
        return plan;
    }

    const Model& m_model;
    const ChannelGroups& m_groups;
    const AccuracyFloor& m_floor;
    Monitor& m_monitor;
};

} // namespace

void requireFloor(const Estimate& whole, double least)
{
    if (!(whole.value >= least))
        throw Error(
            ErrorCode::invalidArgument,
            fmt::format("the whole model has an accuracy of {:.4f} on {} samples, below the "
                        "floor of {:.4f}; ask for less",
                        whole.value, whole.n, least));
}

PruningLimits parseLimits(std::string_view text)
{
    PruningLimits limits;
    for (size_t start = 0; start <= text.size();) {
        const size_t end = std::min(text.find(',', start), text.size());
        const std::string_view part = text.substr(start, end - start);
        start = end + 1;
        const bool isFloor = part.starts_with(kFloorPrefix);
        if (isFloor ? limits.accuracy.has_value()
                    : limits.budget.has_value() || limits.latency.has_value())
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("\"{}\" names two limits of a kind; accepted are one figure "
                                    "and one accuracy, such as macs=50%,accuracy>=90%",
                                    text));
        if (isFloor)
            limits.accuracy = parseFloor(part);
        else if (part.starts_with(kLatencyPrefix))
            limits.latency = parseLatencyLimit(part);
        else
            limits.budget = parseBudget(part);
    }
    return limits;
}

FlooredPlan planAboveFloor(const Model& model, const ChannelGroups& groups, PlanOptions options,
                           const std::optional<PruningBudget>& budget, const AccuracyFloor& floor,
                           const CriterionEvidence* evidence, Monitor& monitor)
{
    if (!(floor.least > 0 && floor.least < 1))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the accuracy floor {} is not between 0 and 1", floor.least));
    const FloorSearch search(model, groups, floor, monitor);
    if (budget) {
        FlooredPlan plan =
            search.measured(planForBudget(model, groups, options, *budget, evidence, monitor),
                            BindingLimit::budget);
        if (search.holds(plan))
            return plan;
    }
    monitor.beginPhase("looking for the ratio that keeps the accuracy");
    return search.largest(options, evidence);
}

} // namespace core
