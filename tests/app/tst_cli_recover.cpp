#include "core/onnx/write_model.h"
#include "tests/support/command.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/training_problem.h"

#include <QProcess>
#include <QTest>

#include <filesystem>
#include <fstream>

Q_DECLARE_METATYPE(test::Words)

using test::Json;
using test::runCommand;
using test::Words;

namespace {

/// JSON with its quotation marks.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

/// espalier-cli cut, with and without recovery, on stripes.
class TestCliRecover : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        core::Monitor monitor;
        core::writeModel(test::trained(test::stripesJob()), path("net.onnx"), monitor);
        test::writeStripes(m_folder.path().string(), 240);
        std::ofstream(path("half.json"))
            << quoted("{'groups': [{'name': '" + QByteArray::fromStdString(groupName())
                      + "', 'removed': [1, 3, 4, 6]}]}")
                   .constData();
    }

    /// What --json prints is a plan that gives the same file.
    void planGivesWhatItWasPrintedFor()
    {
        const auto first = runCommand(
            { "prune", path("net.onnx"), "-o", path("a.onnx"), "--ratio", "0.5", "--json" });
        QVERIFY2(first.exitCode == 0, first.errors.c_str());
        std::ofstream(path("plan.json")) << first.json().dump();
        const auto second = runCommand({ "cut", path("net.onnx"), "-o", path("b.onnx"), "--plan",
                                         path("plan.json"), "--json" });
        QVERIFY2(second.exitCode == 0, second.errors.c_str());
        QVERIFY(second.json()["after"]["macs"] == first.json()["after"]["macs"]);
        QVERIFY(test::readText(path("a.onnx")) == test::readText(path("b.onnx")));
    }

    void plansThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QString>("words");
        const QByteArray name = groupName().c_str();
        const auto entry = [&](const QByteArray& rest) {
            return quoted("{'groups': [{'name': '" + name + "', " + rest + "}]}");
        };
        QTest::newRow("no JSON") << QByteArray("channels") << "one JSON object";
        QTest::newRow("no groups") << QByteArray("{}") << "\"groups\"";
        QTest::newRow("no channels") << entry("'kept': 3") << "\"removed\"";
        QTest::newRow("another group")
            << quoted("{'groups': [{'name': 'nobody', 'removed': [0]}]}") << "nobody";
        QTest::newRow("another index") << entry("'index': 900, 'removed': [0]") << "900";
        QTest::newRow("half a channel") << entry("'removed': [0.5]") << "0.5";
        QTest::newRow("no such channel") << entry("'removed': [-1]") << "-1";
        QTest::newRow("twice") << entry("'removed': [1, 1]") << "twice";
        QTest::newRow("all") << entry("'removed': [0,1,2,3,4,5,6,7]") << "at least one";
        QTest::newRow("group twice")
            << quoted("{'groups': [{'name': '" + name + "', 'removed': []}, {'name': '" + name
                      + "', 'removed': [1]}]}")
            << "stands twice";
    }

    void plansThatDoNotFitAreRefused()
    {
        QFETCH(QByteArray, plan);
        QFETCH(QString, words);
        std::ofstream(path("bad.json")) << plan.toStdString();
        const auto result = runCommand(
            { "cut", path("net.onnx"), "-o", path("bad.onnx"), "--plan", path("bad.json") });
        QVERIFY(result.exitCode != 0);
        QVERIFY2(QString::fromStdString(result.errors).contains(words), result.errors.c_str());
        QVERIFY(!std::filesystem::exists(path("bad.onnx")));
    }

    /// Each choice of the window runs, and tells the accuracy while it does.
    void everyStepRuns_data()
    {
        QTest::addColumn<QString>("step");
        for (const char* step : { "absorb", "ls", "bn", "finetune", "distill" })
            QTest::newRow(step) << QString::fromLatin1(step);
    }

    void everyStepRuns()
    {
        QFETCH(QString, step);
        const std::string output = path("recovered.onnx");
        const auto result = runCommand(recovery(output, step.toStdString(), { "--epochs", "2" }));
        QVERIFY2(result.exitCode == 0, result.output.c_str());
        std::vector<std::string> series;
        for (const Json& event : result.events())
            if (event["event"] == "point")
                series.push_back(event["series"]);
        for (const char* name : { "top1.before", "top1.cut", "top1.after" })
            QVERIFY2(std::ranges::count(series, name) == 1, name);
        const Json last = result.events().back();
        QVERIFY(last["event"] == "result");
        QVERIFY(last["after"]["parameters"] < last["before"]["parameters"]);
        QVERIFY(std::filesystem::exists(output));
        QVERIFY(!std::filesystem::exists(output + "." + step.toStdString() + ".checkpoint"));
    }

    /// Killed in the middle, the run is continued to the same bytes.
    void killedRecoveryIsContinued_data()
    {
        QTest::addColumn<QString>("step");
        QTest::newRow("fine-tuning") << QStringLiteral("finetune");
        QTest::newRow("distillation") << QStringLiteral("distill");
    }

    void killedRecoveryIsContinued()
    {
        QFETCH(QString, step);
        const std::string word = step.toStdString();
        const Words epochs{ "--epochs", "60", "--threads", "1" };
        QCOMPARE(runCommand(recovery(path("whole.onnx"), word, epochs)).exitCode, 0);
        const std::string output = path("killed.onnx");
        const std::string checkpoint = output + "." + word + ".checkpoint";
        QProcess process;
        QStringList arguments;
        for (const std::string& argument : recovery(output, word, epochs))
            arguments << QString::fromStdString(argument);
        process.start(QString::fromStdString(test::commandProgram()), arguments);
        QByteArray seen;
        while (seen.count("\"validationAccuracy\"") < 3 && process.waitForReadyRead(60'000))
            seen += process.readAll();
        process.terminate();
        QVERIFY(process.waitForFinished());
        QVERIFY(std::filesystem::exists(checkpoint));
        QVERIFY(!std::filesystem::exists(output));
        const auto refused = runCommand(recovery(output, word, epochs));
        QVERIFY(refused.exitCode != 0);
        QVERIFY(refused.output.find("--resume") != std::string::npos);
        Words again = recovery(output, word, epochs);
        again.emplace_back("--resume");
        const auto resumed = runCommand(again);
        QVERIFY2(resumed.exitCode == 0, resumed.output.c_str());
        QVERIFY(test::readText(output) == test::readText(path("whole.onnx")));
        QVERIFY(!std::filesystem::exists(checkpoint));
        std::filesystem::remove(output);
    }

private:
    std::string path(const char* name) const { return (m_folder.path() / name).string(); }

    std::string groupName() const
    {
        const Json listed = runCommand({ "groups", path("net.onnx"), "--json" }).json();
        for (const Json& group : listed["groups"])
            if (!group["isFrozen"].get<bool>())
                return group["name"];
        return {};
    }

    Words recovery(const std::string& output, const std::string& step, const Words& more) const
    {
        Words all{ "cut",       path("net.onnx"),
                   "-o",        output,
                   "--plan",    path("half.json"),
                   "--recover", step,
                   "--data",    "idx:" + m_folder.path().string(),
                   "--events",  "json" };
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    test::TemporaryFolder m_folder;
};

QTEST_GUILESS_MAIN(TestCliRecover)
#include "tst_cli_recover.moc"
