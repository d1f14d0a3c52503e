#include "core/base/random.h"
#include "core/onnx/write_model.h"
#include "core/training/training_checkpoint.h"
#include "tests/support/command.h"
#include "tests/support/running_command.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/training_problem.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <set>

namespace {

namespace fs = std::filesystem;

/// A folder with a small network and stripes to train it on; it may learn from a teacher, which is
/// the network as it was.
class Problem
{
public:
    explicit Problem(bool hasTeacher = false)
        : m_hasTeacher(hasTeacher)
    {
        core::Monitor monitor;
        core::writeModel(*test::stripesNetwork(), path("start.onnx"), monitor);
        test::writeStripes(m_folder.path().string(), 240);
    }

    std::string path(const std::string& name) const { return (m_folder.path() / name).string(); }
    void write(const std::string& name, const std::string& text) const
    {
        m_folder.write(name, text);
    }

    /// The words of a short run that writes `output`, with other values of flags or more of them.
    test::Words words(const std::string& output, const test::Words& more = {}) const
    {
        test::Words all = m_hasTeacher
            ? test::Words{ "distill", path("start.onnx"), path("start.onnx") }
            : test::Words{ "train", path("start.onnx") };
        const test::Words settings{ "--data",
                                    "idx:" + m_folder.path().string(),
                                    "-o",
                                    path(output),
                                    "--epochs",
                                    "3",
                                    "--batch-size",
                                    "16",
                                    "--threads",
                                    "1",
                                    "--mirror",
                                    "yes",
                                    "--average-decay",
                                    "0.9",
                                    "--validation-share",
                                    "0.2" };
        all.insert(all.end(), settings.begin(), settings.end());
        for (const std::string& word : more) {
            const auto given = std::ranges::find(all, word);
            if (given != all.end())
                all.erase(given, given + 2);
        }
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

private:
    bool m_hasTeacher = false;
    test::TemporaryFolder m_folder;
};

} // namespace

class TestTrainCommand : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatEachNumberIs()
    {
        const Problem problem;
        const test::CommandResult result =
            test::runCommand(problem.words("out.onnx", { "--json", "--learning-rate", "0.1" }));
        QVERIFY2(result.exitCode == 0, result.output.c_str());
        const test::Json json = result.json();
        QCOMPARE(json["test"]["n"].get<int>(), 48);
        QVERIFY(json["test"]["low"] <= json["test"]["value"]);
        QVERIFY(json["test"]["kind"].get<std::string>().find("once") != std::string::npos);
        QVERIFY(json["validation"]["kind"].get<std::string>().find("optimistic")
                != std::string::npos);
        QVERIFY(json["validation"]["n"] > 20 && json["validation"]["n"] < 80);
        QCOMPARE(json["testAccesses"].get<int>(), 1);
        QCOMPARE(json["history"].size(), size_t{ 3 });
        QCOMPARE(json["settings"]["learningRate"].get<double>(), 0.1);
        QVERIFY(!fs::exists(problem.path("out.onnx.checkpoint")));
        const test::Json evaluation =
            test::runCommand({ "evaluate", problem.path("out.onnx"), "--data",
                               "idx:" + problem.path(""), "--role", "test", "--json" })
                .json();
        QCOMPARE(evaluation["top1"].get<double>(), json["test"]["value"].get<double>());
    }

    void eventsCarryTheSeries()
    {
        const Problem problem;
        std::set<std::string> kinds;
        std::set<std::string> series;
        for (const test::Json& event :
             test::runCommand(problem.words("out.onnx", { "--events", "json" })).events()) {
            kinds.insert(event["event"]);
            if (event["event"] == "point")
                series.insert(event["series"]);
        }
        QVERIFY(kinds.contains("progress") && kinds.contains("result"));
        for (const char* name : { "loss", "loss.cross-entropy", "learningRate", "trainAccuracy",
                                  "validationAccuracy", "validationLoss" })
            QVERIFY2(series.contains(name), name);
    }

