#include "core/base/random.h"
#include "core/quantization/rounding.h"

#include <QTest>

#include <Eigen/LU>
#include <cmath>

using namespace core;

namespace {

Eigen::MatrixXf normalNumbers(Eigen::Index rows, Eigen::Index columns, uint64_t seed)
{
    Random random(RandomKey{ .seed = seed });
    Eigen::MatrixXf numbers(rows, columns);
    for (Eigen::Index i = 0; i < numbers.size(); ++i)
        numbers(i) = static_cast<float>(random.normal());
    return numbers;
}

/// Four bits; the inputs hang together when they are mixed from few.
RoundingProblem problem(Eigen::Index rows, Eigen::Index columns, bool isCorrelated, uint64_t seed)
{
    RoundingProblem result{ .weights = normalNumbers(rows, columns, seed).cast<double>(),
                            .scales = {},
                            .highest = 7,
                            .inputs = normalNumbers(600, columns, seed + 100) };
    if (isCorrelated)
        result.inputs = normalNumbers(600, columns / 4 + 1, seed + 1)
                * normalNumbers(columns / 4 + 1, columns, seed + 2)
            + 0.1F * result.inputs;
    result.scales = result.weights.rowwise().lpNorm<Eigen::Infinity>() / 7;
    return result;
}

/// The method as it is derived: after each column, the best change of the columns left, with the
/// inverse of what is left of H made anew.
Eigen::MatrixXi columnByColumn(const RoundingProblem& given)
{
    const Eigen::MatrixXd x = given.inputs.cast<double>();
    Eigen::MatrixXd hessian = x.transpose() * x;
    hessian.diagonal().array() += 0.01 * hessian.diagonal().mean();
    Eigen::MatrixXd left = given.weights;
    Eigen::MatrixXi integers(left.rows(), left.cols());
    for (Eigen::Index column = 0; column < left.cols(); ++column) {
        const Eigen::Index free = left.cols() - column;
        const Eigen::MatrixXd inverse = hessian.bottomRightCorner(free, free).inverse();
        for (Eigen::Index row = 0; row < left.rows(); ++row) {
            const double integer =
                std::clamp(std::nearbyint(left(row, column) / given.scales[row]), -7.0, 7.0);
            integers(row, column) = static_cast<int>(integer);
            const double error = left(row, column) - integer * given.scales[row];
            left.row(row).tail(free) -= error / inverse(0, 0) * inverse.row(0);
        }
    }
    return integers;
}

} // namespace

/// Roundings of weights: what they promise about the layer's output.
class TestRounding : public QObject
{
    Q_OBJECT
private slots:
    void feedbackIsColumnByColumn_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("8 x 8") << 8;
        QTest::newRow("two blocks") << 200;
    }

    void feedbackIsColumnByColumn()
    {
        QFETCH(int, size);
        const RoundingProblem given = problem(8, size, true, 3);
        QVERIFY(roundWithFeedback(given, Monitor()) == columnByColumn(given));
    }

    void outputsComeCloser_data()
    {
        QTest::addColumn<QString>("rounding");
        QTest::newRow("GPTQ") << "gptq";
        QTest::newRow("AdaRound") << "adaround";
    }

    void outputsComeCloser()
    {
        QFETCH(QString, rounding);
        for (uint64_t seed = 1; seed <= 5; ++seed) {
            const RoundingProblem given = problem(6, 24, true, 10 * seed);
            const double nearest = outputError(given, roundNearest(given, Monitor()));
            const double found =
                outputError(given, roundings().at(rounding.toStdString()).round(given, Monitor()));
            QVERIFY2(found < 0.8 * nearest,
                     qPrintable(QStringLiteral("%1 of %2").arg(found).arg(nearest)));
        }
    }

    /// Nothing can be made up for between inputs that know nothing of each other.
    void independentInputsAreNearest()
    {
        RoundingProblem given = problem(6, 8, false, 4);
        given.inputs = Eigen::MatrixXf::Identity(8, 8);
        QVERIFY(roundWithFeedback(given, Monitor()) == roundNearest(given, Monitor()));
    }

    void integersAreNeighbours()
    {
        const RoundingProblem given = problem(6, 24, true, 5);
        const Eigen::MatrixXi found = roundAdaptively(given, Monitor());
        for (Eigen::Index row = 0; row < found.rows(); ++row)
            for (Eigen::Index column = 0; column < found.cols(); ++column)
                QVERIFY(
                    std::abs(found(row, column) - given.weights(row, column) / given.scales[row])
                    < 1 + 1e-6);
    }

    void unusedColumnsDoNoHarm()
    {
        RoundingProblem given = problem(4, 12, true, 6);
        given.inputs.col(5).setZero();
        const Eigen::MatrixXi found = roundWithFeedback(given, Monitor());
        QVERIFY(found.cwiseAbs().maxCoeff() <= 7);
        QVERIFY(outputError(given, found) <= outputError(given, roundNearest(given, Monitor())));
    }
};

QTEST_GUILESS_MAIN(TestRounding)
#include "tst_rounding.moc"
