#include "core/base/error.h"
#include "core/base/random.h"
#include "core/search/pareto.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

std::vector<Objectives> randomPoints(uint64_t seed, size_t count, size_t objectives)
{
    Random random({ .seed = seed });
    std::vector<Objectives> points(count, Objectives(objectives));
    for (Objectives& point : points)
        for (double& value : point)
            value = std::floor(random.uniform() * 12) / 12; // with ties
    return points;
}

/// The share of a fine grid that some point lies below.
double gridVolume(const std::vector<Objectives>& points, size_t objectives, int cells)
{
    int64_t covered = 0;
    int64_t all = 1;
    for (size_t i = 0; i < objectives; ++i)
        all *= cells;
    for (int64_t cell = 0; cell < all; ++cell) {
        Objectives centre;
        for (int64_t rest = cell, i = 0; i < static_cast<int64_t>(objectives); ++i, rest /= cells)
            centre.push_back((static_cast<double>(rest % cells) + 0.5) / cells);
        covered += std::ranges::any_of(points, [&](const Objectives& point) {
            return std::ranges::equal(point, centre, std::less_equal());
        });
    }
    return static_cast<double>(covered) / static_cast<double>(all);
}

} // namespace

/// Fronts, ranks, crowding and hypervolume.
class TestPareto : public QObject
{
    Q_OBJECT
private slots:
    void dominanceNeedsOneBetterAndNoneWorse()
    {
        QVERIFY(dominates({ 1, 2 }, { 1, 3 }));
        QVERIFY(!dominates({ 1, 2 }, { 1, 2 }));
        QVERIFY(!dominates({ 0, 3 }, { 1, 2 }));
    }

    void ranksPeelFronts()
    {
        const std::vector<Objectives> points{ { 3, 3 }, { 1, 2 }, { 2, 1 }, { 2, 2 }, { 1, 2 } };
        QCOMPARE(dominationRanks(points), (std::vector<int>{ 2, 0, 0, 1, 0 }));
        QCOMPARE(frontOf(points), (std::vector<size_t>{ 1, 2 }));
        QVERIFY(frontOf({}).empty());
    }

    /// Removing the points of lower ranks leaves exactly those of the next undominated.
    void ranksAgreeWithTheirDefinition()
    {
        const std::vector<Objectives> points = randomPoints(3, 60, 3);
        const std::vector<int> ranks = dominationRanks(points);
        for (size_t point = 0; point < points.size(); ++point) {
            int highest = -1;
            for (size_t other = 0; other < points.size(); ++other)
                if (dominates(points[other], points[point]))
                    highest = std::max(highest, ranks[other]);
            QCOMPARE(ranks[point], highest + 1);
        }
    }

    void crowdingIsLargestAtTheEnds()
    {
        const std::vector<Objectives> points{ { 0, 4 }, { 1, 3 }, { 3, 1 }, { 4, 0 } };
        const std::vector<double> distances = crowdingDistances(points);
        QVERIFY(std::isinf(distances[0]) && std::isinf(distances[3]));
        QCOMPARE(distances[1], 1.5);
        QCOMPARE(distances[2], 1.5);
        QCOMPARE(crowdingDistances(std::vector<Objectives>{ { 1, 1 }, { 1, 1 } }),
                 (std::vector<double>{ 0, 0 }));
    }

    void hypervolumeOfKnownShapes()
    {
        QCOMPARE(hypervolume(std::vector<Objectives>{ { 0, 0 } }, { 1, 1 }), 1.0);
        QCOMPARE(hypervolume(std::vector<Objectives>{ { 0, 0.5 }, { 0.5, 0 } }, { 1, 1 }), 0.75);
        QCOMPARE(
            hypervolume(std::vector<Objectives>{ { 0, 0, 0.5 }, { 0.5, 0.5, 0 } }, { 1, 1, 1 }),
            0.625);
        QCOMPARE(hypervolume(std::vector<Objectives>{ { 2, 0 } }, { 1, 1 }), 0.0);
        QVERIFY_EXCEPTION_THROWN(hypervolume({}, { 1, 1, 1, 1 }), Error);
    }

    /// ZDT1 (Zitzler, Deb, Thiele 2000): f2 = 1 - sqrt(f1) leaves 2/3 of the unit square above it.
    void hypervolumeOfAnAnalyticFront()
    {
        std::vector<Objectives> points;
        for (int i = 0; i < 20000; ++i) {
            const double x = (i + 0.5) / 20000;
            points.push_back({ x, 1 - std::sqrt(x) });
        }
        QVERIFY(std::abs(hypervolume(points, { 1, 1 }) - 2.0 / 3) < 1e-4);
    }

    void hypervolumeAgreesWithCounting_data()
    {
        QTest::addColumn<int>("objectives");
        QTest::newRow("area") << 2;
        QTest::newRow("volume") << 3;
    }

    void hypervolumeAgreesWithCounting()
    {
        QFETCH(int, objectives);
        for (uint64_t seed = 0; seed < 10; ++seed) {
            std::vector<Objectives> points = randomPoints(seed, 8, static_cast<size_t>(objectives));
            const Objectives reference(static_cast<size_t>(objectives), 1.0);
            const double volume = hypervolume(points, reference);
            QVERIFY(std::abs(volume - gridVolume(points, static_cast<size_t>(objectives), 24))
                    < 1e-9);
            points.push_back(points.front());
            std::ranges::reverse(points);
            QVERIFY(std::abs(hypervolume(points, reference) - volume) < 1e-12);
            points.push_back(Objectives(static_cast<size_t>(objectives), 0.25));
            QVERIFY(hypervolume(points, reference) >= volume);
        }
    }

    void kneeIsWhereBothAreSmall()
    {
        QCOMPARE(kneeOf(std::vector<Objectives>{ { 0, 10 }, { 1, 2 }, { 5, 1 }, { 10, 0 } }),
                 size_t{ 1 });
        QCOMPARE(kneeOf(std::vector<Objectives>{ { 3, 3 } }), size_t{ 0 });
        QVERIFY_EXCEPTION_THROWN(kneeOf({}), Error);
    }
};

QTEST_GUILESS_MAIN(TestPareto)
#include "tst_pareto.moc"
