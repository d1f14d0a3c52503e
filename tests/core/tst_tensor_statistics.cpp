#include "core/evaluation/tensor_statistics.h"

#include <QTest>

#include <limits>

using core::Tensor;

class TestTensorStatistics : public QObject
{
    Q_OBJECT
private slots:
    void countsAndMomentsOfFiniteElements()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float infinity = std::numeric_limits<float>::infinity();
        const auto found =
            core::tensorStatistics(Tensor::of<float>({ 6 }, { 0, 1, 2, 5, nan, infinity }));
        QCOMPARE(found.notANumber, 1);
        QCOMPARE(found.infinite, 1);
        QCOMPARE(found.zeros, 1);
        QCOMPARE(found.finite(), 4);
        QCOMPARE(found.minimum, 0.0);
        QCOMPARE(found.maximum, 5.0);
        QCOMPARE(found.mean, 2.0);
        QVERIFY(std::abs(found.standardDeviation - std::sqrt(3.5)) < 1e-12);
    }

    void histogramHoldsEveryFiniteElementOnce()
    {
        const auto found =
            core::tensorStatistics(Tensor::of<int32_t>({ 5 }, { 0, 1, 2, 3, 4 }), { .bins = 4 });
        QCOMPARE(found.histogram, (std::vector<int64_t>{ 1, 1, 1, 2 }));
    }

    void equalElementsFallIntoTheFirstStep()
    {
        const auto found =
            core::tensorStatistics(Tensor::of<double>({ 3 }, { 7, 7, 7 }), { .bins = 3 });
        QCOMPARE(found.histogram, (std::vector<int64_t>{ 3, 0, 0 }));
        QCOMPARE(found.standardDeviation, 0.0);
    }

    void emptyTensorGivesZeros()
    {
        const auto found = core::tensorStatistics(Tensor(core::ElementType::float32, { 0, 3 }));
        QCOMPARE(found.sampled, 0);
        QVERIFY(!found.isSampled());
    }

    void largeTensorIsSampledAndSaysSo()
    {
        const auto found = core::tensorStatistics(Tensor(core::ElementType::int8, { 1000 }),
                                                  { .sampleLimit = 300 });
        QVERIFY(found.isSampled());
        QCOMPARE(found.sampled, 250);
        QCOMPARE(found.zeros, 250);
    }

    void channelsAreTakenAlongTheAxis()
    {
        const Tensor tensor = Tensor::of<float>({ 2, 3, 1 }, { 1, 2, 3, 4, 5, 6 });
        const auto found = core::channelStatistics(tensor, 1);
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found[1].minimum, 2.0);
        QCOMPARE(found[1].maximum, 5.0);
    }

    void stringsAreRefused()
    {
        QVERIFY_EXCEPTION_THROWN(core::tensorStatistics(Tensor::ofStrings({ 1 }, { "a" })),
                                 core::Error);
    }
};

QTEST_GUILESS_MAIN(TestTensorStatistics)
#include "tst_tensor_statistics.moc"
