#include "core/data/array_dataset.h"
#include "core/training/loss_objective.h"
#include "core/training/trainer.h"
#include "core/training/training_checkpoint.h"
#include "tests/support/data_files.h"
#include "tests/support/graph_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/training_problem.h"

#include <QTest>

#include <limits>

using namespace core;

namespace {

using Folder = test::TemporaryFolder;

std::optional<Error> refusal(TrainingJob job)
{
    return test::errorOf([&] { test::trained(std::move(job)); });
}

std::shared_ptr<const Dataset> relabelled(int64_t count, const std::vector<int64_t>& labels,
                                          std::vector<std::string> names = {})
{
    Tensor samples(ElementType::uint8, { count, 6, 6 });
    for (size_t index = 0; index < samples.mutableValues<uint8_t>().size(); ++index)
        samples.mutableValues<uint8_t>()[index] = static_cast<uint8_t>(index * 7 % 251);
    Tensor all(ElementType::int64, { count });
    for (size_t index = 0; index < static_cast<size_t>(count); ++index)
        all.mutableValues<int64_t>()[index] = labels[index % labels.size()];
    return makeArrayDataset({ .samples = samples, .labels = all, .classNames = std::move(names) });
}

std::shared_ptr<const Dataset> coloured(int64_t count)
{
    Tensor labels(ElementType::int64, { count });
    for (int64_t index = 0; index < count; ++index)
        labels.mutableValues<int64_t>()[static_cast<size_t>(index)] = index % 3;
    return makeArrayDataset(
        { .samples = Tensor(ElementType::float32, { count, 3, 5, 5 }), .labels = labels });
}

std::shared_ptr<const Model> fromText(const char* text)
{
    return std::make_shared<const Model>(test::modelFromText(text));
}

} // namespace

/// What a training run, and its continuation, does not start with.
class TestTrainerRefusals : public QObject
{
    Q_OBJECT
private slots:
    void refusesWhatCannotBeTrained_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("words");
        QTest::newRow("label out of range") << "label"
                                            << "accepted are 0 to 2";
        QTest::newRow("one class") << "oneClass"
                                   << "two are needed";
        QTest::newRow("empty training set") << "noTraining"
                                            << "train set is empty";
        QTest::newRow("empty validation set") << "noValidation"
                                              << "larger validation share";
        QTest::newRow("batch larger than the set") << "batch"
                                                   << "at most 12";
        QTest::newRow("other classes") << "classes"
                                       << "the model tells 3 apart";
        QTest::newRow("other size") << "size"
                                    << "the network reads";
        QTest::newRow("no weights") << "weightless"
                                    << "nothing";
        QTest::newRow("unsupported operator") << "operator"
                                              << "gradient of If";
        QTest::newRow("overlap") << "overlap"
                                 << "also in the";
        QTest::newRow("not finite") << "nonFinite"
                                    << "hold NaN or infinity";
        QTest::newRow("no pictures") << "noPictures"
                                     << "switch mirror";
        QTest::newRow("no such weights") << "frozen"
                                         << "no weights are named";
        QTest::newRow("everything frozen") << "allFrozen"
                                           << "";
        QTest::newRow("fixed batch") << "fixedBatch"
                                     << "set the batch size to 2";
        QTest::newRow("unlabelled") << "unlabelled"
                                    << "have no label";
    }

    void refusesWhatCannotBeTrained()
    {
        QFETCH(QString, fault);
        QFETCH(QString, words);
        const auto error = refusal(faulty(fault));
        QVERIFY(error);
        QVERIFY2(QString(error->what()).contains(words), error->what());
    }

    void aCheckpointOfAnotherRunIsRefused_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("words");
        QTest::newRow("setting") << "learningRate=0.2"
                                 << "learningRate was 0.05 and is 0.2";
        QTest::newRow("model") << "model"
                               << "model was";
        QTest::newRow("data") << "data"
                              << "training data was";
        QTest::newRow("origin") << "origin"
                                << "origin was";
    }

    void aCheckpointOfAnotherRunIsRefused()
    {
        QFETCH(QString, change);
        QFETCH(QString, words);
        const Folder folder;
        TrainingJob job = test::stripesJob();
        job.checkpoint = folder.path() / "run.checkpoint";
        QVERIFY(test::isStoppedAfter(job, 2));
        TrainingJob other =
            test::stripesJob(change.contains('=') ? change.toStdString() : std::string());
        other.checkpoint = job.checkpoint;
        if (change == "model")
            other.model = test::stripesNetwork(2);
        if (change == "data")
            other.train = test::stripes(96, 5);
        if (change == "origin")
            other.origin = "another teacher";
        const auto error = test::errorOf([&] { test::trained(other); });
        QVERIFY(error && error->code() == ErrorCode::invalidArgument);
        QVERIFY2(QString(error->what()).contains(words), error->what());
    }

    void damagedCheckpointsAreRefused()
    {
        const Folder folder;
        const TensorArchive archive{ .text = "text",
                                     .tensors = { { "a", Tensor::of<float>({ 2 }, { 1, 2 }) },
                                                  { "b", Tensor::of<int64_t>({}, { 3 }) } } };
        const auto file = folder.path() / "archive";
        writeTensorArchive(archive, file);
        const std::string bytes = test::readText(file);
        QCOMPARE(readTensorArchive(file).text, archive.text);
        QVERIFY(readTensorArchive(file).tensors == archive.tensors);
        for (size_t length = 0; length < bytes.size(); ++length) {
            folder.write("archive", bytes.substr(0, length));
            QVERIFY(test::errorOf([&] { readTensorArchive(file); }));
        }
        for (size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            std::string damaged = bytes;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
            folder.write("archive", damaged);
            const auto error = test::errorOf([&] { readTensorArchive(file); });
            QVERIFY2(error && error->code() == ErrorCode::invalidFile,
                     qPrintable(QString::number(bit)));
        }
        folder.write("archive", bytes + "x");
        QVERIFY(test::errorOf([&] { readTensorArchive(file); }));
    }

