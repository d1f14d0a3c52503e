#include "tests/support/command.h"
#include "tests/support/running_command.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <csignal>

Q_DECLARE_METATYPE(test::Words)

using test::Json;
using test::runCommand;
using test::Words;

/// espalier-cli prune and groups as processes.
class TestCliPrune : public QObject
{
    Q_OBJECT
private slots:
    void figuresAreThoseThatInspectCounts()
    {
        const Json pruned = prune({ "--ratio", "0.3" });
        const Json before = runCommand({ "inspect", m_model, "--json" }).json();
        const Json after = runCommand({ "inspect", m_file, "--json" }).json();
        for (const char* key : { "parameters", "bytes", "macs" }) {
            QVERIFY2(pruned["before"][key] == before[key], key);
            QVERIFY2(pruned["after"][key] == after[key], key);
            QVERIFY2(after[key] < before[key], key);
        }
        QVERIFY(after["unsupported"].empty());
        QVERIFY(after["outputs"] == before["outputs"]);
        QVERIFY(after["labels"] == before["labels"]);
    }

    void budgetIsMet()
    {
        const Json pruned = prune({ "--budget", "macs=50%", "--allocation", "global" });
        const double share =
            pruned["after"]["macs"].get<double>() / pruned["before"]["macs"].get<double>();
        QVERIFY2(share <= 0.5 && share > 0.45, std::to_string(share).c_str());
    }

    void accuracyIsMeasured()
    {
        const Json pruned = prune({ "--ratio", "0.1", "--criterion", "wanda", "--data", "sample" });
        QVERIFY(pruned["before"]["top1"] == Json(0.946));
        QVERIFY(pruned["after"]["n"] == Json(1000));
        QVERIFY(pruned["after"]["top1"].get<double>() > 0.5);
    }

    void widthsAreMultiples()
    {
        for (const Json& group : prune({ "--ratio", "0.4", "--multiple", "8" })["groups"])
            QVERIFY(group["kept"].get<int>() % 8 == 0);
    }

    void equalCommandsWriteEqualFiles()
    {
        const Json first = prune({ "--ratio", "0.5", "--criterion", "random", "--seed", "4" });
        QVERIFY(prune({ "--ratio", "0.5", "--criterion", "random", "--seed", "4" }) == first);
        QVERIFY(prune({ "--ratio", "0.5", "--criterion", "random", "--seed", "5" }) != first);
    }

    void layersLoseWhatTheyAreTold()
    {
        const Json groups = prune({ "--layer", "layers.3.conv1.weight=0.25", "--layer",
                                    "layers.6.conv1.weight=0" })["groups"];
        QCOMPARE(groups.size(), size_t{ 1 });
        QCOMPARE(groups[0]["name"].get<std::string>(), std::string("layers.3.conv1.weight"));
        QCOMPARE(groups[0]["kept"].get<int>(), 24);
    }

    /// The shares of a schedule are those of the whole model, and the last step meets the budget.
    void scheduleEndsAtTheBudget()
    {
        const Json pruned =
            prune({ "--budget", "macs=60%", "--schedule", "cubic", "--steps", "3" });
        const double whole = pruned["before"]["macs"].get<double>();
        QCOMPARE(pruned["steps"].size(), size_t{ 3 });
        const std::vector<double> most{ 1 - 0.4 * 19 / 27, 1 - 0.4 * 26 / 27, 0.6 };
        for (size_t step = 0; step < most.size(); ++step) {
            const double left = pruned["steps"][step]["macs"].get<double>() / whole;
            QVERIFY2(left <= most[step] && left > most[step] - 0.05, std::to_string(left).c_str());
        }
        QVERIFY(!std::filesystem::exists(m_file + ".step"));
    }

    void killedScheduleGoesOnOnlyByItsOwnCommand()
    {
        const Words more{ "--budget",  "macs=40%", "--schedule",    "linear",
                          "--steps",   "12",       "--data",        "sample",
                          "--limit",   "100",      "--criterion",   "wanda",
                          "--threads", "1",        "--calibration", "64" };
        const Words whole = words(more);
        prune(more);
        const std::string expected = test::readText(m_file);
        test::RunningCommand run(whole);
        run.waitFor(m_file + ".step");
        QCOMPARE(run.exitCodeAfter(0, SIGKILL), -1);
        Words other = whole;
        other.back() = "65";
        other.emplace_back("--resume");
        const test::CommandResult refused = runCommand(other);
        QCOMPARE(refused.exitCode, 2);
        const std::string message = refused.json()["error"]["message"].get<std::string>();
        QVERIFY2(message.find("another run") != std::string::npos, message.c_str());
        Words again = more;
        again.emplace_back("--resume");
        const Json pruned = prune(again);
        QCOMPARE(pruned["steps"].size(), size_t{ 12 });
        QVERIFY(test::readText(m_file) == expected);
    }

    void blocksGoWhole()
    {
        const Json pruned = prune({ "--granularity", "blocks", "--budget", "macs=80%", "--data",
                                    "sample", "--limit", "200" });
        const auto removed = std::ranges::count_if(
            pruned["blocks"], [](const Json& block) { return block["isRemoved"].get<bool>(); });
        QVERIFY(removed >= 1);
        QVERIFY(pruned["after"]["macs"].get<double>()
                <= 0.8 * pruned["before"]["macs"].get<double>());
        QVERIFY(runCommand({ "inspect", m_file, "--json" }).json()["unsupported"].empty());
    }

