#include "core/layout/horizontal_coordinates.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace core {

namespace {

/// Where a trunk goes on, its branches must not pull it aside.
void markBranches(const LayeredGraph& graph, std::vector<bool>& isConflict)
{
    for (int32_t dummy = 0; dummy < static_cast<int32_t>(graph.vertexCount()); ++dummy) {
        if (!graph.isDummy(dummy))
            continue;
        const auto below = graph.edgesBelow(dummy);
        const bool goesOn = std::ranges::any_of(
            below, [&](int32_t edge) { return graph.isDummy(graph.edge(edge).lower); });
        for (const int32_t edge : below) {
            if (goesOn && !graph.isDummy(graph.edge(edge).lower))
                isConflict[static_cast<size_t>(edge)] = true;
        }
    }
}

/// Edges that cross a trunk; lines of boxes give way to trunks, so that these become straight.
std::vector<bool> markConflicts(const LayeredGraph& graph)
{
    std::vector<bool> isConflict(graph.edges.size(), false);
    const auto trunkEdge = [&](int32_t vertex) -> int32_t {
        if (!graph.isDummy(vertex))
            return -1;
        const int32_t edge = graph.edgesAbove(vertex).front();
        return graph.isDummy(graph.edge(edge).upper) ? edge : -1;
    };
    for (size_t row = 1; row < graph.rows.size(); ++row) {
        const std::vector<int32_t>& lower = graph.rows[row];
        int32_t leftBound = 0;
        size_t scanned = 0;
        for (size_t place = 0; place < lower.size(); ++place) {
            const int32_t inner = trunkEdge(lower[place]);
            const bool isLast = place + 1 == lower.size();
            if (inner < 0 && !isLast)
                continue;
            const int32_t rightBound = inner >= 0 ? graph.positionOf(graph.edge(inner).upper)
                                                  : std::numeric_limits<int32_t>::max();
            for (; scanned <= place; ++scanned) {
                for (const int32_t edge : graph.edgesAbove(lower[scanned])) {
                    const int32_t upper = graph.positionOf(graph.edge(edge).upper);
                    if ((upper < leftBound || upper > rightBound)
                        && trunkEdge(lower[scanned]) != edge)
                        isConflict[static_cast<size_t>(edge)] = true;
                }
            }
            leftBound = rightBound;
        }
    }
    markBranches(graph, isConflict);
    return isConflict;
}

/// One of the four extreme alignments: rows read downwards or upwards, from the left or (mirrored)
/// from the right.
class Alignment
{
public:
    Alignment(const LayeredGraph& graph, const LayoutOptions& options,
              const std::vector<bool>& isConflict, bool downwards, bool mirrored)
        : m_graph(graph)
        , m_options(options)
        , m_isConflict(isConflict)
        , m_downwards(downwards)
        , m_mirrored(mirrored)
        , m_root(graph.vertexCount())
        , m_shift(graph.vertexCount(), 0)
    {
        std::iota(m_root.begin(), m_root.end(), 0);
    }

    /// x of every vertex, mirrored back.
    std::vector<double> run()
    {
        align();
        const std::vector<double> blockX = compact();
        std::vector<double> x(m_graph.vertexCount());
        for (size_t vertex = 0; vertex < x.size(); ++vertex) {
            const double place = blockX[static_cast<size_t>(m_root[vertex])] + m_shift[vertex];
            x[vertex] = m_mirrored ? -place : place;
        }
        return x;
    }

private:
    /// Block `to` stands at least `distance` right of block `from`.
    struct Constraint
    {
        int32_t from = -1;
        int32_t to = -1;
        double distance = 0;
    };

    double sign() const { return m_mirrored ? -1 : 1; }

    /// Calls `visit(vertex)` along a row in reading direction.
    template <typename Visit>
    void forEachInRow(size_t row, Visit&& visit) const
    {
        const std::vector<int32_t>& vertices = m_graph.rows[row];
        if (m_mirrored)
            std::for_each(vertices.rbegin(), vertices.rend(), visit);
        else
            std::for_each(vertices.begin(), vertices.end(), visit);
    }

