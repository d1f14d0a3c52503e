#include "core/layout/ordering.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace core {

namespace {

constexpr int kSweeps = 8;
constexpr int kIdleSweeps = 3; ///< sweeps without gain before giving up
constexpr int kTransposePasses = 6;
constexpr size_t kTransposeLimit = 4000; ///< vertices; above it exchanging neighbours is too slow

/// Rows in the order in which a walk from the top meets the vertices.
void placeDepthFirst(LayeredGraph& graph)
{
    std::vector<bool> isSeen(graph.vertexCount(), false);
    std::vector<int32_t> stack;
    for (int32_t start = 0; start < graph.boxCount; ++start) {
        if (!graph.edgesAbove(start).empty())
            continue;
        stack.push_back(start);
        while (!stack.empty()) {
            const int32_t vertex = stack.back();
            stack.pop_back();
            if (isSeen[static_cast<size_t>(vertex)])
                continue;
            isSeen[static_cast<size_t>(vertex)] = true;
            graph.rows[static_cast<size_t>(graph.rank[static_cast<size_t>(vertex)])].push_back(
                vertex);
            const auto below = graph.edgesBelow(vertex);
            for (auto edge = below.rbegin(); edge != below.rend(); ++edge)
                stack.push_back(graph.edge(*edge).lower);
        }
    }
    graph.updatePositions();
}

/// Where a vertex wants to be, from the positions of its neighbours in the row that is held still.
class DesiredPlace
{
public:
    DesiredPlace(const LayeredGraph& graph, bool fromAbove, bool useMedian)
        : m_graph(graph)
        , m_fromAbove(fromAbove)
        , m_useMedian(useMedian)
    {
    }

    /// Negative: no neighbours, any place will do.
    double of(int32_t vertex)
    {
        const auto edges = m_fromAbove ? m_graph.edgesAbove(vertex) : m_graph.edgesBelow(vertex);
        if (edges.empty())
            return -1;
        m_places.clear();
        for (const int32_t index : edges) {
            const LayeredGraph::Edge& edge = m_graph.edge(index);
            m_places.push_back(m_graph.positionOf(m_fromAbove ? edge.upper : edge.lower));
        }
        return m_useMedian ? median() : mean();
    }

private:
    double mean() const
    {
        return std::accumulate(m_places.begin(), m_places.end(), 0.0)
            / static_cast<double>(m_places.size());
    }

    /// The weighted median of Gansner, Koutsofios, North and Vo (1993), section 3.
    double median()
    {
        std::sort(m_places.begin(), m_places.end());
        const size_t middle = m_places.size() / 2;
        if (m_places.size() % 2 == 1)
            return m_places[middle];
        if (m_places.size() == 2)
            return (m_places[0] + m_places[1]) / 2.0;
        const double left = m_places[middle - 1] - m_places.front();
        const double right = m_places.back() - m_places[middle];
        if (left + right == 0)
            return (m_places[middle - 1] + m_places[middle]) / 2.0;
        return (m_places[middle - 1] * right + m_places[middle] * left) / (left + right);
    }

    const LayeredGraph& m_graph;
    bool m_fromAbove;
    bool m_useMedian;
    std::vector<int32_t> m_places;
};

/// Sorts a row by desired places; vertices without one stay where they are.
void sortRow(LayeredGraph& graph, size_t rowIndex, DesiredPlace& desired)
{
    std::vector<int32_t>& row = graph.rows[rowIndex];
    std::vector<std::pair<double, int32_t>> movable;
    std::vector<size_t> slots;
    for (size_t place = 0; place < row.size(); ++place) {
        const double wish = desired.of(row[place]);
        if (wish < 0)
            continue;
        movable.emplace_back(wish, row[place]);
        slots.push_back(place);
    }
    std::ranges::stable_sort(movable, {}, &std::pair<double, int32_t>::first);
    for (size_t index = 0; index < slots.size(); ++index) {
        row[slots[index]] = movable[index].second;
        graph.position[static_cast<size_t>(movable[index].second)] =
            static_cast<int32_t>(slots[index]);
    }
}

void sweep(LayeredGraph& graph, bool downwards, bool useMedian, const Monitor& monitor)
{
    DesiredPlace desired(graph, downwards, useMedian);
    for (size_t step = 1; step < graph.rows.size(); ++step) {
        sortRow(graph, downwards ? step : graph.rows.size() - 1 - step, desired);
        if (step % 256 == 0)
            monitor.checkpoint();
    }
}

/// Crossings between the edges of two neighbours of a row when `a` stands left of `b`.
int64_t pairCrossings(std::vector<int32_t>& a, std::vector<int32_t>& b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    int64_t count = 0;
    size_t behind = 0;
    for (const int32_t place : a) {
        while (behind < b.size() && b[behind] < place)
            ++behind;
        count += static_cast<int64_t>(behind);
    }
    return count;
}

/// Gain in crossings from exchanging two neighbours of a row.
class ExchangeGain
{
public:
    explicit ExchangeGain(const LayeredGraph& graph)
        : m_graph(graph)
    {
    }

