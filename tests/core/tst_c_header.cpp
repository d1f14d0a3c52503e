#include "core/base/error.h"
#include "core/base/run_program.h"
#include "core/deploy/c_header.h"
#include "core/deploy/compiled_outputs.h"
#include "core/deploy/export_model.h"
#include "core/onnx/read_model.h"
#include "core/quantization/quantization_job.h"
#include "tests/support/command.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/weighted_network.h"

#include <QTest>

#include <fstream>

namespace fs = std::filesystem;

namespace {

/// How far the compiled header is from the executor on 16 random inputs.
core::OutputDifference compiledDifference(const std::shared_ptr<const core::Model>& model)
{
    const test::TemporaryFolder folder;
    core::Monitor monitor;
    const fs::path header =
        folder.write("network.h", core::cHeader(*model, folder.path() / "network.h", monitor));
    const core::ExportInputs inputs = core::randomExportInputs(*model);
    const core::RunOutputs expected = core::runFresh(model, inputs.runs, 1, monitor);
    return core::differenceOf(expected,
                              core::compiledOutputs(header, "cc", inputs.runs, expected, monitor));
}

} // namespace

/// Networks as C, compiled and held against the executor.
class TestCHeader : public QObject
{
    Q_OBJECT
private slots:
    void floatOperatorsGiveTheExecutorsOutputs_data()
    {
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("body");
        const auto row = [](const char* name, const char* signature, const char* body) {
            QTest::newRow(name) << signature << body;
        };
        row("convolution", "(float[1, 3, 9, 8] x, float[4, 3, 3, 3] w, float[4] b) => (float y)",
            "y = Conv<pads = [1, 0, 1, 2], strides = [2, 1]>(x, w, b)");
        row("depthwise, dilated", "(float[1, 4, 9, 9] x, float[4, 1, 3, 3] w) => (float y)",
            "y = Conv<group = 4, dilations = [2, 2], auto_pad = \"SAME_UPPER\">(x, w)");
        row("one axis", "(float[1, 2, 12] x, float[3, 2, 5] w) => (float y)",
            "a = Conv(x, w) y = MaxPool<kernel_shape = [2], strides = [2]>(a)");
        row("classifier", "(float[1, 2, 6, 6] x, float[10, 18] w, float[10] b) => (float y)",
            "a = MaxPool<kernel_shape = [2, 2], strides = [2, 2]>(x) c = Flatten(a) "
            "d = Gemm<transB = 1>(c, w, b) y = Softmax(d)");
        row("scaled product", "(float[3, 5] x, float[5, 4] w, float[4] b) => (float y)",
            "y = Gemm<alpha = 0.5, beta = 2.0>(x, w, b)");
        row("matrix product", "(float[2, 3, 5] x, float[5, 4] w) => (float y)", "y = MatMul(x, w)");
        row("averages", "(float[1, 3, 7, 7] x) => (float y)",
            "a = AveragePool<kernel_shape = [3, 3], pads = [1, 1, 1, 1]>(x) "
            "y = GlobalAveragePool(a)");
        row("residual", "(float[1, 4, 5, 5] x, float[4, 4, 1, 1] w, float[4, 1, 1] c) => (float y)",
            "a = Conv(x, w) d = Relu(a) e = Add(d, x) f = Mul(e, c) y = LeakyRelu(f)");
        row("activations", "(float[1, 4] x) => (float y)",
            "a = Sigmoid(x) b = Tanh(a) c = HardSigmoid(b) d = HardSwish(c) y = Identity(d)");
        row("joined", "(float[1, 2, 3, 3] x) => (float y)",
            "a = Relu(x) b = Sigmoid(x) y = Concat<axis = 1>(a, b)");
    }

    void floatOperatorsGiveTheExecutorsOutputs()
    {
        QFETCH(QString, signature);
        QFETCH(QString, body);
        const auto model = test::weightedNetwork(signature.toStdString(), body.toStdString());
        const core::OutputDifference difference = compiledDifference(model);
        QVERIFY(difference.scale > 0);
        QVERIFY2(difference.largest <= 1e-5 * difference.scale,
                 std::to_string(difference.largest).c_str());
    }

    void samplesGiveTheExecutorsOutputs_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("isInteger");
        for (const char* name : { "fashion_cnn", "fashion_resnet20", "fashion_inverted_residual" })
            for (const bool isInteger : { false, true })
                QTest::addRow("%s %s", name, isInteger ? "int8" : "float") << name << isInteger;
    }

    /// The integer networks bit by bit: they compute with the executor's integers.
    void samplesGiveTheExecutorsOutputs()
    {
        QFETCH(QString, model);
        QFETCH(bool, isInteger);
        const test::TemporaryFolder folder;
        std::string file = test::samplePath(model.toStdString() + ".onnx");
        if (isInteger) {
            if (!fs::exists("/usr/share/datasets/fashion-mnist"))
                QSKIP("dataset-fashion-mnist is not installed");
            const std::string output = (folder.path() / "int8.onnx").string();
            const auto result =
                test::runCommand({ "quantize", file, "-o", output, "--data", "fashion-mnist",
                                   "--limit", "10", "--samples", "64", "--no-cache" });
            QVERIFY2(result.exitCode == 0, result.errors.c_str());
            file = output;
        }
        core::Monitor monitor;
        const auto read = std::make_shared<const core::Model>(core::readModel(file, monitor));
        const core::OutputDifference difference = compiledDifference(read);
        QCOMPARE(difference.sameClass, core::kExportSamples);
        const double allowed = isInteger ? 0 : 1e-5 * difference.scale;
        QVERIFY2(difference.largest <= allowed, std::to_string(difference.largest).c_str());
    }

    void whatHasNoCFormIsRefusedByName_data()
    {
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown operator") << "(float[1, 4] x) => (float y)"
                                          << "y = Sin(x)"
                                          << "Sin";
        QTest::newRow("batch") << "(float[2, 3, 4, 4] x, float[1, 3, 1, 1] w) => (float y)"
                               << "y = Conv(x, w)"
                               << "[1, C, H, W]";
        QTest::newRow("computed weights")
            << "(float[1, 3, 4, 4] x, float[1, 3, 1, 1] w) => (float y)"
            << "v = Relu(x) s = GlobalAveragePool(v) y = Conv(x, s)"
            << "constant";
    }

    void whatHasNoCFormIsRefusedByName()
    {
        QFETCH(QString, signature);
        QFETCH(QString, body);
        QFETCH(QString, words);
        const auto model = test::weightedNetwork(signature.toStdString(), body.toStdString());
        core::Monitor monitor;
        try {
            core::cHeader(*model, "network.h", monitor);
        } catch (const core::Error& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(words), error.what());
            QCOMPARE(error.code(), core::ErrorCode::unsupported);
            return;
        }
        QFAIL("it was not refused");
    }

    void namesAreNamesInC()
    {
        QCOMPARE(core::cName("a/my-net v2.h"), std::string("my_net_v2"));
        QCOMPARE(core::cName("20.h"), std::string("network_20"));
    }
};

QTEST_GUILESS_MAIN(TestCHeader)
#include "tst_c_header.moc"
