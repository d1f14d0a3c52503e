#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "tests/support/graph_text.h"
#include "tests/support/model_files.h"

#include <QTemporaryDir>
#include <QTest>

namespace {

core::Model read(const std::string& bytes)
{
    return core::readModel(std::as_bytes(std::span(bytes)));
}

} // namespace

class TestOnnxRoundTrip : public QObject
{
    Q_OBJECT
private slots:
    void debianModelsKeepTheirMeaning()
    {
        const auto files = test::debianModels();
        if (files.empty())
            QSKIP("libonnx-testdata is not installed");
        for (const auto& file : files) {
            const std::string original = test::bytesOf(file);
            try {
                const core::Model model = read(original);
                const std::string written = core::serializeModel(model);
                QVERIFY2(read(written) == model, file.c_str());
                const std::string difference = test::difference(original, written);
                QVERIFY2(difference.empty(), (file.string() + ": " + difference).c_str());
            } catch (const std::exception& error) {
                QFAIL((file.string() + ": " + error.what()).c_str());
            }
        }
        qInfo("%zu models read, written and read again", files.size());
    }

    void textModelsKeepTheirMeaning_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("function") << R"(<ir_version: 8, opset_import: ["" : 17, "local" : 1]>
            g (float[N] x) => (float[N] y) { y = local.twice(x) }
            <domain: "local", opset_import: ["" : 17]> twice (a) => (b) { b = Add(a, a) })";
        QTest::newRow("unknown domain") << R"(<ir_version: 8,
            opset_import: ["" : 17, "org.example" : 3]>
            g (float[N] x) => (float[N] y) { y = org.example.Custom <alpha = 1.5, names = ["a", "b"]> (x, , x) })";
        QTest::newRow("nested graph that captures") << R"(<ir_version: 8, opset_import: ["" : 17]>
            g (bool c, float[N] x) => (float[N] y) {
                z = Relu(x)
                y = If (c) <then_branch = a () => (float[N] t) { t = Neg(z) },
                            else_branch = b () => (float[N] e) { e = Identity(x) }>
            })";
    }

    void textModelsKeepTheirMeaning()
    {
        QFETCH(QString, text);
        const core::Model model = test::modelFromText(text.toStdString());
        QVERIFY(read(core::serializeModel(model)) == model);
    }

    void fileHoldsTheModel()
    {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "model.onnx";
        const core::Model model = test::modelFromText(
            R"(<ir_version: 8, opset_import: ["" : 17]> g (float[N, 4] x) => (float[N, 4] y) { y = Relu(x) })");
        core::Monitor monitor;
        core::writeModel(model, file, monitor);
        QVERIFY(core::readModel(file, monitor) == model);
    }
};

QTEST_GUILESS_MAIN(TestOnnxRoundTrip)
#include "tst_onnx_round_trip.moc"
