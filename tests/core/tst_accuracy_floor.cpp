#include "core/data/dataset_formats.h"
#include "core/onnx/read_model.h"
#include "core/pruning/accuracy_floor.h"

#include <QTest>

using namespace core;

namespace {

/// Sum of channels that a plan takes.
size_t removed(const PruningPlan& plan)
{
    size_t sum = 0;
    for (const ChannelRemoval& removal : plan.removals)
        sum += removal.channels.size();
    return sum;
}

} // namespace

/// Plans that keep to an accuracy, alone and with a budget.
class TestAccuracyFloor : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Monitor monitor;
        m_model = readModel(samplesFolder() / "fashion_cnn.onnx", monitor);
        m_groups = channelGroups(m_model);
        m_floor = { .least = 0.85,
                    .samples =
                        openDataset(describeDataset("sample"), monitor)->test("a test", monitor),
                    .preprocessing = preprocessingOf(m_model),
                    .inference = { .limit = 100 } };
    }

    void removesWhatTheFloorAllows()
    {
        Monitor monitor;
        const FlooredPlan plan =
            planAboveFloor(m_model, m_groups, {}, std::nullopt, m_floor, nullptr, monitor);
        QCOMPARE(plan.binding, BindingLimit::accuracy);
        QCOMPARE(plan.accuracy.n, int64_t{ 100 });
        QVERIFY(plan.accuracy.value >= 0.85);
        QVERIFY(removed(plan.plan) > 0);
        AccuracyFloor lower = m_floor;
        lower.least = 0.5;
        const FlooredPlan more =
            planAboveFloor(m_model, m_groups, {}, std::nullopt, lower, nullptr, monitor);
        QVERIFY(removed(more.plan) > removed(plan.plan));
    }

    void saysWhichLimitBinds()
    {
        Monitor monitor;
        const auto bound = [&](double macs) {
            return planAboveFloor(m_model, m_groups, {}, PruningBudget{ BudgetFigure::macs, macs },
                                  m_floor, nullptr, monitor);
        };
        QCOMPARE(bound(0.95).binding, BindingLimit::budget);
        const FlooredPlan tight = bound(0.05);
        QCOMPARE(tight.binding, BindingLimit::accuracy);
        QVERIFY(tight.accuracy.value >= 0.85);
    }

    void refusesFloorsAboveTheWholeModel()
    {
        AccuracyFloor high = m_floor;
        high.least = 0.999;
        Monitor monitor;
        QVERIFY_THROWS_EXCEPTION(
            Error, planAboveFloor(m_model, m_groups, {}, std::nullopt, high, nullptr, monitor));
    }

    void limitsAreRead()
    {
        const PruningLimits both = parseLimits("accuracy>=90%,memory=0.5");
        QCOMPARE(*both.accuracy, 0.9);
        QCOMPARE(both.budget->figure, BudgetFigure::memory);
        QCOMPARE(both.budget->share, 0.5);
        QVERIFY(!parseLimits("macs=50%").accuracy);
        QVERIFY(!parseLimits("accuracy>=0.9").budget);
        for (const char* text : { "accuracy>=", "accuracy>=1.5", "accuracy=0.9", "", "macs=50%,",
                                  "macs=50%,bytes=50%", "accuracy>=0.9,accuracy>=0.8" })
            QVERIFY_THROWS_EXCEPTION(Error, parseLimits(text));
    }

    void memoryCountsParametersAndActivations()
    {
        Monitor monitor;
        const PruningPlan plan =
            planForBudget(m_model, m_groups, {}, { BudgetFigure::memory, 0.5 }, nullptr, monitor);
        QVERIFY(removed(plan) > 0);
    }

private:
    Model m_model;
    ChannelGroups m_groups;
    AccuracyFloor m_floor;
};

QTEST_GUILESS_MAIN(TestAccuracyFloor)
#include "tst_accuracy_floor.moc"
