#include "core/data/array_dataset.h"
#include "core/evaluation/evaluate.h"
#include "core/training/loss_objective.h"
#include "core/training/trainer.h"
#include "core/training/training_checkpoint.h"
#include "tests/support/data_files.h"
#include "tests/support/graph_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/training_problem.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>
#include <stop_token>

using namespace core;

namespace {

using Folder = test::TemporaryFolder;

TrainingResult run(TrainingJob job)
{
    Monitor monitor;
    LossObjective objective(job.settings.loss, job.settings.labelSmoothing);
    Trainer trainer(std::move(job), objective, monitor);
    return trainer.run(monitor);
}

Tensor weightsOf(const Model& model, const std::string& name)
{
    return *model.graph.value(*model.graph.find(name)).initializer;
}

/// Reads stripes as [N, 1, 6, 6] and ends in Softmax.
std::shared_ptr<const Model> softmaxModel()
{
    auto model = std::make_shared<Model>(*test::stripesNetwork());
    Graph& graph = model->graph;
    Value scores{ .name = "probabilities", .type = graph.value(graph.outputs().front()).type };
    const ValueId output = graph.addValue(scores);
    graph.addNode({ .name = "softmax",
                    .type = "Softmax",
                    .inputs = { graph.outputs().front() },
                    .outputs = { output } });
    graph.setOutputs({ output });
    return model;
}

/// Cross-entropy of outputs that are moved by weights of its own.
class ShiftedObjective : public Objective
{
public:
    ObjectiveValue evaluate(const TrainingBatch& batch, std::span<const Tensor> outputs,
                            std::span<const Tensor> taps) override
    {
        Tensor moved = Tensor::of<float>(outputs[0].shape(), outputs[0].values<float>());
        const std::span<float> values = moved.mutableValues<float>();
        for (size_t index = 0; index < values.size(); ++index)
            values[index] += m_values[index % 3];
        ObjectiveValue value = m_loss.evaluate(batch, std::array{ moved }, taps);
        const std::span<const float> gradient = value.outputGradients[0].values<float>();
        for (size_t index = 0; index < gradient.size(); ++index)
            m_gradients[index % 3] += gradient[index];
        return value;
    }
    std::vector<ObjectiveParameter> parameters() override
    {
        return { { "shift", m_values, m_gradients } };
    }

    std::vector<float> m_values{ 0.5F, -1, 2 };
    std::vector<float> m_gradients = std::vector<float>(3);

private:
    LossObjective m_loss{ "cross-entropy" };
};

} // namespace

