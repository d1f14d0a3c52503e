#include "core/base/random.h"
#include "core/distillation/knowledge_loss.h"

#include <QTest>

#include <cmath>

using namespace core;

namespace {

std::vector<double> numbers(size_t count, uint64_t use, double scale = 1)
{
    Random random({ .seed = 7, .use = use });
    std::vector<double> values(count);
    for (double& value : values)
        value = scale * random.normal();
    return values;
}

LogitMatrix logits(int64_t samples, int64_t classes, uint64_t use, double scale = 3)
{
    return { samples, classes, numbers(static_cast<size_t>(samples * classes), use, scale) };
}

std::vector<int64_t> labelsFor(int64_t samples, int64_t classes)
{
    std::vector<int64_t> labels;
    for (int64_t sample = 0; sample < samples; ++sample)
        labels.push_back((sample * 5 + 1) % classes);
    return labels;
}

FeatureMaps maps(int64_t samples, int64_t channels, int64_t height, int64_t width, uint64_t use)
{
    return { samples, channels, height, width,
             numbers(static_cast<size_t>(samples * channels * height * width), use) };
}

std::unique_ptr<LogitLoss> logitLoss(std::string_view id)
{
    const KnowledgeLoss& row = knowledgeLosses().at(id);
    return row.makeLogitLoss(ParameterValues(row.parameters()));
}

std::unique_ptr<FeatureLoss> featureLoss(std::string_view id, const FeaturePairShape& shape)
{
    const KnowledgeLoss& row = knowledgeLosses().at(id);
    return row.makeFeatureLoss(ParameterValues(row.parameters()), shape);
}

/// Largest difference from central differences, over the largest slope.
template <typename Value>
double gradientError(std::vector<double>& values, const std::vector<double>& gradient,
                     const Value& valueNow)
{
    constexpr double kStep = 1e-5;
    double worst = 0;
    double largest = 1e-12;
    for (size_t index = 0; index < values.size(); ++index) {
        const double kept = values[index];
        values[index] = kept + kStep;
        const double above = valueNow();
        values[index] = kept - kStep;
        const double below = valueNow();
        values[index] = kept;
        const double slope = (above - below) / (2 * kStep);
        worst = std::max(worst, std::abs(slope - gradient[index]));
        largest = std::max(largest, std::abs(slope));
    }
    return worst / largest;
}

} // namespace

