#include "core/execution/executor.h"
#include "core/pruning/residual_block.h"
#include "core/pruning/width_cut.h"
#include "tests/support/tensor_compare.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

using namespace core;

namespace {

const char* const kTwoBlocks =
    R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[5,8,3,3] w2, float[8,5,3,3] w3,
        float[8,8,1,1] w4, float[4,8,1,1] w5) => (float[N,4,6,6] y) {
        a = Conv(x, w1)
        b = Conv<pads=[1,1,1,1]>(a, w2)  c = Relu(b)  d = Conv<pads=[1,1,1,1]>(c, w3)
        e = Add(d, a)  f = Relu(e)
        g = Conv(f, w4)  h = Add(f, g)  y = Conv(h, w5) })";

std::vector<Tensor> run(const Model& model, const std::vector<Tensor>& inputs)
{
    return Executor(std::make_shared<const Model>(model)).run(inputs);
}

Shape shapeOf(const Model& model, const char* weight)
{
    return model.graph.value(model.graph.find(weight).value()).initializer->shape();
}

std::vector<double> rowSums(const Model& model, const char* weight)
{
    const Tensor& tensor = *model.graph.value(model.graph.find(weight).value()).initializer;
    const std::vector<double> values = tensor.toDoubles();
    std::vector<double> sums(static_cast<size_t>(tensor.shape()[0]), 0);
    for (size_t i = 0; i < values.size(); ++i)
        sums[i * sums.size() / values.size()] += std::abs(values[i]);
    return sums;
}

} // namespace

/// Narrower and shallower networks made from wide ones.
class TestWidthCut : public QObject
{
    Q_OBJECT
private slots:
    void keptChannelsAreRounded_data()
    {
        QTest::addColumn<qint64>("channels");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<qint64>("multiple");
        QTest::addColumn<qint64>("kept");
        QTest::newRow("half") << qint64(64) << 0.5 << qint64(1) << qint64(32);
        QTest::newRow("nothing removed") << qint64(7) << 0.0 << qint64(16) << qint64(7);
        QTest::newRow("to a multiple") << qint64(64) << 0.4 << qint64(16) << qint64(32);
        QTest::newRow("at least one multiple") << qint64(64) << 0.99 << qint64(16) << qint64(16);
        QTest::newRow("at least one channel") << qint64(10) << 0.99 << qint64(1) << qint64(1);
        QTest::newRow("group below the multiple") << qint64(10) << 0.5 << qint64(16) << qint64(5);
        QTest::newRow("never more than there are") << qint64(20) << 0.1 << qint64(16) << qint64(16);
    }

    void keptChannelsAreRounded()
    {
        QFETCH(qint64, channels);
        QFETCH(double, ratio);
        QFETCH(qint64, multiple);
        QFETCH(qint64, kept);
        QCOMPARE(keptChannels(channels, { .ratio = ratio, .multiple = multiple }), kept);
    }

    void sortingKeepsTheFunction_data()
    {
        QTest::addColumn<QString>("text");
        for (const test::WeightedGraph& graph : test::weightedGraphs())
            QTest::newRow(graph.name.c_str()) << QString::fromStdString(graph.text);
    }

    void sortingKeepsTheFunction()
    {
        QFETCH(QString, text);
        const Model model = test::weightedModel(text.toStdString());
        const std::vector<Tensor> inputs = test::randomInputs(model, 2, 9);
        const std::vector<Tensor> sorted = run(sortChannelsByImportance(model), inputs);
        const std::vector<Tensor> plain = run(model, inputs);
        for (size_t i = 0; i < plain.size(); ++i) {
            const std::string difference =
                test::difference(sorted[i], plain[i], { .relative = 1e-5, .absolute = 1e-5 });
            QVERIFY2(difference.empty(), difference.c_str());
        }
    }

    void sortingPutsTheImportantFirst()
    {
        const Model model = sortChannelsByImportance(test::weightedModel(
            R"((float[N,4] x, float[9,4] w1, float[9,3] w2) => (float[N,3] y) {
                a = Gemm<transB=1>(x, w1)  b = Relu(a)  y = MatMul(b, w2) })"));
        std::vector<double> sums = rowSums(model, "w1");
        const std::vector<double> outgoing = rowSums(model, "w2");
        std::ranges::transform(sums, outgoing, sums.begin(), std::plus());
        QVERIFY(std::ranges::is_sorted(sums, std::greater()));
    }

