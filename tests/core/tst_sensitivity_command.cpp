#include "tests/support/command.h"
#include "tests/support/temporary_folder.h"

#include <QProcess>
#include <QTest>

#include <filesystem>
#include <fstream>

Q_DECLARE_METATYPE(test::Words)

using test::Json;
using test::runCommand;
using test::Words;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& folder)
{
    std::ifstream stream(fs::directory_iterator(folder)->path(), std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

} // namespace

/// espalier-cli sensitivity as a process.
class TestSensitivityCommand : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        if (!fs::exists("/usr/share/datasets/fashion-mnist"))
            QSKIP("dataset-fashion-mnist is not installed");
    }

    /// Killed without warning after the first point, the run is completed to the same bytes.
    void killedRunsAreContinued()
    {
        const fs::path whole = m_folder.path() / "whole";
        const fs::path killed = m_folder.path() / "killed";
        QCOMPARE(runCommand(command(whole)).exitCode, 0);
        QProcess process;
        QStringList arguments;
        Words words = command(killed);
        words.insert(words.end(), { "--events", "json" });
        for (const std::string& word : words)
            arguments << QString::fromStdString(word);
        process.start(QString::fromStdString(test::commandProgram()), arguments);
        QByteArray output;
        while (!output.contains("\"sensitivity.") && process.waitForReadyRead(60'000))
            output += process.readAll();
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(contentOf(killed).size() < contentOf(whole).size());
        words = command(killed);
        words.emplace_back("--json");
        const Json result = runCommand(words).json();
        QVERIFY(result["restored"].get<int>() >= 1);
        QVERIFY(result["restored"].get<int>() + result["measured"].get<int>() == 12);
        QVERIFY(contentOf(killed) == contentOf(whole));
    }

    void figuresSayWhatTheyAre()
    {
        Words words = command(m_folder.path() / "figures");
        words.emplace_back("--json");
        const Json result = runCommand(words).json();
        QVERIFY(result["original"]["n"] == Json(20));
        QVERIFY(result["groups"].size() == 12);
        for (const Json& group : result["groups"]) {
            QVERIFY(group["points"].size() == 1);
            for (const Json& point : group["points"]) {
                QVERIFY(point["accuracy"]["n"] == Json(20));
                QVERIFY(point["accuracy"]["kind"].get<std::string>().starts_with("proxy"));
            }
        }
    }

    void refusalsSayWhatToChange_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("test samples only") << Words{ "--data", "sample" } << "validation samples";
        QTest::newRow("levels in percent") << Words{ "--levels", "50" } << "0.25,0.5,0.75";
        QTest::newRow("empty level") << Words{ "--levels", "0.5," } << "0.25,0.5,0.75";
        QTest::newRow("unknown criterion") << Words{ "--criterion", "best" } << "l1";
    }

    void refusalsSayWhatToChange()
    {
        QFETCH(Words, arguments);
        QFETCH(QString, words);
        Words all{ "sensitivity", m_model, "--no-cache" };
        all.insert(all.end(), arguments.begin(), arguments.end());
        const auto result = runCommand(all);
        QVERIFY(result.exitCode != 0);
        QVERIFY2(QString::fromStdString(result.errors).contains(words), result.errors.c_str());
    }

private:
    Words command(const fs::path& folder) const
    {
        return { "sensitivity", m_model, "--data",    "fashion-mnist",
                 "--levels",    "0.5",   "--samples", "20",
                 "--threads",   "1",     "--cache",   folder.string() };
    }

    test::TemporaryFolder m_folder;
    std::string m_model = test::samplePath("fashion_resnet20.onnx");
};

QTEST_GUILESS_MAIN(TestSensitivityCommand)
#include "tst_sensitivity_command.moc"
