#include "core/graph/block_paths.h"
#include "core/graph/node_signature.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

constexpr size_t kSmallestBlock = 3; ///< nodes
constexpr size_t kLongestPeriod = 1024; ///< nodes of a repeated piece
constexpr size_t kSectionCount = 24;
constexpr size_t kHubReaders = 16; ///< a value with more readers does not hold a region together

/// A stretch of the sequence, [begin, end).
struct Stretch
{
    size_t begin = 0;
    size_t end = 0;
    size_t size() const { return end - begin; }
};

/// A piece that follows itself again and again.
struct Repeat
{
    Stretch stretch;
    size_t period = 0;
};

std::vector<NodeId> computingNodes(const Graph& graph, const std::vector<bool>& isConstant)
{
    std::vector<NodeId> nodes;
    std::ranges::copy_if(graph.order(), std::back_inserter(nodes),
                         [&](NodeId id) { return !isConstant[static_cast<size_t>(id.index)]; });
    return nodes;
}

/// Cuts a sequence of nodes into blocks of consecutive nodes, which are convex because the sequence
/// is topological.
class SequenceBlocks
{
public:
    SequenceBlocks(const Graph& graph, const std::vector<bool>& isConstant)
        : m_graph(graph)
        , m_nodes(computingNodes(graph, isConstant))
    {
        for (const NodeId id : m_nodes)
            m_labels.push_back(nodeSignature(graph, id));
        countCrossingValues();
    }

    std::vector<Stretch> run()
    {
        cut({ 0, m_nodes.size() });
        std::ranges::sort(m_blocks, {}, &Stretch::begin);
        return std::move(m_blocks);
    }

    NodeId node(size_t place) const { return m_nodes[place]; }

private:
    /// How many values lead from before each place to it or behind.
    void countCrossingValues()
    {
        std::vector<size_t> placeOf(m_graph.nodeSlots(), m_nodes.size());
        for (size_t place = 0; place < m_nodes.size(); ++place)
            placeOf[static_cast<size_t>(m_nodes[place].index)] = place;
        const UseTable uses(m_graph);
        m_crossing.assign(m_nodes.size() + 1, 0);
        for (size_t place = 0; place < m_nodes.size(); ++place) {
            for (const ValueId output : m_graph.node(m_nodes[place]).outputs) {
                if (!output.isValid() || uses.of(output).size() > kHubReaders)
                    continue;
                size_t last = place;
                for (const Use& use : uses.of(output)) {
                    const size_t reader = placeOf[static_cast<size_t>(use.node.index)];
                    last = std::max(last, reader < m_nodes.size() ? reader : place);
                }
                if (last > place) {
                    ++m_crossing[place + 1];
                    --m_crossing[last + 1];
                }
            }
        }
        for (size_t place = 1; place < m_crossing.size(); ++place)
            m_crossing[place] += m_crossing[place - 1];
    }

    void cut(Stretch stretch)
    {
        if (stretch.size() < kSmallestBlock)
            return;
        const Repeat repeat = longestRepeat(stretch);
        if (repeat.period == 0) {
            cutRegions(stretch);
            return;
        }
        const size_t first = bestStart(repeat);
        size_t begin = first;
        for (; begin + repeat.period <= repeat.stretch.end; begin += repeat.period)
            m_blocks.push_back({ begin, begin + repeat.period });
        cut({ stretch.begin, first });
        cut({ begin, stretch.end });
    }

    /// The repeated piece that covers most of a stretch.
    Repeat longestRepeat(Stretch stretch) const
    {
        Repeat best;
        const size_t longest = std::min(stretch.size() / 2, kLongestPeriod);
        for (size_t period = kSmallestBlock; period <= longest; ++period) {
            const Stretch stretched = longestRun(stretch, period);
            // A multiple of the true period covers as much; it must be clearly better to win.
            if (stretched.size() > best.stretch.size() + best.stretch.size() / 8)
                best = { stretched, period };
        }
        return best;
    }

    /// The longest part of a stretch that consists of one piece of `period` nodes, at least twice.
    Stretch longestRun(Stretch stretch, size_t period) const
    {
        Stretch best;
        size_t run = 0;
        for (size_t place = stretch.begin + period; place < stretch.end; ++place) {
            run = m_labels[place] == m_labels[place - period] ? run + 1 : 0;
            if (run >= period && run + period > best.size())
                best = { place + 1 - run - period, place + 1 };
        }
        return best;
    }

    /// The start that cuts fewest values; among those one at a node with weights of its own.
    size_t bestStart(const Repeat& repeat) const
    {
        const auto cost = [&](size_t place) {
            return std::pair(m_crossing[place], hasWeights(m_nodes[place]) ? 0 : 1);
        };
        size_t best = repeat.stretch.begin;
        for (size_t place = best; place < repeat.stretch.begin + repeat.period
             && place + 2 * repeat.period <= repeat.stretch.end + repeat.period - 1;
             ++place) {
            if (cost(place) < cost(best))
                best = place;
        }
        return best;
    }

    bool hasWeights(NodeId id) const
    {
        return std::ranges::any_of(m_graph.node(id).inputs, [&](ValueId input) {
            return input.isValid() && m_graph.value(input).initializer;
        });
    }

    /// Regions between two places that a single value crosses.
    void cutRegions(Stretch stretch)
    {
        size_t begin = stretch.begin;
        for (size_t place = stretch.begin + 1; place <= stretch.end; ++place) {
            if (place < stretch.end && m_crossing[place] > 1)
                continue;
            const bool isWhole = begin == 0 && place == m_nodes.size();
            if (place - begin >= kSmallestBlock && !isWhole)
                m_blocks.push_back({ begin, place });
            begin = place;
        }
    }

    const Graph& m_graph;
    std::vector<NodeId> m_nodes;
    std::vector<uint64_t> m_labels;
    std::vector<int64_t> m_crossing;
    std::vector<Stretch> m_blocks;
};

} // namespace

std::vector<BlockPath> pathsFromStructure(const Graph& graph, const std::vector<bool>& isConstant)
{
    std::vector<BlockPath> paths(graph.nodeSlots());
    SequenceBlocks sequence(graph, isConstant);
    size_t number = 0;
    for (const Stretch& stretch : sequence.run()) {
        const std::string name = fmt::format("block {}", ++number);
        for (size_t place = stretch.begin; place < stretch.end; ++place)
            paths[static_cast<size_t>(sequence.node(place).index)] = { name };
    }
    return paths;
}

std::vector<BlockPath> pathsFromSections(const Graph& graph, const std::vector<bool>& isConstant)
{
    std::vector<BlockPath> paths(graph.nodeSlots());
    const std::vector<NodeId> nodes = computingNodes(graph, isConstant);
    for (size_t place = 0; place < nodes.size(); ++place)
        paths[static_cast<size_t>(nodes[place].index)] = { fmt::format(
            "section {}", place * kSectionCount / nodes.size() + 1) };
    return paths;
}

} // namespace core
