#include "core/pruning/latency_budget.h"

#include "core/base/error.h"
#include "core/pruning/criterion.h"
#include "core/pruning/narrowing_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace core {

namespace {

/// How far the path goes beyond the limit, for the table may promise too much.
constexpr double kReserve = 0.6;
constexpr int kMostMeasurements = 6;

int64_t multipleOf(const LatencyBudget& budget, const NarrowedShapes& shapes, LatencyTable& table,
                   LatencyPlan& result, Monitor& monitor)
{
    if (budget.multiple > 0)
        return budget.multiple;
    const std::optional<NodeCase> heaviest = heaviestCase(shapes.model(), shapes.whole());
    if (!heaviest)
        return kUsualMultiple;
    result.isMultipleMeasured = true;
    return measureStaircase(*heaviest, table, monitor).multiple;
}

/// The search with what it has measured so far.
class LatencySearch
{
public:
    LatencySearch(const Model& model, const ChannelGroups& groups, const PlanOptions& options,
                  const LatencyBudget& budget, Monitor& monitor)
        : m_model(withFoldedConstants(model))
        , m_groups(groups)
        , m_options(options)
        , m_budget(budget)
        , m_monitor(monitor)
        , m_shapes(m_model, groups,
                   inferShapes(m_model, concreteInputShapes(m_model, budget.batch)))
        , m_table(budget.table)
        , m_inputs(randomInputs(m_model, budget.batch, 1))
        , m_before(std::make_shared<const Model>(m_model), { .threads = budget.table.threads })
    {
    }

    LatencyPlan run(const AccuracyFloor* floor, const CriterionEvidence* evidence)
    {
        m_result.multiple = multipleOf(m_budget, m_shapes, m_table, m_result, m_monitor);
        findPath(evidence);
        size_t place = withinLimit();
        if (floor != nullptr)
            place = aboveFloor(place, *floor);
        const NarrowingStep& step = m_path[place];
        const LatencyPair& measured = measure(place);
        m_result.plan.removals = removalsAt(place);
        m_result.measured = measured;
        m_result.limitMs = limitMs(measured.beforeMs);
        m_result.estimatedMs = step.estimatedMs * measured.beforeMs / m_wholeMs;
        m_result.layersMeasured = m_table.measured();
        m_result.layersRestored = m_table.restored();
        m_result.threads = m_budget.table.threads;
        m_result.cpu = cpuName();
        return std::move(m_result);
    }

private:
    double limitMs(double wholeMs) const
    {
        return m_budget.limit.isShare ? m_budget.limit.value * wholeMs : m_budget.limit.value;
    }

    void findPath(const CriterionEvidence* evidence)
    {
        const std::vector<std::vector<double>> scores = scoresOf(evidence);
        std::vector<int64_t> whole;
        for (const ChannelGroup& group : m_groups)
            whole.push_back(group.channels);
        Monitor silent = m_monitor.silent();
        m_monitor.beginPhase("measuring the whole model");
        m_path = { { .kept = whole } };
        m_wholeMs = measure(0).beforeMs;
        const double limit = limitMs(m_wholeMs);
        m_monitor.beginPhase("measuring layers at other widths");
        LatencyEstimate estimate(m_shapes, m_table, m_wholeMs, whole, silent);
        const double until = kReserve * limit;
        m_path = narrowingPath(
            estimate, m_groups, scores, { m_result.multiple, m_options.mostOfGroup }, until,
            [&](double now) {
                m_monitor.advance((m_wholeMs - now) / std::max(m_wholeMs - until, 1e-9));
                m_monitor.checkpoint();
            },
            silent);
    }

    std::vector<std::vector<double>> scoresOf(const CriterionEvidence* evidence)
    {
        const std::unique_ptr<Criterion> criterion = criteria().at(m_options.criterion).make();
        const ScoredModel scored(m_model);
        std::vector<std::vector<double>> scores(m_groups.size());
        for (size_t group = 0; group < m_groups.size(); ++group) {
            m_monitor.checkpoint();
            if (m_groups[group].isFrozen())
                continue;
            auto found =
                criterion->scores({ scored, m_groups[group], group, m_options.seed, evidence });
            if (found)
                scores[group] = *found;
            else
                m_result.plan.notes.push_back(
                    fmt::format("\"{}\" stays whole: the criterion \"{}\" finds nothing in it.",
                                m_groups[group].name, m_options.criterion));
        }
        for (const std::vector<double>& group : scores)
            m_orders.push_back(removalOrder(group));
        return scores;
    }

    std::vector<ChannelRemoval> removalsAt(size_t place) const
    {
        std::vector<ChannelRemoval> removals;
        for (size_t group = 0; group < m_groups.size(); ++group)
            if (const int64_t gone = m_groups[group].channels - m_path[place].kept[group]; gone > 0)
                removals.push_back(firstToGo(group, m_orders[group], gone));
        return removals;
    }

    std::shared_ptr<const Model> modelAt(size_t place) const
    {
        return std::make_shared<const Model>(removeChannels(m_model, m_groups, removalsAt(place)));
    }