    int32_t place(int32_t vertex) const
    {
        const int32_t position = m_graph.positionOf(vertex);
        if (!m_mirrored)
            return position;
        const auto row = static_cast<size_t>(m_graph.rank[static_cast<size_t>(vertex)]);
        return static_cast<int32_t>(m_graph.rows[row].size()) - 1 - position;
    }

    void align()
    {
        const size_t rowCount = m_graph.rows.size();
        for (size_t step = 1; step < rowCount; ++step) {
            int32_t taken = -1;
            forEachInRow(m_downwards ? step : rowCount - 1 - step,
                         [&](int32_t vertex) { taken = alignVertex(vertex, taken); });
        }
    }

    /// Joins a vertex to its median neighbour when no line in between was joined further right;
    /// returns the last taken place.
    int32_t alignVertex(int32_t vertex, int32_t taken)
    {
        const auto edges = m_downwards ? m_graph.edgesAbove(vertex) : m_graph.edgesBelow(vertex);
        m_sorted.clear();
        std::ranges::copy_if(edges, std::back_inserter(m_sorted), [&](int32_t edge) {
            return !m_isConflict[static_cast<size_t>(edge)];
        });
        if (m_sorted.empty())
            return taken;
        std::ranges::sort(m_sorted, {}, [&](int32_t edge) { return place(otherEnd(edge)); });
        const size_t last = m_sorted.size() - 1;
        for (const size_t median : { last / 2, (last + 1) / 2 }) {
            const int32_t edge = m_sorted[median];
            const int32_t other = otherEnd(edge);
            if (place(other) <= taken)
                continue;
            join(vertex, other, edge);
            return place(other);
        }
        return taken;
    }

    int32_t otherEnd(int32_t edge) const
    {
        return m_downwards ? m_graph.edge(edge).upper : m_graph.edge(edge).lower;
    }

    void join(int32_t vertex, int32_t other, int32_t edgeIndex)
    {
        const LayeredGraph::Edge& edge = m_graph.edge(edgeIndex);
        const double difference = edge.upperOffset - edge.lowerOffset;
        m_root[static_cast<size_t>(vertex)] = m_root[static_cast<size_t>(other)];
        m_shift[static_cast<size_t>(vertex)] =
            m_shift[static_cast<size_t>(other)] + sign() * (m_downwards ? difference : -difference);
    }

    double reach(int32_t vertex, bool toTheRight) const
    {
        return toTheRight != m_mirrored ? m_graph.right[static_cast<size_t>(vertex)]
                                        : m_graph.left[static_cast<size_t>(vertex)];
    }

    double distance(int32_t before, int32_t after) const
    {
        return reach(before, true) + reach(after, false)
            + gapBetween(m_graph, m_options, before, after) + m_shift[static_cast<size_t>(before)]
            - m_shift[static_cast<size_t>(after)];
    }

    std::vector<Constraint> constraints() const
    {
        std::vector<Constraint> result;
        for (size_t row = 0; row < m_graph.rows.size(); ++row) {
            int32_t before = -1;
            forEachInRow(row, [&](int32_t vertex) {
                if (before >= 0)
                    result.push_back({ m_root[static_cast<size_t>(before)],
                                       m_root[static_cast<size_t>(vertex)],
                                       distance(before, vertex) });
                before = vertex;
            });
        }
        return result;
    }