class TestTrainer : public QObject
{
    Q_OBJECT
private slots:
    void learnsFromLabels_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::newRow("gradient descent") << "learningRate=0.1";
        QTest::newRow("AdamW") << "optimizer=adamw learningRate=0.01 epochs=8";
        QTest::newRow("squared error") << "loss=squared-error learningRate=0.2 epochs=8";
        QTest::newRow("binary") << "loss=binary learningRate=0.2 epochs=12";
        QTest::newRow("smoothing and clipping") << "labelSmoothing=0.1 clipNorm=1 learningRate=0.2";
        QTest::newRow("accumulation") << "accumulation=2 learningRate=0.2";
        QTest::newRow("average") << "averageDecay=0.9 learningRate=0.1 epochs=8";
        QTest::newRow("mixup") << "mixup=0.2 learningRate=0.1 epochs=8";
        QTest::newRow("mirrored") << "mirror=yes learningRate=0.1";
    }

    void learnsFromLabels()
    {
        QFETCH(QString, settings);
        TrainingJob job = test::stripesJob(settings.toStdString());
        const TrainingResult result = run(job);
        QCOMPARE(static_cast<int64_t>(result.history.size()), job.settings.epochs);
        Monitor monitor;
        const Evaluation evaluation =
            evaluate(std::make_shared<const Model>(result.model), test::stripes(300, 77),
                     job.preprocessing, {}, monitor);
        QVERIFY2(evaluation.top1.value > 0.9, qPrintable(QString::number(evaluation.top1.value)));
        const EpochRecord& best = result.history[static_cast<size_t>(result.epoch) - 1];
        QVERIFY(best.validation && best.validation->accuracy.n == 48);
        QVERIFY(result.history.back().loss < result.history.front().loss);
    }

    void equalSeedsGiveEqualBits()
    {
        const Model first = test::trained(test::stripesJob("mirror=yes shift=1"));
        QVERIFY(
            test::hasEqualWeights(first, test::trained(test::stripesJob("mirror=yes shift=1"))));
        QVERIFY(!test::hasEqualWeights(
            first, test::trained(test::stripesJob("mirror=yes shift=1 seed=2"))));
        QVERIFY(!test::hasEqualWeights(first, *test::stripesNetwork()));
    }

    void aStoppedRunGoesOnWithTheSameBits_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::newRow("gradient descent") << "shift=1";
        QTest::newRow("AdamW") << "optimizer=adamw learningRate=0.01 clipNorm=1";
        QTest::newRow("average") << "averageDecay=0.9";
        QTest::newRow("accumulation") << "accumulation=4";
        QTest::newRow("mixed") << "mixup=0.3 cutmix=1 cutout=2";
        QTest::newRow("last weights") << "keepBest=no";
        QTest::newRow("patience") << "patience=2 learningRate=0.0001 epochs=6";
    }

    void aStoppedRunGoesOnWithTheSameBits()
    {
        QFETCH(QString, settings);
        const Model whole = test::trained(test::stripesJob(settings.toStdString()));
        for (const int batches : { 1, 5, 6, 7, 13, 23 }) {
            const Folder folder;
            TrainingJob job = test::stripesJob(settings.toStdString());
            job.checkpoint = folder.path() / "run.checkpoint";
            test::isStoppedAfter(job, batches);
            QVERIFY2(test::hasEqualWeights(test::trained(job), whole),
                     qPrintable(QString::number(batches)));
        }
    }

    void aStopIsNoticedWithinOneBatch()
    {
        const Folder folder;
        TrainingJob job = test::stripesJob();
        job.checkpoint = folder.path() / "run.checkpoint";
        job.checkpointSeconds = 1000;
        QVERIFY(test::isStoppedAfter(job, 3));
        QCOMPARE(readCheckpoint(job.checkpoint).step, int64_t{ 3 });
    }

    void weightsOfTheObjectiveAreTrainedAndRestored()
    {
        const auto train = [](const TrainingJob& job, int stopAfter) {
            std::stop_source stop;
            Monitor monitor(stop.get_token(), { .point = [&](const SeriesPoint& point) {
                                if (point.series == "loss" && point.x == stopAfter)
                                    stop.request_stop();
                            } });
            ShiftedObjective objective;
            Trainer trainer(job, objective, monitor);
            trainer.resume(monitor);
            try {
                trainer.run(monitor);
            } catch (const Cancelled&) {
            }
            return objective.m_values;
        };
        const std::vector<float> whole = train(test::stripesJob(), 0);
        QVERIFY(whole != ShiftedObjective().m_values);
        const Folder folder;
        TrainingJob job = test::stripesJob();
        job.checkpoint = folder.path() / "run.checkpoint";
        train(job, 9);
        QCOMPARE(train(job, 0), whole);
    }

    void endsWhenValidationDoesNotImprove()
    {
        const TrainingResult result =
            run(test::stripesJob("patience=2 epochs=50 learningRate=0 keepBest=yes"));
        QVERIFY(result.hasEndedEarly);
        QVERIFY(result.history.size() < 50);
        const size_t best = *bestEpoch(result.history);
        QCOMPARE(result.history.size(), best + 3);
        QCOMPARE(result.epoch, static_cast<int64_t>(best) + 1);
    }

    void keepsTheBestEpochOrTheLast()
    {
        // A rate that grows until it harms: the best epoch is not the last.
        const std::string settings =
            "epochs=6 schedule=constant warmUp=0.9 learningRate=30 seed=4 ";
        std::vector<Model> measured;
        TrainingJob job = test::stripesJob(settings);
        job.epochEnded = [&](const EpochRecord&, const std::shared_ptr<const Model>& model) {
            measured.push_back(*model);
        };
        const TrainingResult best = run(job);
        QCOMPARE(measured.size(), size_t{ 6 });
        QCOMPARE(best.epoch, static_cast<int64_t>(*bestEpoch(best.history)) + 1);
        QVERIFY(best.epoch < 6);
        QVERIFY(test::hasEqualWeights(best.model, measured[static_cast<size_t>(best.epoch) - 1]));
        const TrainingResult last = run(test::stripesJob(settings + "keepBest=no"));
        QCOMPARE(last.epoch, int64_t{ 6 });
        QVERIFY(test::hasEqualWeights(last.model, measured.back()));
    }

    void frozenWeightsStay()
    {
        const std::string name = test::convolutionOfStripes();
        for (const std::string& setting : { "frozen=" + name, "layerRates=" + name + "=0" }) {
            const Model model = test::trained(test::stripesJob(setting));
            QVERIFY2(weightsOf(model, name) == weightsOf(*test::stripesNetwork(), name),
                     setting.c_str());
            QVERIFY(!test::hasEqualWeights(model, *test::stripesNetwork()));
        }
    }

    void aFinalSoftmaxIsPutBack()
    {
        TrainingJob job = test::stripesJob();
        job.model = softmaxModel();
        const Model model = test::trained(job);
        const Node& last = model.graph.node(model.graph.value(model.graph.outputs()[0]).producer);
        QCOMPARE(last.type, std::string("Softmax"));
        QCOMPARE(model.graph.value(model.graph.outputs()[0]).name, std::string("probabilities"));
        QVERIFY(test::hasEqualWeights(model, test::trained(test::stripesJob())));
    }

    void reportsSeriesAndOnePhase()
    {
        std::map<std::string, std::vector<double>> series;
        std::vector<double> fractions;
        Monitor monitor(
            {},
            { .progress =
                  [&](const Progress& progress) {
                      if (progress.phase == "training")
                          fractions.push_back(progress.fraction);
                  },
              .point =
                  [&](const SeriesPoint& point) { series[point.series].push_back(point.x); } });
        LossObjective objective("cross-entropy");
        Trainer trainer(test::stripesJob("epochs=2"), objective, monitor);
        trainer.run(monitor);
        QCOMPARE(series["loss"].size(), size_t{ 12 });
        QCOMPARE(series["loss.cross-entropy"].size(), size_t{ 12 });
        QCOMPARE(series["learningRate"].back(), 12.0);
        QCOMPARE(series["validationAccuracy"], (std::vector<double>{ 1, 2 }));
        QCOMPARE(series["trainAccuracy"], (std::vector<double>{ 1, 2 }));
        QVERIFY(std::ranges::is_sorted(fractions));
        QCOMPARE(fractions.back(), 1.0);
    }

    void numbersThatAreNotFiniteEndTheRun()
    {
        const Folder folder;
        TrainingJob job = test::stripesJob("learningRate=1e3 weightDecay=1 warmUp=0.9 epochs=60");
        job.checkpoint = folder.path() / "run.checkpoint";
        const auto error = test::errorOf([&] { run(job); });
        QVERIFY(error && error->code() == ErrorCode::nonFinite);
        const QString message = error->what();
        QVERIFY2(message.contains("smaller learning rate"), error->what());
        QVERIFY2(message.contains("in node"), error->what());
        QVERIFY2(message.contains("run.checkpoint"), error->what());
        const TrainingCheckpoint kept = readCheckpoint(job.checkpoint);
        QCOMPARE(firstNonFinite(kept.weights), std::string());
        QVERIFY(kept.step > 0);
    }
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
