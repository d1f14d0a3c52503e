#include "core/pruning/allocation.h"
#include "core/pruning/group_signature.h"
#include "core/pruning/pruning_budget.h"
#include "core/pruning/pruning_schedule.h"
#include "core/pruning/sensitivity_map.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

/// Two residual blocks of one shape and a head: inner channels of w2 and w4 are alike, the stream
/// is not.
const char* const kBlocks =
    R"((float[N,1,4,4] x, float[8,1,3,3] w1, float[6,8,3,3] w2, float[8,6,3,3] w3,
        float[6,8,3,3] w4, float[8,6,3,3] w5, float[1,8,1,1] w6) => (float[N,1,4,4] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1)
        b = Conv<pads=[1,1,1,1]>(a, w2)  c = Conv<pads=[1,1,1,1]>(b, w3)  d = Add(a, c)
        e = Conv<pads=[1,1,1,1]>(d, w4)  f = Conv<pads=[1,1,1,1]>(e, w5)  g = Add(d, f)
        y = Conv(g, w6) })";

struct Fixture
{
    Model model = test::weightedModel(kBlocks);
    ChannelGroups groups = channelGroups(model);
    std::vector<std::vector<double>> scores;
    std::vector<int64_t> most;

    Fixture()
    {
        for (const ChannelGroup& group : groups) {
            scores.emplace_back();
            if (!group.isFrozen())
                scores.back().assign(static_cast<size_t>(group.channels), 1);
            most.push_back(std::max<int64_t>(group.channels - 1, 0));
        }
    }

    size_t group(std::string_view name) const
    {
        return static_cast<size_t>(std::ranges::find_if(groups,
                                                        [&](const ChannelGroup& candidate) {
                                                            return candidate.name == name
                                                                && !candidate.isFrozen();
                                                        })
                                   - groups.begin());
    }

    std::vector<int64_t> losses(const char* allocation, double ratio,
                                const SensitivityMap* sensitivity = nullptr) const
    {
        return allocations()
            .at(allocation)
            .losses({ .model = model,
                      .groups = groups,
                      .scores = scores,
                      .most = most,
                      .ratio = ratio,
                      .sensitivity = sensitivity });
    }
};

SensitivityPoint pointOf(int64_t removed, double loss)
{
    SensitivityPoint point{ .removed = removed, .measured = {} };
    point.measured.accuracy.n = 100;
    point.measured.difference.value = -loss;
    return point;
}

} // namespace

/// How many channels each group loses, and how what goes is spread over steps.
class TestAllocation : public QObject
{
    Q_OBJECT
private slots:
    void signaturesTellPatternsApart()
    {
        const Fixture fixture;
        const auto signature = [&](const char* name) {
            return groupSignature(fixture.model, fixture.groups[fixture.group(name)]);
        };
        QCOMPARE(signature("w2"), signature("w4"));
        QVERIFY(signature("w1") != signature("w2"));
    }

    /// The inner channels of one block are all worthless: under a global ranking the stream is
    /// spared for them, under an isomorphic one it loses its own share.
    void isomorphicComparesEquals()
    {
        Fixture fixture;
        const size_t stream = fixture.group("w1");
        const size_t first = fixture.group("w2");
        const size_t second = fixture.group("w4");
        fixture.scores[first] = { 0.001, 0.001, 0.001, 0.001, 0.001, 10 };
        fixture.scores[second] = { 1, 1, 1, 1, 1, 1 };
        const std::vector<int64_t> global = fixture.losses("global", 0.25);
        QCOMPARE(global[first], int64_t{ 5 });
        QCOMPARE(global[stream], int64_t{ 0 });
        const std::vector<int64_t> isomorphic = fixture.losses("isomorphic", 0.25);
        QCOMPARE(isomorphic[stream], int64_t{ 2 });
        QCOMPARE(isomorphic[first], int64_t{ 3 });
        QCOMPARE(isomorphic[second], int64_t{ 0 });
    }

    void limitsHoldWhateverTheScores()
    {
        Fixture fixture;
        const size_t first = fixture.group("w2");
        fixture.scores[first] = { 0, 0, 0, 0, 0, 0 };
        fixture.most[first] = 2;
        for (const AllocationEntry& entry : allocations()) {
            if (entry.needsSensitivity)
                continue;
            const std::vector<int64_t> losses = fixture.losses(std::string(entry.id).c_str(), 0.5);
            for (size_t group = 0; group < losses.size(); ++group)
                QVERIFY2(losses[group] <= fixture.most[group], std::string(entry.id).c_str());
        }
    }

