#include "core/layout/flat_layout.h"

#include "core/layout/horizontal_coordinates.h"
#include "core/layout/ordering.h"
#include "core/layout/ranking.h"
#include "core/layout/relaxed_coordinates.h"
#include "core/layout/routing.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double kSlope = 0.14; ///< share of a bend's width that its gap grows by
constexpr double kLargestGrowth = 44;
constexpr double kStaircase = 2.5; ///< times the widest row: wider pictures are staircases
constexpr double kAlwaysNarrow = 1500; ///< units of width that are never a staircase

bool isPortRow(const FlatProblem& problem, const LayeredGraph& graph, size_t row,
               FlatNode::Role role)
{
    return std::ranges::any_of(graph.rows[row], [&](int32_t vertex) {
        return !graph.isDummy(vertex) && problem.nodes[static_cast<size_t>(vertex)].role == role;
    });
}

/// Room between a row and the next: more where lines bend far, so that curves stay calm.
double gapBelow(const FlatProblem& problem, const LayeredGraph& graph, const std::vector<double>& x,
                size_t row)
{
    double widest = 0;
    for (const int32_t vertex : graph.rows[row]) {
        for (const int32_t index : graph.edgesBelow(vertex)) {
            const LayeredGraph::Edge& edge = graph.edge(index);
            widest = std::max(widest,
                              std::abs(x[static_cast<size_t>(edge.upper)] + edge.upperOffset
                                       - x[static_cast<size_t>(edge.lower)] - edge.lowerOffset));
        }
    }
    double gap = problem.options.rowGap + std::min(widest * kSlope, kLargestGrowth);
    if (isPortRow(problem, graph, row + 1, FlatNode::Role::exit))
        gap = std::max(gap, problem.options.blockPadding);
    return gap;
}

std::vector<RowBand> stackRows(const FlatProblem& problem, const LayeredGraph& graph,
                               const std::vector<double>& x)
{
    std::vector<RowBand> bands(graph.rows.size());
    double y = 0;
    for (size_t row = 0; row < bands.size(); ++row) {
        double height = 0;
        for (const int32_t vertex : graph.rows[row]) {
            if (!graph.isDummy(vertex))
                height = std::max(height, problem.nodes[static_cast<size_t>(vertex)].height);
        }
        bands[row] = { y, y + height };
        y += height + (row + 1 < bands.size() ? gapBelow(problem, graph, x, row) : 0);
    }
    return bands;
}

double widthOf(const LayeredGraph& graph, const std::vector<double>& x)
{
    double low = 0;
    double high = 0;
    for (size_t vertex = 0; vertex < x.size(); ++vertex) {
        low = vertex == 0 ? x[0] - graph.left[0] : std::min(low, x[vertex] - graph.left[vertex]);
        high =
            vertex == 0 ? x[0] + graph.right[0] : std::max(high, x[vertex] + graph.right[vertex]);
    }
    return high - low;
}

/// Straight lines where they leave the picture compact, else short ones.
std::vector<double> compactCoordinates(const LayeredGraph& graph, const LayoutOptions& options,
                                       const Monitor& monitor)
{
    std::vector<double> straight = horizontalCoordinates(graph, options, monitor);
    const double limit = std::max(kAlwaysNarrow, kStaircase * packedWidth(graph, options));
    if (widthOf(graph, straight) <= limit)
        return straight;
    std::vector<double> relaxed = relaxedCoordinates(graph, options, monitor);
    return widthOf(graph, relaxed) < widthOf(graph, straight) ? relaxed : straight;
}

std::vector<double> chooseCoordinates(const LayeredGraph& graph, const LayoutOptions& options,
                                      const Monitor& monitor)
{
    const std::vector<double> byRow = compactCoordinates(graph.inRowOrder(), options, monitor);
    const std::vector<int32_t> vertices = graph.verticesByRow();
    std::vector<double> x(vertices.size());
    for (size_t number = 0; number < vertices.size(); ++number)
        x[static_cast<size_t>(vertices[number])] = byRow[number];
    return x;
}

/// Lets the main line enter a block where it leaves it, so that a column of blocks stays upright.
void alignPorts(const FlatProblem& problem, const LayeredGraph& graph, std::vector<double>& x)
{
    const auto first = [&](FlatNode::Role role) {
        return std::ranges::find(problem.nodes, role, &FlatNode::role) - problem.nodes.begin();
    };
    const auto entry = static_cast<size_t>(first(FlatNode::Role::entry));
    const auto exit = static_cast<size_t>(first(FlatNode::Role::exit));
    if (entry == problem.nodes.size() || exit == problem.nodes.size())
        return;
    const std::vector<int32_t>& row = graph.rows.front();
    const auto place = static_cast<size_t>(graph.position[entry]);
    double wish = x[exit];
    if (place > 0)
        wish = std::max(wish,
                        x[static_cast<size_t>(row[place - 1])]
                            + separation(graph, problem.options, row[place - 1], row[place]));
    if (place + 1 < row.size())
        wish = std::min(wish,
                        x[static_cast<size_t>(row[place + 1])]
                            - separation(graph, problem.options, row[place], row[place + 1]));
    x[entry] = wish;
}

void fillExtent(const FlatProblem& problem, const LayeredGraph& graph, const std::vector<double>& x,
                FlatLayout& layout)
{
    for (size_t vertex = 0; vertex < x.size(); ++vertex) {
        const double low = x[vertex] - graph.left[vertex];
        const double high = x[vertex] + graph.right[vertex];
        layout.left = vertex == 0 ? low : std::min(layout.left, low);
        layout.right = vertex == 0 ? high : std::max(layout.right, high);
    }
    for (size_t node = 0; node < problem.nodes.size(); ++node)
        layout.height =
            std::max(layout.height, layout.positions[node].y + problem.nodes[node].height);
}

} // namespace

FlatLayout layoutFlat(const FlatProblem& problem, const Monitor& monitor)
{
    FlatLayout layout;
    const AcyclicNets nets = makeAcyclic(problem);
    monitor.checkpoint();
    const std::vector<int32_t> ranks = assignRanks(problem, nets.nets);
    monitor.checkpoint();
    LayeredGraph graph = makeLayeredGraph(problem, nets.nets, ranks);
    layout.crossings = orderRows(graph, monitor);
    std::vector<double> x = chooseCoordinates(graph, problem.options, monitor);
    alignPorts(problem, graph, x);
    const std::vector<RowBand> bands = stackRows(problem, graph, x);
    std::vector<double> tops;
    for (size_t node = 0; node < problem.nodes.size(); ++node) {
        const RowBand& band = bands[static_cast<size_t>(ranks[node])];
        tops.push_back((band.top + band.bottom - problem.nodes[node].height) / 2);
        layout.positions.push_back({ x[node], tops.back() });
    }
    monitor.checkpoint();
    layout.segments = routeNets({ problem, nets, graph, x, bands, tops });
    fillExtent(problem, graph, x, layout);
    return layout;
}

} // namespace core
