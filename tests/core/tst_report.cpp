#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/data/decode_image.h"
#include "core/data/encode_png.h"
#include "core/deploy/html_page.h"
#include "core/onnx/write_model.h"
#include "tests/support/command.h"
#include "tests/support/graph_text.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

using test::runCommand;

namespace {

QString textOf(const std::filesystem::path& file)
{
    return QString::fromStdString(test::readText(file));
}

} // namespace

/// The report: one file that says what it should and nothing that a model's names could make of it.
class TestReport : public QObject
{
    Q_OBJECT
private slots:
    /// The vectors of RFC 4648, section 10.
    void base64FollowsItsStandard()
    {
        const auto encoded = [](std::string_view text) {
            return core::base64(std::as_bytes(std::span(text)));
        };
        QCOMPARE(encoded(""), std::string(""));
        QCOMPARE(encoded("f"), std::string("Zg=="));
        QCOMPARE(encoded("fo"), std::string("Zm8="));
        QCOMPARE(encoded("foobar"), std::string("Zm9vYmFy"));
    }

    void picturesSurviveTheirEncoding()
    {
        core::Tensor picture(core::ElementType::uint8, { 5, 7, 3 });
        uint8_t value = 0;
        for (uint8_t& pixel : picture.mutableValues<uint8_t>())
            pixel = value = static_cast<uint8_t>(value * 31 + 7);
        QVERIFY(core::decodeImage(core::encodePng(picture)) == picture);
        QVERIFY_THROWS_EXCEPTION(core::Error,
                                 core::encodePng(core::Tensor(core::ElementType::float32, { 4 })));
    }

    void textIsNeverMarkup()
    {
        QCOMPARE(core::htmlText("<b a=\"1\">&\xFF\x01"),
                 std::string("&lt;b a=&quot;1&quot;&gt;&amp;\xEF\xBF\xBD\xEF\xBF\xBD"));
    }

    void theReportStandsAlone()
    {
        const test::TemporaryFolder folder;
        const auto file = folder.path() / "report.html";
        const std::string sample = test::samplePath("fashion_cnn.onnx");
        const auto result =
            runCommand({ "report", sample, "--before", sample, "--data", "sample", "--limit", "50",
                         "--runs", "3", "--step", "first <step>", "-o", file.string(), "--json" });
        QVERIFY2(result.exitCode == 0, result.errors.c_str());
        const QString page = textOf(file);
        for (const char* words : { "Top-1", "n = 50", "McNemar", "first &lt;step&gt;", "SHA-256",
                                   "median of n = 3 runs", "prefers-color-scheme: dark",
                                   "data:image/png;base64,", "<svg", "/conv1/Conv", "Trouser" })
            QVERIFY2(page.contains(QLatin1String(words)), words);
        QVERIFY(!page.contains(QLatin1String("<script")));
        QVERIFY(!page.contains(QRegularExpression(
            QStringLiteral("(src|href|url\\()\\s*=?\\s*[\"']?(?!data:|#)[a-z]+:"))));
    }

    void namesOfAModelDoNotBecomeMarkup()
    {
        const test::TemporaryFolder folder;
        core::Model model =
            test::modelFromText("<ir_version: 8, opset_import: [\"\" : 17]> g "
                                "(float[1, 4] x) => (float[1, 4] y) { y = Relu(x) }");
        model.graph.node(model.graph.order().front()).name = "<script>alert(1)</script>";
        core::Monitor monitor;
        const auto source = folder.path() / "in.onnx";
        core::writeModel(model, source, monitor);
        const auto file = folder.path() / "report.html";
        const auto result =
            runCommand({ "report", source.string(), "--runs", "1", "-o", file.string() });
        QVERIFY2(result.exitCode == 0, result.errors.c_str());
        QVERIFY(!textOf(file).contains(QLatin1String("<script")));
        QVERIFY(textOf(file).contains(QLatin1String("&lt;script&gt;")));
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
