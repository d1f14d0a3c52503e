#include "core/base/random.h"
#include "core/data/array_dataset.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/latency.h"
#include "tests/support/data_files.h"
#include "tests/support/graph_text.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace core;

namespace {

/// Gives its input back as scores.
std::shared_ptr<const Model> identity(int classes)
{
    return std::make_shared<const Model>(
        test::modelFromText(QStringLiteral(R"(<ir_version: 8, opset_import: ["" : 17]>
            g (float[N, %1] x) => (float[N, %1] y) { y = Identity(x) })")
                                .arg(classes)
                                .toStdString()));
}

/// Scores [N, 3] with labels.
std::shared_ptr<const Dataset> scored(std::initializer_list<float> scores,
                                      std::initializer_list<int64_t> labels)
{
    const auto count = static_cast<int64_t>(labels.size());
    return makeArrayDataset({ .samples = Tensor::of<float>({ count, 3 }, scores),
                              .labels = Tensor::of<int64_t>({ count }, labels),
                              .classNames = { "a", "b", "c" } });
}

std::shared_ptr<const Dataset> random(int64_t count, int64_t classes)
{
    Random draws({ .seed = 11 });
    Tensor scores(ElementType::float32, { count, classes });
    for (float& score : scores.mutableValues<float>())
        score = static_cast<float>(draws.normal());
    Tensor labels(ElementType::int64, { count });
    for (int64_t& label : labels.mutableValues<int64_t>())
        label = draws.below(classes);
    return makeArrayDataset({ .samples = scores, .labels = labels });
}

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT
private slots:
    void wilsonIntervalsAreThePublishedOnes_data()
    {
        QTest::addColumn<int>("hits");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("98.5 % of 10,000") << 9850 << 10000 << 0.98243 << 0.98720;
        QTest::newRow("98.5 % of 1,000") << 985 << 1000 << 0.97539 << 0.99089;
        QTest::newRow("none of ten") << 0 << 10 << 0.0 << 0.27753;
        QTest::newRow("ten of ten") << 10 << 10 << 0.72247 << 1.0;
    }

    void wilsonIntervalsAreThePublishedOnes()
    {
        QFETCH(int, hits);
        QFETCH(int, n);
        QFETCH(double, low);
        QFETCH(double, high);
        const Estimate estimate = wilsonEstimate(hits, n);
        QVERIFY2(std::abs(estimate.low - low) < 2e-5,
                 qPrintable(QString::number(estimate.low, 'g', 9)));
        QVERIFY2(std::abs(estimate.high - high) < 2e-5,
                 qPrintable(QString::number(estimate.high, 'g', 9)));
    }

    void intervalsCoverTheTruthAsPromised()
    {
        constexpr double kTruth = 0.9;
        constexpr int kMeasurements = 10'000;
        constexpr int kSamples = 200;
        Random draws({ .seed = 5 });
        int covered = 0;
        for (int measurement = 0; measurement < kMeasurements; ++measurement) {
            int hits = 0;
            for (int sample = 0; sample < kSamples; ++sample)
                hits += draws.uniform() < kTruth ? 1 : 0;
            const Estimate estimate = wilsonEstimate(hits, kSamples);
            covered += estimate.low <= kTruth && kTruth <= estimate.high ? 1 : 0;
        }
        QVERIFY2(covered > 9400 && covered < 9600, qPrintable(QString::number(covered)));
    }

    void countsByClass()
    {
        Monitor monitor;
        const auto dataset = scored({ 9, 1, 0, //
                                      0, 9, 1, //
                                      8, 2, 1, //
                                      0, 1, 9 },
                                    { 0, 1, 1, 2 });
        const Evaluation evaluation =
            evaluate(identity(3), dataset, {}, { .batchSize = 3 }, monitor);
        QCOMPARE(evaluation.top1.hits, int64_t{ 3 });
        QCOMPARE(evaluation.top1.n, int64_t{ 4 });
        QCOMPARE(evaluation.top5.hits, int64_t{ 4 });
        QCOMPARE(evaluation.confusion, (std::vector<int64_t>{ 1, 0, 0, 1, 1, 0, 0, 0, 1 }));
        QCOMPARE(evaluation.perClass[1].name, std::string("b"));
        QCOMPARE(evaluation.perClass[1].recall.value, 0.5);
        QCOMPARE(evaluation.perClass[0].precision, 0.5);
    }

    void equalScoresGoToTheFirstClass()
    {
        QCOMPARE(bestClass(std::vector<float>{ 1, 3, 3 }), int64_t{ 1 });
        QCOMPARE(rankOf(2, std::vector<float>{ 1, 3, 3 }), int64_t{ 1 });
        QCOMPARE(rankOf(1, std::vector<float>{ 1, 3, 3 }), int64_t{ 0 });
    }

    void theBatchSizeDoesNotMatter()
    {
        Monitor monitor;
        const auto dataset = random(1000, 10);
        const Evaluation whole =
            evaluate(identity(10), dataset, {}, { .batchSize = 1000 }, monitor);
        const Evaluation pieces = evaluate(identity(10), dataset, {}, { .batchSize = 7 }, monitor);
        QCOMPARE(whole.confusion, pieces.confusion);
    }