    /// The whole and the pruned model in turn, so that what else the machine does slows both.
    const LatencyPair& measure(size_t place)
    {
        if (const auto known = m_measured.find(m_path[place].kept); known != m_measured.end())
            return known->second;
        Executor after(modelAt(place), { .threads = m_budget.table.threads });
        return m_measured[m_path[place].kept] =
                   compareLatency(m_before, after, m_inputs, m_budget.runs, m_monitor);
    }

    bool isWithinLimit(size_t place)
    {
        const LatencyPair& pair = measure(place);
        return pair.afterMs <= limitMs(pair.beforeMs);
    }

    /// The first place whose estimate, corrected by what measurements said of it, is within the
    /// limit; the last one when there is none.
    size_t firstEstimatedWithin(double correction) const
    {
        const double limit = limitMs(m_wholeMs);
        for (size_t place = 0; place < m_path.size(); ++place)
            if (correction * m_path[place].estimatedMs <= limit)
                return place;
        return m_path.size() - 1;
    }

    /// Narrows the path down between a place that is too slow and one that is fast enough.
    size_t withinLimit()
    {
        m_monitor.beginPhase("measuring the pruned model");
        size_t slow = 0;
        std::optional<size_t> fast;
        size_t place = firstEstimatedWithin(1);
        for (int turn = 0; turn < kMostMeasurements && place > slow; ++turn) {
            const bool isWithin = isWithinLimit(place);
            if (isWithin)
                fast = place;
            else
                slow = place;
            const LatencyPair& pair = measure(place);
            const double correction =
                pair.afterMs * m_wholeMs / pair.beforeMs / m_path[place].estimatedMs;
            const size_t last = fast ? *fast - 1 : m_path.size() - 1;
            if (last <= slow)
                break;
            place = std::clamp(firstEstimatedWithin(correction), slow + 1, last);
            m_monitor.advance(static_cast<double>(turn + 1) / kMostMeasurements);
        }
        if (fast)
            return *fast;
        if (!isWithinLimit(m_path.size() - 1))
            refuse();
        return m_path.size() - 1;
    }

    [[noreturn]] void refuse()
    {
        const LatencyPair& pair = measure(m_path.size() - 1);
        throw Error(
            ErrorCode::invalidArgument,
            fmt::format(
                "the latency budget of {:.4g} ms is not met by removing channels: {:.4g} ms "
                "were reached, of {:.4g} ms (medians of {} runs at batch {}); ask for more, "
                "or let a group lose more than {:.4g} %",
                limitMs(pair.beforeMs), pair.afterMs, pair.beforeMs, pair.n, m_budget.batch,
                100 * m_options.mostOfGroup));
    }

    Estimate accuracyAt(size_t place, const AccuracyFloor& floor)
    {
        Monitor silent = m_monitor.silent();
        return evaluate(modelAt(place), floor.samples, floor.preprocessing, floor.inference, silent)
            .top1;
    }

    /// The place itself when it keeps the floor, else the last one before that is found to, by
    /// bisection.
    size_t aboveFloor(size_t place, const AccuracyFloor& floor)
    {
        m_monitor.beginPhase("looking for the widths that keep the accuracy");
        m_result.accuracy = accuracyAt(place, floor);
        if (m_result.accuracy->value >= floor.least)
            return place;
        m_result.binding = BindingLimit::accuracy;
        m_result.accuracy = accuracyAt(0, floor);
        requireFloor(*m_result.accuracy, floor.least);
        size_t kept = 0;
        for (size_t lost = place; lost - kept > 1;) {
            const size_t middle = (kept + lost) / 2;
            const Estimate accuracy = accuracyAt(middle, floor);
            const bool isKept = accuracy.value >= floor.least;
            (isKept ? kept : lost) = middle;
            if (isKept)
                m_result.accuracy = accuracy;
            m_monitor.advance(1 - static_cast<double>(lost - kept) / static_cast<double>(place));
            m_monitor.checkpoint();
        }
        return kept;
    }

    Model m_model;
    const ChannelGroups& m_groups;
    const PlanOptions& m_options;
    const LatencyBudget& m_budget;
    Monitor& m_monitor;
    NarrowedShapes m_shapes;
    LatencyTable m_table;
    std::vector<Tensor> m_inputs;
    Executor m_before;
    RemovalOrders m_orders;
    std::vector<NarrowingStep> m_path;
    std::map<std::vector<int64_t>, LatencyPair> m_measured; ///< by widths
    double m_wholeMs = 0;
    LatencyPlan m_result;
};

} // namespace

LatencyPlan planForLatency(const Model& model, const ChannelGroups& groups,
                           const PlanOptions& options, const LatencyBudget& budget,
                           const AccuracyFloor* floor, const CriterionEvidence* evidence,
                           Monitor& monitor)
{
    return LatencySearch(model, groups, options, budget, monitor).run(floor, evidence);
}

} // namespace core
