#include "widgets/pruning/prune_subject.h"

#include <algorithm>
#include <set>

namespace widgets {

namespace {

/// Nodes whose outputs carry the channels of a group, in graph order.
std::vector<core::NodeId> computingNodes(const core::Graph& graph, const core::ChannelGroup& group)
{
    std::set<core::NodeId> found;
    for (const core::GroupMember& member : group.members) {
        const core::NodeId producer = graph.value(member.value).producer;
        if (producer.isValid())
            found.insert(producer);
    }
    return { found.begin(), found.end() };
}

bool reads(const core::Graph& graph, core::NodeId node, const core::ChannelGroup& group)
{
    const std::vector<core::ValueId>& inputs = graph.node(node).inputs;
    return std::ranges::any_of(group.members, [&](const core::GroupMember& member) {
        return std::ranges::find(inputs, member.value) != inputs.end();
    });
}

} // namespace

std::vector<int64_t> PruneSubject::channels() const
{
    std::vector<int64_t> counts;
    for (const core::ChannelGroup& group : groups)
        counts.push_back(group.channels);
    return counts;
}

bool PruneSubject::hasFreeGroup() const
{
    return !std::ranges::all_of(groups, &core::ChannelGroup::isFrozen);
}

int PruneSubject::groupOf(core::NodeId node) const
{
    for (size_t index = 0; index < nodes.size(); ++index) {
        if (std::ranges::binary_search(nodes[index], node))
            return static_cast<int>(index);
    }
    for (size_t index = 0; index < groups.size(); ++index) {
        if (model->graph.isAlive(node) && reads(model->graph, node, groups[index]))
            return static_cast<int>(index);
    }
    return -1;
}

PruneSubject analysePruning(const core::Model& model, core::Monitor& monitor)
{
    PruneSubject subject;
    monitor.beginPhase("folding constants");
    subject.model = std::make_shared<const core::Model>(core::withFoldedConstants(model));
    monitor.checkpoint();
    monitor.beginPhase("finding channels that move together");
    subject.groups = core::channelGroups(*subject.model);
    for (const core::ChannelGroup& group : subject.groups) {
        monitor.checkpoint();
        subject.nodes.push_back(computingNodes(subject.model->graph, group));
        subject.producers.push_back(static_cast<int>(std::ranges::count(
            group.members, core::MemberRole::producer, &core::GroupMember::role)));
    }
    subject.figures = pruneFigures(*subject.model);
    subject.quickFigures = QuickFigures(*subject.model, subject.groups, subject.figures);
    return subject;
}

} // namespace widgets
