#include "core/base/error.h"
#include "core/execution/node_annotations.h"
#include "core/graph/synthetic_model.h"
#include "core/layout/draw_svg.h"
#include "core/layout/node_query.h"
#include "core/onnx/read_model.h"
#include "core/operators/infer_shapes.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace core;

namespace {

GraphDocument sampleDocument()
{
    Monitor monitor;
    const auto model = std::make_shared<Model>(
        readModel(ESPALIER_SOURCE_DIR "/resources/samples/fashion_resnet20.onnx", monitor));
    const InferredShapes shapes = inferShapes(*model, concreteInputShapes(*model));
    const ModelCost cost = modelCost(*model, shapes);
    return { model, annotateNodes(*model, &shapes, &cost) };
}

VisibleGraph visibleOf(const GraphDocument& document, bool expandAll)
{
    return makeVisibleGraph(document, std::vector<bool>(document.blocks().blocks.size(), expandAll),
                            approximateTextWidth);
}

} // namespace

class TestLayoutDocument : public QObject
{
    Q_OBJECT

private slots:
    void cardsTellKernelAndChannels()
    {
        const GraphDocument document = sampleDocument();
        const auto id = document.graph().findNode("/conv/Conv");
        QVERIFY(id.has_value());
        QCOMPARE(document.card(*id).title, std::string("Conv"));
        QCOMPARE(document.card(*id).secondary, std::string("3×3 · 16"));
        const auto gemm = document.graph().findNode("/fc/Gemm");
        QVERIFY(gemm.has_value());
        QCOMPARE(document.card(*gemm).secondary, std::string("64 → 10"));
        QCOMPARE(document.blockCard(0).title, std::string("Residual"));
        QCOMPARE(document.blockCard(0).secondary, std::string("layers.0 ×3"));
    }

    void aClosedBlockIsOneBox()
    {
        const GraphDocument document = sampleDocument();
        const VisibleGraph closed = visibleOf(document, false);
        const VisibleGraph open = visibleOf(document, true);
        const auto isBlock = [](const VisibleItem& item) {
            return item.kind == VisibleItem::Kind::block;
        };
        QCOMPARE(std::ranges::count_if(closed.items, isBlock), 9);
        QCOMPARE(std::ranges::count_if(open.items, isBlock), 0);
        QCOMPARE(open.openBlocks.size(), size_t{ 9 });
        QCOMPARE(open.items.size(), document.computingNodes().size() + 2);
        for (const NodeId id : document.graph().order())
            QVERIFY(closed.itemOfNode[static_cast<size_t>(id.index)] >= 0);
    }

    void longTextsAreCutInTheMiddle()
    {
        QCOMPARE(shortened("abcdefghij", 5), std::string("ab…ij"));
        QCOMPARE(shortened("×××××××", 5), std::string("××…××"));
        QCOMPARE(shortened("short", 5), std::string("short"));
    }

    void queriesFind_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("count");
        QTest::newRow("everything") << QString() << 73;
        QTest::newRow("operator") << QStringLiteral("op:conv") << 21;
        QTest::newRow("word in a name") << QStringLiteral("layers.3") << 9;
        QTest::newRow("two terms") << QStringLiteral("op:Conv layers.3") << 3;
        QTest::newRow("excluded") << QStringLiteral("layers.3 -op:Conv") << 6;
        QTest::newRow("block") << QStringLiteral("block:layers.3 op:Add") << 1;
        QTest::newRow("name") << QStringLiteral("name:shortcut op:Conv") << 2;
        QTest::newRow("weights of a shape") << QStringLiteral("op:Conv shape:64x64x3x3") << 5;
        QTest::newRow("shape with a gap") << QStringLiteral("op:Conv shape:64x?x3") << 6;
        QTest::newRow("many parameters") << QStringLiteral("params>30k") << 5;
        QTest::newRow("few parameters") << QStringLiteral("op:Conv params<=1k") << 2;
        QTest::newRow("unfinished") << QStringLiteral("op:Conv params>") << 21;
        QTest::newRow("nothing") << QStringLiteral("op:LSTM") << 0;
        QTest::newRow("quoted") << QStringLiteral("\"no such name\"") << 0;
    }
    void queriesFind()
    {
        QFETCH(QString, query);
        const GraphDocument document = sampleDocument();
        const auto found = NodeQuery::parse(query.toStdString()).find(document);
        QTEST(static_cast<int>(found.size()), "count");
    }

    void patternsFind()
    {
        const GraphDocument document = sampleDocument();
        const NodeQuery query = NodeQuery::parsePattern("layers\\.[01]/conv[12]/");
        QCOMPARE(query.find(document).size(), size_t{ 4 });
    }

    void wrongQueriesAreRefused()
    {
        for (const auto& parse : { +[] { NodeQuery::parse("params>many"); },
                                   +[] { NodeQuery::parsePattern("(unclosed"); } }) {
            try {
                parse();
                QFAIL("a wrong query was accepted");
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::invalidArgument);
            }
        }
    }

    void svgIsWellFormedAndHoldsEveryBox()
    {
        const GraphDocument document = sampleDocument();
        QXmlStreamReader reader(
            QString::fromStdString(drawSvg(document, { .expandAll = true }, Monitor())));
        int boxes = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement
                && reader.name() == QLatin1String("rect"))
                ++boxes;
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(boxes, 1 + 9 + 75);
    }

    void aLargeDecoderIsDrawnWithStubs()
    {
        const auto model = std::make_shared<Model>(syntheticDecoder(100));
        const GraphDocument document(model, annotateNodes(*model, nullptr, nullptr));
        const VisibleGraph visible = visibleOf(document, true);
        const GraphLayout layout = layoutGraph(visible.layout, {}, Monitor());
        QVERIFY(!layout.stubs.empty());
        QVERIFY(stubText(visible, layout.stubs.front()).starts_with("→ "));
    }
};

QTEST_GUILESS_MAIN(TestLayoutDocument)
#include "tst_layout_document.moc"
