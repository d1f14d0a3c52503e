#include "core/pruning/pruning_plan.h"

#include "core/base/error.h"
#include "core/pruning/criterion.h"
#include "core/pruning/removal_order.h"
#include "core/pruning/width_cut.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

/// A channel in the race between all groups.
struct Candidate
{
    double score = 0; ///< divided by the mean of its group
    size_t group = 0;
};

void checkShare(double value, const char* what)
{
    if (!(value >= 0 && value < 1))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the {} {} must be in [0, 1)", what, value));
}

class Planner
{
public:
    Planner(const Model& model, const ChannelGroups& groups, const PlanOptions& options,
            const ActivationStatistics* activations)
        : m_groups(groups)
        , m_options(options)
        , m_scores(groups.size())
    {
        const std::unique_ptr<Criterion> criterion = criteria().at(options.criterion).make();
        const ScoredModel scored(model);
        for (size_t index = 0; index < groups.size(); ++index) {
            if (groups[index].isFrozen())
                continue;
            auto scores =
                criterion->scores({ scored, groups[index], index, options.seed, activations });
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
        const std::vector<int64_t> losses =
            m_options.ranking == Ranking::uniform ? uniformLosses() : globalLosses();
        for (size_t index = 0; index < m_groups.size(); ++index)
            remove(index, losses[index]);
        if (m_plan.removals.empty())
            m_plan.notes.emplace_back("Nothing is removed: no group can lose that little.");
        return std::move(m_plan);
    }

private:
    std::vector<int64_t> uniformLosses() const
    {
        std::vector<int64_t> losses(m_groups.size(), 0);
        for (size_t index = 0; index < m_groups.size(); ++index)
            losses[index] =
                std::llround(m_options.ratio * static_cast<double>(m_scores[index].size()));
        return losses;
    }

    std::vector<int64_t> globalLosses() const
    {
        std::vector<Candidate> candidates;
        for (size_t index = 0; index < m_groups.size(); ++index)
            addCandidates(candidates, index);
        std::ranges::stable_sort(candidates, {}, &Candidate::score);
        auto left = std::llround(m_options.ratio * static_cast<double>(candidates.size()));
        std::vector<int64_t> losses(m_groups.size(), 0);
        for (const Candidate& candidate : candidates) {
            if (left == 0)
                break;
            if (losses[candidate.group] == mostLosses(candidate.group))
                continue;
            ++losses[candidate.group];
            --left;
        }
        return losses;
    }

    void addCandidates(std::vector<Candidate>& candidates, size_t index) const
    {
        const std::vector<double>& scores = m_scores[index];
        const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
        const double mean = sum > 0 ? sum / static_cast<double>(scores.size()) : 1;
        for (const double score : scores)
            candidates.push_back({ score / mean, index });
    }

    int64_t mostLosses(size_t index) const
    {
        const auto channels = static_cast<double>(m_scores[index].size());
        return std::min(static_cast<int64_t>(std::floor(m_options.mostOfGroup * channels)),
                        std::max<int64_t>(static_cast<int64_t>(channels) - 1, 0));
    }

    void remove(size_t index, int64_t loss)
    {
        const auto channels = static_cast<int64_t>(m_scores[index].size());
        if (channels == 0)
            return;
        const double share =
            static_cast<double>(std::min(loss, mostLosses(index))) / static_cast<double>(channels);
        const int64_t kept = keptChannels(channels, { share, m_options.multiple, {} });
        if (kept == channels)
            return;
        m_plan.removals.push_back(firstToGo(index, removalOrder(m_scores[index]), channels - kept));
    }

    const ChannelGroups& m_groups;
    const PlanOptions& m_options;
    std::vector<std::vector<double>> m_scores; ///< by group; empty: stays whole
    PruningPlan m_plan;
};

} // namespace

PruningPlan planPruning(const Model& model, const ChannelGroups& groups, const PlanOptions& options,
                        const ActivationStatistics* activations)
{
    checkShare(options.ratio, "ratio");
    checkShare(options.mostOfGroup, "largest share of a group");
    if (options.multiple < 1)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the multiple {} must be at least 1", options.multiple));
    return Planner(model, groups, options, activations).run();
}

} // namespace core
