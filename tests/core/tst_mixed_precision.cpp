#include "core/base/random.h"
#include "core/data/array_dataset.h"
#include "core/graph/validate.h"
#include "core/onnx/write_model.h"
#include "core/quantization/accuracy_fallback.h"
#include "core/quantization/precision_budget.h"
#include "core/quantization/scheme.h"
#include "tests/support/cut_check.h"
#include "tests/support/quantization_case.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>

using namespace core;

namespace {

const char* const kResidual =
    R"((float[N,3,8,8] x, float[8,3,3,3] w1, float[8] b1, float[8,8,3,3] w2, float[8] b2,
        float[16,8,3,3] w3, float[5,16] w4, float[5] b4) => (float[N,5] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1, b1)  r = Relu(a)
        c = Conv<pads=[1,1,1,1]>(r, w2, b2)  s = Add(c, r)  t = Relu(s)
        d = Conv<pads=[1,1,1,1]>(t, w3)  u = Relu(d)
        g = GlobalAveragePool(u)  f = Flatten(g)  y = Gemm<transB=1>(f, w4, b4) })";

/// Random sizes and losses; options with more bits cost more and lose less.
std::vector<std::vector<PrecisionOption>> randomLayers(int count, uint64_t seed)
{
    Random random({ .seed = seed });
    std::vector<std::vector<PrecisionOption>> layers;
    for (int layer = 0; layer < count; ++layer) {
        const double size = 1 + static_cast<double>(random.below(1000));
        const double loss = random.uniform();
        layers.push_back({ { 32, size * 32, 0 },
                           { 16, size * 16, loss * 0.001 },
                           { 8, size * 8, loss * 0.02 * random.uniform() },
                           { 4, size * 4, loss } });
    }
    return layers;
}

/// The least loss of all combinations within a cost.
double bruteForce(const std::vector<std::vector<PrecisionOption>>& layers, double limit)
{
    double least = std::numeric_limits<double>::infinity();
    const size_t combinations = size_t(1) << (2 * layers.size());
    for (size_t combination = 0; combination < combinations; ++combination) {
        double cost = 0;
        double loss = 0;
        for (size_t layer = 0; layer < layers.size(); ++layer) {
            const PrecisionOption& option = layers[layer][combination >> (2 * layer) & 3];
            cost += option.cost;
            loss += option.loss;
        }
        if (cost <= limit)
            least = std::min(least, loss);
    }
    return least;
}

Model namedModel()
{
    Model model = test::weightedModel(kResidual);
    int number = 0;
    for (const NodeId id : model.graph.order())
        model.graph.node(id).name = model.graph.node(id).type + std::to_string(number++);
    return model;
}

/// Samples labelled with what the float network says.
std::shared_ptr<const Dataset> labelledSamples(const Model& model, int64_t count)
{
    ArraySamples samples{ .samples = test::randomInputs(model, count, 31).front() };
    const Tensor scores = test::run(model, { samples.samples }).front();
    const std::span<const float> values = scores.values<float>();
    std::vector<int64_t> labels;
    for (int64_t row = 0; row < count; ++row)
        labels.push_back(bestClass(values.subspan(static_cast<size_t>(row) * 5, 5)));
    samples.labels = Tensor::of<int64_t>({ count }, std::span<const int64_t>(labels));
    samples.classNames = { "a", "b", "c", "d", "e" };
    return makeArrayDataset(std::move(samples));
}

} // namespace

/// Bits for each layer within a budget, and layers in float for the sake of accuracy.
class TestMixedPrecision : public QObject
{
    Q_OBJECT
private slots:
    void frontEqualsBruteForce_data()
    {
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("%d layers, seed %d", 1 + seed % 8, seed) << 1 + seed % 8 << seed;
    }

    void frontEqualsBruteForce()
    {
        QFETCH(int, layers);
        QFETCH(int, seed);
        const auto options = randomLayers(layers, static_cast<uint64_t>(seed));
        const std::vector<PrecisionChoice> front = precisionFront(options, 1 << 20);
        for (size_t i = 1; i < front.size(); ++i)
            QVERIFY(front[i - 1].cost < front[i].cost && front[i - 1].loss > front[i].loss);
        for (const double share : { 0.15, 0.2, 0.3, 0.5, 0.8, 1.0 }) {
            const double limit = share * front.back().cost;
            double found = std::numeric_limits<double>::infinity();
            for (const PrecisionChoice& choice : front)
                if (choice.cost <= limit)
                    found = std::min(found, choice.loss);
            const double expected = bruteForce(options, limit);
            QVERIFY(found == expected || std::abs(found - expected) < 1e-12);
        }
    }

    /// With few points the ends stay and the others are spread.
    void longFrontsAreThinned()
    {
        const auto options = randomLayers(30, 3);
        const std::vector<PrecisionChoice> few = precisionFront(options, 50);
        const std::vector<PrecisionChoice> many = precisionFront(options, 4096);
        QVERIFY(few.size() <= 51);
        QCOMPARE(few.front().cost, many.front().cost);
        QCOMPARE(few.back().loss, 0.0);
        for (const PrecisionChoice& choice : few)
            QCOMPARE(choice.bits.size(), 30U);
    }