    int64_t of(int32_t left, int32_t right)
    {
        return inDirection(left, right, true) + inDirection(left, right, false);
    }

private:
    int64_t inDirection(int32_t left, int32_t right, bool above)
    {
        collect(left, above, m_left);
        collect(right, above, m_right);
        if (m_left.empty() || m_right.empty())
            return 0;
        return pairCrossings(m_left, m_right) - pairCrossings(m_right, m_left);
    }

    void collect(int32_t vertex, bool above, std::vector<int32_t>& places) const
    {
        places.clear();
        for (const int32_t edge : above ? m_graph.edgesAbove(vertex) : m_graph.edgesBelow(vertex))
            places.push_back(
                m_graph.positionOf(above ? m_graph.edge(edge).upper : m_graph.edge(edge).lower));
    }

    const LayeredGraph& m_graph;
    std::vector<int32_t> m_left;
    std::vector<int32_t> m_right;
};

/// Exchanges neighbours as long as that removes crossings.
void transpose(LayeredGraph& graph, const Monitor& monitor)
{
    ExchangeGain gain(graph);
    for (int pass = 0; pass < kTransposePasses; ++pass) {
        bool changed = false;
        for (std::vector<int32_t>& row : graph.rows) {
            for (size_t place = 0; place + 1 < row.size(); ++place) {
                if (gain.of(row[place], row[place + 1]) <= 0)
                    continue;
                std::swap(row[place], row[place + 1]);
                graph.position[static_cast<size_t>(row[place])] = static_cast<int32_t>(place);
                graph.position[static_cast<size_t>(row[place + 1])] =
                    static_cast<int32_t>(place + 1);
                changed = true;
            }
        }
        monitor.checkpoint();
        if (!changed)
            return;
    }
}

/// Counts, for places inserted one by one, how many larger ones came before.
class AccumulatorTree
{
public:
    explicit AccumulatorTree(size_t leaves)
        : m_firstLeaf(std::bit_ceil(std::max<size_t>(leaves, 1)))
        , m_counts(2 * m_firstLeaf, 0)
    {
    }

    int64_t insert(size_t place)
    {
        int64_t larger = 0;
        for (size_t node = place + m_firstLeaf; node >= 1; node /= 2) {
            if (node > 1 && node % 2 == 0)
                larger += m_counts[node + 1];
            ++m_counts[node];
        }
        return larger;
    }

private:
    size_t m_firstLeaf;
    std::vector<int32_t> m_counts;
};

} // namespace

int64_t countCrossings(const LayeredGraph& graph, size_t upperRow)
{
    if (graph.rows[upperRow].size() < 2 || graph.rows[upperRow + 1].size() < 2)
        return 0;
    AccumulatorTree tree(graph.rows[upperRow + 1].size());
    std::vector<int32_t> places;
    int64_t crossings = 0;
    for (const int32_t vertex : graph.rows[upperRow]) {
        places.clear();
        for (const int32_t edge : graph.edgesBelow(vertex))
            places.push_back(graph.positionOf(graph.edge(edge).lower));
        std::sort(places.begin(), places.end());
        for (const int32_t place : places)
            crossings += tree.insert(static_cast<size_t>(place));
    }
    return crossings;
}

int64_t countCrossings(const LayeredGraph& graph)
{
    int64_t crossings = 0;
    for (size_t row = 0; row + 1 < graph.rows.size(); ++row)
        crossings += countCrossings(graph, row);
    return crossings;
}

int64_t orderRows(LayeredGraph& graph, const Monitor& monitor)
{
    placeDepthFirst(graph);
    const bool mayTranspose = graph.vertexCount() <= kTransposeLimit;
    std::vector<std::vector<int32_t>> best = graph.rows;
    int64_t fewest = countCrossings(graph);
    int idle = 0;
    for (int pass = 0; pass < kSweeps && fewest > 0 && idle < kIdleSweeps; ++pass) {
        sweep(graph, pass % 2 == 0, pass % 4 < 2, monitor);
        if (mayTranspose)
            transpose(graph, monitor);
        monitor.checkpoint();
        const int64_t crossings = countCrossings(graph);
        idle = crossings < fewest ? 0 : idle + 1;
        if (crossings < fewest) {
            fewest = crossings;
            best = graph.rows;
        }
    }
    graph.rows = std::move(best);
    graph.updatePositions();
    return fewest;
}

} // namespace core