class TestKnowledgeLosses : public QObject
{
    Q_OBJECT
private slots:
    void gradientsOfLogitsAreTheirDifferences_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isStandardized");
        QTest::addColumn<int>("samples");
        for (const KnowledgeLoss& row : knowledgeLosses()) {
            if (row.readsLayers())
                continue;
            const QString id = QString::fromUtf8(row.id.data());
            QTest::addRow("%s", row.id.data()) << id << false << 6;
            QTest::addRow("%s standardized", row.id.data()) << id << true << 6;
            QTest::addRow("%s large batch", row.id.data()) << id << false << 64;
        }
    }

    void gradientsOfLogitsAreTheirDifferences()
    {
        QFETCH(QString, id);
        QFETCH(bool, isStandardized);
        QFETCH(int, samples);
        std::unique_ptr<LogitLoss> loss = logitLoss(id.toStdString());
        if (isStandardized)
            loss = standardized(std::move(loss));
        LogitMatrix student = logits(samples, 5, 1);
        const LogitMatrix teacher = logits(samples, 5, 2);
        const auto labels = labelsFor(samples, 5);
        const LossGradient result = loss->evaluate(student, teacher, labels);
        QVERIFY(result.value > 0);
        const double error = gradientError(student.values, result.gradient, [&] {
            return loss->evaluate(student, teacher, labels).value;
        });
        QVERIFY2(error < 1e-7, std::to_string(error).c_str());
    }

    void gradientsOfLayersAreTheirDifferences_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("teacherSide");
        for (const KnowledgeLoss& row : knowledgeLosses()) {
            if (!row.readsLayers())
                continue;
            const QString id = QString::fromUtf8(row.id.data());
            QTest::addRow("%s", row.id.data()) << id << 5;
            QTest::addRow("%s smaller teacher", row.id.data()) << id << 3;
            QTest::addRow("%s larger teacher", row.id.data()) << id << 8;
        }
    }

    void gradientsOfLayersAreTheirDifferences()
    {
        QFETCH(QString, id);
        QFETCH(int, teacherSide);
        const auto loss =
            featureLoss(id.toStdString(), { .studentChannels = 3, .teacherChannels = 4 });
        FeatureMaps student = maps(5, 3, 5, 4, 3);
        const FeatureMaps teacher = maps(5, 4, teacherSide, teacherSide, 4);
        const LossGradient result = loss->evaluate(student, teacher, 2.5);
        QVERIFY(result.value > 0);
        const double error = gradientError(student.values, result.gradient, [&] {
            return loss->evaluate(student, teacher, 2.5).value;
        });
        QVERIFY2(error < 1e-7, std::to_string(error).c_str());
    }

    void projectionOfAHintLearns()
    {
        const auto loss = featureLoss("hint", { .studentChannels = 3, .teacherChannels = 4 });
        const FeatureMaps student = maps(4, 3, 3, 3, 5);
        const FeatureMaps teacher = maps(4, 4, 3, 3, 6);
        const auto parameters = loss->parameters();
        QCOMPARE(parameters.size(), size_t(1));
        QCOMPARE(parameters[0].values.size(), size_t(12));
        loss->evaluate(student, teacher, 1);
        const std::vector<float> gradient(parameters[0].gradients.begin(),
                                          parameters[0].gradients.end());
        for (size_t index = 0; index < gradient.size(); ++index) {
            float& weight = parameters[0].values[index];
            const float kept = weight;
            weight = kept + 0.01F;
            const double above = loss->evaluate(student, teacher, 1).value;
            weight = kept - 0.01F;
            const double below = loss->evaluate(student, teacher, 1).value;
            weight = kept;
            QVERIFY(std::abs((above - below) / 0.02 - gradient[index]) < 1e-4);
        }
    }

    void softTargetsHaveTheGradientOfThePaper()
    {
        // T (p_student - p_teacher) / N: a mean over classes too, or a lost T^2, is caught here.
        const LogitMatrix student = logits(3, 4, 8);
        const LogitMatrix teacher = logits(3, 4, 9);
        const LossGradient result =
            logitLoss("soft-targets")->evaluate(student, teacher, labelsFor(3, 4));
        for (int64_t sample = 0; sample < 3; ++sample) {
            const auto ours = logSoftened(student.row(sample), 4);
            const auto theirs = logSoftened(teacher.row(sample), 4);
            for (size_t label = 0; label < 4; ++label)
                QVERIFY(std::abs(result.gradient[static_cast<size_t>(sample) * 4 + label]
                                 - 4 * (std::exp(ours[label]) - std::exp(theirs[label])) / 3)
                        < 1e-12);
        }
    }

    void decoupledWithWeightsOfSoftTargetsIsSoftTargets()
    {
        // KL = KL(b) + (1 - p_teacher[right]) KL(q), equation 6 of the paper.
        const LogitMatrix student = logits(1, 6, 10);
        const LogitMatrix teacher = logits(1, 6, 11);
        const std::vector<int64_t> labels{ 2 };
        ParameterValues values(knowledgeLosses().at("decoupled").parameters());
        values.set("othersWeight", 1 - std::exp(logSoftened(teacher.row(0), 4)[2]));
        const LossGradient decoupled = knowledgeLosses()
                                           .at("decoupled")
                                           .makeLogitLoss(values)
                                           ->evaluate(student, teacher, labels);
        const LossGradient soft = logitLoss("soft-targets")->evaluate(student, teacher, labels);
        QVERIFY(std::abs(decoupled.value - soft.value) < 1e-12);
        for (size_t index = 0; index < 6; ++index)
            QVERIFY(std::abs(decoupled.gradient[index] - soft.gradient[index]) < 1e-12);
    }

    void correlationIgnoresScaleAndShiftOfTheProbabilities()
    {
        // Probabilities (.5, .3, .2) and (.4, 1/3, .8/3) lie on one line.
        const LogitMatrix teacher{ 1, 3, { std::log(.5), std::log(.3), std::log(.2) } };
        const LogitMatrix student{ 1,
                                   3,
                                   { std::log(.5 / 2 + 1 / 6.), std::log(.3 / 2 + 1 / 6.),
                                     std::log(.2 / 2 + 1 / 6.) } };
        const auto loss = logitLoss("correlation");
        QVERIFY(loss->evaluate(student, teacher, {}).value < 1e-6);
        QVERIFY(loss->evaluate(student, { 1, 3, { 0, 1, 2 } }, {}).value > 1);
    }

    void equalNetworksHaveNothingToLearn_data()
    {
        QTest::addColumn<QString>("id");
        for (const KnowledgeLoss& row : knowledgeLosses())
            if (!row.readsLayers())
                QTest::addRow("%s", row.id.data()) << QString::fromUtf8(row.id.data());
    }

    void equalNetworksHaveNothingToLearn()
    {
        QFETCH(QString, id);
        const LogitMatrix both = logits(70, 5, 12);
        const LossGradient result =
            logitLoss(id.toStdString())->evaluate(both, both, labelsFor(70, 5));
        QVERIFY(std::abs(result.value) < 1e-6);
        for (const double slope : result.gradient)
            QVERIFY(std::abs(slope) < 1e-8);
    }

    void hugeLogitsStayFinite_data() { equalNetworksHaveNothingToLearn_data(); }

    void hugeLogitsStayFinite()
    {
        QFETCH(QString, id);
        const LogitMatrix student = logits(64, 5, 13, 3000);
        const LogitMatrix teacher = logits(64, 5, 14, 3000);
        const LossGradient result =
            logitLoss(id.toStdString())->evaluate(student, teacher, labelsFor(64, 5));
        QVERIFY(std::isfinite(result.value));
        for (const double slope : result.gradient)
            QVERIFY(std::isfinite(slope));
    }

    void decoupledRefusesTwoClasses()
    {
        QVERIFY_EXCEPTION_THROWN(logitLoss("decoupled")->checkClasses(2), Error);
        logitLoss("decoupled")->checkClasses(3);
        logitLoss("soft-targets")->checkClasses(2);
        QVERIFY(logitLoss("decoupled")->needsLabels());
        QVERIFY(standardized(logitLoss("decoupled"))->needsLabels());
    }

    void relationsOfATurnedAndScaledTeacherAreKept()
    {
        FeatureMaps student = maps(6, 2, 1, 1, 15);
        FeatureMaps teacher = student;
        for (size_t sample = 0; sample < 6; ++sample) {
            teacher.values[2 * sample] = -3 * student.values[2 * sample + 1];
            teacher.values[2 * sample + 1] = 3 * student.values[2 * sample];
        }
        const auto loss = featureLoss("relational", { 2, 2 });
        QVERIFY(std::abs(loss->evaluate(student, teacher, 1).value) < 1e-12);
        teacher.values[0] += 1;
        QVERIFY(loss->evaluate(student, teacher, 1).value > 1e-3);
    }

    void attentionIsThatOfTheHandExample()
    {
        // Squares 9, 16 -> unit vector (9, 16) / sqrt(337); teacher (1, 0).
        const auto loss = featureLoss("attention", { 1, 1 });
        const FeatureMaps student{ 1, 1, 1, 2, { 3, -4 } };
        const FeatureMaps teacher{ 1, 1, 1, 2, { 5, 0 } };
        const double first = 9 / std::sqrt(337.0) - 1;
        const double second = 16 / std::sqrt(337.0);
        QVERIFY(std::abs(loss->evaluate(student, teacher, 1).value
                         - (first * first + second * second) / 2)
                < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestKnowledgeLosses)
#include "tst_knowledge_losses.moc"
