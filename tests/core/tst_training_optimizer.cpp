#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/training/optimizer.h"
#include "core/training/schedule.h"
#include "core/training/weight_rules.h"
#include "tests/support/data_files.h"
#include "tests/support/graph_text.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace core;

namespace {

std::unique_ptr<UpdateRule> rule(const char* id)
{
    return optimizers().at(id).make(ParameterValues(optimizerParameters()));
}

/// Three weights with their gradients and an optimizer for them.
struct Problem
{
    Problem(const char* id, double decay, bool isDecayed = true, double factor = 1)
        : optimizer(rule(id), { { "w", values, gradients, factor, isDecayed } }, decay)
    {
    }

    std::vector<float> values{ 1, -2, 0.5F };
    std::vector<float> gradients{ 0.1F, 0.2F, -0.3F };
    Optimizer optimizer;
};

void compareWith(const std::vector<float>& found, const std::vector<double>& expected)
{
    QCOMPARE(found.size(), expected.size());
    for (size_t index = 0; index < found.size(); ++index)
        QVERIFY2(std::abs(found[index] - expected[index]) < 1e-6,
                 qPrintable(QStringLiteral("%1: %2, expected %3")
                                .arg(index)
                                .arg(found[index], 0, 'g', 9)
                                .arg(expected[index], 0, 'g', 9)));
}

double factorAt(const char* id, double progress, double warmUp = 0.1)
{
    ParameterValues values(scheduleParameters());
    values.set("warmUp", warmUp);
    return schedules().at(id).make(values)->factor(progress);
}

} // namespace

class TestTrainingOptimizer : public QObject
{
    Q_OBJECT
private slots:
    void nesterovStepsAsPublished()
    {
        Problem problem("sgd", 0.01);
        std::vector<double> weights(problem.values.begin(), problem.values.end());
        std::vector<double> velocity(3);
        for (int step = 0; step < 3; ++step) {
            problem.optimizer.step(0.1, 1);
            for (size_t index = 0; index < 3; ++index) {
                const double slope =
                    static_cast<double>(problem.gradients[index]) + 0.01 * weights[index];
                velocity[index] = 0.9 * velocity[index] + slope;
                weights[index] -= 0.1 * (slope + 0.9 * velocity[index]);
            }
        }
        compareWith(problem.values, weights);
        QCOMPARE(problem.optimizer.steps(), int64_t{ 3 });
    }

    void adamStepsAsPublished()
    {
        Problem problem("adamw", 0.1);
        std::vector<double> weights(problem.values.begin(), problem.values.end());
        std::vector<double> mean(3);
        std::vector<double> square(3);
        for (int step = 1; step <= 4; ++step) {
            problem.optimizer.step(0.01, 1);
            for (size_t index = 0; index < 3; ++index) {
                const auto slope = static_cast<double>(problem.gradients[index]);
                mean[index] = 0.9 * mean[index] + 0.1 * slope;
                square[index] = 0.999 * square[index] + 0.001 * slope * slope;
                const double unbiasedMean = mean[index] / (1 - std::pow(0.9, step));
                const double unbiasedSquare = square[index] / (1 - std::pow(0.999, step));
                weights[index] -= 0.01
                    * (unbiasedMean / (std::sqrt(unbiasedSquare) + 1e-8) + 0.1 * weights[index]);
            }
        }
        compareWith(problem.values, weights);
    }

    void onlyWeightsOfProductsDecay()
    {
        for (const OptimizerKind& kind : optimizers()) {
            Problem free(kind.id.data(), 0.5, false);
            Problem none(kind.id.data(), 0, true);
            free.optimizer.step(0.1, 1);
            none.optimizer.step(0.1, 1);
            QCOMPARE(free.values, none.values);
        }
    }

    void layersHaveTheirOwnRate()
    {
        Problem slow("sgd", 0, true, 0.5);
        Problem plain("sgd", 0);
        slow.optimizer.step(0.2, 1);
        plain.optimizer.step(0.1, 1);
        QCOMPARE(slow.values, plain.values);
    }

    void paddingStaysZero()
    {
        for (const OptimizerKind& kind : optimizers()) {
            std::vector<float> values(8);
            std::vector<float> gradients(8);
            Optimizer optimizer(rule(kind.id.data()), { { "w", values, gradients, 1, true } }, 0.1);
            for (int step = 0; step < 3; ++step)
                optimizer.step(0.1, 1);
            QCOMPARE(values, std::vector<float>(8));
        }
    }

