#include "core/graph/block_paths.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace core {

namespace {

constexpr int32_t kUnreached = -1;

/// Counts, for the nodes of one block, how often a path from its start must leave the block and
/// come back.
class ReentryCounter
{
public:
    ReentryCounter(const Graph& graph, const std::vector<bool>& isConstant)
        : m_graph(graph)
        , m_isConstant(isConstant)
        , m_count(graph.nodeSlots(), kUnreached)
        , m_isMember(graph.nodeSlots(), false)
    {
    }

    /// Re-entries of each member; `members` and `order` are in graph order, and only the part of
    /// the order from the first to the last member matters.
    std::vector<int32_t> count(const std::vector<NodeId>& members, std::span<const NodeId> order)
    {
        for (const NodeId id : members)
            m_isMember[static_cast<size_t>(id.index)] = true;
        for (const NodeId id : order) {
            if (!m_isConstant[static_cast<size_t>(id.index)])
                m_count[static_cast<size_t>(id.index)] = countOf(id);
        }
        std::vector<int32_t> result;
        for (const NodeId id : members)
            result.push_back(std::max(m_count[static_cast<size_t>(id.index)], 0));
        for (const NodeId id : order) {
            m_count[static_cast<size_t>(id.index)] = kUnreached;
            m_isMember[static_cast<size_t>(id.index)] = false;
        }
        return result;
    }

private:
    int32_t countOf(NodeId id) const
    {
        const bool isMember = m_isMember[static_cast<size_t>(id.index)];
        int32_t count = isMember ? 0 : kUnreached;
        for (const ValueId input : m_graph.node(id).inputs) {
            const NodeId producer = input.isValid() ? m_graph.value(input).producer : NodeId{};
            if (!producer.isValid())
                continue;
            const auto before = static_cast<size_t>(producer.index);
            const bool comesBack = isMember && !m_isMember[before] && m_count[before] != kUnreached;
            count = std::max(count, m_count[before] + (comesBack ? 1 : 0));
        }
        return count;
    }

    const Graph& m_graph;
    const std::vector<bool>& m_isConstant;
    std::vector<int32_t> m_count;
    std::vector<bool> m_isMember;
};

/// Members of every block of one depth, by path.
std::map<BlockPath, std::vector<size_t>>
blocksOfDepth(const Graph& graph, const std::vector<BlockPath>& paths, size_t depth)
{
    std::map<BlockPath, std::vector<size_t>> blocks;
    for (size_t place = 0; place < graph.order().size(); ++place) {
        const BlockPath& path = paths[static_cast<size_t>(graph.order()[place].index)];
        if (path.size() > depth)
            blocks[BlockPath(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(depth) + 1)]
                .push_back(place);
    }
    return blocks;
}

} // namespace

void splitReentered(const Graph& graph, const std::vector<bool>& isConstant,
                    std::vector<BlockPath>& paths)
{
    ReentryCounter counter(graph, isConstant);
    const std::span<const NodeId> order = graph.order();
    for (size_t depth = 0;; ++depth) {
        const auto blocks = blocksOfDepth(graph, paths, depth);
        if (blocks.empty())
            return;
        for (const auto& [path, places] : blocks) {
            std::vector<NodeId> members;
            for (const size_t place : places)
                members.push_back(order[place]);
            const std::vector<int32_t> counts = counter.count(
                members, order.subspan(places.front(), places.back() - places.front() + 1));
            for (size_t index = 0; index < members.size(); ++index) {
                if (counts[index] > 0)
                    paths[static_cast<size_t>(members[index].index)][depth] +=
                        fmt::format(" ({})", counts[index] + 1);
            }
        }
    }
}

} // namespace core
