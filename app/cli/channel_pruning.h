#pragma once

#include "app/cli/prune_arguments.h"
#include "core/pruning/sensitivity_map.h"

namespace app {

/// Channels, or attention heads alone, removed in one step or several, with recovery after each.
class ChannelPruning
{
public:
    ChannelPruning(const PruneArguments& arguments, const PruneSubject& subject);

    /// Throws core::Error, core::Cancelled; then the steps that are done stay on disk for --resume.
    PrunedModel run(core::Monitor& monitor);

private:
    struct Step
    {
        double before = 0; ///< what has gone of all that will go, before it
        double after = 1;
    };

    core::ChannelGroups groupsOf(const core::Model& model) const;
    void take(const Step& step, core::Monitor& monitor);
    core::PruningPlan makePlan(const core::ChannelGroups& groups, const Step& step,
                               core::Monitor& monitor);
    core::PlanOptions optionsFor(const core::ChannelGroups& groups, const Step& step) const;
    void fixLayers(core::PlanOptions& options, const core::ChannelGroups& groups,
                   const Step& step) const;
    core::SensitivityMap measureSensitivity(const core::ChannelGroups& groups,
                                            const core::CriterionEvidence& evidence,
                                            core::Monitor& monitor);
    core::AccuracyFloor accuracyFloor(double least, core::Monitor& monitor) const;
    core::PruningPlan planForLatency(const core::ChannelGroups& groups,
                                     const core::PlanOptions& options,
                                     const core::PruningLimits& limits,
                                     const core::CriterionEvidence& evidence,
                                     core::Monitor& monitor);
    core::PruningPlan planAboveFloor(const core::ChannelGroups& groups,
                                     const core::PlanOptions& options,
                                     const core::PruningLimits& limits,
                                     const core::CriterionEvidence& evidence,
                                     core::Monitor& monitor);
    /// Channels of the group of this name, the `occurrence`th, before anything went.
    int64_t originalChannels(const std::string& name, size_t occurrence) const;
    std::vector<int64_t> originalCounts(const core::ChannelGroups& groups) const;
    Json removalsJson() const;
    Json groupsJson() const;

    std::string stateFile() const { return m_arguments.output + ".step"; }
    std::string origin() const;
    size_t restore(size_t steps, core::Monitor& monitor);
    void save(size_t done, core::Monitor& monitor) const;

    const PruneArguments& m_arguments;
    const PruneSubject& m_subject;
    core::ChannelGroups m_originalGroups;
    std::shared_ptr<const core::Model> m_model; ///< what earlier steps have left
    std::shared_ptr<const core::Model> m_cut; ///< of the latest step, before recovery
    core::ChannelGroups m_groups; ///< of the latest step, before it
    std::vector<core::ChannelRemoval> m_removals; ///< of the latest step
    std::vector<std::string> m_notes;
    std::optional<core::LatencyPlan> m_latency; ///< of a latency budget
    Json m_steps = Json::array();
};

} // namespace app
