#include "core/base/atomic_file.h"
#include "core/graph/validate.h"
#include "core/onnx/write_model.h"
#include "core/quantization/quantization_job.h"
#include "core/quantization/target_profile.h"
#include "tests/support/cut_check.h"
#include "tests/support/python.h"
#include "tests/support/quantization_case.h"
#include "tests/support/weighted_graphs.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

const char* const kConcat =
    R"((float[N,3,8,8] x, float[4,3,1,1] w1, float[4,3,1,1] w2, float[2,8,1,1] w3, float[2] b3)
        => (float[N,2,8,8] y) {
        a = Conv(x, w1)  b = Conv(x, w2)  s = Sigmoid(b)  c = Concat<axis=1>(a, s)
        y = Conv(c, w3, b3) })";

const char* const kTransformer =
    R"((float[N,6,16] x, float[16] scale, float[16] shift, float[16,16] w1, float[16,16] w2,
        float[16,24] w3) => (float[N,6,24] y) {
        n = LayerNormalization(x, scale, shift)  a = MatMul(n, w1)  b = MatMul(n, w2)
        t = Transpose<perm=[0,2,1]>(b)  m = MatMul(a, t)  s = Softmax(m)  o = MatMul(s, b)
        r = Add(x, o)  y = MatMul(r, w3) })";

QuantizationJob jobFor(const Model& model, const QByteArray& form)
{
    QuantizationJob job = test::quantizationJob(model);
    for (const QByteArray& setting : form.split(' '))
        job.settings.setText(setting.split('=')[0].toStdString(),
                             setting.split('=')[1].toStdString());
    return job;
}

QuantizedModel quantized(const Model& model, const QByteArray& form)
{
    Monitor monitor;
    return quantize(jobFor(model, form), monitor);
}

Tensor& constant(Model& model, const char* name)
{
    return *model.graph.value(*model.graph.find(name)).initializer;
}

const LayerChoice& layerMaking(const QuantizedModel& result, const char* value)
{
    const NodeId node = result.prepared->graph.value(*result.prepared->graph.find(value)).producer;
    return *std::ranges::find(result.layers, node, &LayerChoice::node);
}

} // namespace

