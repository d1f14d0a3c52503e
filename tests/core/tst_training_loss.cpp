#include "core/base/random.h"
#include "core/training/log_softmax.h"
#include "core/training/loss_objective.h"
#include "tests/support/data_files.h"

#include <QTest>

#include <cmath>

using namespace core;

namespace {

constexpr int64_t kRows = 3;
constexpr int64_t kClasses = 4;

Tensor randomOutputs(uint64_t seed)
{
    Random random({ .seed = seed });
    Tensor outputs(ElementType::float32, { kRows, kClasses });
    for (float& value : outputs.mutableValues<float>())
        value = static_cast<float>(3 * random.normal());
    return outputs;
}

/// Rows that sum to 1 and have no zero.
Tensor softTargets()
{
    Tensor targets = randomOutputs(2);
    const std::span<float> values = targets.mutableValues<float>();
    for (int64_t row = 0; row < kRows; ++row) {
        const std::span<float> part = values.subspan(static_cast<size_t>(row * kClasses), kClasses);
        logSoftmax(part, part);
        for (float& value : part)
            value = std::exp(value);
    }
    return targets;
}

double valueAt(const Loss& loss, const Tensor& outputs, const Tensor& targets, size_t index,
               float offset)
{
    Tensor moved = Tensor::of<float>(outputs.shape(), outputs.values<float>());
    moved.mutableValues<float>()[index] += offset;
    return loss.evaluate(moved, targets).value;
}

} // namespace

class TestTrainingLoss : public QObject
{
    Q_OBJECT
private slots:
    void gradientsAreThoseOfTheValue_data()
    {
        QTest::addColumn<QString>("id");
        for (const LossKind& kind : losses())
            QTest::newRow(kind.id.data()) << QString::fromLatin1(kind.id.data());
    }

    void gradientsAreThoseOfTheValue()
    {
        QFETCH(QString, id);
        const std::unique_ptr<Loss> loss = losses().at(id.toStdString()).make();
        const Tensor outputs = randomOutputs(1);
        const Tensor targets = softTargets();
        const LossValue found = loss->evaluate(outputs, targets);
        for (size_t index = 0; index < kRows * kClasses; ++index) {
            constexpr float kStep = 1e-2F;
            const double expected = (valueAt(*loss, outputs, targets, index, kStep)
                                     - valueAt(*loss, outputs, targets, index, -kStep))
                / (2 * static_cast<double>(kStep));
            const double gradient = found.gradient.values<float>()[index];
            QVERIFY2(
                std::abs(gradient - expected) < 2e-5 + 1e-3 * std::abs(expected),
                qPrintable(
                    QStringLiteral("%1: %2, expected %3").arg(index).arg(gradient).arg(expected)));
        }
    }

    void knownValues_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("expected");
        // Outputs 1, 2 with the second class right.
        QTest::newRow("cross-entropy") << "cross-entropy" << std::log(1 + std::exp(-1.0));
        QTest::newRow("squared error") << "squared-error" << (1.0 + 1.0) / 2;
        QTest::newRow("binary") << "binary"
                                << (std::log1p(std::exp(1.0)) + std::log1p(std::exp(-2.0))) / 2;
    }

    void knownValues()
    {
        QFETCH(QString, id);
        QFETCH(double, expected);
        const LossValue found = losses()
                                    .at(id.toStdString())
                                    .make()
                                    ->evaluate(Tensor::of<float>({ 1, 2 }, { 1, 2 }),
                                               Tensor::of<float>({ 1, 2 }, { 0, 1 }));
        QVERIFY2(std::abs(found.value - expected) < 1e-6, qPrintable(QString::number(found.value)));
    }

    void hugeOutputsStayFinite()
    {
        const Tensor outputs = Tensor::of<float>({ 1, 3 }, { 3e4F, -3e4F, 0 });
        const Tensor targets = Tensor::of<float>({ 1, 3 }, { 0, 1, 0 });
        for (const LossKind& kind : losses()) {
            const LossValue found = kind.make()->evaluate(outputs, targets);
            QVERIFY2(std::isfinite(found.value), kind.id.data());
            for (const float gradient : found.gradient.values<float>())
                QVERIFY2(std::isfinite(gradient), kind.id.data());
        }
    }

    void theBatchIsAveraged()
    {
        LossObjective objective("cross-entropy");
        const Tensor one = Tensor::of<float>({ 1, 2 }, { 1, 2 });
        const Tensor twice = Tensor::of<float>({ 2, 2 }, { 1, 2, 1, 2 });
        const ObjectiveValue single = objective.evaluate({ .labels = { 0 } }, { { one } }, {});
        const ObjectiveValue both = objective.evaluate({ .labels = { 0, 0 } }, { { twice } }, {});
        QVERIFY(std::abs(single.total - both.total) < 1e-7);
        QCOMPARE(both.outputGradients[0].values<float>()[0] * 2,
                 single.outputGradients[0].values<float>()[0]);
        QCOMPARE(single.terms.front().name, std::string("cross-entropy"));
    }

    void smoothingMovesTheTargetTowardsAllClasses()
    {
        const Tensor targets = trainingTargets({ .labels = { 1 } }, 4, 0.2);
        const std::span<const float> values = targets.values<float>();
        QVERIFY(std::abs(values[1] - 0.85F) < 1e-6F);
        QVERIFY(std::abs(values[0] - 0.05F) < 1e-6F);
    }

    void softTargetsComeBeforeLabels()
    {
        const TrainingBatch batch{ .labels = { 0 },
                                   .targets = Tensor::of<float>({ 1, 2 }, { 0.25F, 0.75F }) };
        QCOMPARE(trainingTargets(batch, 2, 0).values<float>()[1], 0.75F);
    }

    void refusesLabelsOutsideTheClasses()
    {
        for (const int64_t label : { int64_t{ -1 }, int64_t{ 4 } }) {
            const auto error =
                test::errorOf([&] { trainingTargets({ .labels = { label } }, 4, 0); });
            QVERIFY(error && error->code() == ErrorCode::invalidData);
            QVERIFY(QString(error->what()).contains("4 classes"));
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainingLoss)
#include "tst_training_loss.moc"
