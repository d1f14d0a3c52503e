#include "tests/support/command.h"
#include "tests/support/model_files.h"
#include "tests/support/project_folder.h"

#include <QTest>

#include <filesystem>

namespace {

using test::Json;
using test::runCommand;
using test::samplePath;
using test::Words;

const std::string kModel = samplePath("fashion_cnn.onnx");

/// A project with an original and a version pruned, then quantized by commands with --project.
class Compressed
{
public:
    Compressed()
    {
        run({ "project", "create", project() });
        run({ "prune", kModel, "--ratio=0.3", "-o", file("pruned"), "--project", project() });
        run({ "quantize", file("pruned"), "--scheme", "int8-weights", "-o", file("small"),
              "--project", project() });
    }

    std::string project() const { return (m_folder.path() / "project").string(); }
    std::string file(const std::string& name) const
    {
        return (m_folder.path() / (name + ".onnx")).string();
    }
    std::string write(const std::string& name, const std::string& text) const
    {
        return m_folder.write(name, text).string();
    }
    Json act(Words words) const
    {
        words.insert(words.begin() + 1, project());
        words.insert(words.begin(), "project");
        return run(words);
    }
    static Json run(Words words)
    {
        const bool hasThreads = words.front() != "project" && words.front() != "recipe";
        if (hasThreads)
            words.insert(words.end(), { "--threads", "1" });
        words.emplace_back("--json");
        return runCommand(words).json();
    }

private:
    test::TemporaryFolder m_folder;
};

std::string fault(const Words& words)
{
    Words all = words;
    all.emplace_back("--json");
    return runCommand(all).json()["error"]["message"];
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::string recipeOf(const std::string& step)
{
    return R"({"format":"espalier-recipe","version":1,"title":"t","steps":[)" + step + "]}";
}

} // namespace

/// Projects and recipes on the command line.
class TestCliProject : public QObject
{
    Q_OBJECT
private slots:
    void resultsBecomeVersionsWithTheirCommand()
    {
        const Compressed compressed;
        const Json versions = compressed.act({ "list" })["versions"];
        QCOMPARE(versions.size(), size_t(3));
        QVERIFY(versions[0]["operation"] == "import" && versions[0]["parent"].is_null());
        QVERIFY(versions[1]["parent"] == 1 && versions[2]["parent"] == 2);
        QVERIFY(versions[1]["command"] == Json({ "prune", "{model}", "--ratio=0.3" }));
        QVERIFY(versions[1]["threads"] == 1);
        QVERIFY(versions[1]["metrics"][0]["name"] == "parameters");
        QVERIFY(versions[1]["metrics"][0]["value"] < versions[0]["metrics"][0]["value"]);
        QCOMPARE(compressed.act({ "check" })["damaged"].size(), size_t(0));
    }

    void aRecipeRepeatsTheBytes()
    {
        const Compressed compressed;
        const std::string recipe = compressed.file("recipe");
        compressed.act({ "recipe", "3", "-o", recipe });
        const std::string again = compressed.file("again");
        const Json run = Compressed::run({ "recipe", "run", recipe, kModel, "-o", again });
        QVERIFY(run["steps"][0]["isRepeated"] == true && run["steps"][1]["isRepeated"] == true);
        QCOMPARE(test::bytesOf(again), test::bytesOf(compressed.file("small")));
        QVERIFY(!std::filesystem::exists(again + ".recipe"));
        const Json other = Compressed::run(
            { "recipe", "run", recipe, samplePath("fashion_resnet20.onnx"), "-o", again });
        QVERIFY(!other["steps"][0].contains("isRepeated"));
        QVERIFY(std::filesystem::file_size(again)
                < std::filesystem::file_size(samplePath("fashion_resnet20.onnx")));
    }

    void aPlanIsKeptInTheRecipe()
    {
        const Compressed compressed;
        const Json pruned =
            Compressed::run({ "prune", kModel, "--ratio", "0.5", "-o", compressed.file("half") });
        const std::string plan = compressed.write("plan.json", pruned.dump());
        Compressed::run({ "cut", kModel, "--plan", plan, "-o", compressed.file("cut"), "--project",
                          compressed.project() });
        std::filesystem::remove(plan);
        compressed.act({ "recipe", "4", "-o", compressed.file("recipe") });
        const Json run = Compressed::run(
            { "recipe", "run", compressed.file("recipe"), kModel, "-o", compressed.file("again") });
        QVERIFY(run["steps"][0]["isRepeated"] == true);
    }

    void changesAreShownAndUndone()
    {
        const Compressed compressed;
        QVERIFY(compressed.act({ "rename", "3", "for the board" })["version"]["name"]
                == "for the board");
        QVERIFY(compressed.act({ "note", "3", "good" })["version"]["note"] == "good");
        QVERIFY(compressed.act({ "pin", "3" })["version"]["isPinned"] == true);
        QVERIFY(compressed.act({ "delete", "3" }).contains("error"));
        compressed.act({ "unpin", "3" });
        QVERIFY(compressed.act({ "delete", "3" })["version"]["isDeleted"] == true);
        QCOMPARE(compressed.act({ "list" })["versions"].size(), size_t(2));
        QCOMPARE(compressed.act({ "list", "--deleted" })["versions"].size(), size_t(3));
        compressed.act({ "restore", "3" });
        compressed.act({ "export", "3", "-o", compressed.file("out") });
        QCOMPARE(test::bytesOf(compressed.file("out")), test::bytesOf(compressed.file("small")));
        compressed.act({ "delete", "3" });
        QVERIFY(compressed.act({ "tidy" })["removed"] == 1);
        QVERIFY(compressed.act({ "show", "3" }).contains("error"));
    }