    void flagsGoBeforeTheRecipe()
    {
        const Problem problem;
        problem.write("recipe.json",
                      R"({"data": "idx:)" + problem.path("")
                          + R"(", "epochs": 2, "learningRate": 0.3})");
        const test::Json json =
            test::runCommand({ "train", problem.path("start.onnx"), "--recipe",
                               problem.path("recipe.json"), "-o", problem.path("out.onnx"),
                               "--batch-size", "16", "--epochs", "1", "--validation-share", "0.2",
                               "--skip-test", "--json" })
                .json();
        QCOMPARE(json["settings"]["epochs"].get<int>(), 1);
        QCOMPARE(json["settings"]["learningRate"].get<double>(), 0.3);
        QVERIFY(!json.contains("test"));
        QCOMPARE(json["testAccesses"].get<int>(), 0);
    }

    void refusesInWordsThatSayWhatToChange_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        QTest::newRow("batch larger than the set")
            << QStringList{ "--batch-size", "1000" } << 5 << "set a batch size of at most";
        QTest::newRow("no validation")
            << QStringList{ "--validation-share", "0" } << 5 << "larger validation share";
        QTest::newRow("unknown optimizer")
            << QStringList{ "--optimizer", "magic" } << 2 << "accepted is: sgd, adamw";
        QTest::newRow("rate out of range")
            << QStringList{ "--learning-rate", "-1" } << 2 << "number from 0";
        QTest::newRow("frozen nothing")
            << QStringList{ "--frozen", "nowhere" } << 2 << "the model has, for example";
        QTest::newRow("recipe with another key")
            << QStringList{ "--recipe", "recipe.json" } << 2 << "unknown parameter";
    }

    void refusesInWordsThatSayWhatToChange()
    {
        QFETCH(QStringList, more);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        const Problem problem;
        problem.write("recipe.json", R"({"speed": 3})");
        test::Words flags;
        for (const QString& word : more)
            flags.push_back(word == "recipe.json" ? problem.path("recipe.json")
                                                  : word.toStdString());
        const test::CommandResult result = test::runCommand(problem.words("out.onnx", flags));
        QVERIFY2(QString::fromStdString(result.errors).contains(words), result.errors.c_str());
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY(!fs::exists(problem.path("out.onnx")));
    }

    void asksForData()
    {
        const Problem problem;
        const test::CommandResult result = test::runCommand(
            { "train", problem.path("start.onnx"), "-o", problem.path("out.onnx") });
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.errors.find("--data fashion-mnist") != std::string::npos);
    }

    void aSignalSavesAndTheRunGoesOn()
    {
        const Problem problem;
        // Long enough that the signal comes while it trains.
        const test::Words words = problem.words("out.onnx", { "--epochs", "400" });
        const auto checkpoint = problem.path("out.onnx.checkpoint");
        QCOMPARE(test::RunningCommand(words).exitCodeAfter(1500, SIGTERM), 128 + SIGTERM);
        QVERIFY(fs::exists(checkpoint));
        QVERIFY(core::readCheckpoint(checkpoint).step > 0);
        const test::CommandResult again = test::runCommand(words);
        QCOMPARE(again.exitCode, 2);
        QVERIFY(again.errors.find("add --resume") != std::string::npos);
    }

    void killedRunsGoOnToTheSameBytes_data()
    {
        QTest::addColumn<bool>("hasTeacher");
        QTest::addColumn<QString>("threads");
        QTest::addColumn<int>("kills");
        QTest::newRow("training on one thread") << false << "1" << 12;
        QTest::newRow("training on two threads") << false << "2" << 4;
        QTest::newRow("distillation") << true << "1" << 4;
    }

    void killedRunsGoOnToTheSameBytes()
    {
        QFETCH(bool, hasTeacher);
        QFETCH(QString, threads);
        QFETCH(int, kills);
        const Problem problem(hasTeacher);
        const test::Words more{ "--checkpoint-interval", "0", "--skip-test", "--threads",
                                threads.toStdString() };
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(test::runCommand(problem.words("whole.onnx", more)).exitCode, 0);
        const int64_t duration = timer.elapsed();
        const std::string expected = test::readText(problem.path("whole.onnx"));
        core::Random random({ .seed = 20 });
        int interrupted = 0;
        int continued = 0;
        // On a busy machine the whole run took long, and others end before their moment comes.
        int runs = 0;
        for (; interrupted < kills && runs < 3 * kills; ++runs) {
            const std::string output = "out" + std::to_string(runs) + ".onnx";
            const test::Words words = problem.words(output, more);
            const fs::path checkpoint = problem.path(output + ".checkpoint");
            test::RunningCommand run(words);
            // Most of so short a run is its start; half of the moments lie where there is a
            // checkpoint.
            const bool isLate = runs % 2 == 1;
            if (isLate)
                run.waitFor(checkpoint);
            const int exitCode = run.exitCodeAfter(
                static_cast<int>(random.below(isLate ? duration / 8 + 1 : duration)), SIGKILL);
            interrupted += exitCode == -1 ? 1 : 0;
            if (fs::exists(checkpoint)) {
                QVERIFY(core::readCheckpoint(checkpoint).step > 0);
                ++continued;
            }
            if (exitCode == -1) {
                test::Words resumed = words;
                resumed.emplace_back("--resume");
                QCOMPARE(test::runCommand(resumed).exitCode, 0);
            }
            QVERIFY2(test::readText(problem.path(output)) == expected,
                     qPrintable(QString::number(runs)));
        }
        qInfo("%d of %d runs were killed, %d of them had a checkpoint; all gave the same bytes",
              interrupted, runs, continued);
        QVERIFY(interrupted > 0);
        QVERIFY(continued > 0);
    }
};

QTEST_GUILESS_MAIN(TestTrainCommand)
#include "tst_train_command.moc"
