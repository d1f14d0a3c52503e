#include "core/distillation/distiller.h"
#include "core/graph/network_template.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/training_problem.h"

#include <QTest>

using namespace core;

namespace {

/// The samples of a set without their labels.
class Unlabelled : public Dataset
{
public:
    explicit Unlabelled(std::shared_ptr<const Dataset> whole)
        : m_whole(std::move(whole))
    {
    }

    int64_t size() const override { return m_whole->size(); }
    const std::vector<std::string>& classNames() const override { return m_whole->classNames(); }
    int64_t label(int64_t /*index*/) const override { return kNoLabel; }
    Tensor image(int64_t index) const override { return m_whole->image(index); }
    std::string sampleName(int64_t index) const override { return m_whole->sampleName(index); }
    uint64_t contentHash(int64_t index) const override { return m_whole->contentHash(index); }

private:
    std::shared_ptr<const Dataset> m_whole;
};

std::shared_ptr<const Model> network(const NetworkTask& task, uint64_t seed)
{
    const NetworkTemplate& family = networkTemplates().at("plain");
    ParameterValues values(family.parameters());
    values.setText("widths", "4, 6");
    return std::make_shared<const Model>(buildNetwork(family, task, values, seed));
}

constexpr NetworkTask kStripes{ .channels = 1, .height = 6, .width = 6, .classes = 3 };

/// A network that knows the stripes.
std::shared_ptr<const Model> trainedTeacher()
{
    static const auto kTeacher =
        std::make_shared<const Model>(test::trained(test::stripesJob("epochs=8")));
    return kTeacher;
}

DistillationJob jobFor(const std::string& knowledge, const std::string& settings = "epochs=4")
{
    TrainingJob training = test::stripesJob(settings);
    training.model = network(kStripes, 7);
    ParameterValues values(distillationParameters());
    values.set("knowledge", knowledge);
    return { .training = std::move(training),
             .teachers = { trainedTeacher() },
             .mix = mixFrom(values) };
}

DistillationResult distilled(DistillationJob job)
{
    Monitor monitor;
    Distiller distiller(std::move(job), monitor);
    return distiller.run(monitor);
}

std::string refusal(DistillationJob job)
{
    Monitor monitor;
    try {
        const Distiller distiller(std::move(job), monitor);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestDistiller : public QObject
{
    Q_OBJECT
private slots:
    void studentLearnsFromTheTeacher_data()
    {
        QTest::addColumn<QString>("knowledge");
        for (const KnowledgeLoss& kind : knowledgeLosses())
            QTest::addRow("%s", kind.id.data()) << QString::fromUtf8(kind.id.data());
        QTest::newRow("mix") << "soft-targets:weight=0.5;hint:weight=1;relational:weight=0.1";
    }

    void studentLearnsFromTheTeacher()
    {
        QFETCH(QString, knowledge);
        const DistillationResult result =
            distilled(jobFor(knowledge.toStdString(), "epochs=40 learningRate=0.05 clipNorm=1"));
        QVERIFY(result.comparison.teacherAccuracy.value > 0.9);
        QVERIFY2(result.comparison.agreement.value > 0.8,
                 std::to_string(result.comparison.agreement.value).c_str());
        const EpochRecord& last = result.training.history.back();
        QVERIFY(last.terms.size() >= 2);
        QVERIFY(last.loss < result.training.history.front().loss);
    }

    void unlabelledSamplesAreEnough()
    {
        DistillationJob job = jobFor("soft-targets:weight=1", "epochs=40 learningRate=0.05 clipNorm=1");
        job.mix.labelWeight = 0;
        job.training.train = std::make_shared<const Unlabelled>(job.training.train);
        const DistillationResult result = distilled(std::move(job));
        QVERIFY2(result.comparison.agreement.value > 0.8,
                 std::to_string(result.comparison.agreement.value).c_str());
    }

    void memoSavesPassesAndChangesNothing()
    {
        const test::TemporaryFolder folder;
        const std::string settings = "epochs=6 mirror=yes";
        const DistillationResult live = distilled(jobFor("soft-targets", settings));
        DistillationJob job = jobFor("soft-targets", settings);
        job.memoFolder = folder.path();
        const DistillationResult first = distilled(job);
        const DistillationResult second = distilled(job);
        QCOMPARE(live.teacher.saved(), int64_t{ 0 });
        QVERIFY(first.teacher.saved() > first.teacher.asked / 3);
        QCOMPARE(second.teacher.computed, int64_t{ 0 });
        QVERIFY(test::hasEqualWeights(live.training.model, first.training.model));
        QVERIFY(test::hasEqualWeights(live.training.model, second.training.model));
    }

    void severalTeachersTeachTogether()
    {
        DistillationJob job = jobFor("soft-targets");
        job.teachers.push_back(network(kStripes, 9));
        const DistillationResult result = distilled(std::move(job));
        QCOMPARE(result.teacher.asked, 2 * 4 * int64_t{ 96 });
    }

    void resumedRunEndsWithTheSameWeights()
    {
        const test::TemporaryFolder folder;
        const DistillationResult whole = distilled(jobFor("soft-targets;hint:weight=1"));
        DistillationJob job = jobFor("soft-targets;hint:weight=1");
        job.training.checkpoint = folder.path() / "checkpoint";
        std::stop_source stop;
        job.epochEnded = [&](const EpochRecord& record, const TeacherComparison&) {
            if (record.epoch == 2)
                stop.request_stop();
        };
        Monitor stopped(stop.get_token(), {});
        Distiller interrupted(job, stopped);
        QVERIFY_EXCEPTION_THROWN(interrupted.run(stopped), Cancelled);
        job.epochEnded = nullptr;
        Monitor monitor;
        Distiller distiller(job, monitor);
        QVERIFY(distiller.trainer().resume(monitor));
        QVERIFY(test::hasEqualWeights(distiller.run(monitor).training.model, whole.training.model));
        job.mix.labelWeight = 0.7;
        Distiller other(job, monitor);
        QVERIFY_EXCEPTION_THROWN(other.trainer().resume(monitor), Error);
    }

    void everyEpochIsCompared()
    {
        DistillationJob job = jobFor("soft-targets");
        std::vector<TeacherComparison> epochs;
        job.epochEnded = [&](const EpochRecord&, const TeacherComparison& comparison) {
            epochs.push_back(comparison);
        };
        std::map<std::string, int> points;
        Monitor monitor({}, { .point = [&](const SeriesPoint& point) { ++points[point.series]; } });
        Distiller distiller(job, monitor);
        distiller.run(monitor);
        QCOMPARE(epochs.size(), size_t(4));
        QCOMPARE(points["teacherAgreement"], 4);
        QCOMPARE(points["teacherAccuracy"], 4);
        QVERIFY(points["loss.soft-targets"] > 0);
        for (const TeacherComparison& comparison : epochs)
            QCOMPARE(static_cast<int64_t>(comparison.disagreements.size()),
                     comparison.agreement.n - comparison.agreement.hits);
    }

    void wrongPairsAreRefusedBeforeTheRun()
    {
        DistillationJob job = jobFor("soft-targets");
        job.teachers = { network({ .channels = 1, .height = 6, .width = 6, .classes = 4 }, 1) };
        QVERIFY(refusal(job).find("4 classes") != std::string::npos);
        job.teachers = { network({ .channels = 1, .height = 8, .width = 8, .classes = 3 }, 1) };
        QVERIFY(refusal(job).find("8, 8") != std::string::npos);
        job.teachers = {};
        QVERIFY(refusal(job).find("teacher") != std::string::npos);
        job = jobFor("soft-targets:weight=0");
        QVERIFY(refusal(job).find("nothing is learned") != std::string::npos);
        job = jobFor("decoupled");
        job.training.train = std::make_shared<const Unlabelled>(job.training.train);
        QVERIFY(refusal(job).find("no labels") != std::string::npos);
        job = jobFor("hint");
        job.mix.layers = { { "nowhere", "neither" } };
        QVERIFY(refusal(job).find("nowhere") != std::string::npos);
    }

    void otherPreprocessingOfTheTeacherIsRefused()
    {
        DistillationJob job = jobFor("soft-targets");
        Model teacher = *trainedTeacher();
        Preprocessing other = job.training.preprocessing;
        other.mean = { 0.9 };
        storePreprocessing(teacher, other);
        job.teachers = { std::make_shared<const Model>(teacher) };
        QVERIFY(refusal(job).find("preprocessing") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestDistiller)
#include "tst_distiller.moc"
