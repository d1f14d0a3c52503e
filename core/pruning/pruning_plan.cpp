#include "core/pruning/pruning_plan.h"

#include "core/base/error.h"
#include "core/pruning/allocation.h"
#include "core/pruning/criterion.h"
#include "core/pruning/removal_order.h"
#include "core/pruning/width_cut.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

void checkShare(double value, const char* what)
{
    if (!(value >= 0 && value < 1))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the {} {} must be in [0, 1)", what, value));
}

void checkFixedLosses(const ChannelGroups& groups, const PlanOptions& options)
{
    if (options.fixedLosses.empty())
        return;
    require(options.fixedLosses.size() == groups.size(), "one fixed loss or none for each group");
    for (size_t index = 0; index < groups.size(); ++index) {
        const int64_t loss = options.fixedLosses[index].value_or(0);
        const int64_t most = groups[index].isFrozen() ? 0 : groups[index].channels - 1;
        if (loss < 0 || loss > most)
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("\"{}\" cannot lose {} of its {} channels; accepted are 0 "
                                    "to {}{}",
                                    groups[index].name, loss, groups[index].channels, most,
                                    groups[index].isFrozen() ? ": " + groups[index].frozenReason
                                                             : std::string()));
    }
}

class Planner
{
public:
    Planner(const Model& model, const ChannelGroups& groups, const PlanOptions& options,
            const CriterionEvidence* evidence)
        : m_groups(groups)
        , m_options(options)
        , m_scored(model)
        , m_scores(groups.size())
    {
        const std::unique_ptr<Criterion> criterion = criteria().at(options.criterion).make();
        for (size_t index = 0; index < groups.size(); ++index) {
            if (groups[index].isFrozen())
                continue;
            auto scores =
                criterion->scores({ m_scored, groups[index], index, options.seed, evidence });
            if (scores)
                m_scores[index] = std::move(*scores);
            else
                m_plan.notes.push_back(
                    fmt::format("\"{}\" stays whole: the criterion \"{}\" finds nothing in it.",
                                groups[index].name, options.criterion));
        }
    }

    PruningPlan run()
    {
        std::vector<int64_t> most(m_groups.size());
        for (size_t index = 0; index < m_groups.size(); ++index)
            most[index] = mostLosses(index);
        const std::vector<int64_t> losses = allocations()
                                                .at(m_options.allocation)
                                                .losses({ .model = m_scored.model(),
                                                          .groups = m_groups,
                                                          .scores = competing(),
                                                          .most = most,
                                                          .ratio = m_options.ratio,
                                                          .sensitivity = m_options.sensitivity });
        for (size_t index = 0; index < m_groups.size(); ++index)
            remove(index, losses[index]);
        if (m_plan.removals.empty())
            m_plan.notes.emplace_back("Nothing is removed: no group can lose that little.");
        return std::move(m_plan);
    }

private:
    bool isFixed(size_t index) const
    {
        return !m_options.fixedLosses.empty() && m_options.fixedLosses[index].has_value();
    }

    /// Scores of the groups that share the ratio.
    std::vector<std::vector<double>> competing() const
    {
        std::vector<std::vector<double>> scores = m_scores;
        for (size_t index = 0; index < scores.size(); ++index)
            if (isFixed(index))
                scores[index].clear();
        return scores;
    }

    int64_t mostLosses(size_t index) const
    {
        const auto channels = static_cast<int64_t>(m_scores[index].size());
        const auto byShare =
            static_cast<int64_t>(std::floor(m_options.mostOfGroup * static_cast<double>(channels)));
        const int64_t least = m_options.leastKept.empty() ? 1 : m_options.leastKept[index];
        return std::clamp<int64_t>(byShare, 0,
                                   std::max<int64_t>(channels - std::max<int64_t>(least, 1), 0));
    }

    void remove(size_t index, int64_t loss)
    {
        const auto channels = static_cast<int64_t>(m_scores[index].size());
        if (channels == 0)
            return;
        const int64_t kept = isFixed(index)
            ? channels - *m_options.fixedLosses[index]
            : keptChannels(channels,
                           { static_cast<double>(loss) / static_cast<double>(channels),
                             m_options.multiple,
                             {} });
        if (kept == channels)
            return;
        m_plan.removals.push_back(firstToGo(index, removalOrder(m_scores[index]), channels - kept));
    }

    const ChannelGroups& m_groups;
    const PlanOptions& m_options;
    ScoredModel m_scored;
    std::vector<std::vector<double>> m_scores; ///< by group; empty: stays whole
    PruningPlan m_plan;
};

} // namespace

PruningPlan planPruning(const Model& model, const ChannelGroups& groups, const PlanOptions& options,
                        const CriterionEvidence* evidence)
{
    checkShare(options.ratio, "ratio");
    checkShare(options.mostOfGroup, "largest share of a group");
    if (options.multiple < 1)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the multiple {} must be at least 1", options.multiple));
    checkFixedLosses(groups, options);
    return Planner(model, groups, options, evidence).run();
}

} // namespace core
