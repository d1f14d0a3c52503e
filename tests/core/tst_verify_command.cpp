#include "core/base/error.h"
#include "core/base/run_program.h"
#include "tests/support/command.h"
#include "tests/support/python.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <filesystem>

Q_DECLARE_METATYPE(test::Words)

using test::Json;
using test::runCommand;
using test::Words;
namespace fs = std::filesystem;

/// espalier-cli quantize, verify and culprit as processes.
class TestVerifyCommand : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!fs::exists("/usr/share/datasets/fashion-mnist"))
            QSKIP("dataset-fashion-mnist is not installed");
    }

    void samplesFuseWhole_data()
    {
        QTest::addColumn<QString>("model");
        QTest::newRow("plain") << "fashion_cnn.onnx";
        QTest::newRow("residual") << "fashion_resnet20.onnx";
        QTest::newRow("inverted residual") << "fashion_inverted_residual.onnx";
    }

    /// Every node that can be fused is, the file is smaller, and nothing is lost to speak of.
    void samplesFuseWhole()
    {
        QFETCH(QString, model);
        const std::string sample = test::samplePath(model.toStdString());
        const std::string output = (m_folder.path() / model.toStdString()).string();
        const auto result =
            runCommand({ "quantize", sample, "-o", output, "--data", "fashion-mnist", "--limit",
                         "300", "--samples", "64", "--no-cache", "--threads", "1", "--json" });
        QVERIFY2(result.exitCode == 0, result.errors.c_str());
        const Json json = result.json();
        QVERIFY(json["floatNodes"] == Json(0));
        QVERIFY(json["after"]["fileBytes"].get<int64_t>() * 2
                < json["before"]["fileBytes"].get<int64_t>());
        QVERIFY(json["after"]["top1"]["value"].get<double>()
                > json["before"]["top1"]["value"].get<double>() - 0.02);
        verifyFile(sample, output);
    }

    /// Without packages nothing is claimed.
    void withoutRuntimeNothingIsVerified()
    {
        const std::string sample = test::samplePath("fashion_cnn.onnx");
        const auto result =
            runCommand({ "verify", sample, sample, "--json", "--python", "/nonexistent/python" });
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.json()["verified"] == Json(false));
        QVERIFY(
            result.json()["note"].get<std::string>().starts_with("not verified in ONNX Runtime"));
    }

    void refusalsSayWhatToChange_data()
    {
        QTest::addColumn<Words>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("no data") << Words{} << "samples";
        QTest::newRow("test samples only") << Words{ "--data", "sample" } << "training";
        QTest::newRow("unknown calibrator") << Words{ "--calibrator", "best" } << "entropy";
        QTest::newRow("unknown target") << Words{ "--target", "abacus" } << "ort-x64";
        QTest::newRow("too few bits") << Words{ "--weight-bits", "1" } << "4";
    }

    void refusalsSayWhatToChange()
    {
        QFETCH(Words, arguments);
        QFETCH(QString, words);
        Words all{ "quantize", test::samplePath("fashion_cnn.onnx"), "-o",
                   (m_folder.path() / "refused.onnx").string(), "--no-cache" };
        all.insert(all.end(), arguments.begin(), arguments.end());
        const auto result = runCommand(all);
        QVERIFY(result.exitCode != 0);
        QVERIFY2(QString::fromStdString(result.errors).contains(words), result.errors.c_str());
        QVERIFY(!fs::exists(m_folder.path() / "refused.onnx"));
    }

    void programsAreRun()
    {
        const core::ProgramResult result =
            core::runProgram({ "sh", "-c", "echo out; echo err >&2; exit 7" }, core::Monitor());
        QCOMPARE(result.exitCode, 7);
        QCOMPARE(result.output, std::string("out\n"));
        QCOMPARE(result.errors, std::string("err\n"));
        QVERIFY_THROWS_EXCEPTION(core::Error,
                                 core::runProgram({ "/nonexistent" }, core::Monitor()));
    }

    void programsEndWithTheWork()
    {
        std::stop_source source;
        source.request_stop();
        const core::Monitor monitor(source.get_token());
        QVERIFY_THROWS_EXCEPTION(core::Cancelled, core::runProgram({ "sleep", "600" }, monitor));
    }

private:
    static void verifyFile(const std::string& reference, const std::string& quantized)
    {
        if (test::pythonProgram().isEmpty())
            QSKIP("ESPALIER_TEST_PYTHON is not set");
        const auto result =
            runCommand({ "verify", reference, quantized, "--json", "--runs", "3", "--threads", "1",
                         "--data", "fashion-mnist", "--batch", "16", "--python",
                         test::pythonProgram().toStdString() });
        QVERIFY2(result.exitCode == 0, result.output.c_str());
        const Json json = result.json();
        QVERIFY(json["loads"] == Json(true));
        QVERIFY(json["unfused"].empty());
        QVERIFY(json["fused"]["QLinearConv"].get<int>() > 1);
        QVERIFY(json["speedup"].get<double>() > 0);
        // On real images, and the same in both executors to a step of 8 bits.
        const double scale = json["outputScale"].get<double>();
        QVERIFY(json["maxError"].get<double>() < 0.1 * scale);
        QVERIFY(json["executorError"].get<double>() <= scale / 127);
    }

    test::TemporaryFolder m_folder;
};

QTEST_GUILESS_MAIN(TestVerifyCommand)
#include "tst_verify_command.moc"
