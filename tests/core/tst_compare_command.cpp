#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "tests/support/command.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <sstream>

using test::Json;
using test::runCommand;
using test::Words;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(test::Words)

/// espalier-cli compare as a process.
class TestCompareCommand : public QObject
{
    Q_OBJECT
private slots:
    /// Two shipped networks that share nothing but their task.
    void figuresAreThoseOfEvaluate()
    {
        const std::string first = test::samplePath("fashion_cnn.onnx");
        const std::string second = test::samplePath("fashion_inverted_residual.onnx");
        const auto result = runCommand({ "compare", first, second, "--data", "sample", "--limit",
                                         "200", "--threads", "1", "--json" });
        QVERIFY2(result.exitCode == 0, result.errors.c_str());
        const Json json = result.json();
        QCOMPARE(json["n"].get<int>(), 200);
        QVERIFY(json["kind"] == Json("measured"));
        for (size_t model = 0; model < 2; ++model) {
            const Json alone =
                runCommand({ "evaluate", model == 0 ? first : second, "--data", "sample", "--limit",
                             "200", "--threads", "1", "--json" })
                    .json();
            for (const char* key : { "top1", "low", "high", "perClass", "confusion" })
                QVERIFY(json["evaluations"][model][key] == alone[key]);
        }
        checkCounts(json["changes"][0]);
    }

    /// A copy with one weight changed: the graph says which, the table is written.
    void aPlantedChangeIsFound()
    {
        const std::string original = test::samplePath("fashion_cnn.onnx");
        const std::string changed = (m_folder.path() / "changed.onnx").string();
        const std::string table = (m_folder.path() / "table.csv").string();
        const std::string node = plant(original, changed);
        const auto result =
            runCommand({ "compare", original, changed, original, "--json", "--csv", table });
        QVERIFY2(result.exitCode == 0, result.errors.c_str());
        const Json graph = result.json()["graphs"][0];
        QVERIFY(graph["changed"] == Json(1));
        QVERIFY(graph["nodes"].size() == 1);
        QVERIFY(graph["nodes"][0]["reference"]["name"] == Json(node));
        QVERIFY(graph["nodes"][0]["changes"][0]["kind"] == Json("weight values"));
        QVERIFY(graph["nodes"][0]["changes"][0]["relative"].get<double>() > 0);
        QVERIFY(result.json()["graphs"][1]["nodes"].empty());
        std::ifstream written(table);
        std::stringstream text;
        text << written.rdbuf();
        QVERIFY(text.str().starts_with("kind,subject,what,"));
    }

    void refusalsSayWhatToChange_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("one model") << Words{ test::samplePath("fashion_cnn.onnx") } << "MODELS";
        QTest::newRow("no file") << Words{ test::samplePath("fashion_cnn.onnx"), "/nowhere.onnx" }
                                 << "/nowhere.onnx";
        QTest::newRow("seventeen models")
            << Words(17, test::samplePath("fashion_cnn.onnx")) << "MODELS";
    }

    void refusalsSayWhatToChange()
    {
        QFETCH(Words, arguments);
        QFETCH(QString, words);
        arguments.insert(arguments.begin(), "compare");
        const auto result = runCommand(arguments);
        QVERIFY(result.exitCode != 0);
        QVERIFY2(QString::fromStdString(result.errors).contains(words), result.errors.c_str());
    }

private:
    /// Doubles the first float weight of a model; gives the node that reads it.
    static std::string plant(const std::string& original, const std::string& changed)
    {
        core::Monitor monitor;
        core::Model model = core::readModel(original, monitor);
        for (const core::NodeId id : model.graph.order()) {
            const core::Node& node = model.graph.node(id);
            if (node.type != "Conv")
                continue;
            for (float& value :
                 model.graph.value(node.inputs[1]).initializer->mutableValues<float>())
                value *= 1.5F;
            core::writeModel(model, changed, monitor);
            return node.name;
        }
        return {};
    }

    static void checkCounts(const Json& change)
    {
        const auto n = change["agreement"]["n"].get<int64_t>();
        const auto same = static_cast<int64_t>(
            std::llround(change["agreement"]["top1"].get<double>() * static_cast<double>(n)));
        int64_t flips = 0;
        for (const char* kind : { "lost", "gained", "moved" }) {
            QCOMPARE(change[kind]["count"].get<size_t>(), change[kind]["flips"].size());
            flips += change[kind]["count"].get<int64_t>();
        }
        QCOMPARE(same + flips, n);
        QVERIFY(change["lost"]["count"] == change["agreement"]["onlyReferenceRight"]);
        QVERIFY(change["gained"]["count"] == change["agreement"]["onlyModelRight"]);
        int64_t lost = 0;
        for (const Json& one : change["classes"])
            lost += one["lost"].get<int64_t>();
        QCOMPARE(lost, change["lost"]["count"].get<int64_t>());
    }

    test::TemporaryFolder m_folder;
};

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_compare_command.moc"
