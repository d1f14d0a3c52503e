#include "core/data/dataset_description.h"
#include "core/onnx/write_model.h"
#include "tests/support/command.h"
#include "tests/support/graph_text.h"
#include "tests/support/temporary_folder.h"

#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>
#include <map>

Q_DECLARE_METATYPE(test::Words)

namespace {

using test::Json;
using test::runCommand;
using test::samplePath;
using test::Words;

std::string write(const test::TemporaryFolder& folder, const std::string& text)
{
    core::Monitor monitor;
    const auto file = folder.path() / "model.onnx";
    core::writeModel(test::modelFromText(text), file, monitor);
    return file.string();
}

constexpr const char* kUnsupported = R"(<ir_version: 8, opset_import: ["" : 17, "made.up" : 1]>
    g (float[N, 4] x) => (float[N, 4] y) { y = made.up.Dream(x) })";
constexpr const char* kDoubling = R"(<ir_version: 8, opset_import: ["" : 17]>
    g (float[N, 784] x) => (float[N, 784] y) { y = Add(x, x) })";

/// Scores of ten classes: the first ten pixels.
constexpr const char* kClassifier = R"(<ir_version: 8, opset_import: ["" : 9]>
    g (float[N, 784] x) => (float[N, 10] y) { y = Slice <axes = [1], starts = [0], ends = [10]> (x) })";

/// The keys that an object lacks.
std::string missing(const Json& object, const Words& keys)
{
    std::string text;
    for (const std::string& key : keys)
        if (!object.contains(key))
            text += key + ' ';
    return text;
}

} // namespace

/// The command line as a process: keys, exit statuses, events, signals.
class TestCli : public QObject
{
    Q_OBJECT
private slots:
    void inspectHasItsKeys()
    {
        const auto result =
            runCommand({ "inspect", samplePath("fashion_resnet20.onnx"), "--json" });
        QCOMPARE(result.exitCode, 0);
        const Json json = result.json();
        QCOMPARE(
            missing(json,
                    { "parameters", "bytes", "fileBytes", "macs", "peakActivationBytes",
                      "isComplete", "unsupported", "quantized", "nodes", "opset", "opsets", "irVersion",
                      "inputs", "outputs", "operators", "labels", "preprocessing", "metadata" }),
            std::string());
        QVERIFY(json["parameters"] == 273658);
        QVERIFY(json["bytes"] == 273658 * 4);
        QVERIFY(json["nodes"] == 75);
        QCOMPARE(json["labels"].size(), size_t{ 10 });
        QVERIFY(json["inputs"][0]["shape"] == Json({ "batch", 1, 28, 28 }));
    }

    void inputsThatAreNoTensorsAreRefused()
    {
        const Json json =
            runCommand({ "inspect",
                         "/usr/share/libonnx-testdata/data/node/test_identity_sequence/model.onnx",
                         "--json" })
                .json();
        QCOMPARE(json["unsupported"].size(), size_t{ 1 });
        const std::string reason = json["unsupported"][0]["reason"];
        QVERIFY2(reason.find("sequence") != std::string::npos, reason.c_str());
    }

    void unsupportedOperatorsAreNamed()
    {
        const test::TemporaryFolder folder;
        const std::string model = write(folder, kUnsupported);
        const Json list = runCommand({ "inspect", model, "--json" }).json()["unsupported"];
        QCOMPARE(list.size(), size_t{ 1 });
        QVERIFY(list[0]["type"] == "Dream");
        QVERIFY(list[0]["domain"] == "made.up");
        QVERIFY(list[0]["count"] == 1);
        QCOMPARE(runCommand({ "check", model }).exitCode, 1);
        const auto run = runCommand({ "run", model, "--json" });
        QCOMPARE(run.exitCode, 4);
        QVERIFY(run.json()["error"]["code"] == "unsupported");
    }

