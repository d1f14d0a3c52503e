#include "core/pruning/remove_channels.h"

#include "core/base/error.h"
#include "core/execution/constant_folding.h"
#include "core/passes/clean_up.h"
#include "core/pruning/node_rewrite.h"
#include "core/pruning/take_positions.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace core {

namespace {

const ChannelGroup& groupAt(const ChannelGroups& groups, size_t index)
{
    if (index >= groups.size())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("there is no group {}; the model has {}", index, groups.size()));
    const ChannelGroup& group = groups[index];
    if (group.isFrozen())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the channels of \"{}\" cannot be changed: {}", group.name,
                                group.frozenReason));
    return group;
}

/// Throws unless the channels exist, are named once, and leave at least one.
void checkChannels(const ChannelGroup& group, const std::vector<int64_t>& channels)
{
    std::vector<bool> isNamed(static_cast<size_t>(group.channels), false);
    for (const int64_t channel : channels) {
        if (channel < 0 || channel >= group.channels || isNamed[static_cast<size_t>(channel)])
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("channel {} of \"{}\" is named twice or outside [0, {})",
                                    channel, group.name, group.channels));
        isNamed[static_cast<size_t>(channel)] = true;
    }
    if (static_cast<int64_t>(channels.size()) == group.channels)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("\"{}\" must keep at least one of its {} channels", group.name,
                                group.channels));
}

/// Positions that one channel owns on a member's axis.
std::span<const int32_t> positionsOf(const GroupMember& member, int64_t channel)
{
    return std::span(member.positions)
        .subspan(static_cast<size_t>(channel * member.perChannel),
                 static_cast<size_t>(member.perChannel));
}

KeptPositions keptAfter(const AxisTable& axes, const ChannelGroups& groups,
                        std::span<const ChannelRemoval> removals)
{
    KeptPositions kept(axes);
    for (const ChannelRemoval& removal : removals) {
        const ChannelGroup& group = groupAt(groups, removal.group);
        checkChannels(group, removal.channels);
        for (const GroupMember& member : group.members) {
            for (const int64_t channel : removal.channels) {
                for (const int32_t position : positionsOf(member, channel))
                    kept.remove(axes.find(member.value, member.axis), position);
            }
        }
    }
    return kept;
}

void cutValue(Value& value, ValueId id, const KeptPositions& kept)
{
    for (int axis = 0; axis < kept.axes().rank(id); ++axis) {
        if (!kept.isChanged(id, axis))
            continue;
        if (value.initializer)
            value.initializer = takePositions(*value.initializer, axis, kept.kept(id, axis));
        if (value.type.shape && static_cast<int>(value.type.shape->size()) > axis)
            (*value.type.shape)[static_cast<size_t>(axis)].size = kept.size(id, axis);
    }
}

/// What inference finds in the result must be what was cut.
void checkShapes(const Model& model, const KeptPositions& kept)
{
    const InferredShapes shapes = inferShapes(model);
    if (!shapes.issues.empty())
        throw Error(ErrorCode::unsupported,
                    "the model does not fit together after the cut: "
                        + shapes.issues.front().message);
    for (int32_t axis = 0; axis < kept.axes().count(); ++axis) {
        const ValueId id = kept.axes().value(axis);
        const int place = kept.axes().place(axis);
        if (!model.graph.isAlive(id) || kept.axes().size(axis) < 0 || !shapes.of(id).shape)
            continue;
        const Dimension& found = (*shapes.of(id).shape).at(static_cast<size_t>(place));
        if (found.isKnown() && found.size != kept.size(id, place))
            throw Error(ErrorCode::unsupported,
                        fmt::format("\"{}\" has {} positions on axis {} after the cut, expected {}",
                                    model.graph.value(id).name, found.size, place,
                                    kept.size(id, place)));
    }
}

/// Where the content of each position comes from after reordering one member.
void addSources(std::vector<int64_t>& sources, const GroupMember& member,
                const std::vector<int64_t>& order)
{
    for (size_t channel = 0; channel < order.size(); ++channel) {
        const std::span<const int32_t> to = positionsOf(member, static_cast<int64_t>(channel));
        const std::span<const int32_t> from = positionsOf(member, order[channel]);
        for (size_t i = 0; i < to.size(); ++i)
            sources[static_cast<size_t>(to[i])] = from[i];
    }
}

void reorderMember(Graph& graph, const GroupMember& member, const std::vector<int64_t>& order)
{
    Value& value = graph.value(member.value);
    if (!value.initializer || member.role == MemberRole::index)
        return;
    std::vector<int64_t> sources(
        static_cast<size_t>(value.initializer->shape()[static_cast<size_t>(member.axis)]));
    std::iota(sources.begin(), sources.end(), 0);
    addSources(sources, member, order);
    value.initializer = takePositions(*value.initializer, member.axis, sources);
}

} // namespace

Model removeChannels(const Model& model, const ChannelGroups& groups,
                     std::span<const ChannelRemoval> removals)
{
    Model result = withFoldedConstants(model);
    const InferredShapes shapes = inferShapes(result);
    const AxisTable axes(result.graph, shapes);
    const KeptPositions kept = keptAfter(axes, groups, removals);
    for (const ValueId id : result.graph.values())
        cutValue(result.graph.value(id), id, kept);
    for (const NodeId id : std::vector<NodeId>(result.graph.order()))
        rewriteNode(result, id, { shapes, kept });
    removeUnused(result);
    checkShapes(result, kept);
    return result;
}

Model reorderChannels(const Model& model, const ChannelGroups& groups,
                      std::span<const std::vector<int64_t>> orders)
{
    Model result = withFoldedConstants(model);
    for (size_t index = 0; index < orders.size(); ++index) {
        if (orders[index].empty())
            continue;
        const ChannelGroup& group = groupAt(groups, index);
        if (!group.isSortable)
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("the channels of \"{}\" are not alike and keep their order",
                                    group.name));
        if (static_cast<int64_t>(orders[index].size()) != group.channels)
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("\"{}\" has {} channels, the order names {}", group.name,
                                    group.channels, orders[index].size()));
        for (const GroupMember& member : group.members)
            reorderMember(result.graph, member, orders[index]);
    }
    return result;
}

} // namespace core
