#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/deploy/convert_opset.h"
#include "core/deploy/export_model.h"
#include "core/deploy/output_difference.h"
#include "core/deploy/strip_metadata.h"
#include "core/evaluation/latency.h"
#include "core/graph/validate.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "tests/support/command.h"
#include "tests/support/graph_text.h"
#include "tests/support/python.h"
#include "tests/support/temporary_folder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <limits>

namespace fs = std::filesystem;
using test::runCommand;
using test::Words;

namespace {

size_t entriesIn(const fs::path& folder)
{
    return static_cast<size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

QString hashOf(const fs::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly)
        ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()
        : QString();
}

core::Model textModel(int opset, const std::string& signature, const std::string& body)
{
    return test::modelFromText("<ir_version: 6, opset_import: [\"\" : " + std::to_string(opset)
                               + "]> g " + signature + " { " + body + " }");
}

/// The message of the Error that the conversion ends with; empty when it succeeds.
QString refusal(core::Model model, int64_t opset)
{
    try {
        core::convertOpset(model, opset);
        return {};
    } catch (const core::Error& error) {
        return QString::fromUtf8(error.what());
    }
}

} // namespace

/// Files that leave the program: converted, proven, and not written when a proof fails.
class TestExport : public QObject
{
    Q_OBJECT
private slots:
    void everyFormatIsProven_data()
    {
        QTest::addColumn<QString>("format");
        for (const core::ExportFormat& format : core::exportFormats())
            QTest::newRow(std::string(format.id).c_str())
                << QString::fromUtf8(format.id.data(), static_cast<qsizetype>(format.id.size()));
    }

    /// Also in ONNX Runtime, where the tests have one.
    void everyFormatIsProven()
    {
        QFETCH(QString, format);
        const test::TemporaryFolder folder;
        const fs::path file = folder.path() / "out.onnx";
        Words words{ "export",   test::samplePath("fashion_cnn.onnx"),
                     "-o",       file.string(),
                     "--format", format.toStdString(),
                     "--data",   "sample",
                     "--json",   "--threads",
                     "1" };
        if (const QString python = test::pythonProgram(); !python.isEmpty())
            words.insert(words.end(), { "--python", python.toStdString() });
        const auto result = runCommand(words);
        QVERIFY2(result.exitCode == 0, (result.errors + result.output).c_str());
        const test::Json json = result.json();
        QVERIFY(json["written"] == test::Json(true));
        QVERIFY(json["n"] == test::Json(core::kExportSamples));
        QCOMPARE(QString::fromStdString(json["sha256"].get<std::string>()), hashOf(file));
        QVERIFY(json["fileBytes"] == test::Json(fs::file_size(file)));
        QCOMPARE(entriesIn(folder.path()), size_t(1));
        for (const test::Json& check : json["checks"])
            QVERIFY2(check["state"] != test::Json("failed"), check.dump().c_str());
    }

    /// The header is compiled, not read as a model.
    void theCHeaderIsSource()
    {
        const test::TemporaryFolder folder;
        const fs::path file = folder.path() / "net.h";
        const auto result = runCommand({ "export", test::samplePath("fashion_cnn.onnx"), "-o",
                                         file.string(), "--format", "c", "--json" });
        QVERIFY2(result.exitCode == 0, result.errors.c_str());
        const std::string text = test::readText(file);
        QVERIFY(text.starts_with("/* net:"));
        QVERIFY(text.find("static void net_run(const float *input0, float *output0)")
                != std::string::npos);
        const test::Json check = result.json()["checks"].back();
        QVERIFY(check["id"] == test::Json("compiled"));
        QVERIFY2(check["state"] == test::Json("passed"), check.dump().c_str());
    }

