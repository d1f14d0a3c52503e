#include "core/pruning/narrowing_path.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace core {

namespace {

constexpr int64_t kStepsOfGroup = 8;

/// A group that could become narrower next.
struct Candidate
{
    double price = 0; ///< loss for each millisecond saved
    size_t group = 0;
    int64_t width = 0; ///< channels that it would keep

    bool operator<(const Candidate& other) const
    {
        // The cheapest is on top of the queue; of equal ones the first group.
        return price != other.price ? price > other.price : group > other.group;
    }
};

class PathSearch
{
public:
    PathSearch(LatencyEstimate& estimate, const ChannelGroups& groups,
               std::span<const std::vector<double>> scores, const NarrowingRules& rules,
               Monitor& monitor)
        : m_estimate(estimate)
        , m_rules(rules)
        , m_monitor(monitor)
        , m_left(groups.size())
    {
        for (const ChannelGroup& group : groups)
            m_kept.push_back(group.channels);
        m_channels = m_kept;
        for (size_t group = 0; group < groups.size(); ++group)
            m_left[group] = scoreLeft(scores[group]);
    }

    std::vector<NarrowingStep> run(double untilMs, const std::function<void(double)>& receive)
    {
        for (size_t group = 0; group < m_kept.size(); ++group)
            push(group);
        std::vector<NarrowingStep> path{ { m_kept, m_estimate.milliseconds(m_kept, m_monitor) } };
        while (path.back().estimatedMs > untilMs) {
            const std::optional<Candidate> cheapest = popCheapest();
            if (!cheapest)
                break;
            m_kept[cheapest->group] = cheapest->width;
            push(cheapest->group);
            path.push_back({ m_kept, m_estimate.milliseconds(m_kept, m_monitor) });
            receive(path.back().estimatedMs);
        }
        return path;
    }

private:
    /// By number of channels kept: the score of those, the greatest first.
    static std::vector<double> scoreLeft(std::vector<double> scores)
    {
        std::ranges::sort(scores, std::greater());
        std::vector<double> left{ 0 };
        for (const double score : scores)
            left.push_back(left.back() + score);
        return left;
    }

    /// The cheapest of all narrower widths: where time falls in stairs, one step alone may save
    /// nothing.
    std::optional<Candidate> candidate(size_t group)
    {
        std::optional<Candidate> best;
        if (m_left[group].size() == 1)
            return best;
        std::vector<int64_t> kept = m_kept;
        while (const auto width = narrowerWidth(m_channels[group], kept[group], m_rules)) {
            kept[group] = *width;
            const double saved = m_estimate.savedMs(group, m_kept, kept, m_monitor);
            const Candidate next{ loss(group, *width) / std::max(saved, kLeastSavedMs), group,
                                  *width };
            if (!best || *best < next)
                best = next;
        }
        return best;
    }

    double loss(size_t group, int64_t narrower) const
    {
        const double before = m_left[group][static_cast<size_t>(m_kept[group])];
        const double after = m_left[group][static_cast<size_t>(narrower)];
        if (before <= 0)
            return 0;
        return after > 0 ? std::log(before / after) : std::numeric_limits<double>::max() / 2;
    }

    void push(size_t group)
    {
        if (const auto next = candidate(group))
            m_queue.push(*next);
    }

    /// Neighbours that became narrower make a step save less, never more: the top is right once its
    /// price, computed anew, is still the lowest.
    std::optional<Candidate> popCheapest()
    {
        while (!m_queue.empty()) {
            const size_t group = m_queue.top().group;
            m_queue.pop();
            const std::optional<Candidate> now = candidate(group);
            if (m_queue.empty() || !(*now < m_queue.top()))
                return now;
            m_queue.push(*now);
        }
        return std::nullopt;
    }

    /// Below what a clock tells apart.
    static constexpr double kLeastSavedMs = 1e-6;

    LatencyEstimate& m_estimate;
    NarrowingRules m_rules;
    Monitor& m_monitor;
    std::vector<int64_t> m_channels; ///< by group
    std::vector<int64_t> m_kept; ///< by group
    std::vector<std::vector<double>> m_left; ///< by group, see scoreLeft()
    std::priority_queue<Candidate> m_queue;
};

} // namespace

std::optional<int64_t> narrowerWidth(int64_t channels, int64_t kept, const NarrowingRules& rules)
{
    const auto least = static_cast<int64_t>(
        std::ceil(static_cast<double>(channels) * (1 - rules.mostOfGroup) - 1e-9));
    const int64_t step = std::max<int64_t>(1, channels / kStepsOfGroup);
    const int64_t wanted = kept - step;
    const int64_t narrower =
        channels > rules.multiple ? wanted / rules.multiple * rules.multiple : wanted;
    return narrower >= std::max<int64_t>(least, 1) ? std::optional(narrower) : std::nullopt;
}

std::vector<NarrowingStep> narrowingPath(LatencyEstimate& estimate, const ChannelGroups& groups,
                                         std::span<const std::vector<double>> scores,
                                         const NarrowingRules& rules, double untilMs,
                                         const std::function<void(double estimatedMs)>& receive,
                                         Monitor& monitor)
{
    return PathSearch(estimate, groups, scores, rules, monitor).run(untilMs, receive);
}

} // namespace core