    void cuttingKeepsPrefixes()
    {
        const Model model = test::weightedModel(kTwoBlocks);
        const Model cut = cutWidths(model, { .ratio = 0.5 });
        QCOMPARE(shapeOf(cut, "w1"), (Shape{ 4, 3, 1, 1 }));
        QCOMPARE(shapeOf(cut, "w2"), (Shape{ 3, 4, 3, 3 }));
        QCOMPARE(shapeOf(cut, "w5"), (Shape{ 4, 4, 1, 1 }));
        const auto before = model.graph.value(*model.graph.find("w1")).initializer->values<float>();
        const auto after = cut.graph.value(*cut.graph.find("w1")).initializer->values<float>();
        QVERIFY(std::ranges::equal(after, before.first(after.size())));
        QCOMPARE(run(cut, test::randomInputs(model, 3, 1)).front().shape(), (Shape{ 3, 4, 6, 6 }));
    }

    void cuttingNothingKeepsTheModel()
    {
        const Model model = test::weightedModel(kTwoBlocks);
        const std::vector<Tensor> inputs = test::randomInputs(model, 1, 2);
        QVERIFY(run(cutWidths(model, { .ratio = 0 }), inputs) == run(model, inputs));
    }

    void wrongCountsAreRefused()
    {
        const Model model = test::weightedModel(kTwoBlocks);
        const ChannelGroups groups = channelGroups(model);
        QVERIFY_EXCEPTION_THROWN(cutWidths(model, { .ratio = 1 }), Error);
        QVERIFY_EXCEPTION_THROWN(cutWidths(model, groups, std::vector<int64_t>{ 1 }), Error);
        QVERIFY_EXCEPTION_THROWN(cutWidths(model, groups, std::vector<int64_t>(groups.size(), 0)),
                                 Error);
    }

    void residualBlocksAreFound()
    {
        const Model model = test::weightedModel(kTwoBlocks);
        const std::vector<ResidualBlock> blocks = residualBlocks(model);
        QCOMPARE(blocks.size(), size_t{ 2 });
        QCOMPARE(blocks[0].body.size(), size_t{ 3 });
        QCOMPARE(blocks[1].body.size(), size_t{ 1 });
        QCOMPARE(model.graph.value(blocks[0].skipped).name, std::string("a"));
        QCOMPARE(model.graph.value(blocks[1].skipped).name, std::string("f"));
    }

    void removedBlockIsIdentity()
    {
        const Model model = test::weightedModel(kTwoBlocks);
        const Model shallow = removeResidualBlock(model, residualBlocks(model)[0]);
        const Model expected = test::weightedModel(
            R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[8,8,1,1] w4, float[4,8,1,1] w5)
                => (float[N,4,6,6] y) {
                a = Conv(x, w1)  f = Relu(a)  g = Conv(f, w4)  h = Add(f, g)  y = Conv(h, w5) })");
        Model reference = expected;
        for (const char* name : { "w1", "w4", "w5" })
            reference.graph.value(*reference.graph.find(name)).initializer =
                model.graph.value(*model.graph.find(name)).initializer;
        const std::vector<Tensor> inputs = test::randomInputs(model, 2, 3);
        QVERIFY(run(shallow, inputs) == run(reference, inputs));
        QVERIFY(!shallow.graph.find("w2"));
        QVERIFY_EXCEPTION_THROWN(removeResidualBlock(shallow, residualBlocks(model)[0]), Error);
    }

    void widerShortcutsAreNoBlocks()
    {
        const Model model = test::weightedModel(
            R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[8,3,1,1] w2, float[4,8,1,1] w3)
                => (float[N,4,6,6] y) {
                a = Conv(x, w1)  b = Conv(x, w2)  c = Add(a, b)  y = Conv(c, w3) })");
        QVERIFY(residualBlocks(model).empty());
    }
};

QTEST_GUILESS_MAIN(TestWidthCut)
#include "tst_width_cut.moc"
