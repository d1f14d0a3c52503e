#include "core/comparison/paired_comparison.h"
#include "core/data/array_dataset.h"
#include "tests/support/data_files.h"
#include "tests/support/graph_text.h"

#include <QTest>

#include <cmath>

using namespace core;

namespace {

/// Columns [from, from + classes) of its input are the scores.
std::shared_ptr<const Model> columns(int64_t from, int64_t classes = 3)
{
    return std::make_shared<const Model>(
        test::modelFromText(QStringLiteral(R"(<ir_version: 8, opset_import: ["" : 17]>
            g (float[N, 6] x) => (float[N, %3] y)
            <int64[1] begin = {%1}, int64[1] end = {%2}, int64[1] axis = {1}>
            { y = Slice(x, begin, end, axis) })")
                                .arg(from)
                                .arg(from + classes)
                                .arg(classes)
                                .toStdString()));
}

/// Samples for which columns(0) says `first` and columns(3) says `second`.
struct Said
{
    int64_t label;
    size_t first;
    size_t second;
};

std::shared_ptr<const Dataset> samplesOf(const std::vector<Said>& said)
{
    const auto count = static_cast<int64_t>(said.size());
    Tensor scores(ElementType::float32, { count, 6 });
    Tensor labels(ElementType::int64, { count });
    for (size_t sample = 0; sample < said.size(); ++sample) {
        scores.mutableValues<float>()[6 * sample + said[sample].first] = 4;
        scores.mutableValues<float>()[6 * sample + 3 + said[sample].second] = 4;
        labels.mutableValues<int64_t>()[sample] = said[sample].label;
    }
    return makeArrayDataset(
        { .samples = scores, .labels = labels, .classNames = { "a", "b", "c" } });
}

PairedComparison compared(const std::shared_ptr<const Dataset>& dataset,
                          const PairedComparisonOptions& options = {})
{
    Monitor monitor;
    const std::array models{ columns(0), columns(3) };
    return comparePaired(models, dataset, {}, options, monitor);
}

} // namespace

/// Answers of two models with planted differences.
class TestPairedComparison : public QObject
{
    Q_OBJECT
private slots:
    void flipsAreTheOnesThatWerePlanted()
    {
        const PairedComparison result = compared(samplesOf({ { 0, 0, 0 },
                                                             { 1, 1, 2 }, // lost
                                                             { 2, 0, 2 }, // gained
                                                             { 0, 1, 2 }, // moved
                                                             { 1, 1, 0 }, // lost
                                                             { 2, 0, 0 } }));
        const ModelChange& change = result.changes.front();
        QCOMPARE(change.lost.count, int64_t{ 2 });
        QVERIFY(change.lost.flips == (std::vector<Flip>{ { 1, 1, 1, 2 }, { 4, 1, 1, 0 } }));
        QVERIFY(change.gained.flips == (std::vector<Flip>{ { 2, 2, 0, 2 } }));
        QVERIFY(change.moved.flips == (std::vector<Flip>{ { 3, 0, 1, 2 } }));
        QCOMPARE(change.agreement.top1.hits, int64_t{ 2 });
        QCOMPARE(change.accuracy.value, -1.0 / 6);
        QCOMPARE(change.classes[1].lost, int64_t{ 2 });
        QCOMPARE(change.classes[2].gained, int64_t{ 1 });
        QCOMPARE(change.classes[1].mcNemar, 0.5);
    }

    /// The same numbers as an evaluation of each model alone.
    void figuresAreThoseOfAnEvaluation()
    {
        const auto dataset =
            samplesOf({ { 0, 0, 1 }, { 1, 1, 1 }, { 2, 1, 2 }, { 2, 2, 2 }, { 0, 2, 0 } });
        const PairedComparison result = compared(dataset);
        Monitor monitor;
        for (size_t model = 0; model < 2; ++model) {
            const Evaluation alone =
                evaluate(columns(model == 0 ? 0 : 3), dataset, {}, {}, monitor);
            QCOMPARE(result.evaluations[model].confusion, alone.confusion);
            QCOMPARE(result.evaluations[model].top1.hits, alone.top1.hits);
        }
    }

    void samplesKeepTheirNumbersUnderALimit()
    {
        std::vector<Said> said(100, { 0, 0, 0 });
        said[75] = { 0, 0, 1 };
        const ModelChange change =
            compared(samplesOf(said), { .inference = { .limit = 4 } }).changes.front();
        QCOMPARE(change.agreement.top1.n, int64_t{ 4 });
        QVERIFY(change.lost.flips == (std::vector<Flip>{ { 75, 0, 0, 1 } }));
    }

    void withoutLabelsNothingIsRightOrWrong()
    {
        const PairedComparison result =
            compared(samplesOf({ { Dataset::kNoLabel, 0, 1 }, { Dataset::kNoLabel, 1, 1 } }),
                     { .hasLabels = false });
        QVERIFY(result.evaluations.empty());
        QCOMPARE(result.changes.front().moved.count, int64_t{ 1 });
        QCOMPARE(result.changes.front().lost.count, int64_t{ 0 });
        QVERIFY(result.changes.front().classes.empty());
    }

    void otherClassesAreRefused()
    {
        Monitor monitor;
        const std::array models{ columns(0), columns(3, 2) };
        const auto error = test::errorOf([&] {
            comparePaired(models, samplesOf({ { 0, 0, 0 } }), {}, { .hasLabels = false }, monitor);
        });
        QVERIFY(error && error->code() == ErrorCode::invalidData);
        QVERIFY(std::string(error->what()).find("2 classes apart") != std::string::npos);
    }

    /// 0.01 of three becomes 0.03; 0.04 of two 0.08; the largest stays at least as large.
    void holmIsTheStepDownProcedure()
    {
        const std::vector<double> adjusted = holmAdjusted({ 0.04, 0.01, 0.05 });
        QVERIFY(std::abs(adjusted[1] - 0.03) < 1e-15);
        QVERIFY(std::abs(adjusted[0] - 0.08) < 1e-15);
        QVERIFY(std::abs(adjusted[2] - 0.08) < 1e-15);
        QCOMPARE(holmAdjusted({ 0.9, 0.8 }), (std::vector<double>{ 1, 1 }));
    }

    void cancellingStopsBetweenBatches()
    {
        std::stop_source source;
        Monitor monitor(source.get_token(),
                        { .point = [&](const SeriesPoint&) { source.request_stop(); } });
        const std::array models{ columns(0), columns(3) };
        const auto dataset = samplesOf(std::vector<Said>(100, { 0, 0, 0 }));
        QVERIFY_EXCEPTION_THROWN(
            comparePaired(models, dataset, {}, { .inference = { .batchSize = 10 } }, monitor),
            Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPairedComparison)
#include "tst_paired_comparison.moc"
