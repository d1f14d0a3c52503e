#include "core/layout/graph_layout.h"
#include "core/layout/layered_graph.h"
#include "core/layout/ordering.h"
#include "tests/support/random_dag.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <array>
#include <optional>

using namespace core;

namespace {

/// A drawn line from one node to another, as a chain of short straight pieces.
struct DrawnEdge
{
    int32_t from = -1;
    int32_t to = -1;
    std::vector<Point> points;
};

/// The same graph with one net for each reader, as dot draws it.
LayoutInput withSingleReaders(LayoutInput input)
{
    std::vector<LayoutNet> nets;
    for (const LayoutNet& net : input.nets) {
        for (const int32_t target : net.targets)
            nets.push_back({ .source = net.source, .targets = { target } });
    }
    input.nets = std::move(nets);
    return input;
}

void appendCurve(std::vector<Point>& points, const std::array<Point, 4>& curve)
{
    constexpr int kPieces = 12;
    for (int piece = points.empty() ? 0 : 1; piece <= kPieces; ++piece) {
        const double t = static_cast<double>(piece) / kPieces;
        const double u = 1 - t;
        const std::array weights = { u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t };
        Point point;
        for (size_t control = 0; control < 4; ++control) {
            point.x += weights[control] * curve[control].x;
            point.y += weights[control] * curve[control].y;
        }
        points.push_back(point);
    }
}

std::vector<DrawnEdge> drawnByUs(const LayoutInput& input)
{
    const GraphLayout layout = layoutGraph(input, {}, Monitor());
    std::vector<DrawnEdge> edges;
    for (const LayoutNet& net : input.nets)
        edges.push_back({ net.source, net.targets.front(), {} });
    for (const RouteSegment& segment : layout.segments)
        appendCurve(edges[static_cast<size_t>(segment.net)].points, segment.points);
    return edges;
}

/// Runs dot; its plain output has a line "edge tail head n x1 y1 ... xn yn" for each edge.
std::vector<DrawnEdge> drawnByDot(const LayoutInput& input)
{
    QByteArray text = "digraph { node [shape=box, label=\"\", width=2.2, height=0.45];\n";
    for (const LayoutNet& net : input.nets)
        text += QByteArray::number(net.source) + " -> " + QByteArray::number(net.targets.front())
            + ";\n";
    QProcess dot;
    dot.start(QStringLiteral("dot"), { QStringLiteral("-Tplain") });
    dot.write(text + "}\n");
    dot.closeWriteChannel();
    dot.waitForFinished();
    std::vector<DrawnEdge> edges;
    for (const QByteArray& line : dot.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.first() != "edge")
            continue;
        DrawnEdge edge{ words[1].toInt(), words[2].toInt(), {} };
        std::vector<Point> controls;
        for (int point = 0; point < words[3].toInt(); ++point)
            controls.push_back(
                { words[4 + 2 * point].toDouble(), words[5 + 2 * point].toDouble() });
        for (size_t first = 0; first + 3 < controls.size(); first += 3)
            appendCurve(
                edge.points,
                { controls[first], controls[first + 1], controls[first + 2], controls[first + 3] });
        edges.push_back(std::move(edge));
    }
    return edges;
}

