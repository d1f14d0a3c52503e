#include "core/layout/relaxed_coordinates.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr int kSweeps = 12;
constexpr double kTrunkWeight = 8; ///< pull between two dummies of a trunk
constexpr double kBranchWeight = 2; ///< pull between a dummy and a box

/// Vertices of a row that were pushed together and move as one.
struct Pool
{
    double wish = 0; ///< weighted sum of desired places, each less its offset in the row
    double weight = 0;
    size_t size = 0;

    double place() const { return wish / weight; }
};

class Relaxation
{
public:
    Relaxation(const LayeredGraph& graph, const LayoutOptions& options)
        : m_graph(graph)
        , m_options(options)
        , m_x(graph.vertexCount(), 0)
    {
    }

    std::vector<double> run(const Monitor& monitor)
    {
        for (const std::vector<int32_t>& row : m_graph.rows)
            packRow(row);
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            monitor.checkpoint();
            const bool downwards = sweep % 2 == 0;
            const size_t count = m_graph.rows.size();
            for (size_t step = 0; step < count; ++step)
                solveRow(m_graph.rows[downwards ? step : count - 1 - step], downwards);
        }
        for (const std::vector<int32_t>& row : m_graph.rows)
            straightenTrunks(row);
        return std::move(m_x);
    }

private:
    double& x(int32_t vertex) { return m_x[static_cast<size_t>(vertex)]; }

    void packRow(const std::vector<int32_t>& row)
    {
        for (size_t place = 1; place < row.size(); ++place)
            x(row[place]) =
                x(row[place - 1]) + separation(m_graph, m_options, row[place - 1], row[place]);
        const double middle = row.empty() ? 0 : x(row.back()) / 2;
        for (const int32_t vertex : row)
            x(vertex) -= middle;
    }

    /// Desired place and its weight, from the row that was just solved and, weakly, the other one.
    Pool desire(int32_t vertex, bool downwards)
    {
        Pool pool{ .wish = 1e-3 * x(vertex), .weight = 1e-3, .size = 1 };
        const auto pull = [&](int32_t index, bool above) {
            const LayeredGraph::Edge& edge = m_graph.edge(index);
            const bool isTrunk = m_graph.isDummy(edge.upper) && m_graph.isDummy(edge.lower);
            const bool isBranch = m_graph.isDummy(edge.upper) || m_graph.isDummy(edge.lower);
            const double weight = (isTrunk        ? kTrunkWeight
                                       : isBranch ? kBranchWeight
                                                  : 1)
                * (above == downwards ? 1 : 0.3);
            const double to = above ? x(edge.upper) + edge.upperOffset - edge.lowerOffset
                                    : x(edge.lower) + edge.lowerOffset - edge.upperOffset;
            pool.wish += weight * to;
            pool.weight += weight;
        };
        for (const int32_t edge : m_graph.edgesAbove(vertex))
            pull(edge, true);
        for (const int32_t edge : m_graph.edgesBelow(vertex))
            pull(edge, false);
        return pool;
    }

    void solveRow(const std::vector<int32_t>& row, bool downwards)
    {
        m_offsets.assign(row.size(), 0);
        m_pools.clear();
        for (size_t place = 0; place < row.size(); ++place) {
            if (place > 0)
                m_offsets[place] = m_offsets[place - 1]
                    + separation(m_graph, m_options, row[place - 1], row[place]);
            Pool pool = desire(row[place], downwards);
            pool.wish -= m_offsets[place] * pool.weight;
            while (!m_pools.empty() && m_pools.back().place() > pool.place()) {
                pool.wish += m_pools.back().wish;
                pool.weight += m_pools.back().weight;
                pool.size += m_pools.back().size;
                m_pools.pop_back();
            }
            m_pools.push_back(pool);
        }
        size_t place = 0;
        for (const Pool& pool : m_pools) {
            for (size_t index = 0; index < pool.size; ++index, ++place)
                x(row[place]) = pool.place() + m_offsets[place];
        }
    }

    /// Lets a trunk go straight down where there is room for it.
    void straightenTrunks(const std::vector<int32_t>& row)
    {
        for (size_t place = 0; place < row.size(); ++place) {
            const int32_t vertex = row[place];
            if (!m_graph.isDummy(vertex))
                continue;
            const LayeredGraph::Edge& edge = m_graph.edge(m_graph.edgesAbove(vertex).front());
            const double wish = x(edge.upper) + edge.upperOffset;
            const bool fitsLeft = place == 0
                || wish - x(row[place - 1])
                    >= separation(m_graph, m_options, row[place - 1], vertex);
            const bool fitsRight = place + 1 == row.size()
                || x(row[place + 1]) - wish
                    >= separation(m_graph, m_options, vertex, row[place + 1]);
            if (fitsLeft && fitsRight)
                x(vertex) = wish;
        }
    }

    const LayeredGraph& m_graph;
    const LayoutOptions& m_options;
    std::vector<double> m_x;
    std::vector<double> m_offsets;
    std::vector<Pool> m_pools;
};

} // namespace

double separation(const LayeredGraph& graph, const LayoutOptions& options, int32_t before,
                  int32_t after)
{
    return graph.right[static_cast<size_t>(before)] + graph.left[static_cast<size_t>(after)]
        + gapBetween(graph, options, before, after);
}

double packedWidth(const LayeredGraph& graph, const LayoutOptions& options)
{
    double widest = 0;
    for (const std::vector<int32_t>& row : graph.rows) {
        if (row.empty())
            continue;
        double width = graph.left[static_cast<size_t>(row.front())]
            + graph.right[static_cast<size_t>(row.back())];
        for (size_t place = 1; place < row.size(); ++place)
            width += separation(graph, options, row[place - 1], row[place]);
        widest = std::max(widest, width);
    }
    return widest;
}

std::vector<double> relaxedCoordinates(const LayeredGraph& graph, const LayoutOptions& options,
                                       const Monitor& monitor)
{
    return Relaxation(graph, options).run(monitor);
}

} // namespace core