    void exitStatusesAreThoseOfTheHelp_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::addColumn<int>("status");
        const std::string model = samplePath("fashion_cnn.onnx");
        QTest::newRow("help") << Words{ "--help" } << 0;
        QTest::newRow("version") << Words{ "--version" } << 0;
        QTest::newRow("help of a verb") << Words{ "evaluate", "--help" } << 0;
        QTest::newRow("no verb") << Words{} << 2;
        QTest::newRow("unknown verb") << Words{ "improve" } << 2;
        QTest::newRow("unknown flag") << Words{ "inspect", model, "--fast" } << 2;
        QTest::newRow("number out of range") << Words{ "inspect", model, "--batch", "0" } << 2;
        QTest::newRow("bad setting") << Words{ "evaluate", model, "--fit", "squeeze" } << 2;
        QTest::newRow("no model") << Words{ "inspect", samplePath("accuracies.txt") } << 3;
        QTest::newRow("no data set") << Words{ "evaluate", model, "--data", "/usr/bin/env" } << 5;
        QTest::newRow("missing model") << Words{ "inspect", "/nowhere/model.onnx" } << 6;
        QTest::newRow("missing data")
            << Words{ "evaluate", model, "--data", "folder:/nowhere" } << 6;
    }

    void exitStatusesAreThoseOfTheHelp()
    {
        QFETCH(Words, arguments);
        const auto result = runCommand(arguments);
        QVERIFY2(!result.output.empty() || !result.errors.empty(), "a reason is given");
        QTEST(result.exitCode, "status");
    }

    void helpNamesEveryDataSetFormat()
    {
        const std::string help = runCommand({ "evaluate", "--help" }).output;
        for (const core::DatasetFormat& format : core::datasetFormats())
            QVERIFY2(help.find(format.id) != std::string::npos, format.id.data());
    }

    void keysAreThereAndInTheHelp_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<Words>("keys");
        QTest::newRow("profile") << QByteArray("profile")
                                 << Words{ "medianMs", "p95Ms", "fastestMs", "n",
                                           "threads",  "cpu",   "perNode" };
        QTest::newRow("run") << QByteArray("run") << Words{ "outputs" };
        QTest::newRow("check") << QByteArray("check")
                               << Words{ "valid", "findings", "unsupported" };
    }

    void keysAreThereAndInTheHelp()
    {
        QFETCH(QByteArray, verb);
        QFETCH(Words, keys);
        const test::TemporaryFolder folder;
        const auto result = runCommand({ verb.toStdString(), write(folder, kDoubling), "--json" });
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(missing(result.json(), keys), std::string());
        const std::string help = runCommand({ verb.toStdString(), "--help" }).output;
        for (const std::string& key : keys)
            QVERIFY2(help.find(key) != std::string::npos, key.c_str());
    }

    void runSavesItsOutputs()
    {
        const test::TemporaryFolder folder;
        const std::string model = write(folder, kDoubling);
        const std::string target = folder.path() / "out";
        const auto first =
            runCommand({ "run", model, "--seed", "3", "--output", target, "--json" });
        QCOMPARE(first.exitCode, 0);
        const std::string file = first.json()["outputs"][0]["file"];
        QCOMPARE(file, target + "/output_0.npy");
        // What was saved is an input again.
        const auto second = runCommand({ "run", model, file, "--json" });
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(second.json()["outputs"][0]["maximum"].get<double>(),
                 2 * first.json()["outputs"][0]["maximum"].get<double>());
    }

    void drawWritesAPicture()
    {
        const test::TemporaryFolder folder;
        const std::string target = folder.path() / "graph.svg";
        const Words arguments{ "draw", samplePath("fashion_resnet20.onnx"), "--expand-all" };
        const auto shown = runCommand(arguments);
        QCOMPARE(shown.exitCode, 0);
        QXmlStreamReader reader(QByteArray::fromStdString(shown.output));
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        const auto saved =
            runCommand({ "draw", arguments[1], "--expand-all", "-o", target, "--json" });
        QCOMPARE(saved.exitCode, 0);
        QVERIFY(saved.json()["file"] == target);
        QVERIFY(test::readText(target) == shown.output);
    }

    void eventsTellTheWholeStory()
    {
        const test::TemporaryFolder folder;
        const auto result = runCommand({ "evaluate", write(folder, kClassifier), "--events", "json",
                                         "--batch", "100", "--channels", "1" });
        QCOMPARE(result.exitCode, 0);
        std::map<std::string, int> counts;
        for (const Json& event : result.events())
            ++counts[event["event"]];
        QVERIFY(counts["progress"] > 0);
        QCOMPARE(counts["point"], 30); // accuracy and both bounds, ten times
        QCOMPARE(counts["result"], 1);
        const Json last = result.events().back();
        QVERIFY(last["event"] == "result");
        QCOMPARE(missing(last,
                         { "top1", "low", "high", "top5", "n", "imagesPerSecond", "perClass",
                           "confusion", "role", "testAccesses" }),
                 std::string());
        QVERIFY(last["n"] == 1000);
        QVERIFY(last["testAccesses"] == 1);
    }

    void errorsAreEventsToo()
    {
        const auto result = runCommand({ "evaluate", "/nowhere/model.onnx", "--events", "json" });
        QCOMPARE(result.exitCode, 6);
        QVERIFY(result.events().back()["event"] == "error");
        QVERIFY(result.events().back()["code"] == "file_access");
    }

    void signalsStopTheWork_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void signalsStopTheWork()
    {
        QFETCH(int, number);
        const test::TemporaryFolder folder;
        QProcess process;
        process.start(QString::fromStdString(test::commandProgram()),
                      { QStringLiteral("profile"), QString::fromStdString(write(folder, kDoubling)),
                        QStringLiteral("--runs=100000"), QStringLiteral("--batch=1000"),
                        QStringLiteral("--events=json") });
        QVERIFY(process.waitForReadyRead());
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), number), 0);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 128 + number);
        QVERIFY(process.readAllStandardOutput().contains("\"code\":\"cancelled\""));
    }

    void completionScriptIsCurrent()
    {
        const auto result = runCommand({ "completion", "bash" });
        QCOMPARE(result.exitCode, 0);
        const std::string committed = test::readText(std::filesystem::path(ESPALIER_SOURCE_DIR)
                                                     / "resources/completion/espalier-cli.bash");
        QVERIFY2(result.output == committed,
                 "renew it: espalier-cli completion bash > resources/completion/espalier-cli.bash");
    }

    void fullDiskLeavesNoHalfFile()
    {
        const test::TemporaryFolder folder;
        const QString command = QStringLiteral("ulimit -f 1; exec '%1' run '%2' --output '%3'")
                                    .arg(QString::fromStdString(test::commandProgram()),
                                         QString::fromStdString(write(folder, kDoubling)),
                                         QString::fromStdString(folder.path().string()));
        QProcess process;
        // One block is too little for an output of 3 KiB.
        process.start(QStringLiteral("/bin/sh"), { QStringLiteral("-c"), command });
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 6);
        QVERIFY(!std::filesystem::exists(folder.path() / "output_0.npy"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
