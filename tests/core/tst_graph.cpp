#include "core/graph/graph.h"

#include <QTest>

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
