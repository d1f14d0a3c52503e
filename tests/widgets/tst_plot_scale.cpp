#include "widgets/plots/plot_scale.h"

#include <QTest>

using widgets::PlotScale;

/// Where numbers stand on an axis, and which are written beside it.
class TestPlotScale : public QObject
{
    Q_OBJECT
private slots:
    void pixelsAndNumbersAreInverse_data()
    {
        QTest::addColumn<bool>("isLogarithmic");
        QTest::newRow("linear") << false;
        QTest::newRow("logarithmic") << true;
    }

    void pixelsAndNumbersAreInverse()
    {
        QFETCH(bool, isLogarithmic);
        const PlotScale scale(10, 4000, 300, 20, isLogarithmic);
        QCOMPARE(scale.toPixel(10), 300.0);
        QCOMPARE(scale.toPixel(4000), 20.0);
        for (const double number : { 12.0, 200.0, 3999.0 })
            QVERIFY(std::abs(scale.toNumber(scale.toPixel(number)) - number) < 1e-9 * number);
    }

    void ticksAreRoundNumbersInside_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("isLogarithmic");
        QTest::addColumn<double>("unit");
        QTest::addColumn<std::vector<double>>("ticks");
        QTest::newRow("shares") << 0.56 << 0.97 << false << 1.0
                                << std::vector{ 0.6, 0.7, 0.8, 0.9 };
        QTest::newRow("decades") << 8.0 << 120.0 << true << 1.0
                                 << std::vector{ 10.0, 20.0, 50.0, 100.0 };
        QTest::newRow("less than a decade")
            << 10.0 << 50.0 << true << 1.0 << std::vector{ 10.0, 20.0, 30.0, 40.0, 50.0 };
        QTest::newRow("binary") << 0.0 << 4300.0 << false << 1024.0
                                << std::vector{ 0.0, 1024.0, 2048.0, 3072.0, 4096.0 };
    }

    void ticksAreRoundNumbersInside()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, isLogarithmic);
        QFETCH(double, unit);
        QFETCH(std::vector<double>, ticks);
        const std::vector<double> found =
            PlotScale(low, high, 0, 100, isLogarithmic).ticks(5, unit);
        QCOMPARE(found.size(), ticks.size());
        for (size_t tick = 0; tick < ticks.size(); ++tick)
            QVERIFY(std::abs(found[tick] - ticks[tick]) < 1e-9);
    }
};

QTEST_MAIN(TestPlotScale)
#include "tst_plot_scale.moc"
