#include "core/data/dataset_formats.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/measurement_journal.h"
#include "core/onnx/read_model.h"
#include "core/pruning/sensitivity_map.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <algorithm>
#include <fstream>
#include <ranges>

using namespace core;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

void write(const fs::path& file, std::string_view content)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

/// The last two groups of the sample, which are measured fastest, on a few images.
SensitivityJob job()
{
    Monitor monitor;
    SensitivityJob job;
    job.model = std::make_shared<const Model>(
        withFoldedConstants(readModel(samplesFolder() / "fashion_resnet20.onnx", monitor)));
    job.groups = channelGroups(*job.model);
    job.orders = removalOrders(*job.model, job.groups, "l1", 0, nullptr, Monitor());
    size_t left = 2;
    for (std::vector<int64_t>& order : job.orders | std::views::reverse) {
        if (left == 0)
            order.clear();
        left -= order.empty() ? 0 : 1;
    }
    job.samples = openDataset(describeDataset("sample"), monitor)->test("a test", monitor);
    job.preprocessing = preprocessingOf(*job.model);
    job.levels = { 0.25, 0.5, 0.75 };
    job.evaluator = { .samples = 100 };
    return job;
}

fs::path onlyFile(const fs::path& folder)
{
    return fs::directory_iterator(folder)->path();
}

} // namespace

/// Accuracy against sparsity for each group, and that what was measured survives a kill.
class TestSensitivityMap : public QObject
{
    Q_OBJECT
private slots:
    /// Each point is what an evaluation of the really cut model counts.
    void pointsAreThoseOfTheCutModel()
    {
        const SensitivityJob measured = job();
        Monitor monitor;
        const SensitivityMap map = measureSensitivity(measured, monitor);
        QCOMPARE(map.groups.size(), size_t{ 2 });
        QCOMPARE(map.measured, int64_t{ 6 });
        for (const GroupSensitivity& group : map.groups) {
            const SensitivityPoint& point = group.points.back();
            const ChannelRemoval removal =
                firstToGo(group.group, measured.orders[group.group], point.removed);
            const auto cut = std::make_shared<const Model>(
                removeChannels(*measured.model, measured.groups, std::span(&removal, 1)));
            const Evaluation plain =
                evaluate(cut, measured.samples, measured.preprocessing, { .limit = 100 }, monitor);
            QCOMPARE(point.measured.accuracy.n, int64_t{ 100 });
            QCOMPARE(point.measured.accuracy.hits, plain.top1.hits);
            QVERIFY(point.measured.meanDivergence > group.points.front().measured.meanDivergence);
        }
    }

    /// A file that was cut off anywhere is completed to what an undisturbed run writes.
    void killedRunsAreContinued()
    {
        const test::TemporaryFolder folder;
        SensitivityJob measured = job();
        measured.folder = folder.path();
        Monitor monitor;
        measureSensitivity(measured, monitor);
        const std::string whole = contentOf(onlyFile(folder.path()));
        const size_t middle = whole.find('\n', whole.size() / 2);
        for (const size_t size : { size_t{ 0 }, size_t{ 10 }, middle, middle + 1, middle + 30,
                                   whole.size() - 1, whole.size() }) {
            write(onlyFile(folder.path()), whole.substr(0, size));
            const SensitivityMap map = measureSensitivity(measured, monitor);
            QCOMPARE(map.measured + map.restored, int64_t{ 6 });
            QCOMPARE(map.measured == 0, size == whole.size());
            QVERIFY(contentOf(onlyFile(folder.path())) == whole);
        }
    }

    void restoredPointsAreEqual()
    {
        const test::TemporaryFolder folder;
        SensitivityJob measured = job();
        measured.folder = folder.path();
        Monitor monitor;
        const SensitivityMap first = measureSensitivity(measured, monitor);
        const SensitivityMap second = measureSensitivity(measured, monitor);
        QCOMPARE(second.restored, int64_t{ 6 });
        for (size_t group = 0; group < first.groups.size(); ++group)
            for (size_t i = 0; i < first.groups[group].points.size(); ++i) {
                const LiveAccuracy& a = first.groups[group].points[i].measured;
                const LiveAccuracy& b = second.groups[group].points[i].measured;
                QCOMPARE(b.accuracy.value, a.accuracy.value);
                QCOMPARE(b.accuracy.low, a.accuracy.low);
                QCOMPARE(b.original.hits, a.original.hits);
                QCOMPARE(b.difference.high, a.difference.high);
                QCOMPARE(b.agreement.hits, a.agreement.hits);
                QCOMPARE(b.meanDivergence, a.meanDivergence);
            }
    }

