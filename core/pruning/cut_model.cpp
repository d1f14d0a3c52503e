#include "core/pruning/cut_model.h"

#include "core/execution/model_split.h"

namespace core {

CutModel cutModel(const Model& model, ChannelGroups groups, std::vector<ChannelRemoval> removals)
{
    CutModel cut{ .before = withFoldedConstants(model),
                  .groups = std::move(groups),
                  .removals = std::move(removals),
                  .after = {} };
    cut.after = removeChannels(cut.before, cut.groups, cut.removals);
    return cut;
}

std::vector<int64_t> keptPositions(const CutModel& cut, ValueId value, int axis, int64_t size)
{
    std::vector<bool> isGone(static_cast<size_t>(size), false);
    for (const ChannelRemoval& removal : cut.removals) {
        for (const GroupMember& member : cut.groups[removal.group].members) {
            if (member.value != value || member.axis != axis)
                continue;
            for (const int64_t channel : removal.channels)
                for (int64_t k = 0; k < member.perChannel; ++k)
                    isGone[static_cast<size_t>(
                        member.positions[static_cast<size_t>(channel * member.perChannel + k)])] =
                        true;
        }
    }
    std::vector<int64_t> kept;
    for (int64_t position = 0; position < size; ++position)
        if (!isGone[static_cast<size_t>(position)])
            kept.push_back(position);
    return kept;
}

std::vector<NodeId> reachedNodes(const CutModel& cut)
{
    return suffixBehind(cut.after, changedNodes(cut.before, cut.after)).model.graph.order();
}

} // namespace core