    /// Leftmost places as longest paths over the graph of blocks, then every block that is held
    /// from the right moves there, which closes the gaps inside the picture.
    std::vector<double> compact() const
    {
        const std::vector<Constraint> all = constraints();
        const size_t count = m_graph.vertexCount();
        std::vector<int32_t> first(count + 1, 0);
        std::vector<int32_t> missing(count, 0);
        for (const Constraint& constraint : all) {
            ++first[static_cast<size_t>(constraint.from) + 1];
            ++missing[static_cast<size_t>(constraint.to)];
        }
        std::partial_sum(first.begin(), first.end(), first.begin());
        std::vector<Constraint> sorted(all.size());
        std::vector<int32_t> next(first.begin(), first.end() - 1);
        for (const Constraint& constraint : all)
            sorted[static_cast<size_t>(next[static_cast<size_t>(constraint.from)]++)] = constraint;
        const auto behind = [&](int32_t block) {
            const auto begin = static_cast<size_t>(first[static_cast<size_t>(block)]);
            return std::span(sorted).subspan(
                begin, static_cast<size_t>(first[static_cast<size_t>(block) + 1]) - begin);
        };
        std::vector<double> x(count, 0);
        std::vector<int32_t> order;
        order.reserve(count);
        for (size_t block = 0; block < count; ++block) {
            if (missing[block] == 0)
                order.push_back(static_cast<int32_t>(block));
        }
        for (size_t done = 0; done < order.size(); ++done) {
            for (const Constraint& constraint : behind(order[done])) {
                const auto to = static_cast<size_t>(constraint.to);
                x[to] = std::max(x[to], x[static_cast<size_t>(order[done])] + constraint.distance);
                if (--missing[to] == 0)
                    order.push_back(constraint.to);
            }
        }
        for (auto block = order.rbegin(); block != order.rend(); ++block) {
            double room = std::numeric_limits<double>::infinity();
            for (const Constraint& constraint : behind(*block))
                room = std::min(room, x[static_cast<size_t>(constraint.to)] - constraint.distance);
            if (room < std::numeric_limits<double>::infinity())
                x[static_cast<size_t>(*block)] = std::max(x[static_cast<size_t>(*block)], room);
        }
        return x;
    }

    const LayeredGraph& m_graph;
    const LayoutOptions& m_options;
    const std::vector<bool>& m_isConflict;
    bool m_downwards;
    bool m_mirrored;
    std::vector<int32_t> m_root; ///< first vertex of the block a vertex belongs to
    std::vector<double> m_shift; ///< from the root's reference x
    std::vector<int32_t> m_sorted;
};

struct Span
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
};

Span extent(const LayeredGraph& graph, const std::vector<double>& x)
{
    Span span;
    for (size_t vertex = 0; vertex < x.size(); ++vertex) {
        span.low = std::min(span.low, x[vertex] - graph.left[vertex]);
        span.high = std::max(span.high, x[vertex] + graph.right[vertex]);
    }
    return span;
}

} // namespace

std::vector<double> horizontalCoordinates(const LayeredGraph& graph, const LayoutOptions& options,
                                          const Monitor& monitor)
{
    const std::vector<bool> isConflict = markConflicts(graph);
    std::array<std::vector<double>, 4> candidates;
    std::array<Span, 4> extents;
    for (size_t index = 0; index < 4; ++index) {
        monitor.checkpoint();
        candidates[index] = Alignment(graph, options, isConflict, index < 2, index % 2 == 1).run();
        extents[index] = extent(graph, candidates[index]);
    }
    const auto narrowest = std::ranges::min_element(
        extents, {}, [](const Span& span) { return span.high - span.low; });
    std::array<double, 4> moves;
    for (size_t index = 0; index < 4; ++index)
        moves[index] = index % 2 == 0 ? narrowest->low - extents[index].low
                                      : narrowest->high - extents[index].high;
    std::vector<double> x(graph.vertexCount());
    for (size_t vertex = 0; vertex < x.size(); ++vertex) {
        std::array<double, 4> places;
        for (size_t index = 0; index < 4; ++index)
            places[index] = candidates[index][vertex] + moves[index];
        std::ranges::sort(places);
        x[vertex] = (places[1] + places[2]) / 2;
    }
    return x;
}

} // namespace core
