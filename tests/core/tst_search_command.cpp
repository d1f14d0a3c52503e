#include "core/base/atomic_file.h"
#include "core/base/monitor.h"
#include "core/data/npy.h"
#include "core/onnx/write_model.h"
#include "core/search/search_description.h"
#include "core/search/trial.h"
#include "tests/support/command.h"
#include "tests/support/running_command.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/training_problem.h"

#include <QTest>

#include <csignal>
#include <filesystem>
#include <set>

Q_DECLARE_METATYPE(test::Words)

using test::Json;
using test::runCommand;
using test::Words;
namespace fs = std::filesystem;

namespace {

using core::readTrials;

/// A space of many networks, each of them measured in a moment.
const Words kMany{ "--space", "plain", "--finalists", "0" };

} // namespace

/// espalier-cli search and front as processes, on a problem of seconds.
class TestSearchCommand : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        test::writeStripes(m_folder.path().string(), 160);
        m_data = m_folder.path().string();
        m_model = (m_folder.path() / "whole.onnx").string();
        core::Monitor monitor;
        core::writeModel(test::trained(test::stripesJob("epochs=3 learningRate=0.1")), m_model,
                         monitor);
    }

    void partsOfAModelAreSearched()
    {
        const Json json =
            search("parts", { m_model, "--trials", "12", "--finalists", "2", "--int8" });
        QCOMPARE(json["front"].empty(), false);
        QVERIFY(json["hypervolume"].get<double>() > 0);
        for (const Json& point : json["front"]) {
            const fs::path file = m_folder.path() / "parts" / point["file"].get<std::string>();
            QVERIFY(fs::exists(file));
            QVERIFY(point["top1"]["n"].get<int>() > 0);
        }
        QCOMPARE(json["finalists"].size(), std::min<size_t>(2, json["front"].size()));
        for (const Json& finalist : json["finalists"])
            QVERIFY(finalist["test"]["n"].get<int>() > 0);
    }

    /// The accuracy that a point states is that of its file.
    void filesKeepTheirWord()
    {
        const Json json = search("word", { m_model, "--trials", "8", "--finalists", "1" });
        const Json& finalist = json["finalists"][0];
        const fs::path file = m_folder.path() / "word" / finalist["file"].get<std::string>();
        const auto evaluated =
            runCommand({ "evaluate", file.string(), "--data", m_data, "--role", "test", "--json" });
        QCOMPARE(evaluated.exitCode, 0);
        QCOMPARE(evaluated.json()["top1"].get<double>(), finalist["test"]["value"].get<double>());
    }

    void templatesAreSearched()
    {
        const Json json = search("template",
                                 { "--space", "plain", "--trials", "3", "--finalists", "0",
                                   "--budget", "parameters<=40k" });
        QCOMPARE(json["trials"].get<int>(), 3);
        for (const Json& point : json["front"])
            QVERIFY(point["parameters"].get<int64_t>() <= 40000);
    }

    void equalSeedsFindEqualNetworks()
    {
        const Words words{ m_model, "--int8", "--trials", "6", "--finalists", "0", "--seed", "3" };
        search("one", words);
        search("other", words);
        const auto one = readTrials(m_folder.path() / "one");
        const auto other = readTrials(m_folder.path() / "other");
        QCOMPARE(one.size(), size_t{ 6 });
        for (size_t trial = 0; trial < one.size(); ++trial) {
            QVERIFY(one[trial].genome == other[trial].genome);
            QCOMPARE(one[trial].accuracy.hits, other[trial].accuracy.hits);
        }
    }

    /// Killed again and again, a search ends with the trials of one that nobody disturbed.
    void killedSearchesGoOn()
    {
        const Words words{ m_model, "--int8", "--trials", "7", "--finalists", "1", "--seed", "5" };
        search("quiet", words);
        const fs::path folder = m_folder.path() / "killed";
        for (int kill = 0; kill < 6; ++kill) {
            test::RunningCommand running(command(folder, words));
            running.waitFor(folder / "trials.journal");
            running.exitCodeAfter(20 + 15 * kill, SIGKILL);
        }
        search("killed", words);
        const auto quiet = readTrials(m_folder.path() / "quiet");
        const auto killed = readTrials(folder);
        QCOMPARE(killed.size(), quiet.size());
        std::set<core::Genome> seen;
        for (size_t trial = 0; trial < killed.size(); ++trial) {
            QVERIFY(killed[trial].genome == quiet[trial].genome);
            QCOMPARE(killed[trial].accuracy.hits, quiet[trial].accuracy.hits);
            QVERIFY(killed[trial].isFinalist || seen.insert(killed[trial].genome).second);
        }
    }

    void aLargerBudgetGoesOn()
    {
        search("longer", { m_model, "--int8", "--trials", "4", "--finalists", "0" });
        const Json json =
            search("longer", { m_model, "--int8", "--trials", "7", "--finalists", "0" });
        QCOMPARE(json["trials"].get<int>(), 7);
    }

    void frontReadsTheJournal()
    {
        const Json json = search("front", { m_model, "--trials", "5", "--finalists", "1" });
        const fs::path chart = m_folder.path() / "chart.svg";
        const auto shown = runCommand(
            { "front", (m_folder.path() / "front").string(), "--svg", chart.string(), "--json" });
        QCOMPARE(shown.exitCode, 0);
        QVERIFY(shown.json()["front"] == json["front"]);
        QVERIFY(shown.json()["finalists"] == json["finalists"]);
        QVERIFY(fs::file_size(chart) > 1000);
        QVERIFY(runCommand({ "front", m_data }).exitCode != 0);
    }

    void refusalsSayWhatToChange_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("no space") << Words{} << "--space";
        QTest::newRow("infeasible")
            << Words{ m_model, "--budget", "bytes<=10" } << "the smallest has";
        QTest::newRow("limit") << Words{ m_model, "--budget", "bytes=10" } << "bytes<=50kB";
        QTest::newRow("time") << Words{ m_model, "--time", "10" } << "10min";
        QTest::newRow("objective")
            << Words{ m_model, "--objectives", "accuracy,joy" } << "parameters";
        QTest::newRow("int8 of templates") << Words{ "--space", "plain", "--int8" } << "MODEL";
    }

    void refusalsSayWhatToChange()
    {
        QFETCH(Words, arguments);
        QFETCH(QString, words);
        const fs::path folder = m_folder.path() / "refused";
        const auto result = runCommand(command(folder, arguments));
        QVERIFY(result.exitCode != 0);
        QVERIFY2(QString::fromStdString(result.errors).contains(words), result.errors.c_str());
        QVERIFY(!fs::exists(folder / "trials.journal"));
    }

    /// Everything that it takes to go on is in the folder.
    void theFolderSaysHowItBegan()
    {
        search("told", { m_model, "--trials", "2", "--finalists", "0", "--int8" });
        const core::SearchDescription told = core::readSearchDescription(m_folder.path() / "told");
        QCOMPARE(told.options.at("model"), m_model);
        QCOMPARE(told.options.at("trials"), std::string("2"));
        QCOMPARE(told.options.at("int8"), std::string("true"));
        QCOMPARE(told.options.at("data"), m_data);
        QVERIFY(!told.options.contains("time"));
        QVERIFY(told.feasibility.networks > 1);
        QVERIFY(told.feasibility.smallest.bytes < told.feasibility.largest.bytes);
    }

    void chosenNetworksAreFinishedFirst()
    {
        const Words words{ m_model, "--trials", "3", "--finalists", "0" };
        search("chosen", words);
        const fs::path folder = m_folder.path() / "chosen";
        const Json told = steer(folder, { "--finish", "1" });
        QVERIFY(told["finalists"] == Json::array({ 1 }));
        // Networks enough were tried, so the wish is all that is left to do.
        const Json json = search("chosen", words);
        QCOMPARE(json["finalists"].size(), size_t{ 1 });
        const auto trials = readTrials(folder);
        QCOMPARE(trials.size(), size_t{ 4 });
        QVERIFY(trials.back().isFinalist);
        QVERIFY(trials.back().genome == trials[1].genome);
        QVERIFY(fs::exists(folder / trials.back().file));
        // Once is enough.
        search("chosen", words);
        QCOMPARE(readTrials(folder).size(), size_t{ 4 });
    }

    void aRunningSearchTakesUpOtherLimits()
    {
        Words words = kMany;
        words.insert(words.end(), { "--trials", "300" });
        const fs::path folder = m_folder.path() / "steered";
        test::RunningCommand running(command(folder, words));
        running.waitFor(folder / "trials.journal");
        running.waitFor(folder / "search.json");
        const auto smallest = core::readSearchDescription(folder).feasibility.smallest.bytes;
        steer(folder, { "--budget", "bytes<=" + std::to_string(2 * smallest) });
        const auto before = readTrials(folder).size();
        QVERIFY(QTest::qWaitFor([&] { return readTrials(folder).size() > before + 4; }, 60'000));
        running.exitCodeAfter(0, SIGKILL);
        const auto trials = readTrials(folder);
        for (size_t trial = before + 2; trial < trials.size(); ++trial)
            QVERIFY(trials[trial].cost.bytes <= 2 * smallest);
        // What was said while it ran holds, until a command says something else.
        words.back() = std::to_string(trials.size());
        search("steered", words);
        QVERIFY(core::readSteering(folder).budget.has_value());
        Words other = words;
        other.insert(other.end(), { "--budget", "macs<=90%" });
        search("steered", other);
        QVERIFY(!core::readSteering(folder).budget.has_value());
    }

    void forbiddenChoicesAreNotTried()
    {
        const fs::path folder = m_folder.path() / "forbidden";
        Words words = kMany;
        words.insert(words.end(), { "--trials", "1" });
        search("forbidden", words);
        steer(folder, { "--forbid", "kernel=5", "--forbid", "blocks.1=2" });
        words.back() = "12";
        search("forbidden", words);
        const auto trials = readTrials(folder);
        QCOMPARE(trials.size(), size_t{ 12 });
        for (size_t trial = 1; trial < trials.size(); ++trial) {
            QCOMPARE(trials[trial].genome.back(), 0);
            QVERIFY(trials[trial].genome[1] != 1);
        }
        const Json json = steer(folder, { "--allow", "kernel=5" });
        QVERIFY(json["forbidden"] == Json({ { "blocks.1", Json::array({ "2" }) } }));
    }

    void steeringRefusesWhatCannotBe_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("limit") << Words{ "--budget", "bytes<=10" } << "the smallest has";
        QTest::newRow("trial") << Words{ "--finish", "99" } << "there is no trial 99";
        QTest::newRow("gene") << Words{ "--forbid", "joy=1" } << "no gene \"joy\"";
        QTest::newRow("choice") << Words{ "--forbid", "weights=int3" } << "it has float";
        QTest::newRow("all") << Words{ "--forbid", "weights=float" } << "no choice";
        QTest::newRow("form") << Words{ "--forbid", "weights" } << "GENE=CHOICE";
    }

    void steeringRefusesWhatCannotBe()
    {
        QFETCH(Words, arguments);
        QFETCH(QString, words);
        const fs::path folder = m_folder.path() / "unsteered";
        if (!fs::exists(folder))
            search("unsteered", { m_model, "--trials", "1", "--finalists", "0" });
        Words all{ "steer", folder.string() };
        all.insert(all.end(), arguments.begin(), arguments.end());
        const auto result = runCommand(all);
        QVERIFY(result.exitCode != 0);
        QVERIFY2(QString::fromStdString(result.errors).contains(words), result.errors.c_str());
        QVERIFY(!fs::exists(folder / "steering.json"));
    }

    void samplesWithoutLabelsAreRefused()
    {
        const std::string file = (m_folder.path() / "plain.npy").string();
        const std::string bytes =
            core::npyFile(core::Tensor(core::ElementType::uint8, { 60, 6, 6 }));
        core::writeFileAtomically(file, std::as_bytes(std::span(bytes)));
        const auto result = runCommand(
            { "search", m_model, "--data", file, "-o", (m_folder.path() / "plain").string() });
        QVERIFY(result.exitCode != 0);
        QVERIFY2(result.errors.find("labels") != std::string::npos, result.errors.c_str());
    }

    void otherSettingsAreNotMixed()
    {
        search("mixed", { m_model, "--trials", "2", "--finalists", "0" });
        const auto result = runCommand(
            command(m_folder.path() / "mixed", { m_model, "--trials", "3", "--seed", "9" }));
        QVERIFY(result.exitCode != 0);
        QCOMPARE(readTrials(m_folder.path() / "mixed").size(), size_t{ 2 });
    }

private:
    Words command(const fs::path& folder, const Words& arguments) const
    {
        Words all{ "search",   "--data", m_data,      "-o", folder.string(), "--threads", "1",
                   "--epochs", "1",      "--samples", "40" };
        all.insert(all.end(), arguments.begin(), arguments.end());
        return all;
    }

    static Json steer(const fs::path& folder, const Words& arguments)
    {
        Words all{ "steer", folder.string(), "--json" };
        all.insert(all.end(), arguments.begin(), arguments.end());
        const auto result = runCommand(all);
        if (result.exitCode != 0)
            qWarning("%s", result.errors.c_str());
        return result.json();
    }

    Json search(const std::string& name, const Words& arguments) const
    {
        Words all = command(m_folder.path() / name, arguments);
        all.emplace_back("--json");
        const auto result = runCommand(all);
        if (result.exitCode != 0)
            qWarning("%s", result.errors.c_str());
        return result.json();
    }

    test::TemporaryFolder m_folder;
    std::string m_data;
    std::string m_model;
};

QTEST_GUILESS_MAIN(TestSearchCommand)
#include "tst_search_command.moc"
