#include "core/base/error.h"
#include "core/layout/graph_layout.h"
#include "tests/support/random_dag.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace core;

namespace {

GraphLayout layoutOf(const LayoutInput& input)
{
    return layoutGraph(input, {}, Monitor());
}

/// Blocks around a node, innermost first.
std::vector<int32_t> blocksAround(const LayoutInput& input, size_t node)
{
    std::vector<int32_t> blocks;
    for (int32_t block = input.nodes[node].block; block >= 0;
         block = input.blocks[static_cast<size_t>(block)].parent)
        blocks.push_back(block);
    return blocks;
}

bool isInside(const Rect& inner, const Rect& outer)
{
    return inner.x >= outer.x && inner.right() <= outer.right() && inner.y >= outer.y
        && inner.bottom() <= outer.bottom();
}

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// The segments from a net's source to one of its readers.
std::vector<RouteSegment> pathTo(const GraphLayout& layout, int32_t net, int32_t target)
{
    std::vector<RouteSegment> path;
    for (const RouteSegment& segment : layout.segments) {
        if (segment.net != net || segment.target != target)
            continue;
        path.push_back(segment);
        while (path.front().parent >= 0)
            path.insert(path.begin(), layout.segments[static_cast<size_t>(path.front().parent)]);
    }
    return path;
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private:
    static void addGraphs()
    {
        QTest::addColumn<LayoutInput>("input");
        QTest::newRow("one node") << test::randomDag({ .nodes = 1 });
        QTest::newRow("chain") << test::randomDag({ .nodes = 12, .readersPerNode = 1, .reach = 1 });
        QTest::newRow("sparse") << test::randomDag({ .nodes = 80, .seed = 2 });
        QTest::newRow("dense") << test::randomDag(
            { .nodes = 60, .readersPerNode = 1.9, .reach = 20, .seed = 3 });
        QTest::newRow("wide") << test::randomDag(
            { .nodes = 400, .readersPerNode = 1.2, .reach = 400, .seed = 4 });
        QTest::newRow("decoder") << test::decoderLike(12, false);
        QTest::newRow("decoder in blocks") << test::decoderLike(12, true);
        QTest::newRow("decoder with a hub") << test::decoderLike(40, false);
        QTest::newRow("blocks with a hub") << test::decoderLike(40, true);
    }

private slots:
    void everyLineLeadsDown_data() { addGraphs(); }
    void everyLineLeadsDown()
    {
        QFETCH(LayoutInput, input);
        const GraphLayout layout = layoutOf(input);
        for (const LayoutNet& net : input.nets) {
            for (const int32_t target : net.targets)
                QVERIFY(layout.nodes[static_cast<size_t>(net.source)].bottom()
                        < layout.nodes[static_cast<size_t>(target)].y);
        }
    }

    void boxesDoNotOverlap_data() { addGraphs(); }
    void boxesDoNotOverlap()
    {
        QFETCH(LayoutInput, input);
        const GraphLayout layout = layoutOf(input);
        std::vector<Rect> boxes = layout.nodes;
        for (const StubLabel& stub : layout.stubs)
            boxes.push_back(stub.box);
        for (size_t a = 0; a < boxes.size(); ++a) {
            for (size_t b = a + 1; b < boxes.size(); ++b)
                QVERIFY2(!boxes[a].intersects(boxes[b]), qPrintable(QString::number(a)));
        }
    }

    void blocksHoldTheirNodesAndNoOthers_data() { addGraphs(); }
    void blocksHoldTheirNodesAndNoOthers()
    {
        QFETCH(LayoutInput, input);
        const GraphLayout layout = layoutOf(input);
        for (size_t node = 0; node < input.nodes.size(); ++node) {
            const std::vector<int32_t> around = blocksAround(input, node);
            for (size_t block = 0; block < input.blocks.size(); ++block) {
                const bool belongs =
                    std::ranges::find(around, static_cast<int32_t>(block)) != around.end();
                QCOMPARE(isInside(layout.nodes[node], layout.blocks[block]), belongs);
                QCOMPARE(layout.nodes[node].intersects(layout.blocks[block]), belongs);
            }
        }
    }

    void everyReaderIsReachedByAnUnbrokenLine_data() { addGraphs(); }
    void everyReaderIsReachedByAnUnbrokenLine()
    {
        QFETCH(LayoutInput, input);
        const GraphLayout layout = layoutOf(input);
        for (size_t net = 0; net < input.nets.size(); ++net) {
            if (layout.isHub[net])
                continue;
            const Rect& source = layout.nodes[static_cast<size_t>(input.nets[net].source)];
            for (const int32_t target : input.nets[net].targets) {
                const auto path = pathTo(layout, static_cast<int32_t>(net), target);
                QVERIFY(!path.empty());
                QVERIFY(
                    distance(path.front().points.front(), { source.centre().x, source.bottom() })
                    < 0.1);
                const Rect& end = layout.nodes[static_cast<size_t>(target)];
                QCOMPARE(path.back().points.back().y, end.y);
                QVERIFY(std::abs(path.back().points.back().x - end.centre().x) < 0.1);
                for (size_t piece = 1; piece < path.size(); ++piece)
                    QVERIFY(distance(path[piece].points[0], path[piece - 1].points[3]) < 0.1);
            }
        }
    }

    void equalGraphsGiveEqualDrawings()
    {
        const LayoutInput input = test::randomDag({ .nodes = 200, .readersPerNode = 1.6 });
        const GraphLayout first = layoutOf(input);
        const GraphLayout second = layoutOf(input);
        QCOMPARE(first.nodes, second.nodes);
        QCOMPARE(first.segments.size(), second.segments.size());
    }

    void onlyFarReadByManyIsAHub()
    {
        QCOMPARE(std::ranges::count(layoutOf(test::decoderLike(12, false)).isHub, true), 0);
        const GraphLayout layout = layoutOf(test::decoderLike(40, false));
        QCOMPARE(std::ranges::count(layout.isHub, true), 1);
        QVERIFY(layout.isHub[1]);
        QCOMPARE(layout.stubs.size(), size_t{ 41 });
    }

    void identicalBlocksAreLaidOutAlike()
    {
        const GraphLayout layout = layoutOf(test::decoderLike(3, true));
        QCOMPARE(layout.blocks[0].width, layout.blocks[1].width);
        QCOMPARE(layout.nodes[5].x - layout.blocks[0].x, layout.nodes[14].x - layout.blocks[1].x);
    }

    void cyclesAreDrawnWithALineUpwards()
    {
        LayoutInput input;
        input.nodes.assign(3, { .size = { 100, 30 } });
        input.nets = { { .source = 0, .targets = { 1 } },
                       { .source = 1, .targets = { 2 } },
                       { .source = 2, .targets = { 1, 2 } } };
        const GraphLayout layout = layoutOf(input);
        QVERIFY(layout.nodes[1].bottom() < layout.nodes[2].y);
        const auto path = pathTo(layout, 2, 1);
        QVERIFY(!path.empty());
        QVERIFY(path.front().points.front().y > path.back().points.back().y);
    }

    void aWideRowIsWrapped()
    {
        LayoutInput input;
        input.nodes.assign(1001, { .size = { 160, 32 } });
        input.nets.push_back({ .source = 0, .targets = {} });
        for (int32_t node = 1; node < 1001; ++node)
            input.nets[0].targets.push_back(node);
        const GraphLayout layout = layoutOf(input);
        QVERIFY2(layout.bounds.width < 8000, qPrintable(QString::number(layout.bounds.width)));
    }

    void aColumnOfBlocksStaysUpright()
    {
        const GraphLayout layout = layoutOf(test::decoderLike(40, true));
        QVERIFY2(layout.bounds.width < 1000, qPrintable(QString::number(layout.bounds.width)));
    }

    void longStraightLinesDoNotMakeAStaircase()
    {
        const GraphLayout layout = layoutOf(
            test::randomDag({ .nodes = 2000, .readersPerNode = 1.4, .reach = 30, .seed = 5 }));
        QVERIFY2(layout.bounds.width < 8000, qPrintable(QString::number(layout.bounds.width)));
    }

    void wrongIndicesAreRefused()
    {
        LayoutInput input;
        input.nodes.resize(1);
        input.nets.push_back({ .source = 0, .targets = { 7 } });
        try {
            layoutOf(input);
            QFAIL("an index outside the graph was accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::invalidArgument);
            QVERIFY(std::string(error.what()).find("target node 7") != std::string::npos);
        }
    }

    void aStoppedLayoutThrows()
    {
        std::stop_source source;
        source.request_stop();
        const LayoutInput input = test::randomDag({ .nodes = 100 });
        QVERIFY_EXCEPTION_THROWN(layoutGraph(input, {}, Monitor(source.get_token())), Cancelled);
    }

    void aCachedBlockGivesTheSameDrawing()
    {
        LayoutCache cache;
        const LayoutInput input = test::decoderLike(6, true);
        const GraphLayout first = layoutGraph(input, {}, Monitor(), &cache);
        const GraphLayout second = layoutGraph(input, {}, Monitor(), &cache);
        QCOMPARE(first.nodes, second.nodes);
        QCOMPARE(first.nodes, layoutOf(input).nodes);
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
