#include "core/base/random.h"
#include "core/pruning/remove_channels.h"
#include "tests/support/cut_check.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace core;

Q_DECLARE_METATYPE(test::WeightedGraph)

namespace {

std::vector<int64_t> sortedChannels(const ChannelGroups& groups)
{
    std::vector<int64_t> channels;
    for (const ChannelGroup& group : groups) {
        if (!group.isFrozen())
            channels.push_back(group.channels);
    }
    std::ranges::sort(channels);
    return channels;
}

QString described(const ChannelGroups& groups)
{
    QString text;
    for (const ChannelGroup& group : groups)
        text += QStringLiteral("%1: %2 channels %3\n")
                    .arg(QString::fromStdString(group.name))
                    .arg(group.channels)
                    .arg(QString::fromStdString(group.frozenReason));
    return text;
}

} // namespace

/// Which channels hang together, and that they can be taken out.
class TestChannelGroups : public QObject
{
    Q_OBJECT
private slots:
    void graphs()
    {
        QTest::addColumn<test::WeightedGraph>("graph");
        for (const test::WeightedGraph& graph : test::weightedGraphs())
            QTest::newRow(graph.name.c_str()) << graph;
    }

    void groupsAreFound_data() { graphs(); }
    void groupsAreFound()
    {
        QFETCH(test::WeightedGraph, graph);
        const ChannelGroups groups = channelGroups(test::weightedModel(graph.text));
        QVERIFY2(sortedChannels(groups) == graph.channels, qPrintable(described(groups)));
    }

    void removingIsZeroing_data() { graphs(); }
    void removingIsZeroing()
    {
        QFETCH(test::WeightedGraph, graph);
        const Model model = test::weightedModel(graph.text);
        const std::string text = test::removalDifference(model, channelGroups(model));
        QVERIFY2(text.empty(), text.c_str());
    }

    void reorderingKeepsOutputs_data() { graphs(); }
    void reorderingKeepsOutputs()
    {
        QFETCH(test::WeightedGraph, graph);
        const Model model = test::weightedModel(graph.text);
        const ChannelGroups groups = channelGroups(model);
        std::vector<std::vector<int64_t>> orders(groups.size());
        Random random({ .seed = 3 });
        for (size_t index = 0; index < groups.size(); ++index) {
            if (groups[index].isFrozen())
                continue;
            orders[index].resize(static_cast<size_t>(groups[index].channels));
            std::iota(orders[index].begin(), orders[index].end(), 0);
            random.shuffle(std::span(orders[index]));
        }
        const Model reordered = reorderChannels(model, groups, orders);
        const std::vector<Tensor> inputs = test::randomInputs(model, 2, 5);
        const std::string text =
            test::outputDifference(test::run(reordered, inputs), test::run(model, inputs));
        QVERIFY2(text.empty(), text.c_str());
    }

    void frozenGroupsSayWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("output of the model")
            << R"((float[N,4] x, float[4,6] w) => (float[N,6] y) { y = MatMul(x, w) })"
            << R"("y" is an input or output of the model and keeps its shape)";
        QTest::newRow("softmax over channels")
            << R"((float[N,4] x, float[4,6] w, float[6,3] v) => (float[N,3] y) {
                  a = MatMul(x, w)  b = Softmax<axis=-1>(a)  y = MatMul(b, v) })"
            << R"(Softmax treats these channels as a whole)";
        QTest::newRow("layer normalization")
            << R"((float[N,4] x, float[4,6] w, float[6] s, float[6,3] v) => (float[N,3] y) {
                  a = MatMul(x, w)  b = LayerNormalization(a, s)  y = MatMul(b, v) })"
            << R"(LayerNormalization takes its statistics over these channels)";
        QTest::newRow("number of channels as a factor")
            << R"((float[N,4] x, float[4,6] w, int64 scalar_1, float[6,3] v) => (float[N,3] y) {
                  a = MatMul(x, w)  s = Shape(a)  n = Gather(s, scalar_1)  f = Cast<to=1>(n)
                  b = Div(a, f)  y = MatMul(b, v) })"
            << R"(Shape counts these channels, and their number enters the results)";
        QTest::newRow("sorted channels")
            << R"((float[N,4] x, float[4,6] w, int64[1] k_6, float[6,3] v) => (float[N,3] y) {
                  a = MatMul(x, w)  b, i = TopK(a, k_6)  y = MatMul(b, v) })"
            << R"(TopK gives no way to take channels out of axis 1 of "a")";
    }

    void frozenGroupsSayWhy()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const ChannelGroups groups = channelGroups(test::weightedModel(text.toStdString()));
        const bool isFound = std::ranges::any_of(groups, [&](const ChannelGroup& group) {
            return QString::fromStdString(group.frozenReason) == reason;
        });
        QVERIFY2(isFound, qPrintable(described(groups)));
    }

    void statisticsMayChangeWhenAllowed()
    {
        const Model model = test::weightedModel(
            R"((float[N,4] x, float[4,6] w, float[6] s, float[6] b, float[6,3] v) => (float[N,3] y) {
                a = MatMul(x, w)  c = LayerNormalization(a, s, b)  y = MatMul(c, v) })");
        const ChannelGroups groups = channelGroups(model, { .allowsMixing = true });
        const auto free = std::ranges::find_if(
            groups, [](const ChannelGroup& group) { return !group.isFrozen(); });
        QVERIFY(free != groups.end());
        QVERIFY(free->mixes);
        const ChannelRemoval removal{ static_cast<size_t>(free - groups.begin()), { 1, 4 } };
        const Model cut = removeChannels(model, groups, std::span(&removal, 1));
        QCOMPARE(cut.graph.value(*cut.graph.find("s")).initializer->shape(), Shape{ 4 });
        QCOMPARE(test::run(cut, test::randomInputs(model, 2, 1)).front().shape(), (Shape{ 2, 3 }));
    }

    void removalIsRefused_data()
    {
        QTest::addColumn<int>("group");
        QTest::addColumn<QList<int>>("channels");
        QTest::addColumn<QString>("message");
        QTest::newRow("no such group") << 9 << QList<int>{ 0 } << "there is no group 9";
        QTest::newRow("frozen") << -1 << QList<int>{ 0 } << "cannot be changed: \"x\" is";
        QTest::newRow("outside") << -2 << QList<int>{ 8 }
                                 << "channel 8 of \"w1\" is named twice or";
        QTest::newRow("twice") << -2 << QList<int>{ 1, 1 } << "channel 1 of \"w1\" is named twice";
        QTest::newRow("all") << -2 << QList<int>{ 0, 1, 2, 3, 4, 5, 6, 7 }
                             << "\"w1\" must keep at least one of its 8 channels";
    }

    void removalIsRefused()
    {
        QFETCH(int, group);
        QFETCH(QList<int>, channels);
        QFETCH(QString, message);
        const Model model = test::weightedModel(test::weightedGraphs().front().text);
        const ChannelGroups groups = channelGroups(model);
        const auto wanted = std::ranges::find(groups, group == -1, &ChannelGroup::isFrozen);
        ChannelRemoval removal{ group >= 0 ? static_cast<size_t>(group)
                                           : static_cast<size_t>(wanted - groups.begin()),
                                { channels.begin(), channels.end() } };
        try {
            removeChannels(model, groups, std::span(&removal, 1));
            QFAIL("nothing was thrown");
        } catch (const Error& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestChannelGroups)
#include "tst_channel_groups.moc"