double side(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool piecesCross(Point a, Point b, Point c, Point d)
{
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

bool cross(const DrawnEdge& a, const DrawnEdge& b)
{
    for (size_t i = 1; i < a.points.size(); ++i) {
        for (size_t j = 1; j < b.points.size(); ++j) {
            if (piecesCross(a.points[i - 1], a.points[i], b.points[j - 1], b.points[j]))
                return true;
        }
    }
    return false;
}

/// Pairs of edges without a common end that cross in the picture.
int crossings(const std::vector<DrawnEdge>& edges)
{
    int count = 0;
    for (size_t a = 0; a < edges.size(); ++a) {
        for (size_t b = a + 1; b < edges.size(); ++b) {
            const bool touches = edges[a].from == edges[b].from || edges[a].to == edges[b].to
                || edges[a].from == edges[b].to || edges[a].to == edges[b].from;
            if (!touches && cross(edges[a], edges[b]))
                ++count;
        }
    }
    return count;
}

/// Every pair of edges of two rows compared.
int64_t crossingsPairByPair(const LayeredGraph& graph, size_t upperRow)
{
    int64_t count = 0;
    for (const LayeredGraph::Edge& a : graph.edges) {
        for (const LayeredGraph::Edge& b : graph.edges) {
            if (graph.rank[static_cast<size_t>(a.upper)] != static_cast<int32_t>(upperRow)
                || graph.rank[static_cast<size_t>(b.upper)] != static_cast<int32_t>(upperRow))
                continue;
            if (graph.positionOf(a.upper) < graph.positionOf(b.upper)
                && graph.positionOf(a.lower) > graph.positionOf(b.lower))
                ++count;
        }
    }
    return count;
}

/// Two full rows with edges drawn by a fixed rule.
LayeredGraph twoRows()
{
    FlatProblem problem;
    constexpr int32_t kRow = 12;
    problem.nodes.resize(2 * kRow);
    std::vector<int32_t> ranks(2 * kRow, 0);
    std::fill(ranks.begin() + kRow, ranks.end(), 1);
    std::vector<FlatNet> nets;
    for (int32_t upper = 0; upper < kRow; ++upper) {
        nets.push_back({ .source = { upper, 0 }, .targets = {} });
        for (const int32_t step : { 5, 7, 11 })
            nets.back().targets.push_back({ kRow + (upper * step + step) % kRow, 0 });
    }
    LayeredGraph graph = makeLayeredGraph(problem, nets, ranks);
    for (int32_t vertex = 0; vertex < 2 * kRow; ++vertex)
        graph.rows[static_cast<size_t>(ranks[static_cast<size_t>(vertex)])].push_back(vertex);
    graph.updatePositions();
    return graph;
}

} // namespace

class TestLayoutCrossings : public QObject
{
    Q_OBJECT

private slots:
    void countingAgreesWithComparingAllPairs()
    {
        const LayeredGraph graph = twoRows();
        QVERIFY(countCrossings(graph, 0) > 100);
        QCOMPARE(countCrossings(graph, 0), crossingsPairByPair(graph, 0));
    }

    void numberingByRowsChangesNothing()
    {
        LayeredGraph graph = twoRows();
        std::ranges::reverse(graph.rows[0]);
        std::ranges::rotate(graph.rows[1], graph.rows[1].begin() + 5);
        graph.updatePositions();
        const LayeredGraph ordered = graph.inRowOrder();
        QCOMPARE(countCrossings(ordered), countCrossings(graph));
        QCOMPARE(ordered.edges.size(), graph.edges.size());
        QCOMPARE(graph.verticesByRow()[0], graph.rows[0][0]);
        QCOMPARE(ordered.rows[0][0], 0);
    }

    void orderingRemovesCrossings()
    {
        LayeredGraph graph = twoRows();
        const int64_t before = countCrossings(graph);
        for (std::vector<int32_t>& row : graph.rows)
            row.clear();
        const int64_t after = orderRows(graph, Monitor());
        QVERIFY(after < before);
        QCOMPARE(countCrossings(graph), after);
    }

    void smallGraphsCrossAboutAsLittleAsWithDot()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dot")).isEmpty())
            QSKIP("graphviz is not installed");
        int ours = 0;
        int dots = 0;
        for (uint32_t seed = 1; seed <= 30; ++seed) {
            const LayoutInput input = withSingleReaders(
                test::randomDag({ .nodes = 20 + static_cast<int32_t>(seed % 3) * 10,
                                  .readersPerNode = 1.4,
                                  .reach = 8,
                                  .seed = seed }));
            ours += crossings(drawnByUs(input));
            dots += crossings(drawnByDot(input));
        }
        qInfo("crossing lines in 30 graphs: ours %d, dot %d", ours, dots);
        QVERIFY(dots > 0);
        QVERIFY(ours <= 1.2 * dots);
    }
};

QTEST_GUILESS_MAIN(TestLayoutCrossings)
#include "tst_layout_crossings.moc"
