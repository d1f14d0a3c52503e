#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace core;

class TestRandom : public QObject
{
    Q_OBJECT
private slots:
    /// First words of Philox 4x64-10 for key 0, counter 0, as published with the generator.
    void firstBlockIsThePublishedOne()
    {
        Random random(RandomKey{});
        QCOMPARE(random.bits(), 0x16554d9eca36314cULL);
        QCOMPARE(random.bits(), 0xdb20fe9d672d0fdcULL);
        QCOMPARE(random.bits(), 0xd7e772cee186176bULL);
        QCOMPARE(random.bits(), 0x7e68b68aec7ba23bULL);
    }

    void everyPartOfTheKeyChangesTheStream()
    {
        const RandomKey keys[] = {
            {}, { .seed = 1 }, { .epoch = 1 }, { .sample = 1 }, { .use = 1 }
        };
        std::vector<uint64_t> first;
        for (const RandomKey& key : keys)
            first.push_back(Random(key).bits());
        std::ranges::sort(first);
        QVERIFY(std::ranges::adjacent_find(first) == first.end());
    }

    void momentsOfTheDistributions()
    {
        Random random({ .seed = 7 });
        constexpr int kDraws = 200'000;
        double sum = 0;
        double squares = 0;
        double uniformSum = 0;
        for (int draw = 0; draw < kDraws; ++draw) {
            const double normal = random.normal();
            sum += normal;
            squares += normal * normal;
            const double uniform = random.uniform();
            QVERIFY(uniform >= 0 && uniform < 1);
            uniformSum += uniform;
        }
        QVERIFY(std::abs(sum / kDraws) < 0.01);
        QVERIFY(std::abs(squares / kDraws - 1) < 0.02);
        QVERIFY(std::abs(uniformSum / kDraws - 0.5) < 0.005);
    }

    void integersBelowALimitAreEven()
    {
        Random random({ .seed = 3 });
        std::vector<int> counts(6);
        for (int draw = 0; draw < 60'000; ++draw)
            ++counts[static_cast<size_t>(random.below(6))];
        for (const int count : counts)
            QVERIFY2(std::abs(count - 10'000) < 500, qPrintable(QString::number(count)));
    }

    void shuffleIsAPermutationAndRepeats()
    {
        std::vector<int> elements(1000);
        std::iota(elements.begin(), elements.end(), 0);
        std::vector<int> again = elements;
        const std::vector<int> sorted = elements;
        Random({ .seed = 5 }).shuffle(std::span(elements));
        Random({ .seed = 5 }).shuffle(std::span(again));
        QCOMPARE(elements, again);
        QVERIFY(elements != sorted);
        std::ranges::sort(elements);
        QCOMPARE(elements, sorted);
    }
};

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