    void zerosSayThatTheyDoNotSaveTime()
    {
        const Json pruned = prune({ "--granularity", "2:4" });
        QVERIFY(pruned["after"]["macs"] == pruned["before"]["macs"]);
        QVERIFY(pruned["zippedBytes"]["after"] < pruned["zippedBytes"]["before"]);
        QCOMPARE(pruned["zeros"].get<int64_t>() * 2, pruned["weights"].get<int64_t>());
        const std::string note = pruned["notes"].back().get<std::string>();
        QVERIFY2(note.find("not the run faster") != std::string::npos, note.c_str());
    }

    void groupsSayWhatStaysAndWhy()
    {
        const Json groups = runCommand({ "groups", m_model, "--json" }).json()["groups"];
        const auto frozen = std::ranges::count_if(
            groups, [](const Json& group) { return group["isFrozen"].get<bool>(); });
        QVERIFY(frozen > 0 && frozen < static_cast<std::ptrdiff_t>(groups.size()));
        for (const Json& group : groups)
            QCOMPARE(group["isFrozen"].get<bool>(), !group["reason"].get<std::string>().empty());
    }

    void refusalsSayWhatToChange_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("criterion without data") << Words{ "--criterion", "activation" } << "--data";
        QTest::newRow("unknown criterion") << Words{ "--criterion", "best" } << "l1";
        QTest::newRow("budget in words") << Words{ "--budget", "half" } << "macs=50%";
        QTest::newRow("budget that nothing meets")
            << Words{ "--budget", "macs=1%", "--most-of-group", "0.2" } << "not met";
        QTest::newRow("two aims") << Words{ "--budget", "macs=50%", "--ratio", "0.5" } << "--ratio";
        QTest::newRow("unknown recovery") << Words{ "--recover", "best" } << "absorb, ls, bn";
        QTest::newRow("recovery without data") << Words{ "--recover", "ls" } << "--data";
        QTest::newRow("recovery on test samples")
            << Words{ "--recover", "bn", "--data", "sample" } << "training samples";
        QTest::newRow("ranking by labels without data")
            << Words{ "--criterion", "taylor" } << "--data";
        QTest::newRow("allocation without data")
            << Words{ "--allocation", "sensitivity" } << "validation samples";
        QTest::newRow("allocation on test samples")
            << Words{ "--allocation", "sensitivity", "--data", "sample" } << "validation samples";
        QTest::newRow("steps of one") << Words{ "--steps", "3" } << "accepted are 1 to 1";
        QTest::newRow("unknown layer") << Words{ "--layer", "nothing=0.5" } << "nothing";
        QTest::newRow("layer without share") << Words{ "--layer", "conv" } << "conv1.weight=0.5";
        QTest::newRow("unknown granularity") << Words{ "--granularity", "half" } << "2:4";
        QTest::newRow("heads of a convolutional network")
            << Words{ "--granularity", "heads", "--budget", "macs=50%" } << "not met";
        QTest::newRow("blocks by a criterion")
            << Words{ "--granularity", "blocks", "--criterion", "l2" } << "--criterion";
        QTest::newRow("blocks without data") << Words{ "--granularity", "blocks" } << "--data";
        QTest::newRow("zeros for MACs")
            << Words{ "--granularity", "weights", "--budget", "macs=50%" } << "MACs";
        QTest::newRow("zeros by gradients")
            << Words{ "--granularity", "weights", "--criterion", "random" } << "l1, l2 and wanda";
        QTest::newRow("zeros filled again")
            << Words{ "--granularity", "weights", "--recover", "ls" } << "new values";
        QTest::newRow("everything") << Words{ "--ratio", "1" } << "[0, 1)";
    }

    void refusalsSayWhatToChange()
    {
        QFETCH(Words, arguments);
        QFETCH(QString, words);
        const auto file = m_folder.path() / "refused.onnx";
        Words all{ "prune", m_model, "-o", file.string() };
        all.insert(all.end(), arguments.begin(), arguments.end());
        const auto result = runCommand(all);
        QVERIFY(result.exitCode != 0);
        QVERIFY2(QString::fromStdString(result.errors).contains(words), result.errors.c_str());
        QVERIFY(!std::filesystem::exists(file));
    }

private:
    Words words(const Words& arguments) const
    {
        Words all{ "prune", m_model, "-o", m_file, "--json" };
        all.insert(all.end(), arguments.begin(), arguments.end());
        return all;
    }

    Json prune(const Words& arguments)
    {
        const auto result = runCommand(words(arguments));
        if (result.exitCode != 0)
            qWarning("%s", result.errors.c_str());
        return result.json();
    }

    test::TemporaryFolder m_folder;
    std::string m_model = test::samplePath("fashion_resnet20.onnx");
    std::string m_file = (m_folder.path() / "pruned.onnx").string();
};

QTEST_GUILESS_MAIN(TestCliPrune)
#include "tst_cli_prune.moc"
