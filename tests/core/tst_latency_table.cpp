#include "core/evaluation/latency.h"
#include "core/evaluation/staircase.h"
#include "tests/support/cut_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <fstream>

using namespace core;

namespace {

const char* const kLayers =
    R"((float[N,3,8,8] x, float[4,3,3,3] w1, float[4,1,3,3] w2, float[6,4] w3, float[6] b3)
        => (float[N,6] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1)  b = Conv<group=4, pads=[1,1,1,1]>(a, w2)  c = Relu(b)
        d = GlobalAveragePool(c)  e = Flatten(d)  y = Gemm<transB=1>(e, w3, b3) })";

std::vector<NodeCase> casesOf(const Model& model, int64_t batch)
{
    const InferredShapes shapes = inferShapes(model, concreteInputShapes(model, batch));
    std::vector<NodeCase> cases;
    for (const NodeId node : model.graph.order())
        if (const auto single = nodeCase(model, node, shapes))
            cases.push_back(*single);
    return cases;
}

std::vector<Stair> stairsOf(int64_t block)
{
    std::vector<Stair> stairs;
    for (int64_t channels = 1; channels <= 64; ++channels)
        stairs.push_back({ channels, static_cast<double>((channels + block - 1) / block) });
    return stairs;
}

} // namespace

/// Times of single layers: what is measured, and that it is measured once.
class TestLatencyTable : public QObject
{
    Q_OBJECT
private slots:
    void productsAreCases()
    {
        const std::vector<NodeCase> cases = casesOf(test::weightedModel(kLayers), 5);
        QCOMPARE(cases.size(), size_t(3));
        QCOMPARE(QString::fromStdString(caseText(cases[0])),
                 QStringLiteral("Conv [5, 3, 8, 8]* [4, 3, 3, 3] {\"pads\":[1,1,1,1]} opset 18 "
                                "network input"));
        QVERIFY(caseText(cases[1]).find("\"group\":4") != std::string::npos);
        QCOMPARE(cases[2].inputs[2], Shape{ 6 });
    }

    /// Every case runs alone, with the shape that it has in the network.
    void casesRunAlone()
    {
        const Model model = test::weightedModel(kLayers);
        for (const NodeCase& single : casesOf(model, 2)) {
            const TimedModel timed = timedModel(single);
            const InferredShapes shapes = inferShapes(timed.model);
            QVERIFY(shapes.issues.empty());
            const auto found = nodeCase(timed.model, timed.node, shapes);
            QVERIFY(found.has_value());
            QCOMPARE(found->inputs, single.inputs);
            QVERIFY(!test::run(timed.model, randomInputs(timed.model, 1, 1)).empty());
        }
    }

    void timesAreKept()
    {
        const test::TemporaryFolder folder;
        const NodeCase single = casesOf(test::weightedModel(kLayers), 1)[0];
        Monitor monitor;
        LatencyTable first({ .threads = 1, .version = "1", .folder = folder.path() });
        const double time = first.milliseconds(single, monitor);
        QVERIFY(time > 0);
        QCOMPARE(first.milliseconds(single, monitor), time);
        QCOMPARE(first.measured(), int64_t(1));
        LatencyTable second({ .threads = 1, .version = "1", .folder = folder.path() });
        QCOMPARE(second.milliseconds(single, monitor), time);
        QCOMPARE(second.restored(), int64_t(1));
        for (const auto& [threads, version] : { std::pair(2, "1"), std::pair(1, "2") }) {
            LatencyTable other({ .threads = threads, .version = version, .folder = folder.path() });
            other.milliseconds(single, monitor);
            QCOMPARE(other.restored(), int64_t(0));
        }
    }

    void damagedTimesAreMeasuredAgain_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("cut off") << QByteArray("{\"subject\": \"Conv");
        QTest::newRow("of another layer")
            << QByteArray("{\"subject\": \"Conv\", \"fastestMs\": 1e9}");
    }

    void damagedTimesAreMeasuredAgain()
    {
        QFETCH(QByteArray, content);
        const test::TemporaryFolder folder;
        const NodeCase single = casesOf(test::weightedModel(kLayers), 1)[0];
        Monitor monitor;
        LatencyTable({ .threads = 1, .folder = folder.path() }).milliseconds(single, monitor);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
            if (entry.is_regular_file())
                std::ofstream(entry.path()) << content.toStdString();
        LatencyTable table({ .threads = 1, .folder = folder.path() });
        QVERIFY(table.milliseconds(single, monitor) < 1e6);
        QCOMPARE(table.measured(), int64_t(1));
    }

    void impossibleTimeIsMeasuredAgain()
    {
        const test::TemporaryFolder folder;
        const NodeCase single = casesOf(test::weightedModel(kLayers), 1)[0];
        Monitor monitor;
        LatencyTable({ .threads = 1, .folder = folder.path() }).milliseconds(single, monitor);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file(entry.path());
            std::string text{ std::istreambuf_iterator<char>(file), {} };
            text.replace(text.find("\"fastestMs\":"), std::string::npos, "\"fastestMs\":-1}");
            std::ofstream(entry.path()) << text;
        }
        LatencyTable table({ .threads = 1, .folder = folder.path() });
        QVERIFY(table.milliseconds(single, monitor) > 0);
        QCOMPARE(table.measured(), int64_t(1));
    }

    void stairsGiveTheMultiple_data()
    {
        QTest::addColumn<int>("block");
        for (const int block : { 1, 2, 4, 8, 16, 32 })
            QTest::addRow("blocks of %d", block) << block;
    }

    void stairsGiveTheMultiple()
    {
        QFETCH(int, block);
        QCOMPARE(likedMultiple(stairsOf(block)), int64_t(block));
    }

    /// A width off the block that is slower than the next full one, as vectors make it.
    void slowWidthsBetweenChangeNothing()
    {
        std::vector<Stair> stairs = stairsOf(16);
        for (Stair& stair : stairs)
            stair.milliseconds *= stair.channels % 16 == 0 ? 1 : 1.4;
        QCOMPARE(likedMultiple(stairs), int64_t(16));
    }

    void staircaseOfTheHeaviestLayer()
    {
        const Model model = test::weightedModel(kLayers);
        const auto layer = heaviestCase(model, inferShapes(model, concreteInputShapes(model, 1)));
        QVERIFY(layer.has_value());
        QCOMPARE(layer->inputs[1], (Shape{ 4, 3, 3, 3 }));
        LatencyTable table({ .threads = 1 });
        Monitor monitor;
        const Staircase staircase = measureStaircase(*layer, table, monitor);
        QCOMPARE(staircase.stairs.size(), size_t(64));
        for (const Stair& stair : staircase.stairs)
            QVERIFY(stair.milliseconds > 0);
    }

    void stopsWithinOneLayer()
    {
        const Model model = test::weightedModel(kLayers);
        const auto layer = heaviestCase(model, inferShapes(model, concreteInputShapes(model, 1)));
        std::stop_source source;
        source.request_stop();
        Monitor monitor(source.get_token());
        LatencyTable table({ .threads = 1 });
        QVERIFY_THROWS_EXCEPTION(Cancelled, measureStaircase(*layer, table, monitor));
    }
};

QTEST_GUILESS_MAIN(TestLatencyTable)
#include "tst_latency_table.moc"
