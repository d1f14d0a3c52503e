#include "core/operators/magnitude.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace core;

namespace {

using Kind = PostOperation::Kind;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

/// What the library computes, in the words of post_operation.h.
double activated(const PostOperation& operation, double y)
{
    const double alpha = operation.alpha;
    const double beta = operation.beta;
    switch (operation.kind) {
    case Kind::leakyRelu:
        return y < 0 ? alpha * y : y;
    case Kind::clip:
        return std::min(std::max(y, alpha), beta);
    case Kind::sigmoid:
        return 1 / (1 + std::exp(-y));
    case Kind::tanh:
        return std::tanh(y);
    case Kind::elu:
        return y < 0 ? alpha * (std::exp(y) - 1) : y;
    case Kind::swish:
        return y / (1 + std::exp(-alpha * y));
    case Kind::hardSwish:
        return y * std::clamp(y / 6 + 0.5, 0.0, 1.0);
    case Kind::gelu:
        return 0.5 * y * (1 + std::erf(y / std::sqrt(2)));
    default:
        return y;
    }
}

} // namespace

class TestMagnitude : public QObject
{
    Q_OBJECT
private slots:
    void largestIsFoundAtEveryPlace()
    {
        for (const size_t count : { size_t(1), size_t(7), size_t(100), size_t(100'000) }) {
            std::vector<float> values(count, 0.5F);
            for (const size_t place : { size_t(0), count / 2, count - 1 }) {
                values[place] = -3;
                QCOMPARE(largestMagnitude(values), 3.0);
                values[place] = -kInfinity;
                QVERIFY(std::isinf(largestMagnitude(values)));
                values[place] = -kNaN;
                QVERIFY(std::isnan(largestMagnitude(values)));
                values[place] = 0.5F;
            }
        }
        QCOMPARE(largestMagnitude({}), 0.0);
    }

    void sumsAreOfRowsOrColumns()
    {
        const std::vector<float> weights = { 1, -2, 3, -4, 5, -6 };
        QCOMPARE(largestAbsoluteSum(weights, 2), 15.0);
        QCOMPARE(largestAbsoluteSum(weights, 2, true), 9.0);
        QCOMPARE(largestAbsoluteSum({}, 0), 0.0);
    }

    void noActivationLeavesItsBound_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<float>("alpha");
        QTest::addColumn<float>("beta");
        const auto row = [](const char* name, Kind kind, float alpha, float beta) {
            QTest::newRow(name) << static_cast<int>(kind) << alpha << beta;
        };
        row("relu", Kind::leakyRelu, 0, 0);
        row("leaky relu, steep", Kind::leakyRelu, -3, 0);
        row("clip", Kind::clip, 0, 6);
        row("clip above zero", Kind::clip, 5, 6);
        row("clip below zero", Kind::clip, -6, -5);
        row("clip at one end", Kind::clip, 0, std::numeric_limits<float>::max());
        row("sigmoid", Kind::sigmoid, 0, 0);
        row("tanh", Kind::tanh, 0, 0);
        row("elu", Kind::elu, 2, 0);
        row("swish", Kind::swish, 1, 0);
        row("swish, negative", Kind::swish, -2, 0);
        row("hard swish", Kind::hardSwish, 0, 0);
        row("gelu", Kind::gelu, 0, 0);
    }
    void noActivationLeavesItsBound()
    {
        QFETCH(int, kind);
        QFETCH(float, alpha);
        QFETCH(float, beta);
        const PostOperation operation{ static_cast<Kind>(kind), alpha, beta };
        const MagnitudeRule rule{ .gain = 1, .operations = { operation } };
        for (const double limit : { 0.0, 0.1, 1.0, 4.0, 50.0 }) {
            const double bound = magnitudeBounds(rule, std::vector<double>{ limit }).output;
            QVERIFY(std::isfinite(bound));
            for (int step = -100; step <= 100; ++step)
                QVERIFY(std::abs(activated(operation, limit * step / 100)) <= bound + 1e-12);
        }
        QVERIFY(rule.mayHideNaN());
    }

    void boundsAddUp()
    {
        MagnitudeRule rule =
            productRule(10, std::vector<float>{ 1, -3 },
                        std::vector<PostOperation>{ { Kind::addition }, { Kind::clip, 0, 6 } }, 1);
        const MagnitudeBounds bounds = magnitudeBounds(rule, std::vector<double>{ 2, 100 });
        QCOMPARE(bounds.inside, 123.0);
        QCOMPARE(bounds.output, 6.0);
        rule.factor = 1;
        QCOMPARE(magnitudeBounds(rule, std::vector<double>{ 2, 100 }).inside, 2103.0);
    }

    void unknownStaysUnknown()
    {
        const MagnitudeRule rule;
        QVERIFY(!std::isfinite(magnitudeBounds(rule, std::vector<double>{ 0 }).inside));
        QVERIFY(!std::isfinite(magnitudeBounds(rule, std::vector<double>{ 1 }).output));
        QVERIFY(!rule.mayHideNaN());
        const MagnitudeRule product = productRule(2, {}, {}, std::nullopt);
        const double unknown = kUnknownMagnitude;
        QVERIFY(!std::isfinite(magnitudeBounds(product, std::span(&unknown, 1)).output));
    }
};

QTEST_APPLESS_MAIN(TestMagnitude)
#include "tst_magnitude.moc"
