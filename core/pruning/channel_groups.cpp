#include "core/base/error.h"
#include "core/base/monitor.h"
#include "core/base/random.h"
#include "core/execution/constant_folding.h"
#include "core/pruning/channel_closure.h"
#include "core/pruning/channel_group.h"
#include "core/pruning/channel_symmetry.h"
#include "core/pruning/link_choices.h"
#include "core/pruning/member_roles.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

namespace core {

namespace {

/// Collects the classes of a closure into groups: classes that stand on the same axes, equally
/// often, are channels of one group.
class GroupBuilder
{
public:
    GroupBuilder(const Graph& graph, const AxisTable& axes, std::span<const MemberRole> roles,
                 ChannelClosure& closure)
        : m_graph(graph)
        , m_axes(axes)
        , m_roles(roles)
        , m_closure(closure)
        , m_keys(static_cast<size_t>(closure.positions()))
        , m_marks(static_cast<size_t>(closure.positions()), 0)
        , m_channels(static_cast<size_t>(closure.positions()), -1)
    {
    }

    ChannelGroups build()
    {
        forEachAxis([this](int32_t axis) { sign(axis); });
        forEachAxis([this](int32_t axis) { numberChannels(axis); });
        forEachAxis([this](int32_t axis) { addMember(axis); });
        for (size_t index = 0; index < m_groups.size(); ++index)
            finish(m_groups[index], m_roots[index]);
        return std::move(m_groups);
    }

private:
    enum Mark : uint8_t
    {
        kHasProductWeight = 1,
        kHasActivation = 2,
    };

    template <typename Call>
    void forEachAxis(Call&& call)
    {
        for (int32_t axis = 0; axis < m_axes.count(); ++axis) {
            if (m_closure.first(axis) >= 0)
                call(axis);
        }
    }

    template <typename Call>
    void forEachRoot(int32_t axis, Call&& call)
    {
        for (int64_t i = 0; i < m_axes.size(axis); ++i)
            call(m_closure.root(m_closure.first(axis) + static_cast<int32_t>(i)),
                 static_cast<int32_t>(i));
    }

    /// Adds the axis to the signature of every class that stands on it. A sum of mixed bits does
    /// not depend on the order.
    void sign(int32_t axis)
    {
        const MemberRole role = roleOf(axis);
        const bool isWeight = role == MemberRole::producer || role == MemberRole::consumer;
        const uint8_t mark = isWeight        ? kHasProductWeight
            : role == MemberRole::activation ? kHasActivation
                                             : 0;
        const uint64_t bits = mixBits(static_cast<uint64_t>(axis), 1);
        const uint64_t otherBits = mixBits(static_cast<uint64_t>(axis), 2);
        forEachRoot(axis, [&](int32_t root, int32_t) {
            auto& [key, otherKey] = m_keys[static_cast<size_t>(root)];
            key += bits;
            otherKey += otherBits;
            m_marks[static_cast<size_t>(root)] |= mark;
        });
    }

    bool isListed(int32_t root) const
    {
        return m_marks[static_cast<size_t>(root)] == (kHasProductWeight | kHasActivation);
    }

    /// Gives each class its group and its place among the channels of it, in order of appearance
    /// on the first axis.
    void numberChannels(int32_t axis)
    {
        forEachRoot(axis, [&](int32_t root, int32_t) {
            if (!isListed(root) || m_channels[static_cast<size_t>(root)] >= 0)
                return;
            const int32_t group = groupOf(root);
            m_channels[static_cast<size_t>(root)] =
                static_cast<int32_t>(m_groups[static_cast<size_t>(group)].channels++);
        });
    }

    int32_t groupOf(int32_t root)
    {
        const auto& [key, otherKey] = m_keys[static_cast<size_t>(root)];
        const std::tuple whole{ key, otherKey, m_closure.isFrozen(root) };
        const auto [found, isNew] =
            m_groupOfKey.try_emplace(whole, static_cast<int32_t>(m_groups.size()));
        if (isNew) {
            m_groups.emplace_back();
            m_roots.push_back(root);
        }
        return found->second;
    }