/// Every form that quantization writes: it loads in ONNX Runtime and computes there what it
/// computes here.
class TestQuantizedForms : public QObject
{
    Q_OBJECT
private slots:
    void formsComputeTheSameInTheRuntime_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tolerance");
        // A step of 8 bits; two behind a Softmax, whose steps add up over the tokens.
        QTest::newRow("residual") << QByteArray(test::kResidualNetwork) << QStringLiteral("0.0079");
        QTest::newRow("concat") << QByteArray(kConcat) << QStringLiteral("0.0079");
        QTest::newRow("transformer") << QByteArray(kTransformer) << QStringLiteral("0.0158");
    }

    void formsComputeTheSameInTheRuntime()
    {
        if (test::pythonProgram().isEmpty())
            QSKIP("ESPALIER_TEST_PYTHON is not set");
        QFETCH(QByteArray, text);
        QFETCH(QString, tolerance);
        const Model model = test::weightedModel(text.toStdString());
        QStringList arguments{ QStringLiteral(ESPALIER_SOURCE_DIR
                                              "/tests/support/compare_with_runtime.py"),
                               QStringLiteral("--tolerance"), tolerance };
        for (const std::string& form : forms())
            arguments += writeForm(model, QByteArray::fromStdString(form));
        QCOMPARE(test::runPython(arguments), QString());
    }

    void halvesStayClose_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<double>("most");
        QTest::newRow("float16") << QByteArray("scheme=float16") << 3e-3;
        QTest::newRow("bfloat16") << QByteArray("scheme=bfloat16") << 2e-2;
    }

    void halvesStayClose()
    {
        QFETCH(QByteArray, form);
        QFETCH(double, most);
        const Model model = test::weightedModel(test::kResidualNetwork);
        const QuantizedModel result = quantized(model, form);
        const std::vector<Tensor> inputs = test::randomInputs(model, 8, 11);
        const std::vector<double> found = test::run(result.model, inputs).front().toDoubles();
        const std::vector<double> expected = test::run(model, inputs).front().toDoubles();
        double largest = 0;
        double difference = 0;
        for (size_t i = 0; i < found.size(); ++i) {
            largest = std::max(largest, std::abs(expected[i]));
            difference = std::max(difference, std::abs(expected[i] - found[i]));
        }
        QVERIFY(difference > 0);
        QVERIFY2(difference < most * largest, std::to_string(difference / largest).c_str());
    }

    void weightsBeyondFloat16StayFloat()
    {
        Model model = test::weightedModel(test::kResidualNetwork);
        constant(model, "w2").mutableValues<float>()[0] = 70000;
        const QuantizedModel result = quantized(model, "scheme=float16");
        QCOMPARE(layerMaking(result, "c").bits, 32);
        QVERIFY(layerMaking(result, "c").reason.find("65504") != std::string::npos);
        QCOMPARE(layerMaking(result, "a").bits, 16);
    }

    /// The product that makes large numbers and the one that reads them.
    void activationsBeyondFloat16StayFloat()
    {
        Model model = test::weightedModel(kConcat);
        for (float& weight : constant(model, "w1").mutableValues<float>())
            weight *= 50000;
        for (float& weight : constant(model, "w3").mutableValues<float>())
            weight /= 50000;
        const QuantizedModel result = quantized(model, "scheme=float16");
        for (const char* value : { "a", "c", "y" })
            QCOMPARE(layerMaking(result, value).bits, 32);
        for (const char* value : { "b", "s" })
            QCOMPARE(layerMaking(result, value).bits, 16);
        const std::vector<Tensor> inputs = test::randomInputs(model, 8, 11);
        for (const double number : test::run(result.model, inputs).front().toDoubles())
            QVERIFY(std::isfinite(number));
    }

    void operatorsAreIntegers()
    {
        const QuantizedModel result =
            quantized(test::weightedModel(test::kResidualNetwork), "format=qoperator");
        QCOMPARE(test::countOf(result.model, "QLinearConv"), 2);
        QCOMPARE(test::countOf(result.model, "QLinearAdd"), 1);
        QCOMPARE(test::countOf(result.model, "QGemm"), 1);
        QCOMPARE(test::countOf(result.model, "QuantizeLinear"), 1);
        QCOMPARE(test::countOf(result.model, "DequantizeLinear"), 0);
    }

    /// One DynamicQuantizeLinear for all who read a value.
    void readersShareTheScale()
    {
        const QuantizedModel result =
            quantized(test::weightedModel(kTransformer), "scheme=dynamic");
        QCOMPARE(test::countOf(result.model, "MatMulInteger"), 3);
        QCOMPARE(test::countOf(result.model, "DynamicQuantizeLinear"), 2);
        QCOMPARE(test::countOf(result.model, "MatMul"), 2);
    }

    void dynamicFormsNeedSomethingToConvert()
    {
        const Model model = test::weightedModel(kConcat);
        Monitor monitor;
        QVERIFY_THROWS_EXCEPTION(Error, quantize(jobFor(model, "scheme=dynamic"), monitor));
    }

private:
    static std::vector<std::string> forms()
    {
        std::vector<std::string> all{ "scheme=dynamic dynamicConvolutions=yes",
                                      "scheme=float16",
                                      "scheme=bfloat16",
                                      "format=qoperator",
                                      "format=qoperator target=ort-arm64",
                                      "weightBits=4",
                                      "weightBits=4 packedWeights=yes",
                                      "weightBits=7" };
        for (const TargetProfile& target : targetProfiles())
            all.push_back("target=" + std::string(target.id));
        return all;
    }

    /// The files of the model in one form, of an input and of our output.
    QStringList writeForm(const Model& model, const QByteArray& form) const
    {
        const QuantizedModel result = quantized(model, form);
        require(validate(result.model).empty(), "the written model is valid");
        const std::vector<Tensor> inputs = test::randomInputs(model, 8, 11);
        const QString stem = m_folder.filePath(QString::fromUtf8(form).replace(' ', '_'));
        QStringList files{ stem + ".onnx", stem + ".input", stem + ".output" };
        Monitor monitor;
        writeModel(result.model, files[0].toStdString(), monitor);
        writeFileAtomically(files[1].toStdString(), inputs.front().bytes());
        writeFileAtomically(files[2].toStdString(),
                            test::run(result.model, inputs).front().bytes());
        return files;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestQuantizedForms)
#include "tst_quantized_forms.moc"
