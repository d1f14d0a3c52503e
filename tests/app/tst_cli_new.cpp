#include "tests/support/command.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <fstream>

Q_DECLARE_METATYPE(test::Words)

using test::Json;
using test::runCommand;
using test::Words;

/// espalier-cli new as a process.
class TestCliNew : public QObject
{
    Q_OBJECT
private slots:
    void networkHasTheFiguresThatInspectCounts()
    {
        const std::string file = (m_folder.path() / "network.onnx").string();
        const auto made = runCommand({ "new", "--template", "inverted-residual",
                                       "--most-parameters", "20000", "-o", file, "--json" });
        QCOMPARE(made.exitCode, 0);
        const Json inspected = runCommand({ "inspect", file, "--json" }).json();
        QVERIFY(made.json()["parameters"] == inspected["parameters"]);
        QVERIFY(made.json()["macs"] == inspected["macs"]);
        QVERIFY(inspected["parameters"] <= 20000);
        QVERIFY(inspected["unsupported"].empty());
    }

    void purposeIsTakenFromAModel()
    {
        const std::string teacher = test::samplePath("fashion_resnet20.onnx");
        const std::string file = (m_folder.path() / "like.onnx").string();
        QCOMPARE(
            runCommand({ "new", "--template", "plain", "--like", teacher, "-o", file }).exitCode,
            0);
        const Json theirs = runCommand({ "inspect", teacher, "--json" }).json();
        const Json ours = runCommand({ "inspect", file, "--json" }).json();
        QVERIFY(ours["preprocessing"] == theirs["preprocessing"]);
        QVERIFY(ours["labels"] == theirs["labels"]);
        QVERIFY(ours["inputs"] == theirs["inputs"]);
    }

    void purposeIsTakenFromADataSet()
    {
        const std::string file = (m_folder.path() / "data.onnx").string();
        QCOMPARE(
            runCommand({ "new", "--template", "plain", "--data", "sample", "-o", file }).exitCode,
            0);
        QCOMPARE(runCommand({ "inspect", file, "--json" }).json()["labels"].size(), size_t(10));
    }

    void recipeMakesTheSameNetworkAndFlagsGoFirst()
    {
        const std::string file = (m_folder.path() / "recipe.onnx").string();
        const std::string recipe = (m_folder.path() / "recipe.json").string();
        std::ofstream(recipe) << R"({"template": "residual", "widths": [4, 8], "blocks": [1]})";
        const auto made =
            runCommand({ "new", "--recipe", recipe, "--blocks", "2", "-o", file, "--json" });
        QCOMPARE(made.exitCode, 0);
        QVERIFY(made.json()["template"] == Json("residual"));
        QVERIFY(made.json()["settings"]["widths"] == Json({ 4, 8 }));
        QVERIFY(made.json()["settings"]["blocks"] == Json({ 2 }));
    }

    void refusalsSayWhatToChange_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("no template") << Words{} << "--template";
        QTest::newRow("budget too small")
            << Words{ "--template", "residual", "--most-parameters", "20" } << "smallest";
        QTest::newRow("setting of another family")
            << Words{ "--template", "plain", "--expansion", "3" } << "expansion";
        QTest::newRow("channels last")
            << Words{ "--template", "plain", "--layout", "nhwc" } << "--layout";
    }

    void refusalsSayWhatToChange()
    {
        QFETCH(Words, arguments);
        QFETCH(QString, words);
        const auto file = m_folder.path() / "refused.onnx";
        Words all{ "new", "-o", file.string() };
        all.insert(all.end(), arguments.begin(), arguments.end());
        const auto result = runCommand(all);
        QVERIFY(result.exitCode != 0);
        QVERIFY2(QString::fromStdString(result.errors).contains(words), result.errors.c_str());
        QVERIFY(!std::filesystem::exists(file));
    }

private:
    test::TemporaryFolder m_folder;
};

QTEST_GUILESS_MAIN(TestCliNew)
#include "tst_cli_new.moc"
