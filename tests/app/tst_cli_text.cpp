#include "core/data/preprocessing.h"
#include "core/onnx/write_model.h"
#include "tests/support/command.h"
#include "tests/support/graph_text.h"
#include "tests/support/temporary_folder.h"

#include <QProcess>
#include <QTest>

using test::runCommand;
using test::Words;

Q_DECLARE_METATYPE(test::Words)

namespace {

/// Clears the screen, turns the writing direction, forges a line, is no UTF-8.
const std::string kPoison = "\x1B[2J\x1B]0;title\x07\xE2\x80\xAE\nerror: forged\r\xC2\x9B"
                            "31m\xFF<b>=1+1";

std::string poisonedModel(const test::TemporaryFolder& folder)
{
    core::Model model = test::modelFromText(R"(<ir_version: 8, opset_import: ["" : 17]>
        g (float[N, 4] x) => (float[N, 4] y) { y = Add(x, x) })");
    const auto rename = [&](core::ValueId id) { model.graph.renameValue(id, kPoison + 'v'); };
    rename(model.graph.inputs().front());
    model.graph.renameValue(model.graph.outputs().front(), kPoison + 'o');
    core::Node& node = model.graph.node(model.graph.order().front());
    node.name = kPoison;
    node.type = "Add\x1B[31m";
    model.producerName = kPoison;
    core::storeLabels(model, { "a\x1B[2J", "b", "c", "d" });
    core::Monitor monitor;
    const auto file = folder.path() / "model\x1B[31m.onnx";
    core::writeModel(model, file, monitor);
    return file.string();
}

/// What a terminal would act on, empty when there is nothing.
std::string harmful(const std::string& text)
{
    for (const char letter : text)
        if (static_cast<unsigned char>(letter) < 0x20 && letter != '\n')
            return "control byte " + std::to_string(int(letter));
    for (const char* part : { "\xC2\x9B", "\xE2\x80\xAE", "\xFF", "\nerror: forged" })
        if (text.find(part) != std::string::npos)
            return "control character, bytes that are no UTF-8, or a forged line";
    return {};
}

} // namespace

/// What names from files look like on a terminal, and what the locale changes.
class TestCliText : public QObject
{
    Q_OBJECT
private slots:
    void poisonedNamesStayText_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::newRow("inspect") << Words{ "inspect" };
        QTest::newRow("inspect as JSON") << Words{ "inspect", "--json" };
        QTest::newRow("check") << Words{ "check" };
        QTest::newRow("run") << Words{ "run" };
        QTest::newRow("run as events") << Words{ "run", "--events", "json" };
        QTest::newRow("profile") << Words{ "profile" };
    }

    void poisonedNamesStayText()
    {
        QFETCH(Words, arguments);
        const test::TemporaryFolder folder;
        arguments.push_back(poisonedModel(folder));
        const auto result = runCommand(arguments);
        QVERIFY(result.exitCode >= 0);
        QVERIFY(!result.output.empty() || !result.errors.empty());
        QCOMPARE(harmful(result.output), std::string());
        QCOMPARE(harmful(result.errors), std::string());
    }

    void poisonedArgumentsStayText_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::newRow("file") << Words{ "inspect", "\x1B[2Jnot-there" };
        QTest::newRow("flag") << Words{ "inspect", "--\x1B[2J" };
        QTest::newRow("verb") << Words{ "\x1B[2J" };
    }

    void poisonedArgumentsStayText()
    {
        QFETCH(Words, arguments);
        const auto result = runCommand(arguments);
        QVERIFY(result.exitCode > 0);
        QCOMPARE(harmful(result.output), std::string());
        QCOMPARE(harmful(result.errors), std::string());
    }

    /// The same bytes in every locale.
    void theLocaleDoesNotMatter()
    {
        const test::TemporaryFolder folder;
        for (const char* name : { "de_DE", "tr_TR" })
            QProcess::execute(QStringLiteral("localedef"),
                              { QStringLiteral("-i"), QLatin1String(name), QStringLiteral("-f"),
                                QStringLiteral("UTF-8"),
                                QString::fromStdString((folder.path() / name).string()) });
        if (!std::filesystem::exists(folder.path() / "de_DE"))
            QSKIP("localedef cannot make a German locale here");
        for (const char* format : { "--json", "--quiet" }) {
            const Words arguments{ "inspect", test::samplePath("fashion_cnn.onnx"), format };
            const std::string plain = runCommand(arguments, { "LC_ALL=C" }).output;
            for (const char* name : { "de_DE", "tr_TR" })
                QCOMPARE(runCommand(
                             arguments,
                             { "LOCPATH=" + folder.path().string(), std::string("LC_ALL=") + name })
                             .output,
                         plain);
        }
    }
};

QTEST_GUILESS_MAIN(TestCliText)
#include "tst_cli_text.moc"