    void randomLabelsComeOutAtChance()
    {
        Monitor monitor;
        const Evaluation evaluation = evaluate(identity(10), random(5000, 10), {}, {}, monitor);
        QVERIFY(evaluation.top1.low < 0.1 && evaluation.top1.high > 0.1);
        QVERIFY(evaluation.top5.low < 0.5 && evaluation.top5.high > 0.5);
    }

    void partialResultsArriveWhileItRuns()
    {
        std::map<std::string, std::vector<double>> series;
        Monitor monitor({}, { .point = [&](const SeriesPoint& point) {
                            series[point.series].push_back(point.x);
                        } });
        evaluate(identity(10), random(100, 10), {}, { .batchSize = 40 }, monitor);
        QCOMPARE(series["accuracy"], (std::vector<double>{ 40, 80, 100 }));
        QCOMPARE(series["accuracyHigh"].size(), size_t{ 3 });
    }

    void labelsWithoutOutputAreRefused()
    {
        Monitor monitor;
        const auto error = test::errorOf([&] {
            evaluate(identity(3), scored({ 1, 2, 3 }, { 3 }), {}, {}, monitor);
        });
        QVERIFY(error && error->code() == ErrorCode::invalidData);
        QVERIFY(std::string(error->what()).find("label 3; the model tells 3") != std::string::npos);
    }

    void notANumberIsRefused()
    {
        Monitor monitor;
        const auto error = test::errorOf([&] {
            evaluate(identity(3), scored({ 1, std::nanf(""), 3 }, { 0 }), {}, {}, monitor);
        });
        QVERIFY(error && error->code() == ErrorCode::nonFinite);
    }

    void aModelAgreesWithItself()
    {
        Monitor monitor;
        const auto model = identity(10);
        const Agreement result = agreement(model, model, random(200, 10), {}, {}, monitor);
        QCOMPARE(result.top1.hits, int64_t{ 200 });
        QCOMPARE(result.largestDivergence, 0.0);
        QCOMPARE(result.mcNemar, 1.0);
    }

    void divergenceIsThatOfTheDefinition()
    {
        const auto doubled = std::make_shared<const Model>(test::modelFromText(
            R"(<ir_version: 8, opset_import: ["" : 17]>
               g (float[N, 3] x) => (float[N, 3] y) { y = Add(x, x) })"));
        Monitor monitor;
        const Agreement result =
            agreement(doubled, identity(3), scored({ 0, 1, 2 }, { 1 }), {}, {}, monitor);
        const std::vector<double> p = probabilities(std::vector<float>{ 0, 1, 2 }, false);
        const std::vector<double> q = probabilities(std::vector<float>{ 0, 2, 4 }, false);
        double expected = 0;
        for (size_t label = 0; label < 3; ++label)
            expected += p[label] * std::log(p[label] / q[label]);
        QVERIFY(std::abs(result.meanDivergence - expected) < 1e-6);
        QCOMPARE(result.top1.hits, int64_t{ 1 });
    }

    void exactMcNemarIsTheBinomialTail()
    {
        QCOMPARE(exactMcNemar(0, 0), 1.0);
        QVERIFY(std::abs(exactMcNemar(1, 9) - 2.0 * 11 / 1024) < 1e-12);
        QVERIFY(std::abs(exactMcNemar(9, 1) - exactMcNemar(1, 9)) < 1e-15);
    }

    void limitsSpreadOverTheSet()
    {
        const auto dataset = random(100, 10);
        const auto some = spreadSubset(dataset, 4);
        QCOMPARE(some->size(), int64_t{ 4 });
        QCOMPARE(some->contentHash(3), dataset->contentHash(75));
    }

    void latencyHasAllItsParts()
    {
        Monitor monitor;
        const auto model = identity(3);
        const std::vector<Tensor> inputs = randomInputs(*model, 2, 1);
        QCOMPARE(inputs.front().shape(), (Shape{ 2, 3 }));
        const Latency latency =
            measureLatency(model, inputs, { .runs = 5, .warmUpRuns = 1 }, monitor);
        QCOMPARE(latency.n, int64_t{ 5 });
        QVERIFY(latency.fastestMs <= latency.medianMs && latency.medianMs <= latency.p95Ms);
        QVERIFY(!latency.cpu.empty());
        QCOMPARE(quantile({ 3, 1, 2, 4 }, 0.5), 2.0);
        QCOMPARE(quantile({ 3, 1, 2, 4 }, 0.95), 4.0);
    }

    void cancellingStopsBetweenBatches()
    {
        std::stop_source source;
        Monitor monitor(source.get_token(),
                        { .point = [&](const SeriesPoint&) { source.request_stop(); } });
        QVERIFY_EXCEPTION_THROWN(
            evaluate(identity(10), random(100, 10), {}, { .batchSize = 10 }, monitor), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
