#include "core/onnx/write_model.h"
#include "tests/support/command.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/training_problem.h"

#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

Q_DECLARE_METATYPE(test::Words)

using test::Json;
using test::runCommand;
using test::Words;

/// espalier-cli distill as a process, on stripes.
class TestCliDistill : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        core::Monitor monitor;
        core::writeModel(*test::stripesNetwork(), path("teacher.onnx"), monitor);
        core::writeModel(*test::stripesNetwork(2), path("student.onnx"), monitor);
        test::writeStripes(m_folder.path().string(), 240);
    }

    void saysWhatEachNumberIs()
    {
        const auto result = runCommand(words({ path("student.onnx"), "--json" }));
        QVERIFY2(result.exitCode == 0, result.output.c_str());
        const Json json = result.json();
        QVERIFY(json["agreement"]["n"] > 20);
        QVERIFY(json["agreement"]["kind"].get<std::string>().find("validation")
                != std::string::npos);
        QCOMPARE(json["disagreements"].size(),
                 size_t(json["agreement"]["n"].get<int>()
                        - std::lround(json["agreement"]["value"].get<double>()
                                      * json["agreement"]["n"].get<int>())));
        QVERIFY(json["teacherAsked"]
                == json["teacherPasses"].get<int>() + json["teacherPassesSaved"].get<int>());
        QVERIFY(json["teacherPassesSaved"] > 0);
        QVERIFY(json["distillation"]["losses"][0]["loss"] == "soft-targets");
        QCOMPARE(json["test"]["n"].get<int>(), 48);
    }

    void secondRunKnowsTheTeacher()
    {
        const Words run = words({ path("student.onnx"), "--json", "--memo", path("memo") });
        const Json first = runCommand(run).json();
        const Json second = runCommand(run).json();
        QVERIFY(first["teacherPasses"] > 0);
        QVERIFY(second["teacherPasses"] == 0);
        QVERIFY(first["history"].back()["loss"] == second["history"].back()["loss"]);
    }

    void studentsComeFromFilesCutsAndTemplates_data()
    {
        QTest::addColumn<Words>("student");
        QTest::newRow("cut") << Words{ "--cut", "width=0.5" };
        QTest::newRow("template") << Words{ "--template", "plain:widths=2,3,blocks=1" };
        QTest::newRow("budget") << Words{ "--template", "residual:mostParameters=900,blocks=1" };
        QTest::newRow("file and layers")
            << Words{ path("student.onnx"), "--knowledge", "soft-targets;attention:weight=1" };
    }

    void studentsComeFromFilesCutsAndTemplates()
    {
        QFETCH(Words, student);
        const auto result = runCommand(words(student));
        QVERIFY2(result.exitCode == 0, result.errors.c_str());
        QVERIFY(std::filesystem::exists(path("out.onnx")));
        QVERIFY(!std::filesystem::exists(path("out.onnx.checkpoint")));
        QCOMPARE(runCommand({ "inspect", path("out.onnx") }).exitCode, 0);
    }

    void eventsCarryTheSeries()
    {
        std::set<std::string> series;
        Words all = words({ path("student.onnx"), "--events", "json" });
        for (const Json& event : runCommand(all).events())
            if (event["event"] == "point")
                series.insert(event["series"]);
        for (const char* name : { "loss.soft-targets", "loss.cross-entropy", "trainAccuracy",
                                  "validationAccuracy", "teacherAccuracy", "teacherAgreement" })
            QVERIFY2(series.contains(name), name);
    }

    void recipeHoldsAllSettings()
    {
        const std::string recipe = path("recipe.json");
        std::ofstream(recipe) << R"({"template": "plain:widths=2,3", "epochs": 1,
            "knowledge": "correlation", "labelWeight": 0.25})";
        Words all{ "distill",      path("teacher.onnx"),
                   "--data",       "idx:" + m_folder.path().string(),
                   "--recipe",     recipe,
                   "--batch-size", "16",
                   "-o",           path("recipe.onnx"),
                   "--json" };
        const auto result = runCommand(all);
        QVERIFY2(result.exitCode == 0, result.output.c_str());
        QVERIFY(result.json()["distillation"]["labelWeight"] == 0.25);
        QVERIFY(result.json()["distillation"]["losses"][0]["loss"] == "correlation");
        QVERIFY(result.json()["epochs"] == 1);
    }

    void refusalsSayWhatToChange_data()
    {
        QTest::addColumn<Words>("more");
        QTest::addColumn<QString>("said");
        QTest::newRow("no student") << Words{} << "--template";
        QTest::newRow("two students")
            << Words{ path("student.onnx"), "--cut", "width=0.5" } << "one thing";
        QTest::newRow("other classes")
            << Words{ "--template", "plain:classes=5" } << "classes apart";
        QTest::newRow("unknown loss")
            << Words{ path("student.onnx"), "--knowledge", "magic" } << "soft-targets";
        QTest::newRow("cut to nothing") << Words{ "--cut", "parameters=3" } << "smallest";
        QTest::newRow("batch") << Words{ path("student.onnx"), "--batch-size", "5000" } << "batch";
    }

    void refusalsSayWhatToChange()
    {
        QFETCH(Words, more);
        QFETCH(QString, said);
        std::filesystem::remove(path("out.onnx"));
        const auto result = runCommand(words(more));
        QVERIFY(result.exitCode != 0);
        QVERIFY2(QString::fromStdString(result.errors).contains(said), result.errors.c_str());
        QVERIFY(!std::filesystem::exists(path("out.onnx")));
    }

    void finishKeepsTheBestOfAnInterruptedRun()
    {
        interruptLongRun();
        QVERIFY(std::filesystem::exists(path("out.onnx.checkpoint")));
        const auto result = runCommand(longRun({ "--finish", "--json" }));
        QVERIFY2(result.exitCode == 0, result.output.c_str());
        const Json json = result.json();
        double best = 0;
        for (const Json& epoch : json["history"])
            best = std::max(best, epoch["validationAccuracy"]["value"].get<double>());
        QCOMPARE(json["validation"]["value"].get<double>(), best);
        QVERIFY(json["epochs"] < 100'000);
        QVERIFY(json["parameters"] == json["teacherParameters"]);
        QVERIFY(std::filesystem::exists(path("out.onnx")));
        QVERIFY(!std::filesystem::exists(path("out.onnx.checkpoint")));
    }

    void finishWithoutARunIsRefused()
    {
        std::filesystem::remove(path("out.onnx"));
        const auto result = runCommand(words({ path("student.onnx"), "--finish" }));
        QVERIFY(result.exitCode != 0);
        QVERIFY2(result.errors.find("no run to finish") != std::string::npos,
                 result.errors.c_str());
        QVERIFY(!std::filesystem::exists(path("out.onnx")));
    }

    void continuedRunTellsOfTheEpochsBefore()
    {
        interruptLongRun();
        Words all = longRun({ "--resume", "--events", "json" });
        std::replace(all.begin(), all.end(), std::string("100000"), std::string("100001"));
        const auto refused = runCommand(all);
        QVERIFY2(refused.output.find("epochs") != std::string::npos, refused.output.c_str());
        QProcess process;
        launch(process, longRun({ "--resume" }));
        QVERIFY(waitForText(process, "\"batchesDone\",\"x\":1.0"));
        process.terminate();
        QVERIFY(process.waitForFinished());
        std::filesystem::remove(path("out.onnx.checkpoint"));
    }

    void twoRunsForOneFileAreRefused()
    {
        const int lock = ::open(path("out.onnx.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        QVERIFY(lock >= 0 && ::flock(lock, LOCK_EX) == 0);
        const auto refused = runCommand(words({ path("student.onnx") }));
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(refused.errors.find("another process") != std::string::npos,
                 refused.errors.c_str());
        ::close(lock);
        QCOMPARE(runCommand(words({ path("student.onnx") })).exitCode, 0);
        QVERIFY(!std::filesystem::exists(path("out.onnx.lock")));
    }

private:
    /// More epochs than a test waits for.
    Words longRun(const Words& more) const
    {
        Words all = words({ path("student.onnx") });
        *(std::ranges::find(all, "--epochs") + 1) = "100000";
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    static void launch(QProcess& process, const Words& arguments)
    {
        QStringList list{ QStringLiteral("--events"), QStringLiteral("json") };
        for (const std::string& argument : arguments)
            list.insert(list.size() - 2, QString::fromStdString(argument));
        process.start(QString::fromStdString(test::commandProgram()), list);
    }

    static bool waitForText(QProcess& process, const char* text)
    {
        QByteArray output;
        while (!output.contains(text) && process.waitForReadyRead())
            output += process.readAll();
        return output.contains(text);
    }

    /// Leaves a checkpoint of a few epochs.
    void interruptLongRun() const
    {
        std::filesystem::remove(path("out.onnx"));
        QProcess process;
        launch(process, longRun({}));
        QVERIFY(waitForText(process, "\"batchesDone\",\"x\":3.0"));
        process.terminate();
        QVERIFY(process.waitForFinished());
    }

    std::string path(const std::string& name) const { return (m_folder.path() / name).string(); }

    /// A short run that writes out.onnx.
    Words words(const Words& more) const
    {
        Words all{ "distill",
                   path("teacher.onnx"),
                   "--data",
                   "idx:" + m_folder.path().string(),
                   "-o",
                   path("out.onnx"),
                   "--epochs",
                   "3",
                   "--threads",
                   "1",
                   "--validation-share",
                   "0.2" };
        if (std::ranges::find(more, "--batch-size") == more.end())
            all.insert(all.end(), { "--batch-size", "16" });
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    test::TemporaryFolder m_folder;
};

QTEST_GUILESS_MAIN(TestCliDistill)
#include "tst_cli_distill.moc"
