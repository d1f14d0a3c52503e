#include "core/graph/graph.h"

#include <QTest>

#include <limits>

using namespace core;

class TestGraph : public QObject
{
    Q_OBJECT
private slots:
    void sortKeepsOrderAndPutsProducersFirst()
    {
        Graph graph;
        const ValueId x = graph.addValue({ .name = "x" });
        const ValueId y = graph.addValue({ .name = "y" });
        const ValueId z = graph.addValue({ .name = "z" });
        graph.addInput(x);
        const NodeId second =
            graph.addNode({ .name = "second", .type = "Relu", .inputs = { y }, .outputs = { z } });
        const NodeId first =
            graph.addNode({ .name = "first", .type = "Relu", .inputs = { x }, .outputs = { y } });
        graph.sortTopologically();
        QCOMPARE(graph.order(), (std::vector<NodeId>{ first, second }));
    }

    void floatBeyondWholeNumbersIsRefused_data()
    {
        QTest::addColumn<float>("number");
        QTest::newRow("larger than int64") << 2.8e20F;
        QTest::newRow("two to the 63rd") << 0x1p63F;
        QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("infinite") << -std::numeric_limits<float>::infinity();
    }

    void floatBeyondWholeNumbersIsRefused()
    {
        QFETCH(const float, number);
        const Tensor tensor = Tensor::of<float>({ 2 }, { -0x1p63F, number });
        QVERIFY_THROWS_EXCEPTION(Error, tensor.toIntegers());
        const Tensor smallest = Tensor::of<float>({ 1 }, { -0x1p63F });
        QCOMPARE(smallest.toIntegers().front(), std::numeric_limits<int64_t>::min());
    }

    void cycleIsRefusedWithTheNodeNamed()
    {
        Graph graph;
        const ValueId x = graph.addValue({ .name = "x" });
        const ValueId y = graph.addValue({ .name = "y" });
        graph.addNode({ .name = "a", .type = "Relu", .inputs = { y }, .outputs = { x } });
        graph.addNode({ .name = "b", .type = "Relu", .inputs = { x }, .outputs = { y } });
        try {
            graph.sortTopologically();
            QFAIL("a cycle was accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::invalidModel);
            QVERIFY(std::string(error.what()).find("\"a\"") != std::string::npos);
        }
    }

    void copiesShareTensorsUntilWritten()
    {
        Tensor tensor = Tensor::of<float>({ 2 }, { 1, 2 });
        Tensor copy = tensor;
        QVERIFY(copy.sharesBufferWith(tensor));
        copy.mutableValues<float>()[0] = 5;
        QCOMPARE(tensor.values<float>()[0], 1.0F);
        QCOMPARE(copy.values<float>()[0], 5.0F);
    }
};

QTEST_GUILESS_MAIN(TestGraph)
#include "tst_graph.moc"
