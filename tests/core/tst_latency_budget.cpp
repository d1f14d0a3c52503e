#include "core/pruning/latency_budget.h"
#include "core/pruning/narrowing_path.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <numeric>

using namespace core;

namespace {

const char* const kStack =
    R"((float[N,3,24,24] x, float[64,3,3,3] w1, float[64,64,3,3] w2, float[64,64,3,3] w3,
        float[10,64] w4) => (float[N,10] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1)  b = Relu(a)  c = Conv<pads=[1,1,1,1]>(b, w2)  d = Relu(c)
        e = Conv<pads=[1,1,1,1]>(d, w3)  f = Relu(e)  g = GlobalAveragePool(f)  h = Flatten(g)
        y = Gemm<transB=1>(h, w4) })";

/// Kept counts that differ from group to group, at least one each.
std::vector<int64_t> someWidths(const ChannelGroups& groups)
{
    std::vector<int64_t> kept;
    for (size_t group = 0; group < groups.size(); ++group) {
        const int64_t channels = groups[group].channels;
        kept.push_back(groups[group].isFrozen()
                           ? channels
                           : std::max<int64_t>(1, channels - 1 - static_cast<int64_t>(group % 3)));
    }
    return kept;
}

std::vector<ChannelRemoval> lastChannels(const ChannelGroups& groups,
                                         const std::vector<int64_t>& kept)
{
    std::vector<ChannelRemoval> removals;
    for (size_t group = 0; group < groups.size(); ++group) {
        ChannelRemoval removal{ .group = group, .channels = {} };
        for (int64_t channel = kept[group]; channel < groups[group].channels; ++channel)
            removal.channels.push_back(channel);
        if (!removal.channels.empty())
            removals.push_back(std::move(removal));
    }
    return removals;
}

LatencyBudget budgetOf(LatencyLimit limit)
{
    return { .limit = limit, .runs = 5, .table = { .threads = 1 }, .multiple = 16 };
}

} // namespace

