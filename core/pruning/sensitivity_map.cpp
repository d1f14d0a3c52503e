#include "core/pruning/sensitivity_map.h"

#include "core/data/content_hash.h"
#include "core/evaluation/measurement_journal.h"
#include "core/pruning/mask_channels.h"
#include "core/pruning/sensitivity_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace core {

namespace {

/// Numbers of channels that the levels take from an order.
std::set<int64_t> countsOf(std::span<const double> levels, const std::vector<int64_t>& order)
{
    std::set<int64_t> counts;
    const auto channels = static_cast<int64_t>(order.size());
    for (const double level : levels)
        counts.insert(std::clamp<int64_t>(std::llround(level * static_cast<double>(channels)), 0,
                                          channels - 1));
    counts.erase(0);
    return counts;
}

void checkLevels(std::span<const double> levels)
{
    for (const double level : levels)
        if (!(level > 0 && level < 1))
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("the level {} is not a share between 0 and 1", level));
}

class Measurement
{
public:
    Measurement(const SensitivityJob& job, Monitor& monitor)
        : m_job(job)
        , m_monitor(monitor)
        , m_evaluator(job.model, job.samples, job.preprocessing, job.evaluator)
    {
        checkLevels(job.levels);
        for (const std::vector<int64_t>& order : job.orders)
            m_total += order.empty() ? 0 : countsOf(job.levels, order).size();
        if (!job.folder.empty())
            openJournal();
    }

    SensitivityMap run()
    {
        m_monitor.beginPhase("measuring sensitivity", share(knownPoints()));
        for (size_t group = 0; group < m_job.orders.size(); ++group) {
            if (m_job.orders[group].empty())
                continue;
            GroupSensitivity& sensitivity =
                m_map.groups.emplace_back(GroupSensitivity{ .group = group, .points = {} });
            for (const int64_t removed : countsOf(m_job.levels, m_job.orders[group]))
                sensitivity.points.push_back(point(group, removed));
        }
        return std::move(m_map);
    }

private:
    void openJournal()
    {
        const std::string origin = sensitivityOrigin(m_job);
        m_journal.emplace(m_job.folder
                              / fmt::format("sensitivity-{:016x}.txt",
                                            contentHash(std::as_bytes(std::span(origin)))),
                          origin);
        for (const std::string& record : m_journal->records()) {
            const auto [group, known] = pointOfRecord(record);
            m_known[{ group, known.removed }] = known;
        }
    }

    size_t knownPoints() const
    {
        size_t count = 0;
        for (size_t group = 0; group < m_job.orders.size(); ++group)
            if (!m_job.orders[group].empty())
                for (const int64_t removed : countsOf(m_job.levels, m_job.orders[group]))
                    count += m_known.count({ group, removed });
        return count;
    }

    double share(size_t points) const
    {
        return m_total == 0 ? 1 : static_cast<double>(points) / static_cast<double>(m_total);
    }

    SensitivityPoint point(size_t group, int64_t removed)
    {
        m_monitor.checkpoint();
        const auto known = m_known.find({ group, removed });
        const bool isKnown = known != m_known.end();
        const SensitivityPoint found = isKnown ? known->second : measure(group, removed);
        ++(isKnown ? m_map.restored : m_map.measured);
        if (m_job.receive)
            m_job.receive(group, found);
        return found;
    }

    SensitivityPoint measure(size_t group, int64_t removed)
    {
        Monitor silent = m_monitor.silent();
        const SensitivityPoint point{
            .removed = removed,
            .measured = m_evaluator.evaluate(
                candidate(firstToGo(group, m_job.orders[group], removed)),
                [](const LiveAccuracy&) {}, silent),
        };
        if (m_journal)
            m_journal->append(sensitivityRecord(group, point));
        m_known[{ group, removed }] = point;
        m_monitor.advance(share(knownPoints()));
        return point;
    }

    /// Masked, which compiles fast and shares the way to the change; really cut where zeros would
    /// not say the same.
    Model candidate(const ChannelRemoval& removal) const
    {
        const ChannelGroup& group = m_job.groups[removal.group];
        const std::span<const ChannelRemoval> removals(&removal, 1);
        return !group.mixes && canMask(*m_job.model, group)
            ? maskChannels(*m_job.model, m_job.groups, removals)
            : removeChannels(*m_job.model, m_job.groups, removals);
    }

    const SensitivityJob& m_job;
    Monitor& m_monitor;
    LiveEvaluator m_evaluator;
    std::optional<MeasurementJournal> m_journal;
    std::map<std::pair<size_t, int64_t>, SensitivityPoint> m_known; ///< by group and removed
    size_t m_total = 0;
    SensitivityMap m_map;
};

} // namespace

const GroupSensitivity* SensitivityMap::find(size_t group) const
{
    const auto found = std::ranges::find(groups, group, &GroupSensitivity::group);
    return found == groups.end() ? nullptr : &*found;
}

SensitivityMap measureSensitivity(const SensitivityJob& job, Monitor& monitor)
{
    return Measurement(job, monitor).run();
}

double lossOf(const SensitivityPoint& point)
{
    return point.measured.accuracy.n > 0 ? -point.measured.difference.value
                                         : 1 - point.measured.agreement.value;
}

double estimatedLoss(const GroupSensitivity& group, int64_t removed)
{
    int64_t before = 0;
    double loss = 0;
    for (const SensitivityPoint& point : group.points) {
        if (point.removed >= removed) {
            const double share =
                static_cast<double>(removed - before) / static_cast<double>(point.removed - before);
            return loss + share * (lossOf(point) - loss);
        }
        before = point.removed;
        loss = lossOf(point);
    }
    return loss;
}

double estimatedLoss(const SensitivityMap& map, std::span<const ChannelRemoval> removals)
{
    double sum = 0;
    for (const ChannelRemoval& removal : removals)
        if (const GroupSensitivity* group = map.find(removal.group))
            sum += estimatedLoss(*group, static_cast<int64_t>(removal.channels.size()));
    return sum;
}

} // namespace core