    void aProjectThatIsWrittenIsRefusedAtOnce()
    {
        const Compressed compressed;
        const core::Project held = core::Project::open(compressed.project());
        const std::string output = compressed.file("refused");
        const std::string message =
            fault({ "prune", kModel, "-o", output, "--project", compressed.project() });
        QVERIFY2(contains(message, "cannot take a version: process "), message.c_str());
        QVERIFY(!std::filesystem::exists(output));
        QVERIFY(contains(fault({ "project", "pin", compressed.project(), "1" }), "is writing it"));
        QCOMPARE(compressed.act({ "list" })["versions"].size(), size_t(3));
    }

    void wrongUseIsRefused()
    {
        const Compressed compressed;
        const std::string project = compressed.project();
        QVERIFY(
            contains(fault({ "project", "show", project }), "usage: espalier-cli project show"));
        QVERIFY(
            contains(fault({ "project", "show", project, "two" }), "not the number of a version"));
        QVERIFY(contains(fault({ "project", "recipe", project, "1" }), "is an original"));
        QVERIFY(contains(fault({ "simplify", kModel, "-o", compressed.file("x"), "--project",
                                 project, "--parent", "2" }),
                         "is not the model of version 2"));
        QCOMPARE(runCommand({ "project", "improve", project }).exitCode, 2);
    }

    void hostileRecipesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const std::string& text, const char* reason) {
            QTest::newRow(name) << QString::fromStdString(text) << reason;
        };
        row("no recipe", "{}", "\"format\"");
        row("no steps", recipeOf(""), "at least one step");
        row("newer", R"({"format":"espalier-recipe","version":2,"steps":[]})", "newer Espalier");
        row("verb", recipeOf(R"({"verb":"run","words":["{model}"]})"), "makes no model");
        for (const char* word :
             { "-o", "-o/tmp/x", "--output=/tmp/x", "--memo", "--project=/tmp/x" })
            row(word,
                recipeOf(R"({"verb":"simplify","words":["{model}",")" + std::string(word)
                         + R"("]})"),
                "a recipe cannot say");
        row("unknown option", recipeOf(R"({"verb":"simplify","words":["{model}","--fast"]})"),
            "the step simplify of the recipe");
        row("data", recipeOf(R"({"verb":"prune","words":["{model}","--data","{data}"]})"),
            "needs a data set");
        row("changed file",
            recipeOf(
                R"({"verb":"cut","words":["{model}","--plan","{file 0}"],"files":[{"path":"p",)"
                R"("content":"{}","sha256":")"
                + std::string(64, 'a') + R"("}]})"),
            "is not what the recipe was recorded with");
        row("threads", recipeOf(R"({"verb":"simplify","threads":-1})"), "under \"threads\"");
    }

    void hostileRecipesAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const test::TemporaryFolder folder;
        const std::string recipe = folder.write("recipe.json", text.toStdString()).string();
        const std::string message =
            fault({ "recipe", "run", recipe, kModel, "-o", (folder.path() / "out.onnx").string() });
        QVERIFY2(contains(message, reason.toStdString()), message.c_str());
        QVERIFY(!std::filesystem::exists(folder.path() / "out.onnx"));
    }

    void theLibrarySaysWhatItsRecipesAreFor()
    {
        const Json recipes = Compressed::run({ "recipe", "list" })["recipes"];
        QVERIFY(recipes.size() >= 4);
        for (const Json& recipe : recipes) {
            QVERIFY(!recipe["purpose"].get<std::string>().empty());
            const Json shown = Compressed::run({ "recipe", "show", recipe["name"] })["recipe"];
            QCOMPARE(shown["steps"].size(), recipe["steps"].size());
        }
    }

    void recipesWithoutTrainingMakeSmallerFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("share");
        QTest::newRow("int4-weights") << "int4-weights" << 0.25;
        QTest::newRow("edge-int8") << "edge-int8" << 0.3;
        QTest::newRow("half-macs") << "half-macs" << 0.55;
    }

    void recipesWithoutTrainingMakeSmallerFiles()
    {
        QFETCH(QString, name);
        QFETCH(double, share);
        const test::TemporaryFolder folder;
        const std::string output = (folder.path() / "small.onnx").string();
        const Json run = Compressed::run({ "recipe", "run", name.toStdString(), kModel, "-o",
                                           output, "--data", "fashion-mnist" });
        QVERIFY2(run.contains("sha256"), run.dump().c_str());
        QVERIFY(static_cast<double>(std::filesystem::file_size(output))
                < share * static_cast<double>(std::filesystem::file_size(kModel)));
    }
};

QTEST_GUILESS_MAIN(TestCliProject)
#include "tst_cli_project.moc"