    void addMember(int32_t axis)
    {
        std::map<int32_t, std::vector<std::pair<int32_t, int32_t>>> byGroup;
        forEachRoot(axis, [&](int32_t root, int32_t position) {
            if (isListed(root))
                byGroup[groupOf(root)].emplace_back(m_channels[static_cast<size_t>(root)],
                                                    position);
        });
        for (auto& [index, places] : byGroup) {
            ChannelGroup& group = m_groups[static_cast<size_t>(index)];
            std::ranges::sort(places);
            GroupMember member{ .value = m_axes.value(axis),
                                .axis = m_axes.place(axis),
                                .role = roleOf(axis),
                                .perChannel =
                                    static_cast<int64_t>(places.size()) / group.channels };
            require(member.perChannel * group.channels == static_cast<int64_t>(places.size()),
                    "channels of a group stand equally often on an axis");
            for (const auto& [channel, position] : places)
                member.positions.push_back(position);
            group.members.push_back(std::move(member));
        }
    }

    void finish(ChannelGroup& group, int32_t root)
    {
        group.frozenReason = m_closure.frozenReason(root);
        group.mixes = m_closure.mixes(root);
        if (group.channels == 1 && group.frozenReason.empty())
            group.frozenReason = "all of its channels go together, so that nothing would be left";
        for (const MemberRole role : { MemberRole::producer, MemberRole::consumer }) {
            const auto found = std::ranges::find(group.members, role, &GroupMember::role);
            if (found != group.members.end() && group.name.empty())
                group.name = m_graph.value(found->value).name;
        }
    }

    MemberRole roleOf(int32_t axis) const { return m_roles[static_cast<size_t>(axis)]; }

    const Graph& m_graph;
    const AxisTable& m_axes;
    std::span<const MemberRole> m_roles; ///< by axis
    ChannelClosure& m_closure;
    std::vector<std::pair<uint64_t, uint64_t>> m_keys; ///< by root
    std::vector<uint8_t> m_marks; ///< by root
    std::vector<int32_t> m_channels; ///< by root
    std::map<std::tuple<uint64_t, uint64_t, bool>, int32_t> m_groupOfKey;
    ChannelGroups m_groups;
    std::vector<int32_t> m_roots; ///< of one channel, by group
};

/// Grouped convolutions whose channels all hang together when whole groups go; the same place from
/// each group may do better. Gives how many nodes were changed.
int64_t chooseOtherwise(const Graph& graph, const ChannelGroups& groups,
                        std::vector<LinkedNode>& nodes)
{
    std::set<ValueId> stuck;
    for (const ChannelGroup& group : groups) {
        for (const GroupMember& member : group.members) {
            if (group.channels == 1 && member.role == MemberRole::producer)
                stuck.insert(member.value);
        }
    }
    int64_t changes = 0;
    for (LinkedNode& linked : nodes) {
        const Node& node = graph.node(linked.id);
        const bool hasChoice = std::ranges::any_of(linked.links, [](const ChannelLink& link) {
            return link.choice == 1 && link.map == ChannelMap::offset;
        });
        if (!hasChoice || linked.choice != 0 || !node.hasInput(1)
            || !stuck.contains(node.inputs[1]))
            continue;
        linked.choice = 1;
        ++changes;
    }
    return changes;
}

} // namespace

ChannelGroups channelGroups(const Model& model, const ChannelGroupOptions& options)
{
    if (!model.functions.empty())
        throw Error(ErrorCode::unsupported,
                    "channels are not cut in models with functions of their own; export the model "
                    "without them");
    const Model folded = withFoldedConstants(model);
    const InferredShapes shapes = inferShapes(folded);
    const AxisTable axes(folded.graph, shapes);
    std::vector<LinkedNode> nodes = linkedNodes(folded, shapes);
    chooseLinks(folded, axes, options, nodes);
    const auto build = [&] {
        const std::vector<MemberRole> roles = memberRoles(folded.graph, axes, nodes);
        ChannelClosure closure(folded, shapes, axes, options, nodes);
        ChannelGroups groups = GroupBuilder(folded.graph, axes, roles, closure).build();
        findSortableGroups(folded.graph, axes, nodes, groups);
        return groups;
    };
    ChannelGroups groups = build();
    return chooseOtherwise(folded.graph, groups, nodes) == 0 ? groups : build();
}

Model withFoldedConstants(const Model& model)
{
    Model folded = model;
    foldConstantNodes(folded, Monitor());
    return folded;
}

} // namespace core
