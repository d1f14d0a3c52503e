#include "core/pruning/attention_heads.h"
#include "core/pruning/block_influence.h"
#include "core/pruning/block_plan.h"
#include "core/pruning/weight_sparsity.h"
#include "tests/support/cut_check.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

const char* const kProducts =
    R"((float[N,8,6,6] x, float[8,8,3,3] w1, float[4,8,3,3] w2) => (float[N,4,6,6] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1)  b = Relu(a)  y = Conv<pads=[1,1,1,1]>(b, w2) })";

const char* const kResidual =
    R"((float[N,4] x, float[4,4] w0, float[4,4] w1, float[4,4] w2, float[4,2] w3)
        => (float[N,2] y) {
        s = MatMul(x, w0)
        a = MatMul(s, w1)  b = Add(s, a)  c = MatMul(b, w2)  d = Add(b, c)
        y = MatMul(d, w3) })";

std::span<const float> weights(const Model& model, const char* name)
{
    return model.graph.value(model.graph.find(name).value()).initializer->values<float>();
}

void scale(Model& model, const char* name, float factor)
{
    for (float& value :
         model.graph.value(model.graph.find(name).value()).initializer->mutableValues<float>())
        value *= factor;
}

std::ptrdiff_t zeros(std::span<const float> values)
{
    return std::ranges::count(values, 0.F);
}

std::vector<Tensor> batches(const Model& model)
{
    return { test::randomInputs(model, 16, 3).front() };
}

SparseModel sparse(const Model& model, const SparsityOptions& options)
{
    Monitor monitor;
    return makeSparse(model, options, batches(model), monitor);
}

} // namespace

/// Zeros among weights in the patterns that were asked for, and whole residual blocks that go.
class TestWeightSparsity : public QObject
{
    Q_OBJECT
private slots:
    void shareIsExact()
    {
        const Model model = test::weightedModel(kProducts);
        for (const char* criterion : { "l1", "l2", "wanda" }) {
            const SparseModel found =
                sparse(model, { .pattern = {}, .ratio = 0.75, .criterion = criterion });
            QCOMPARE(zeros(weights(found.model, "w1")), std::ptrdiff_t{ 8 * 8 * 9 * 3 / 4 });
            QCOMPARE(zeros(weights(found.model, "w2")), std::ptrdiff_t{ 4 * 8 * 9 * 3 / 4 });
            QCOMPARE(found.weights, int64_t{ 12 * 8 * 9 });
            QCOMPARE(found.zeros, found.weights * 3 / 4);
        }
    }

    void tiesNeverTakeMore()
    {
        Model model = test::weightedModel(kProducts);
        for (const char* name : { "w1", "w2" })
            std::ranges::fill(
                model.graph.value(*model.graph.find(name)).initializer->mutableValues<float>(),
                1.F);
        for (const bool isGlobal : { false, true })
            QCOMPARE(sparse(model, { .ratio = 0.5, .isGlobal = isGlobal }).zeros,
                     int64_t{ 12 * 8 * 9 / 2 });
    }

    void theSmallestGo()
    {
        const Model model = test::weightedModel(kProducts);
        const SparseModel found = sparse(model, { .ratio = 0.5 });
        const std::span<const float> before = weights(model, "w1");
        const std::span<const float> after = weights(found.model, "w1");
        float largestGone = 0;
        float smallestLeft = 1e9F;
        for (size_t i = 0; i < before.size(); ++i) {
            if (after[i] == 0)
                largestGone = std::max(largestGone, std::abs(before[i]));
            else
                smallestLeft = std::min(smallestLeft, std::abs(before[i]));
        }
        QVERIFY(largestGone <= smallestLeft);
    }

    /// A layer of small numbers is not emptied for being small: scores are divided by its mean.
    void globalComparesLayersByTheirMean()
    {
        Model model = test::weightedModel(kProducts);
        scale(model, "w2", 1e-3F);
        const SparseModel found = sparse(model, { .ratio = 0.5, .isGlobal = true });
        const auto gone = static_cast<double>(zeros(weights(found.model, "w2")));
        QVERIFY(gone > 0.3 * 4 * 72 && gone < 0.7 * 4 * 72);
    }