    void aHeaderWithoutCompilerSaysSo()
    {
        const test::TemporaryFolder folder;
        const auto result = runCommand({ "export", test::samplePath("fashion_cnn.onnx"), "-o",
                                         (folder.path() / "net.h").string(), "--format", "c",
                                         "--compiler", "/nonexistent/cc", "--json" });
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.json()["checks"].back()["state"] == test::Json("skipped"));
    }

    /// A change beyond the tolerance leaves the old file as it was, and nothing beside it.
    void aFailedCheckIsNamedAndNothingIsWritten()
    {
        const test::TemporaryFolder folder;
        const fs::path file = folder.write("out.onnx", "old content");
        const auto result =
            runCommand({ "export", test::samplePath("fashion_cnn.onnx"), "-o", file.string(),
                         "--format", "int4-weights", "--tolerance", "0", "--json" });
        QCOMPARE(result.exitCode, 1);
        const test::Json json = result.json();
        QVERIFY(json["written"] == test::Json(false));
        QVERIFY(json["checks"].back()["id"] == test::Json("change"));
        QVERIFY(json["checks"].back()["state"] == test::Json("failed"));
        QCOMPARE(test::readText(file), std::string("old content"));
        QCOMPARE(entriesIn(folder.path()), size_t(1));
    }

    void weightsThatAreNoNumbersAreNotExported()
    {
        const test::TemporaryFolder folder;
        core::Model model =
            textModel(17, "(float[2] x) => (float[2] y) <float[2] w = {1, 2}>", "y = Add(x, w)");
        const core::ValueId weight = *model.graph.find("w");
        model.graph.value(weight).initializer =
            core::Tensor::of<float>({ 2 }, { 1, std::numeric_limits<float>::quiet_NaN() });
        core::Monitor monitor;
        const auto shared = std::make_shared<const core::Model>(std::move(model));
        const fs::path source = folder.path() / "in.onnx";
        core::writeModel(*shared, source, monitor);
        const core::ExportReport report =
            core::exportModel({ .model = shared,
                                .source = source,
                                .file = folder.path() / "out.onnx",
                                .inputs = core::randomExportInputs(*shared) },
                              monitor);
        QVERIFY(!report.isWritten());
        QCOMPARE(report.checks.back().id, std::string("weights"));
        QVERIFY(report.checks.back().finding.find("\"w\"") != std::string::npos);
        QCOMPARE(entriesIn(folder.path()), size_t(1));
    }

    void weightsBesideTheFileAreHashedToo()
    {
        const test::TemporaryFolder folder;
        const fs::path file = folder.path() / "out.onnx";
        const auto result =
            runCommand({ "export", test::samplePath("fashion_cnn.onnx"), "-o", file.string(),
                         "--external-data", "--strip-metadata", "--json" });
        QVERIFY2(result.exitCode == 0, (result.errors + result.output).c_str());
        QCOMPARE(entriesIn(folder.path()), size_t(2));
        QCOMPARE(QString::fromStdString(result.json()["weightsSha256"].get<std::string>()),
                 hashOf(folder.path() / "out.data"));
        core::Monitor monitor;
        QVERIFY(core::readModel(file, monitor).metadata.empty());
    }

    void aFolderIsNoTarget()
    {
        const test::TemporaryFolder folder;
        const auto result = runCommand({ "export", test::samplePath("fashion_cnn.onnx"), "-o",
                                         folder.path().string(), "--json" });
        QCOMPARE(result.exitCode, 6);
        QVERIFY(result.errors.find("folder") != std::string::npos
                || result.output.find("folder") != std::string::npos);
    }

    /// A link that the user named is followed, as with every save.
    void aLinkIsFollowed()
    {
        const test::TemporaryFolder folder;
        const fs::path file = folder.write("below/real.onnx", "old");
        fs::create_symlink(file, folder.path() / "link.onnx");
        const auto result = runCommand({ "export", test::samplePath("fashion_cnn.onnx"), "-o",
                                         (folder.path() / "link.onnx").string() });
        QVERIFY2(result.exitCode == 0, result.errors.c_str());
        QVERIFY(fs::is_symlink(folder.path() / "link.onnx"));
        QVERIFY(fs::file_size(file) > 1000);
    }

    void newerOpsetsMeanTheSame_data()
    {
        QTest::addColumn<int>("opset");
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("body");
        const auto row = [](const char* name, int opset, const char* body,
                            const char* signature = "(float[2, 3, 4] x) => (float y)") {
            QTest::newRow(name) << opset << signature << body;
        };
        row("clip bounds", 9, "y = Clip<min = -0.5, max = 0.25>(x)");
        row("pads", 9, "y = Pad<pads = [0, 1, 0, 0, 0, 2], value = 3.0>(x)");
        row("slice", 9, "y = Slice<starts = [1], ends = [3], axes = [2]>(x)");
        row("dropout", 9, "y = Dropout<ratio = 0.3>(x)");
        row("axes of a sum", 11, "y = ReduceSum<axes = [1, 2], keepdims = 0>(x)");
        row("axes of a mean", 13, "y = ReduceMean<axes = [-1]>(x)");
        row("last axis of softmax", 11, "y = Softmax<axis = 2>(x)");
        row("unsqueezed", 11, "a = Unsqueeze<axes = [0]>(x) y = Squeeze<axes = [0]>(a)");
        row("parts by length", 11, "y, z = Split<axis = 2, split = [1, 3]>(x)");
        row("equal parts", 13, "y, z = Split<axis = 2>(x)");
        row("most", 9, "y, i = TopK<k = 2>(x)");
    }

    void newerOpsetsMeanTheSame()
    {
        QFETCH(int, opset);
        QFETCH(QString, signature);
        QFETCH(QString, body);
        const core::Model old = textModel(opset, signature.toStdString(), body.toStdString());
        core::Model converted = old;
        core::convertOpset(converted, core::kNewestOpset);
        QCOMPARE(converted.opsetVersion(""), core::kNewestOpset);
        for (const core::Issue& issue : core::validate(converted))
            QVERIFY2(issue.severity != core::Severity::error, issue.message.c_str());
        const std::vector<std::vector<core::Tensor>> runs{ core::randomInputs(old, 1, 7) };
        core::Monitor monitor;
        const auto outputs = [&](const core::Model& model) {
            return core::runFresh(std::make_shared<const core::Model>(model), runs, 1, monitor);
        };
        QVERIFY(core::differenceOf(outputs(old), outputs(converted)).isExact);
    }

    void whatChangedIsRefusedByNode_data()
    {
        QTest::addColumn<int>("opset");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("target");
        QTest::addColumn<QString>("words");
        QTest::newRow("softmax over several axes")
            << 11 << "y = Softmax<axis = 1>(x)" << 13 << "Softmax";
        QTest::newRow("lower") << 17 << "y = Relu(x)" << 13 << "higher";
        QTest::newRow("unknown") << 17 << "y = Relu(x)" << 99 << "up to 21";
    }

    void whatChangedIsRefusedByNode()
    {
        QFETCH(int, opset);
        QFETCH(QString, body);
        QFETCH(int, target);
        QFETCH(QString, words);
        const core::Model model =
            textModel(opset, "(float[2, 3, 4] x) => (float y)", body.toStdString());
        const QString message = refusal(model, target);
        QVERIFY2(message.contains(words), qPrintable(message));
    }

    void strippingKeepsWhatRunsAndNothingElse()
    {
        core::Model model = textModel(17, "(float[2] x) => (float[2] y)", "y = Relu(x)");
        const core::Model plain = model;
        model.documentation = "text";
        model.producerName = "tool";
        model.setMetadata("labels", "a,b");
        model.graph.documentation = "text";
        model.graph.node(model.graph.order().front()).documentation = "text";
        core::stripMetadata(model);
        core::Model expected = plain;
        expected.producerName.clear();
        QVERIFY(model == expected);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
