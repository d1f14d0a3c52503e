#include "core/layout/routing.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double kStraight = 0.05; ///< units of x that are still one straight line

/// Draws one net as a pen that walks down its trunk and branches off to the targets.
class NetRouter
{
public:
    NetRouter(const PlacedRows& placed, std::vector<RouteSegment>& segments)
        : m_placed(placed)
        , m_segments(segments)
    {
    }

    void route(size_t index)
    {
        m_net = index;
        m_isReversed = m_placed.nets.isReversed[index];
        const FlatNet& net = m_placed.nets.nets[index];
        m_first = m_segments.size();
        const auto source = static_cast<size_t>(net.source.node);
        const double x = m_placed.x[source] + net.source.offset;
        const FlatNode& box = m_placed.problem.nodes[source];
        const double height = box.role == FlatNode::Role::entry ? 0 : box.height;
        Pen pen{ .from = { x, m_placed.top[source] + height },
                 .at = { x, bandOf(net.source.node).bottom } };
        const LayeredGraph::Trunk& trunk = m_placed.graph.trunks[index];
        for (int32_t step = 0; step <= trunk.dummyCount; ++step) {
            const bool goesOn = step < trunk.dummyCount;
            const int32_t rank =
                m_placed.graph.rank[static_cast<size_t>(net.source.node)] + step + 1;
            const std::vector<FlatEnd> branches = targetsAt(net, rank);
            if (branches.size() + (goesOn ? 1 : 0) > 1)
                lift(pen);
            for (const FlatEnd& target : branches)
                reach(pen, target);
            if (goesOn)
                pass(pen, trunk.firstDummy + step);
        }
        if (m_isReversed)
            turnAround();
    }

private:
    /// A line that is being drawn: `from` is where its straight part started.
    struct Pen
    {
        Point from;
        Point at;
        int32_t parent = -1;
    };

    const RowBand& bandOf(int32_t vertex) const
    {
        return m_placed
            .bands[static_cast<size_t>(m_placed.graph.rank[static_cast<size_t>(vertex)])];
    }

    std::vector<FlatEnd> targetsAt(const FlatNet& net, int32_t rank) const
    {
        std::vector<FlatEnd> targets;
        std::ranges::copy_if(net.targets, std::back_inserter(targets), [&](const FlatEnd& end) {
            return m_placed.graph.rank[static_cast<size_t>(end.node)] == rank;
        });
        return targets;
    }

    int32_t add(const std::array<Point, 4>& points, int32_t parent, int32_t target, bool isLine)
    {
        m_segments.push_back({ points, m_placed.nets.original[m_net], parent, target, isLine });
        return static_cast<int32_t>(m_segments.size()) - 1;
    }

    int32_t addLine(Point from, Point to, int32_t parent, int32_t target)
    {
        const auto between = [&](double share) {
            return Point{ from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
        };
        return add({ from, between(1.0 / 3), between(2.0 / 3), to }, parent, target, true);
    }

    /// Ends the straight part, so that another piece can start here.
    void lift(Pen& pen)
    {
        if (pen.at.y > pen.from.y)
            pen.parent = addLine(pen.from, pen.at, pen.parent, -1);
        pen.from = pen.at;
    }

    /// A curve to `to` that leaves and arrives upright.
    void bend(Pen& pen, Point to, int32_t target)
    {
        lift(pen);
        const double middle = (pen.at.y + to.y) / 2;
        pen.parent = add({ pen.at, Point{ pen.at.x, middle }, Point{ to.x, middle }, to },
                         pen.parent, target, false);
        pen.from = pen.at = to;
    }

    void pass(Pen& pen, int32_t dummy)
    {
        const RowBand& band = bandOf(dummy);
        const double x = m_placed.x[static_cast<size_t>(dummy)];
        if (std::abs(x - pen.at.x) > kStraight)
            bend(pen, { x, band.top }, -1);
        pen.at.y = band.bottom;
    }

    void reach(Pen pen, const FlatEnd& target)
    {
        const auto box = static_cast<size_t>(target.node);
        const Point end{ m_placed.x[box] + target.offset, m_placed.top[box] };
        if (std::abs(end.x - pen.at.x) <= kStraight) {
            addLine(pen.from, { pen.from.x, end.y }, pen.parent, target.node);
            return;
        }
        const double rowTop = bandOf(target.node).top;
        if (end.y <= rowTop) {
            bend(pen, end, target.node);
            return;
        }
        bend(pen, { end.x, rowTop }, -1);
        addLine(pen.from, end, pen.parent, target.node);
    }

    /// A reversed net has one source and one target: its pieces form a chain that is walked the
    /// other way.
    void turnAround()
    {
        std::reverse(m_segments.begin() + static_cast<std::ptrdiff_t>(m_first), m_segments.end());
        for (size_t index = m_first; index < m_segments.size(); ++index) {
            RouteSegment& segment = m_segments[index];
            std::ranges::reverse(segment.points);
            segment.parent = index == m_first ? -1 : static_cast<int32_t>(index) - 1;
            segment.target = -1;
        }
        m_segments.back().target = m_placed.nets.nets[m_net].source.node;
    }

    const PlacedRows& m_placed;
    std::vector<RouteSegment>& m_segments;
    size_t m_net = 0;
    size_t m_first = 0;
    bool m_isReversed = false;
};

} // namespace

std::vector<RouteSegment> routeNets(const PlacedRows& placed)
{
    std::vector<RouteSegment> segments;
    segments.reserve(placed.graph.edges.size());
    NetRouter router(placed, segments);
    for (size_t net = 0; net < placed.nets.nets.size(); ++net)
        router.route(net);
    return segments;
}

} // namespace core
