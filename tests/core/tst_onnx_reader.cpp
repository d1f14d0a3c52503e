#include "core/onnx/read_model.h"
#include "tests/support/graph_text.h"

#include <QTest>

class TestOnnxReader : public QObject
{
    Q_OBJECT
private slots:
    void textGraphBecomesNodesAndValues()
    {
        const core::Model model = test::modelFromText(
            R"(<ir_version: 8, opset_import: ["" : 17]> g (float[N, 4] x) => (float[N, 4] y) { y = Relu(x) })");
        QCOMPARE(model.graph.order().size(), size_t(1));
        QCOMPARE(model.opsetVersion("ai.onnx"), 17);
        const core::Value& input = model.graph.value(model.graph.inputs().front());
        QCOMPARE(core::shapeText(*input.type.shape), std::string("[N, 4]"));
    }

    void sampleReads()
    {
        core::Monitor monitor;
        const core::Model model = core::readModel(
            std::filesystem::path(ESPALIER_SOURCE_DIR "/resources/samples/fashion_resnet20.onnx"),
            monitor);
        QVERIFY(model.graph.order().size() > 40);
    }
};

QTEST_GUILESS_MAIN(TestOnnxReader)
#include "tst_onnx_reader.moc"