private:
    static TrainingJob faulty(const QString& fault)
    {
        TrainingJob job = test::stripesJob();
        if (fault == "label")
            job.train = relabelled(48, { 0, 1, 7 }, { "a", "b", "c" });
        if (fault == "oneClass")
            job.train = relabelled(48, { 1 }, { "a", "b", "c" });
        if (fault == "noTraining")
            job.train = makeSubset(test::stripes(10, 1), {});
        if (fault == "noValidation")
            job.validation = makeSubset(test::stripes(10, 1), {});
        if (fault == "batch")
            job.train = test::stripes(12, 1);
        if (fault == "classes")
            job.train = job.validation = relabelled(48, { 0, 1, 2, 3 });
        if (fault == "size")
            job.preprocessing.width = job.preprocessing.height = 9;
        if (fault == "overlap")
            job.validation = test::stripes(48, 1);
        if (fault == "unlabelled")
            job.train = makeArrayDataset({ .samples = Tensor(ElementType::uint8, { 40, 6, 6 }) });
        if (fault == "noPictures") {
            job = test::stripesJob("shift=1");
            job.train = coloured(48);
        }
        if (fault == "frozen")
            job = test::stripesJob("frozen=nowhere*");
        if (fault == "allFrozen")
            job = test::stripesJob("frozen=*");
        return withFaultyModel(std::move(job), fault);
    }

    static TrainingJob withFaultyModel(TrainingJob job, const QString& fault)
    {
        if (fault == "weightless")
            job.model = fromText(R"(<ir_version: 8, opset_import: ["" : 17]>
                g (float[N, 1, 6, 6] x) => (float[N, 3] y)
                { r = ReduceMean<axes = [1, 2], keepdims = 0>(x) a, y = Split<axis = 1>(r) })");
        if (fault == "operator")
            job.model = fromText(R"(<ir_version: 8, opset_import: ["" : 17]>
                g (float[N, 1, 6, 6] x) => (float[N, 3] y)
                <float[1, 1, 1, 1] w = {2}, bool c = {1}>
                { v = Conv(x, w) f = Flatten(v)
                  p = If (c) <then_branch = a () => (float[N, 36] t) { t = Relu(f) },
                              else_branch = b () => (float[N, 36] e) { e = Neg(f) }>
                  m = ReduceMean<axes = [1]>(p) y = Concat<axis = 1>(m, m, m) })");
        if (fault == "fixedBatch") {
            auto model = std::make_shared<Model>(*job.model);
            Value& input = model->graph.value(model->graph.inputs().front());
            input.type.shape->front() = Dimension(2);
            job.model = model;
        }
        if (fault == "nonFinite") {
            auto model = std::make_shared<Model>(*job.model);
            Value& value = model->graph.value(*model->graph.find(test::convolutionOfStripes()));
            Tensor weights = *value.initializer;
            weights.mutableValues<float>()[0] = std::numeric_limits<float>::quiet_NaN();
            value.initializer = weights;
            job.model = model;
        }
        return job;
    }
};

QTEST_GUILESS_MAIN(TestTrainerRefusals)
#include "tst_trainer_refusals.moc"