    void countedPatternsAreExact_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<int>("kept");
        QTest::addColumn<int>("of");
        QTest::newRow("2:4") << QByteArray("2:4") << 2 << 4;
        QTest::newRow("1:8") << QByteArray("1:8") << 1 << 8;
    }

    void countedPatternsAreExact()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(int, kept);
        QFETCH(int, of);
        const Model model = test::weightedModel(kProducts);
        const SparseModel found =
            sparse(model, { .pattern = parsePattern(pattern.toStdString()).value() });
        const std::span<const float> w1 = weights(found.model, "w1");
        for (int row = 0; row < 8; ++row) {
            for (int place = 0; place < 9; ++place) {
                for (int first = 0; first < 8; first += of) {
                    int count = 0;
                    for (int channel = first; channel < first + of; ++channel)
                        count += w1[static_cast<size_t>((row * 8 + channel) * 9 + place)] != 0;
                    QCOMPARE(count, kept);
                }
            }
        }
    }

    void layersThatThePatternDoesNotFitStayWhole()
    {
        const Model model = test::weightedModel(
            R"((float[N,3] x, float[3,8] w1, float[8,2] w2) => (float[N,2] y) {
                a = MatMul(x, w1)  y = MatMul(a, w2) })");
        const SparseModel found = sparse(model, { .pattern = parsePattern("2:4").value() });
        QCOMPARE(zeros(weights(found.model, "w1")), std::ptrdiff_t{ 0 });
        QCOMPARE(zeros(weights(found.model, "w2")), std::ptrdiff_t{ 8 });
        QVERIFY(QString::fromStdString(found.notes.front()).contains("\"w1\" stays whole"));
    }

    void blocksGoAsOne_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("channels");
        QTest::newRow("1x4") << QByteArray("1x4") << 1 << 4;
        QTest::newRow("4x1") << QByteArray("4x1") << 4 << 1;
    }

    void blocksGoAsOne()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(int, rows);
        QFETCH(int, channels);
        const Model model = test::weightedModel(kProducts);
        const SparseModel found =
            sparse(model, { .pattern = parsePattern(pattern.toStdString()).value() });
        const std::span<const float> w1 = weights(found.model, "w1");
        QCOMPARE(zeros(w1), std::ptrdiff_t{ 8 * 8 * 9 / 2 });
        for (int row = 0; row < 8; ++row)
            for (int channel = 0; channel < 8; ++channel)
                for (int place = 0; place < 9; ++place) {
                    const auto at = [&](int r, int c) {
                        return w1[static_cast<size_t>((r * 8 + c) * 9 + place)] == 0;
                    };
                    QCOMPARE(at(row, channel),
                             at(row / rows * rows, channel / channels * channels));
                }
    }

    void patternsAreRead()
    {
        for (const char* text :
             { "4:2", "4:4", "0:4", "2:", ":4", "0x4", "1x", "65x1", "half", "" })
            QVERIFY2(!parsePattern(text), text);
        QCOMPARE(parsePattern("2:4")->of, int64_t{ 4 });
        QCOMPARE(parsePattern("4x1")->rows, int64_t{ 4 });
    }

    void settingsAreChecked()
    {
        const Model model = test::weightedModel(kProducts);
        QVERIFY_EXCEPTION_THROWN(sparse(model, { .ratio = 1 }), Error);
        QVERIFY_EXCEPTION_THROWN(sparse(model, { .criterion = "taylor" }), Error);
        Monitor monitor;
        QVERIFY_EXCEPTION_THROWN(makeSparse(model, { .criterion = "wanda" }, {}, monitor), Error);
    }

    void zerosShrinkTheZippedFile()
    {
        const Model model = test::weightedModel(kProducts);
        const SparseModel found = sparse(model, { .ratio = 0.9 });
        QVERIFY(zippedBytes(found.model) < zippedBytes(model) / 2);
    }

    /// The block that adds next to nothing goes, its shortcut stays: the function hardly changes.
    void theBlockThatAddsLeastGoes()
    {
        Model model = test::weightedModel(kResidual);
        scale(model, "w1", 1e-4F);
        const std::vector<ResidualBlock> blocks = residualBlocks(model);
        QCOMPARE(blocks.size(), size_t{ 2 });
        Monitor monitor;
        const std::vector<double> influence =
            blockInfluence(model, blocks, batches(model), monitor);
        QVERIFY(influence[0] < 1e-6 && influence[1] > 1e-3);
        const BlockPlan plan = planBlocks(model, blocks, influence, 0.5);
        QVERIFY(plan.isRemoved[0] && !plan.isRemoved[1]);
        QVERIFY(!plan.model.graph.find("w1"));
        const std::vector<Tensor> inputs = batches(model);
        const std::vector<double> before = test::run(model, inputs).front().toDoubles();
        const std::vector<double> after = test::run(plan.model, inputs).front().toDoubles();
        for (size_t i = 0; i < before.size(); ++i)
            QVERIFY(std::abs(before[i] - after[i]) < 1e-2 * (1 + std::abs(before[i])));
    }

    void blocksGoUntilTheBudgetIsMet()
    {
        const Model model = test::weightedModel(kResidual);
        const std::vector<ResidualBlock> blocks = residualBlocks(model);
        const std::vector<double> influence{ 0.5, 0.1 };
        // 16 of 56 MACs a block.
        const BlockPlan one =
            planBlocksForBudget(model, blocks, influence, { BudgetFigure::macs, 0.75 });
        QVERIFY(!one.isRemoved[0] && one.isRemoved[1]);
        const BlockPlan both =
            planBlocksForBudget(model, blocks, influence, { BudgetFigure::macs, 0.5 });
        QVERIFY(both.isRemoved[0] && both.isRemoved[1]);
        QVERIFY_EXCEPTION_THROWN(
            planBlocksForBudget(model, blocks, influence, { BudgetFigure::macs, 0.1 }), Error);
    }

    void headsAreTold()
    {
        for (const test::WeightedGraph& graph : test::weightedGraphs()) {
            if (graph.text.find("Softmax") == std::string::npos)
                continue;
            const Model model = test::weightedModel(graph.text);
            ChannelGroups groups = channelGroups(model);
            const auto losable = [&] {
                return std::ranges::count(groups, false, &ChannelGroup::isFrozen);
            };
            const auto before = losable();
            freezeAllButHeads(model, groups);
            QVERIFY2(losable() >= 1 && losable() <= before, graph.name.c_str());
        }
        const Model model = test::weightedModel(kProducts);
        ChannelGroups groups = channelGroups(model);
        freezeAllButHeads(model, groups);
        QVERIFY(std::ranges::all_of(groups, &ChannelGroup::isFrozen));
    }
};

QTEST_GUILESS_MAIN(TestWeightSparsity)
#include "tst_weight_sparsity.moc"