    void budgetsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("figure");
        QTest::addColumn<bool>("isShare");
        QTest::addColumn<double>("value");
        using enum PrecisionFigure;
        QTest::newRow("share") << QByteArray("size=40%") << int(fileBytes) << true << 0.4;
        QTest::newRow("bytes") << QByteArray("size=300KB") << int(fileBytes) << false << 300000.0;
        QTest::newRow("operations")
            << QByteArray("bops=0.25") << int(bitOperations) << true << 0.25;
        QTest::newRow("time") << QByteArray("latency=2.5ms") << int(milliseconds) << false << 2.5;
        QTest::newRow("points") << QByteArray("drop=0.3") << int(drop) << true << 0.003;
        QTest::newRow("no points") << QByteArray("drop=0") << int(drop) << true << 0.0;
    }

    void budgetsAreRead()
    {
        QFETCH(QByteArray, text);
        const PrecisionBudget budget = parsePrecisionBudget(text.toStdString());
        QTEST(int(budget.figure), "figure");
        QTEST(budget.isShare, "isShare");
        QTEST(budget.value, "value");
    }

    void otherBudgetsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : { "", "size", "size=", "size=0", "size=100%", "size=2ms",
                                  "speed=50%", "drop=-1", "drop=101", "bops=nan", "latency=1KB" })
            QTest::newRow(text[0] == 0 ? "empty" : text) << QByteArray(text);
    }

    void otherBudgetsAreRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY_THROWS_EXCEPTION(Error, parsePrecisionBudget(text.toStdString()));
    }

    void fewerBitsLoseMore()
    {
        Monitor monitor;
        const auto layers = measureSensitivities(
            preparedJob(test::quantizationJob(namedModel()), monitor), monitor);
        QCOMPARE(layers.size(), 4U);
        for (const LayerSensitivity& layer : layers) {
            QCOMPARE(layer.effects.size(), 4U);
            QCOMPARE(layer.find(32)->noise, 0.0);
            QVERIFY(layer.find(16)->noise < layer.find(8)->noise);
            QVERIFY(layer.find(8)->noise < layer.find(4)->noise);
            QVERIFY(layer.find(4)->bytes < layer.find(8)->bytes);
            QVERIFY(layer.find(8)->bytes < layer.find(16)->bytes);
            QVERIFY(*layer.find(4)->divergence > 0);
        }
    }

    void sizesAreMet_data()
    {
        QTest::addColumn<double>("share");
        for (const double share : { 0.5, 0.7, 0.9 })
            QTest::addRow("%g of the file", share) << share;
    }

    /// Measured on the serialized model; the network is small, so that names weigh much.
    void sizesAreMet()
    {
        QFETCH(double, share);
        Model model = test::weightedModel(
            R"((float[N,64] x, float[256,64] w1, float[256] b1, float[256,256] w2, float[256] b2,
                float[5,256] w3) => (float[N,5] y) {
                a = Gemm<transB=1>(x, w1, b1)  r = Relu(a)  c = Gemm<transB=1>(r, w2, b2)
                s = Relu(c)  y = Gemm<transB=1>(s, w3) })");
        Monitor monitor;
        const double before = static_cast<double>(serializeModel(model).size());
        const BudgetedModel found =
            quantizeToBudget(test::quantizationJob(model), { .value = share }, monitor);
        QVERIFY(found.isMet);
        QVERIFY(validate(found.model.model).empty());
        const double after = static_cast<double>(serializeModel(found.model.model).size());
        QCOMPARE(found.tried.back().measured, after);
        QVERIFY(after <= share * before);
        QVERIFY(after > 0.1 * share * before);
    }

    void impossibleSizesGiveTheCheapest()
    {
        Monitor monitor;
        const BudgetedModel found =
            quantizeToBudget(test::quantizationJob(namedModel()), { .value = 0.01 }, monitor);
        QVERIFY(!found.isMet);
        QCOMPARE(found.tried.back().choice.cost, found.front.front().cost);
        QVERIFY(found.model.notes.back().find("meets the budget") != std::string::npos);
    }

    void bitOperationsAreMet()
    {
        Monitor monitor;
        const BudgetedModel found =
            quantizeToBudget(test::quantizationJob(namedModel()),
                             { .figure = PrecisionFigure::bitOperations, .value = 0.05 }, monitor);
        QVERIFY(found.isMet);
        QVERIFY(found.tried.back().choice.cost <= 0.05 * found.whole);
    }

    void fallbackKeepsTheFewestLayers_data()
    {
        QTest::addColumn<double>("drop");
        for (const double drop : { 0.0, 0.01, 0.02, 0.05, 0.2, 1.0 })
            QTest::addRow("drop of %g", drop) << drop;
    }

    /// All numbers of float layers are tried by hand: the one found is enough, and none that a
    /// bisection would meet is smaller.
    void fallbackKeepsTheFewestLayers()
    {
        QFETCH(double, drop);
        const Model model = namedModel();
        QuantizationJob job = test::quantizationJob(model);
        job.settings.setText("weightBits", "4");
        Monitor monitor;
        const AccuracyWish wish{ .drop = drop,
                                 .samples = labelledSamples(model, 400),
                                 .preprocessing = {},
                                 .inference = { .executor = { .threads = 1 } } };
        const FallbackModel found = quantizeWithinDrop(job, wish, monitor);
        QVERIFY(found.whole.value - found.top1.value <= drop);
        const auto count = static_cast<int64_t>(found.floatLayers.size());
        for (const FallbackTrial& trial : found.trials)
            QVERIFY((found.whole.value - trial.top1.value <= drop) == (trial.floatLayers >= count));
        const auto enough = [&](int64_t layers) {
            QuantizationJob tried = preparedJob(job, monitor);
            for (int64_t i = 0; i < layers; ++i)
                tried.layerBits[found.floatLayers[static_cast<size_t>(i)]] = 32;
            const Estimate top1 =
                evaluate(std::make_shared<const Model>(quantizeStatically(tried, monitor).model),
                         wish.samples, wish.preprocessing, wish.inference, monitor)
                    .top1;
            return found.whole.value - top1.value <= drop;
        };
        QVERIFY(enough(count));
        QVERIFY(count == 0 || !enough(count - 1));
    }
};

QTEST_GUILESS_MAIN(TestMixedPrecision)
#include "tst_mixed_precision.moc"