    /// Weights, images and orders make another file; levels share one.
    void otherJobsHaveOtherFiles()
    {
        const test::TemporaryFolder folder;
        SensitivityJob measured = job();
        measured.folder = folder.path();
        measured.levels = { 0.5 };
        measured.evaluator.samples = 20;
        const auto files = [&](const SensitivityJob& changed) {
            Monitor monitor;
            measureSensitivity(changed, monitor);
            return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator());
        };
        QCOMPARE(files(measured), 1);
        SensitivityJob levels = measured;
        levels.levels = { 0.25, 0.5 };
        QCOMPARE(files(levels), 1);
        SensitivityJob samples = measured;
        samples.evaluator.samples = 21;
        QCOMPARE(files(samples), 2);
        SensitivityJob orders = measured;
        for (std::vector<int64_t>& order : orders.orders)
            std::ranges::reverse(order);
        QCOMPARE(files(orders), 3);
        Model edited = *measured.model;
        for (const ValueId id : edited.graph.values())
            if (edited.graph.value(id).name == "fc.bias")
                edited.graph.value(id).initializer->mutableValues<float>()[0] += 1;
        SensitivityJob weights = measured;
        weights.model = std::make_shared<const Model>(edited);
        QCOMPARE(files(weights), 4);
    }

    void stopsAndGoesOn()
    {
        const test::TemporaryFolder folder;
        SensitivityJob measured = job();
        measured.folder = folder.path();
        std::stop_source stop;
        measured.receive = [&](size_t, const SensitivityPoint&) { stop.request_stop(); };
        Monitor monitor(stop.get_token());
        QVERIFY_THROWS_EXCEPTION(Cancelled, measureSensitivity(measured, monitor));
        measured.receive = nullptr;
        Monitor again;
        QCOMPARE(measureSensitivity(measured, again).restored, int64_t{ 1 });
    }

    void levelsAreChecked()
    {
        SensitivityJob measured = job();
        Monitor monitor;
        for (const double level : { 0.0, 1.0, -0.5 }) {
            measured.levels = { level };
            QVERIFY_THROWS_EXCEPTION(Error, measureSensitivity(measured, monitor));
        }
    }

    void lossesAreLinearBetweenPoints()
    {
        const auto point = [](int64_t removed, double difference) {
            return SensitivityPoint{
                removed, { .accuracy = { .n = 100 }, .difference = { .value = difference } }
            };
        };
        const GroupSensitivity group{ 3, { point(4, -0.1), point(8, -0.5) } };
        QCOMPARE(estimatedLoss(group, 0), 0.0);
        QCOMPARE(estimatedLoss(group, 2), 0.05);
        QCOMPARE(estimatedLoss(group, 4), 0.1);
        QCOMPARE(estimatedLoss(group, 6), 0.3);
        QCOMPARE(estimatedLoss(group, 9), 0.5);
        const SensitivityMap map{ .groups = { group } };
        const std::vector<ChannelRemoval> removals{ { 3, { 0, 1 } }, { 5, { 0 } } };
        QCOMPARE(estimatedLoss(map, removals), 0.05);
    }

    void journalsCutOffWhatIsDamaged()
    {
        const test::TemporaryFolder folder;
        const fs::path file = folder.path() / "below" / "journal.txt";
        const std::vector<std::string> records{ "one", "two", "three" };
        {
            MeasurementJournal journal(file, "origin");
            for (const std::string& record : records)
                journal.append(record);
        }
        const std::string whole = contentOf(file);
        for (size_t place = 0; place < whole.size(); ++place) {
            std::string damaged = whole;
            damaged[place] = damaged[place] == 'x' ? 'y' : 'x';
            write(file, damaged);
            if (place < whole.find('\n') + 1) {
                QVERIFY_THROWS_EXCEPTION(Error, MeasurementJournal(file, "origin"));
                QVERIFY(contentOf(file) == damaged);
                continue;
            }
            const MeasurementJournal journal(file, "origin");
            QVERIFY(journal.records().size() < records.size());
            QVERIFY(std::ranges::equal(journal.records(),
                                       std::span(records).first(journal.records().size())));
        }
    }

    void journalsHaveOneWriterAndOneOrigin()
    {
        const test::TemporaryFolder folder;
        const fs::path file = folder.path() / "journal.txt";
        {
            const MeasurementJournal journal(file, "origin");
            QVERIFY_THROWS_EXCEPTION(Error, MeasurementJournal(file, "origin"));
        }
        QVERIFY_THROWS_EXCEPTION(Error, MeasurementJournal(file, "another"));
        QVERIFY(MeasurementJournal(file, "origin").records().empty());
    }
};

QTEST_GUILESS_MAIN(TestSensitivityMap)
#include "tst_sensitivity_map.moc"