    void theThreadCountDoesNotMatter()
    {
        const auto run = [](int threads) {
            setThreadCount(threads);
            Random random({ .seed = 3 });
            std::vector<float> values(100'000);
            std::vector<float> gradients(values.size());
            for (float& gradient : gradients)
                gradient = static_cast<float>(random.normal());
            Optimizer optimizer(rule("adamw"), { { "w", values, gradients, 1, true } }, 0.1);
            const double norm = optimizer.gradientNorm();
            optimizer.step(0.1, clippingScale(norm, 1));
            values.push_back(static_cast<float>(norm));
            return values;
        };
        const std::vector<float> one = run(1);
        const std::vector<float> three = run(3);
        setThreadCount(0);
        QVERIFY(one == three);
    }

    void longGradientsAreShortened()
    {
        Problem problem("sgd", 0);
        const double norm = problem.optimizer.gradientNorm();
        QVERIFY(std::abs(norm - std::sqrt(0.14)) < 1e-7);
        QCOMPARE(clippingScale(norm, 0), 1.0);
        QCOMPARE(clippingScale(norm, 1), 1.0);
        QVERIFY(std::abs(clippingScale(norm, 0.1) * norm - 0.1) < 1e-12);
    }

    void namesTheGradientThatIsNotFinite()
    {
        Problem problem("sgd", 0);
        QCOMPARE(problem.optimizer.firstNonFiniteGradient(), std::string());
        problem.gradients[1] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(std::isnan(problem.optimizer.gradientNorm()));
        QCOMPARE(problem.optimizer.firstNonFiniteGradient(), std::string("w"));
    }

    void schedulesPassTheirKnownPoints_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("progress");
        QTest::addColumn<double>("expected");
        QTest::newRow("cosine: half warm") << "cosine" << 0.05 << 0.5;
        QTest::newRow("cosine: warm") << "cosine" << 0.1 << 1.0;
        QTest::newRow("cosine: middle") << "cosine" << 0.55 << 0.5;
        QTest::newRow("cosine: end") << "cosine" << 1.0 << 0.0;
        QTest::newRow("one cycle: start") << "one-cycle" << 0.0 << 0.04;
        QTest::newRow("one cycle: half risen") << "one-cycle" << 0.05 << 0.52;
        QTest::newRow("one cycle: top") << "one-cycle" << 0.1 << 1.0;
        QTest::newRow("one cycle: end") << "one-cycle" << 1.0 << 0.0;
        QTest::newRow("step: before") << "step" << 0.49 << 1.0;
        QTest::newRow("step: between") << "step" << 0.5 << 0.1;
        QTest::newRow("step: behind") << "step" << 0.9 << 0.01;
        QTest::newRow("constant: half warm") << "constant" << 0.05 << 0.5;
        QTest::newRow("constant") << "constant" << 0.7 << 1.0;
    }

    void schedulesPassTheirKnownPoints()
    {
        QFETCH(QString, id);
        QFETCH(double, progress);
        QFETCH(double, expected);
        const double found = factorAt(id.toStdString().c_str(), progress);
        QVERIFY2(std::abs(found - expected) < 1e-9, qPrintable(QString::number(found)));
    }

    void withoutWarmUpTheRateIsFullAtOnce()
    {
        for (const char* id : { "cosine", "step", "constant" })
            QCOMPARE(factorAt(id, 0, 0), 1.0);
    }

    void patternsChooseNames_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("fits");
        QTest::newRow("name") << "layer1.conv.weight" << true;
        QTest::newRow("star") << "layer1*" << true;
        QTest::newRow("star within") << "layer?.*.weight" << true;
        QTest::newRow("star takes more than once") << "*e*t" << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("part") << "layer1" << false;
        QTest::newRow("other end") << "*bias" << false;
    }

    void patternsChooseNames()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, fits);
        QCOMPARE(fitsPattern("layer1.conv.weight", pattern.toStdString()), fits);
    }

    void theFirstRuleThatFitsCounts()
    {
        const std::vector<RateRule> rules = parseRateRules("conv1*=0.1, conv*=0.5");
        QCOMPARE(rateFactor(rules, "conv1.weight"), 0.1);
        QCOMPARE(rateFactor(rules, "conv2.weight"), 0.5);
        QCOMPARE(rateFactor(rules, "head"), 1.0);
    }

    void refusesRulesThatSayNothing()
    {
        for (const char* text : { "conv1", "conv1=fast", "conv1=-1", "=" })
            QVERIFY2(test::errorOf([&] { parseRateRules(text); }), text);
    }

    void refusesPatternsThatNothingFits()
    {
        const Model model = test::modelFromText(R"(<ir_version: 8, opset_import: ["" : 17]>
            g (float[N, 2] x) => (float[N, 2] y) <float[2] bias = {1, 2}> { y = Add(x, bias) })");
        QCOMPARE(weightsFitting(model, { "b*" }), std::vector<std::string>{ "bias" });
        const auto error = test::errorOf([&] { weightsFitting(model, { "conv*" }); });
        QVERIFY(error && error->code() == ErrorCode::invalidArgument);
        QVERIFY(QString(error->what()).contains("for example: bias"));
    }
};

QTEST_GUILESS_MAIN(TestTrainingOptimizer)
#include "tst_training_optimizer.moc"
