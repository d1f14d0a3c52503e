#include "core/base/random.h"
#include "core/quantization/calibrator.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace core;

namespace {

/// Standard normal numbers and one outlier.
std::vector<float> gaussian(size_t count, float outlier)
{
    Random random(RandomKey{ .seed = 7 });
    std::vector<float> numbers(count);
    std::ranges::generate(numbers, [&] { return static_cast<float>(random.normal()); });
    numbers.back() = outlier;
    return numbers;
}

ValueHistogram histogramOf(std::span<const float> numbers, size_t chunk)
{
    ValueHistogram histogram;
    for (size_t start = 0; start < numbers.size(); start += chunk)
        histogram.add(numbers.subspan(start, std::min(chunk, numbers.size() - start)), 1);
    return histogram;
}

ValueRange rangeBy(std::string_view calibrator, const ValueHistogram& histogram)
{
    return calibrators().at(calibrator).make()->range({ .histogram = histogram });
}

} // namespace

/// Histograms that grow, and ranges that are chosen from them.
class TestCalibration : public QObject
{
    Q_OBJECT
private slots:
    /// Chunks of any size, in any order, give the same bins.
    void chunksAddUp()
    {
        std::vector<float> numbers = gaussian(20'000, 40);
        const ValueHistogram whole = histogramOf(numbers, numbers.size());
        for (const size_t chunk : { size_t(1), size_t(7), size_t(4096) }) {
            const ValueHistogram parts = histogramOf(numbers, chunk);
            QCOMPARE(parts.binWidth(), whole.binWidth());
            QVERIFY(parts.bins() == whole.bins());
            QVERIFY(parts.extremes() == whole.extremes());
        }
        std::ranges::reverse(numbers);
        QVERIFY(histogramOf(numbers, 100).bins() == whole.bins());
    }

    void memoryIsBounded()
    {
        ValueHistogram histogram;
        for (float size = 1e-20F; size < 1e20F; size *= 3) {
            const std::vector<float> numbers{ -size, size / 2, size };
            histogram.add(numbers, 1);
            QVERIFY(histogram.bins().size() <= ValueHistogram::kMostBins + 2);
            QVERIFY(histogram.bins().size() >= ValueHistogram::kMostBins / 2);
        }
        int64_t sum = 0;
        for (const int64_t bin : histogram.bins())
            sum += bin;
        QCOMPARE(sum, histogram.count());
    }

    void zerosCount()
    {
        ValueHistogram histogram;
        histogram.add(std::vector<float>(10, 0.F), 1);
        QVERIFY(histogram.bins().empty());
        histogram.add(std::vector<float>{ 0, 2 }, 1);
        QCOMPARE(histogram.bins().front(), 11);
    }

    void textComesBack()
    {
        const ValueHistogram histogram = histogramOf(gaussian(500, 3), 100);
        const std::string text = histogram.text();
        QVERIFY(ValueHistogram::fromText(text) == histogram);
        QVERIFY_THROWS_EXCEPTION(Error, ValueHistogram::fromText(text.substr(0, 200)));
        QVERIFY_THROWS_EXCEPTION(Error, ValueHistogram::fromText(text + " 1"));
        QVERIFY_THROWS_EXCEPTION(Error, ValueHistogram::fromText("1 2 x"));
    }

    void notANumberIsRefused()
    {
        ValueHistogram histogram;
        const std::vector<float> numbers{ 1, std::numeric_limits<float>::quiet_NaN() };
        QVERIFY_THROWS_EXCEPTION(Error, histogram.add(numbers, 1));
    }

    void outliersAreClipped_data()
    {
        QTest::addColumn<QString>("calibrator");
        QTest::addColumn<double>("most");
        QTest::newRow("min-max") << "min-max" << 40.0;
        QTest::newRow("percentile") << "percentile" << 6.0;
        QTest::newRow("entropy") << "entropy" << 12.0;
        // One number in a million that is 40 away weighs as much as finer steps for all others.
        QTest::newRow("mse") << "mse" << 22.0;
    }

    /// One outlier at 40 among 1,000,000 standard normal numbers.
    void outliersAreClipped()
    {
        QFETCH(QString, calibrator);
        QFETCH(double, most);
        const ValueHistogram histogram = histogramOf(gaussian(1'000'000, 40), 50'000);
        const ValueRange range = rangeBy(calibrator.toStdString(), histogram);
        QVERIFY2(range.high <= most && range.high > 2.5, qPrintable(QString::number(range.high)));
        QVERIFY2(range.low > -6 && range.low < -2.5, qPrintable(QString::number(range.low)));
        QCOMPARE(range.high == 40, calibrator == "min-max");
    }

    void averagesMove()
    {
        ValueHistogram histogram;
        for (int sample = 0; sample < 500; ++sample)
            histogram.add(std::vector<float>{ -1, 1 }, 1);
        histogram.add(std::vector<float>{ -1, 101 }, 1);
        QVERIFY(std::abs(rangeBy("moving-average", histogram).high - 2.0) < 1e-6);
        QCOMPARE(rangeBy("min-max", histogram).high, 101.0);
    }

    void zeroIsExact_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("around zero") << -1.7 << 3.1;
        QTest::newRow("positive") << 0.5 << 6.0;
        QTest::newRow("negative") << -6.0 << -0.5;
        QTest::newRow("nothing") << 0.0 << 0.0;
        QTest::newRow("tiny") << -1e-40 << 1e-40;
    }

    void zeroIsExact()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        for (const ElementType type : { ElementType::uint8, ElementType::int8 }) {
            for (const auto& parameters : { asymmetricParameters({ low, high }, type),
                                            symmetricParameters({ low, high }, type) }) {
                const Tensor zero = Tensor::of<float>({ 1 }, { 0.F });
                QVERIFY(dequantizedBy(parameters, quantizedBy(parameters, zero)) == zero);
            }
        }
    }

    /// What a Clip to [0, 6] leaves must not be passed by the largest integer.
    void largestNumberStaysInside()
    {
        for (int sixth = 1; sixth < 600; ++sixth) {
            const double high = sixth / 100.0;
            const QuantizationParameters parameters =
                asymmetricParameters({ 0, high }, ElementType::uint8);
            QCOMPARE(parameters.zeroPoints.front(), 0);
            QVERIFY(parameters.scales.front() * 255.F <= static_cast<float>(high));
        }
    }
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