    /// A group whose curve falls twice as fast loses half as much.
    void sensitivityEvensThePredictedLoss()
    {
        const Fixture fixture;
        const size_t stream = fixture.group("w1");
        const size_t first = fixture.group("w2");
        SensitivityMap map;
        map.groups.push_back({ .group = stream, .points = { pointOf(8, 0.8) } });
        map.groups.push_back({ .group = first, .points = { pointOf(6, 0.3) } });
        const std::vector<int64_t> losses = fixture.losses("sensitivity", 6.0 / 14, &map);
        QCOMPARE(losses[stream] + losses[first], int64_t{ 6 });
        QCOMPARE(losses[stream], int64_t{ 2 });
        QCOMPARE(losses[first], int64_t{ 4 });
    }

    /// Where curves are flat, shares decide: no group is emptied for being first.
    void flatCurvesShareEvenly()
    {
        const Fixture fixture;
        SensitivityMap map;
        for (const char* name : { "w2", "w4" })
            map.groups.push_back({ .group = fixture.group(name), .points = { pointOf(6, -0.01) } });
        const std::vector<int64_t> losses = fixture.losses("sensitivity", 0.5, &map);
        QCOMPARE(losses[fixture.group("w2")], int64_t{ 3 });
        QCOMPARE(losses[fixture.group("w4")], int64_t{ 3 });
    }

    void sensitivityIsAskedFor()
    {
        QVERIFY_EXCEPTION_THROWN(Fixture().losses("sensitivity", 0.5), Error);
    }

    /// A group that is locked where it was cut counts with what it has lost: the budget is met by
    /// all together, no further than needed.
    void lockedCutsCountTowardsTheBudget()
    {
        const Fixture fixture;
        PlanOptions options;
        options.fixedLosses.resize(fixture.groups.size());
        options.fixedLosses[fixture.group("w2")] = 5;
        Monitor monitor;
        const PruningPlan locked =
            planForBudget(fixture.model, fixture.groups, options,
                          { .figure = BudgetFigure::macs, .share = 0.5 }, nullptr, monitor);
        const Model cut = removeChannels(fixture.model, fixture.groups, locked.removals);
        const double left = static_cast<double>(budgetCost(cut, BudgetFigure::macs))
            / static_cast<double>(budgetCost(fixture.model, BudgetFigure::macs));
        QVERIFY2(left <= 0.5 && left > 0.4, std::to_string(left).c_str());
        for (const ChannelRemoval& removal : locked.removals)
            if (removal.group == fixture.group("w2"))
                QCOMPARE(removal.channels.size(), size_t{ 5 });
    }

    void fixedLossesAreChecked()
    {
        const Fixture fixture;
        PlanOptions options{ .ratio = 0 };
        options.fixedLosses.resize(fixture.groups.size());
        options.fixedLosses[fixture.group("w2")] = 6;
        QVERIFY_EXCEPTION_THROWN(planPruning(fixture.model, fixture.groups, options), Error);
        options.fixedLosses[fixture.group("w2")] = 2;
        const PruningPlan plan = planPruning(fixture.model, fixture.groups, options);
        QCOMPARE(plan.removals.size(), size_t{ 1 });
        QCOMPARE(plan.removals.front().channels.size(), size_t{ 2 });
    }

    void schedulesEndAtAll_data()
    {
        QTest::addColumn<QByteArray>("schedule");
        QTest::addColumn<std::vector<double>>("expected");
        QTest::newRow("linear") << QByteArray("linear")
                                << std::vector<double>{ 0.25, 0.5, 0.75, 1 };
        QTest::newRow("cubic") << QByteArray("cubic")
                               << std::vector<double>{ 37.0 / 64, 56.0 / 64, 63.0 / 64, 1 };
    }

    void schedulesEndAtAll()
    {
        QFETCH(QByteArray, schedule);
        QFETCH(std::vector<double>, expected);
        const std::vector<double> found =
            scheduleProgress(pruningSchedules().at(schedule.toStdString()), 4);
        QVERIFY(std::ranges::equal(found, expected,
                                   [](double a, double b) { return std::abs(a - b) < 1e-12; }));
    }

    void schedulesRefuseStepsTheyDoNotHave()
    {
        QVERIFY_EXCEPTION_THROWN(scheduleProgress(pruningSchedules().at("oneshot"), 2), Error);
        QVERIFY_EXCEPTION_THROWN(scheduleProgress(pruningSchedules().at("cubic"), 0), Error);
        QCOMPARE(scheduleProgress(pruningSchedules().at("oneshot"), 1), std::vector<double>{ 1 });
    }
};

QTEST_GUILESS_MAIN(TestAllocation)
#include "tst_allocation.moc"