/// Budgets in milliseconds: what narrower layers are expected to take, and what is measured.
class TestLatencyBudget : public QObject
{
    Q_OBJECT
private slots:
    void limitsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isShare");
        QTest::addColumn<double>("value");
        QTest::newRow("percent") << QByteArray("latency=50%") << true << 0.5;
        QTest::newRow("share") << QByteArray("latency=0.25") << true << 0.25;
        QTest::newRow("time") << QByteArray("latency=2.5ms") << false << 2.5;
    }

    void limitsAreRead()
    {
        QFETCH(QByteArray, text);
        const PruningLimits limits = parseLimits(text.toStdString() + ",accuracy>=90%");
        QVERIFY(limits.latency && !limits.budget && limits.accuracy);
        QTEST(limits.latency->isShare, "isShare");
        QTEST(limits.latency->value, "value");
    }

    void limitsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : { "latency=", "latency=0", "latency=100%", "latency=2",
                                  "latency=-1ms", "latency=nanms", "latency=infms", "latency=5s",
                                  "latency=50%,macs=50%", "latency=50%,latency=2ms" })
            QTest::newRow(text) << QByteArray(text);
    }

    void limitsAreRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY_THROWS_EXCEPTION(Error, parseLimits(text.toStdString()));
    }

    void narrowedShapesAreThoseOfSurgery_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const test::WeightedGraph& graph : test::weightedGraphs())
            QTest::newRow(graph.name.c_str()) << QByteArray::fromStdString(graph.text);
    }

    /// Every value of every network that surgery is tested with.
    void narrowedShapesAreThoseOfSurgery()
    {
        QFETCH(QByteArray, text);
        const Model model = withFoldedConstants(test::weightedModel(text.toStdString()));
        const ChannelGroups groups = channelGroups(model);
        const std::vector<int64_t> kept = someWidths(groups);
        const NarrowedShapes narrowed(model, groups,
                                      inferShapes(model, concreteInputShapes(model, 2)));
        const Model cut = removeChannels(model, groups, lastChannels(groups, kept));
        const InferredShapes expected = inferShapes(cut, concreteInputShapes(cut, 2));
        for (const NodeId node : cut.graph.order()) {
            for (const auto* list :
                 { &cut.graph.node(node).inputs, &cut.graph.node(node).outputs }) {
                for (const ValueId value : *list) {
                    if (!value.isValid()
                        || static_cast<size_t>(value.index) >= model.graph.valueSlots()
                        || !expected.of(value).shape || !narrowed.shape(value, kept))
                        continue;
                    // Shapes and indices change their content with a cut, not their size.
                    QVERIFY2(toSymbolic(*narrowed.shape(value, kept)) == *expected.of(value).shape,
                             cut.graph.value(value).name.c_str());
                }
            }
            const auto single = narrowed.nodeCase(node, kept);
            const auto cutCase = nodeCase(cut, node, expected);
            QCOMPARE(single.has_value(), cutCase.has_value());
            if (single)
                QCOMPARE(caseText(*single), caseText(*cutCase));
        }
    }

    void widthsAreMultiples_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("multiple");
        QTest::addColumn<QList<int>>("widths");
        QTest::newRow("blocks") << 64 << 16 << QList<int>{ 48, 32, 16 };
        QTest::newRow("off the block") << 60 << 16 << QList<int>{ 48, 32, 16 };
        QTest::newRow("below the block") << 16 << 16 << QList<int>{ 14, 12, 10, 8, 6, 4, 2 };
        QTest::newRow("no block") << 80 << 1 << QList<int>{ 70, 60, 50, 40, 30, 20, 10 };
        QTest::newRow("one channel") << 1 << 1 << QList<int>{};
    }

    void widthsAreMultiples()
    {
        QFETCH(int, channels);
        QFETCH(int, multiple);
        const NarrowingRules rules{ .multiple = multiple, .mostOfGroup = 0.9 };
        QList<int> widths;
        for (auto width = narrowerWidth(channels, channels, rules); width;
             width = narrowerWidth(channels, *width, rules))
            widths.append(static_cast<int>(*width));
        QTEST(widths, "widths");
    }

    void noGroupLosesMoreThanAllowed()
    {
        const NarrowingRules rules{ .multiple = 16, .mostOfGroup = 0.5 };
        QCOMPARE(narrowerWidth(64, 48, rules), std::optional<int64_t>(32));
        QVERIFY(!narrowerWidth(64, 32, rules));
    }

    /// The path goes on until the estimate is low enough, each width narrower than before.
    void pathFallsToTheLimit()
    {
        const Model model = test::weightedModel(kStack);
        const ChannelGroups groups = channelGroups(model);
        const NarrowedShapes shapes(model, groups,
                                    inferShapes(model, concreteInputShapes(model, 1)));
        std::vector<int64_t> whole;
        std::vector<std::vector<double>> scores(groups.size());
        for (size_t group = 0; group < groups.size(); ++group) {
            whole.push_back(groups[group].channels);
            if (!groups[group].isFrozen())
                scores[group].assign(static_cast<size_t>(groups[group].channels), 1);
        }
        Monitor monitor;
        LatencyTable table({ .threads = 1 });
        constexpr double kWholeMs = 10;
        LatencyEstimate estimate(shapes, table, kWholeMs, whole, monitor);
        const auto path = narrowingPath(
            estimate, groups, scores, { .multiple = 16 }, 0.4 * kWholeMs, [](double) {}, monitor);
        QVERIFY(std::abs(path.front().estimatedMs - kWholeMs) < 1e-6);
        QCOMPARE(path.front().kept, whole);
        QVERIFY(path.size() > 2);
        QVERIFY(path.back().estimatedMs <= 0.4 * kWholeMs);
        for (size_t step = 1; step < path.size(); ++step) {
            int narrower = 0;
            for (size_t group = 0; group < groups.size(); ++group) {
                QVERIFY(path[step].kept[group] <= path[step - 1].kept[group]);
                narrower += path[step].kept[group] < path[step - 1].kept[group] ? 1 : 0;
                QVERIFY(groups[group].isFrozen() || path[step].kept[group] % 16 == 0);
            }
            QCOMPARE(narrower, 1);
        }
    }

    void planIsMeasured()
    {
        const Model model = test::weightedModel(kStack);
        const ChannelGroups groups = channelGroups(model);
        Monitor monitor;
        const LatencyPlan plan =
            planForLatency(model, groups, { .criterion = "l1" },
                           budgetOf({ .isShare = true, .value = 0.7 }), nullptr, nullptr, monitor);
        QVERIFY(!plan.plan.removals.empty());
        QVERIFY(plan.measured.afterMs <= plan.limitMs);
        QVERIFY(std::abs(plan.limitMs - 0.7 * plan.measured.beforeMs) < 1e-9);
        QVERIFY(plan.estimatedMs > 0);
        QVERIFY(plan.layersMeasured > 0);
        QCOMPARE(plan.measured.n, int64_t(5));
        const Model cut = removeChannels(model, groups, plan.plan.removals);
        QVERIFY(inferShapes(cut).issues.empty());
    }

    void impossibleTimeIsRefusedWithWhatWasReached()
    {
        const Model model = test::weightedModel(kStack);
        Monitor monitor;
        try {
            planForLatency(model, channelGroups(model), { .criterion = "l1" },
                           budgetOf({ .isShare = false, .value = 1e-6 }), nullptr, nullptr,
                           monitor);
            QFAIL("not refused");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::invalidArgument);
            QVERIFY2(std::string(error.what()).find("were reached") != std::string::npos,
                     error.what());
        }
    }

    void stopsWhenAsked()
    {
        const Model model = test::weightedModel(kStack);
        std::stop_source source;
        Monitor monitor(source.get_token(), { .progress = [&](const Progress& progress) {
                            if (progress.phase == "measuring layers at other widths")
                                source.request_stop();
                        } });
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 planForLatency(model, channelGroups(model), { .criterion = "l1" },
                                                budgetOf({ .isShare = true, .value = 0.5 }),
                                                nullptr, nullptr, monitor));
    }
};

QTEST_GUILESS_MAIN(TestLatencyBudget)
#include "tst_latency_budget.moc"
