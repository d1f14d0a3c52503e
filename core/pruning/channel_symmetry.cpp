#include "core/pruning/channel_symmetry.h"

#include <unordered_map>

namespace core {

namespace {

/// Where a position of an axis stands in its group.
struct Place
{
    int32_t member = -1; ///< number of the member among all groups; -1: in no group
    int32_t entry = 0; ///< index in GroupMember::positions
};

class SymmetryCheck
{
public:
    SymmetryCheck(const Graph& graph, const AxisTable& axes, ChannelGroups& groups)
        : m_graph(graph)
        , m_axes(axes)
        , m_groups(groups)
    {
        for (size_t group = 0; group < groups.size(); ++group) {
            for (const GroupMember& member : groups[group].members)
                add(group, member);
        }
    }

    void check(const LinkedNode& linked)
    {
        for (const ChannelLink& link : linked.links) {
            const int32_t from = axisOf(m_axes, m_graph.node(linked.id), link.from);
            const int32_t to = axisOf(m_axes, m_graph.node(linked.id), link.to);
            if (!linked.holds(link) || link.map == ChannelMap::all || !m_places.contains(from)
                || !m_places.contains(to))
                continue;
            checkLink(link, from, to);
        }
    }

private:
    void add(size_t group, const GroupMember& member)
    {
        const int32_t axis = m_axes.find(member.value, member.axis);
        std::vector<Place>& places = m_places[axis];
        places.resize(static_cast<size_t>(m_axes.size(axis)));
        for (size_t entry = 0; entry < member.positions.size(); ++entry)
            places[static_cast<size_t>(member.positions[entry])] = {
                static_cast<int32_t>(m_members.size()), static_cast<int32_t>(entry)
            };
        m_members.push_back({ group, &member });
    }

    /// The position that takes the same part in the next channel, the first one's after the last.
    int64_t next(const Place& place) const
    {
        const GroupMember& member = *m_members[static_cast<size_t>(place.member)].second;
        const size_t entry = static_cast<size_t>(place.entry + member.perChannel);
        return member.positions[entry % member.positions.size()];
    }

    /// A link that holds for one channel must hold for the next: then it holds alike for all.
    void checkLink(const ChannelLink& link, int32_t from, int32_t to)
    {
        const std::vector<Place>& fromPlaces = m_places.at(from);
        const std::vector<Place>& toPlaces = m_places.at(to);
        const int64_t fromSize = m_axes.size(from);
        const int64_t toSize = m_axes.size(to);
        forEachLinkedPair(link, fromSize, toSize, [&](int64_t i, int64_t j) {
            const Place& a = fromPlaces[static_cast<size_t>(i)];
            const Place& b = toPlaces[static_cast<size_t>(j)];
            if (a.member >= 0 && b.member >= 0
                && !isLinkedPair(link, next(a), next(b), fromSize, toSize))
                m_groups[m_members[static_cast<size_t>(a.member)].first].isSortable = false;
        });
    }

    const Graph& m_graph;
    const AxisTable& m_axes;
    ChannelGroups& m_groups;
    std::vector<std::pair<size_t, const GroupMember*>> m_members; ///< with their group
    std::unordered_map<int32_t, std::vector<Place>> m_places; ///< by axis
};

} // namespace

void findSortableGroups(const Graph& graph, const AxisTable& axes,
                        const std::vector<LinkedNode>& nodes, ChannelGroups& groups)
{
    SymmetryCheck check(graph, axes, groups);
    for (const LinkedNode& linked : nodes)
        check.check(linked);
}

} // namespace core
