#include "core/execution/cost_summary.h"
#include "core/execution/model_cost.h"
#include "tests/support/graph_text.h"

#include <QTest>

using namespace core;

namespace {

/// Two products in a row, 4 -> 8 -> 2, with an activation between.
Model twoLayers()
{
    return test::modelFromText(R"(<ir_version: 8, opset_import: ["" : 17]>
        g (float[N, 4] x, float[4, 8] a, float[8, 2] b) => (float[N, 2] y) {
            h = MatMul(x, a)
            r = Relu(h)
            y = MatMul(r, b)
        })");
}

Model withWeights()
{
    Model model = twoLayers();
    Graph& graph = model.graph;
    graph.value(*graph.find("a")).initializer = Tensor(ElementType::float32, { 4, 8 });
    graph.value(*graph.find("b")).initializer = Tensor(ElementType::float32, { 8, 2 });
    graph.setInputs({ *graph.find("x") });
    return model;
}

ModelCost costAtBatch(const Model& model, int64_t batch)
{
    return modelCost(model, inferShapes(model, concreteInputShapes(model, batch)));
}

} // namespace

class TestModelCost : public QObject
{
    Q_OBJECT
private slots:
    void countsParametersAndProducts()
    {
        const ModelCost cost = costAtBatch(withWeights(), 1);
        QCOMPARE(cost.parameters, 4 * 8 + 8 * 2);
        QCOMPARE(cost.parameterBytes, 4 * (4 * 8 + 8 * 2));
        QCOMPARE(cost.macs, 4 * 8 + 8 * 2);
        QVERIFY(cost.isComplete);
    }

    void productsGrowWithTheBatch()
    {
        QCOMPARE(costAtBatch(withWeights(), 5).macs, 5 * (4 * 8 + 8 * 2));
    }

    void peakIsTheLargestSetAliveAtOnce()
    {
        // While Relu runs, h and r of 8 floats each are alive; x is gone.
        QCOMPARE(costAtBatch(withWeights(), 1).peakActivationBytes, 2 * 8 * 4);
    }

    void unknownBatchGivesALowerBoundAndSaysSo()
    {
        const Model model = withWeights();
        QVERIFY(!modelCost(model, inferShapes(model)).isComplete);
    }

    void summaryCountsOperators()
    {
        const Model model = withWeights();
        const auto shares = operatorShares(model, costAtBatch(model, 1));
        QCOMPARE(shares.size(), size_t(2));
        QCOMPARE(shares[0].type, std::string("MatMul"));
        QCOMPARE(shares[0].nodes, 2);
        QCOMPARE(shares[0].parameters, 48);
    }

    void rankingLeavesOutWhatCostsNothing()
    {
        const ModelCost cost = costAtBatch(withWeights(), 1);
        const auto largest = largestNodes(cost, CostFigure::macs, 10);
        QCOMPARE(largest.size(), size_t(2));
        QCOMPARE(largest[0].cost.macs, 32);
        QCOMPARE(largestNodes(cost, CostFigure::macs, 1).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestModelCost)
#include "tst_model_cost.moc"
