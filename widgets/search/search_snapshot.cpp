#include "widgets/search/search_snapshot.h"

#include "core/search/pareto.h"

#include <algorithm>

namespace widgets {

namespace {

/// The front of what was seen so far, kept up to date network by network.
class GrowingFront
{
public:
    explicit GrowingFront(const SearchSnapshot& snapshot)
        : m_snapshot(snapshot)
    {
    }

    void add(size_t trial)
    {
        ++m_count;
        const auto& objectives = m_snapshot.objectives;
        const core::Objectives own = objectives.of(m_snapshot.trials[trial]);
        const auto of = [&](size_t other) { return objectives.of(m_snapshot.trials[other]); };
        if (core::violation(m_snapshot.trials[trial].cost, m_snapshot.limits) > 0
            || std::ranges::any_of(m_members,
                                   [&](size_t other) { return core::dominates(of(other), own); }))
            return extend();
        std::erase_if(m_members, [&](size_t other) { return core::dominates(own, of(other)); });
        m_members.push_back(trial);
        m_curve.push_back({ static_cast<double>(m_count),
                            core::searchHypervolume(m_snapshot.trials, m_members, objectives,
                                                    m_snapshot.description.feasibility.largest) });
    }

    std::vector<VolumePoint> curve()
    {
        extend();
        return std::move(m_curve);
    }

private:
    /// A stretch without news is one point at its end, drawn over and over.
    void extend()
    {
        if (m_curve.empty())
            return;
        if (m_curve.size() > 1 && m_curve[m_curve.size() - 2].volume == m_curve.back().volume)
            m_curve.back().networks = static_cast<double>(m_count);
        else
            m_curve.push_back({ static_cast<double>(m_count), m_curve.back().volume });
    }

    const SearchSnapshot& m_snapshot;
    std::vector<size_t> m_members;
    std::vector<VolumePoint> m_curve;
    size_t m_count = 0;
};

void addVolumes(SearchSnapshot& snapshot, core::Monitor& monitor)
{
    GrowingFront strategy(snapshot);
    GrowingFront control(snapshot);
    for (size_t trial = 0; trial < snapshot.trials.size(); ++trial) {
        monitor.checkpoint();
        if (!snapshot.trials[trial].isFinalist)
            (SearchSnapshot::isControl(snapshot.trials[trial]) ? control : strategy).add(trial);
    }
    snapshot.strategyVolume = strategy.curve();
    snapshot.controlVolume = control.curve();
}

} // namespace

std::optional<size_t> SearchSnapshot::finalistOf(size_t trial) const
{
    for (size_t other = trials.size(); other-- > 0;)
        if (trials[other].isFinalist && trials[other].genome == trials[trial].genome)
            return other;
    return std::nullopt;
}

std::shared_ptr<const SearchSnapshot> readSearchSnapshot(const QString& folder,
                                                         core::Monitor& monitor)
{
    const std::filesystem::path path(folder.toStdU16String());
    auto snapshot = std::make_shared<SearchSnapshot>();
    snapshot->folder = folder;
    snapshot->description = core::readSearchDescription(path);
    snapshot->steering = core::readSteering(path);
    snapshot->objectives = core::searchObjectives(snapshot->description.objectives);
    snapshot->limits =
        core::costLimits(snapshot->steering.budget.value_or(snapshot->description.budget),
                         snapshot->description.feasibility.largest);
    snapshot->trials = core::readTrials(path);
    for (const core::Trial& trial : snapshot->trials)
        if (trial.genome.size() != snapshot->description.genes.size())
            throw core::Error(
                core::ErrorCode::invalidFile,
                fmt::format("trial {} of {} is of another space", trial.number, path.string()));
    snapshot->front =
        core::frontOfTrials(snapshot->trials, snapshot->objectives, snapshot->limits, false);
    snapshot->finalFront =
        core::frontOfTrials(snapshot->trials, snapshot->objectives, snapshot->limits, true);
    addVolumes(*snapshot, monitor);
    return snapshot;
}

} // namespace widgets
