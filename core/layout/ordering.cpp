#include "core/layout/ordering.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace core {

namespace {

constexpr int kSweeps = 8;
constexpr int kIdleSweeps = 3; ///< sweeps without a worthwhile gain before giving up
constexpr size_t kSmallGraph = 1000; ///< vertices up to which more is tried
constexpr int kSmallSweeps = 24;
constexpr int kSmallIdleSweeps = 8;
constexpr double kWorthwhileShare = 0.01; ///< of the crossings that a sweep must remove
constexpr int kTransposePasses = 6;
constexpr size_t kTransposeLimit = 4000; ///< vertices; above it exchanging neighbours is too slow

/// Rows in the order in which a depth-first walk meets the vertices, from the top or the bottom.
void placeDepthFirst(LayeredGraph& graph, bool fromTop)
{
    const auto behind = [&](int32_t vertex) {
        return fromTop ? graph.edgesAbove(vertex) : graph.edgesBelow(vertex);
    };
    const auto ahead = [&](int32_t vertex) {
        return fromTop ? graph.edgesBelow(vertex) : graph.edgesAbove(vertex);
    };
    for (std::vector<int32_t>& row : graph.rows)
        row.clear();
    std::vector<bool> isSeen(graph.vertexCount(), false);
    std::vector<int32_t> stack;
    for (int32_t start = 0; start < graph.boxCount; ++start) {
        if (!behind(start).empty())
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
            const auto next = ahead(vertex);
            for (auto edge = next.rbegin(); edge != next.rend(); ++edge)
                stack.push_back(fromTop ? graph.edge(*edge).lower : graph.edge(*edge).upper);
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
        if (m_places.size() == 1)
            return m_places.front();
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

/// Sorts rows by desired places; vertices without one stay where they are.
class RowSorter
{
public:
    RowSorter(LayeredGraph& graph, bool fromAbove, bool useMedian)
        : m_graph(graph)
        , m_desired(graph, fromAbove, useMedian)
    {
    }

    void sort(size_t rowIndex)
    {
        std::vector<int32_t>& row = m_graph.rows[rowIndex];
        m_keys.clear();
        m_before.assign(row.begin(), row.end());
        m_slots.clear();
        for (size_t place = 0; place < row.size(); ++place) {
            const double wish = m_desired.of(row[place]);
            if (wish < 0)
                continue;
            m_keys.push_back(keyOf(wish, place));
            m_slots.push_back(place);
        }
        if (std::ranges::is_sorted(m_keys))
            return;
        std::ranges::sort(m_keys);
        for (size_t index = 0; index < m_slots.size(); ++index) {
            const int32_t vertex = m_before[m_keys[index] & 0xFFFFFFFFU];
            row[m_slots[index]] = vertex;
            m_graph.position[static_cast<size_t>(vertex)] = static_cast<int32_t>(m_slots[index]);
        }
    }

private:
    /// Wish and place in one number that sorts like the pair: a float that is not negative sorts
    /// like its bits. Integers sort several times faster than pairs under a stable sort.
    static uint64_t keyOf(double wish, size_t place)
    {
        const auto bits = std::bit_cast<uint32_t>(static_cast<float>(wish));
        return static_cast<uint64_t>(bits) << 32U | place;
    }

    LayeredGraph& m_graph;
    DesiredPlace m_desired;
    std::vector<uint64_t> m_keys;
    std::vector<int32_t> m_before;
    std::vector<size_t> m_slots;
};

void sweep(LayeredGraph& graph, bool downwards, bool useMedian, const Monitor& monitor)
{
    RowSorter sorter(graph, downwards, useMedian);
    for (size_t step = 1; step < graph.rows.size(); ++step) {
        sorter.sort(downwards ? step : graph.rows.size() - 1 - step);
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

/// Exchanges neighbours as long as that removes crossings; with `alsoEqual` also those whose
/// exchange costs nothing, which leads out of dead ends (Gansner and others 1993, section 3).
void transpose(LayeredGraph& graph, bool alsoEqual, const Monitor& monitor)
{
    ExchangeGain gain(graph);
    for (int pass = 0; pass < kTransposePasses; ++pass) {
        bool changed = false;
        for (std::vector<int32_t>& row : graph.rows) {
            for (size_t place = 0; place + 1 < row.size(); ++place) {
                const int64_t removed = gain.of(row[place], row[place + 1]);
                if (removed < 0 || (removed == 0 && !alsoEqual))
                    continue;
                std::swap(row[place], row[place + 1]);
                graph.position[static_cast<size_t>(row[place])] = static_cast<int32_t>(place);
                graph.position[static_cast<size_t>(row[place + 1])] =
                    static_cast<int32_t>(place + 1);
                changed = changed || removed > 0;
            }
        }
        monitor.checkpoint();
        if (!changed)
            return;
    }
}

/// Counts, for places inserted one by one, how many larger ones came before; a binary indexed tree
/// after Fenwick (1994).
class LargerCounter
{
public:
    void reset(size_t places)
    {
        m_counts.assign(places + 1, 0);
        m_inserted = 0;
    }

    int64_t insert(size_t place)
    {
        int64_t upToPlace = 0;
        for (size_t index = place + 1; index > 0; index &= index - 1)
            upToPlace += m_counts[index];
        for (size_t index = place + 1; index < m_counts.size(); index += index & (~index + 1))
            ++m_counts[index];
        return m_inserted++ - upToPlace;
    }

private:
    std::vector<int32_t> m_counts;
    int64_t m_inserted = 0;
};

/// Counts the crossings between rows; keeps its memory from row to row.
class CrossingCounter
{
public:
    explicit CrossingCounter(const LayeredGraph& graph)
        : m_graph(graph)
    {
    }

    int64_t below(size_t upperRow)
    {
        const std::vector<int32_t>& upper = m_graph.rows[upperRow];
        if (upper.size() < 2 || m_graph.rows[upperRow + 1].size() < 2)
            return 0;
        m_counter.reset(m_graph.rows[upperRow + 1].size());
        int64_t crossings = 0;
        for (const int32_t vertex : upper) {
            m_places.clear();
            for (const int32_t edge : m_graph.edgesBelow(vertex))
                m_places.push_back(m_graph.positionOf(m_graph.edge(edge).lower));
            if (m_places.size() > 1)
                std::ranges::sort(m_places);
            for (const int32_t place : m_places)
                crossings += m_counter.insert(static_cast<size_t>(place));
        }
        return crossings;
    }

private:
    const LayeredGraph& m_graph;
    LargerCounter m_counter;
    std::vector<int32_t> m_places;
};

} // namespace

int64_t countCrossings(const LayeredGraph& graph, size_t upperRow)
{
    return CrossingCounter(graph).below(upperRow);
}

int64_t countCrossings(const LayeredGraph& graph)
{
    CrossingCounter counter(graph);
    int64_t crossings = 0;
    for (size_t row = 0; row + 1 < graph.rows.size(); ++row)
        crossings += counter.below(row);
    return crossings;
}

namespace {

/// Sweeps over rows that are filled; leaves the order with the fewest crossings and returns them.
int64_t reduceCrossings(LayeredGraph& graph, const Monitor& monitor)
{
    const bool isSmall = graph.vertexCount() <= kSmallGraph;
    const int sweeps = isSmall ? kSmallSweeps : kSweeps;
    const int patience = isSmall ? kSmallIdleSweeps : kIdleSweeps;
    std::vector<std::vector<int32_t>> best = graph.rows;
    int64_t fewest = countCrossings(graph);
    int idle = 0;
    for (int pass = 0; pass < sweeps && fewest > 0 && idle < patience; ++pass) {
        sweep(graph, pass % 2 == 0, pass % 4 < 2, monitor);
        if (graph.vertexCount() <= kTransposeLimit)
            transpose(graph, isSmall && pass % 4 >= 2, monitor);
        monitor.checkpoint();
        const int64_t crossings = countCrossings(graph);
        const auto worthwhile =
            static_cast<int64_t>(kWorthwhileShare * static_cast<double>(fewest));
        idle = crossings + worthwhile < fewest ? 0 : idle + 1;
        if (crossings < fewest) {
            fewest = crossings;
            best = graph.rows;
        }
    }
    graph.rows = std::move(best);
    return fewest;
}

/// Orders the rows from one walk; works on a copy numbered by rows, which is faster to read.
int64_t orderFrom(LayeredGraph& graph, bool fromTop, const Monitor& monitor)
{
    placeDepthFirst(graph, fromTop);
    const std::vector<int32_t> vertices = graph.verticesByRow();
    LayeredGraph ordered = graph.inRowOrder();
    const int64_t fewest = reduceCrossings(ordered, monitor);
    for (size_t row = 0; row < graph.rows.size(); ++row)
        std::ranges::transform(ordered.rows[row], graph.rows[row].begin(), [&](int32_t number) {
            return vertices[static_cast<size_t>(number)];
        });
    return fewest;
}

} // namespace

int64_t orderRows(LayeredGraph& graph, const Monitor& monitor)
{
    int64_t fewest = orderFrom(graph, true, monitor);
    if (fewest > 0 && graph.vertexCount() <= kSmallGraph) {
        const std::vector<std::vector<int32_t>> fromTop = graph.rows;
        const int64_t fromBottom = orderFrom(graph, false, monitor);
        if (fromBottom >= fewest)
            graph.rows = fromTop;
        fewest = std::min(fewest, fromBottom);
    }
    graph.updatePositions();
    return fewest;
}

} // namespace core
