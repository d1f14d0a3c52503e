#include "core/onnx/read_model.h"
#include "core/quantization/channel_extremes.h"
#include "core/quantization/culprit.h"
#include "core/quantization/equalize_layers.h"
#include "core/quantization/prepare_model.h"
#include "core/quantization/quantization_job.h"
#include "core/quantization/scaled_chain.h"
#include "core/quantization/smooth_activations.h"
#include "tests/support/command.h"
#include "tests/support/cut_check.h"
#include "tests/support/quantization_case.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

const char* const kSeparable =
    R"((float[N,3,8,8] x, float[8,3,3,3] w1, float[8] b1, float[8,1,3,3] w2, float[8] b2,
        float[8,8,1,1] w3, float[8] b3) => (float[N,8,8,8] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1, b1)  r = Relu(a)
        c = Conv<pads=[1,1,1,1], group=8>(r, w2, b2)  s = Relu(c)
        y = Conv(s, w3, b3) })";

const char* const kPooled =
    R"((float[N,3,8,8] x, float[8,3,3,3] w1, float[8] b1, float[5,8] w2, float[5] b2)
        => (float[N,5] y) {
        a = Conv(x, w1, b1)  r = Relu(a)  g = GlobalAveragePool(r)  f = Flatten(g)
        y = Gemm<transB=1>(f, w2, b2) })";

const char* const kTransformer =
    R"((float[N,6,16] x, float[16] scale, float[16] shift, float[16,16] w1, float[16,8] w2,
        float[16,16] w3) => (float[N,6,16] y, float[N,6,8] z) {
        n = LayerNormalization(x, scale, shift)  a = MatMul(n, w1)  z = MatMul(n, w2)
        r = Relu(a)  y = MatMul(r, w3) })";

Tensor& constant(Model& model, const char* name)
{
    return *model.graph.value(*model.graph.find(name)).initializer;
}

/// Elements of each slice along the first axis times a factor that grows by `growth` in all.
void spread(Tensor& tensor, double growth)
{
    const auto rows = static_cast<size_t>(tensor.shape()[0]);
    const std::span<float> numbers = tensor.mutableValues<float>();
    for (size_t i = 0; i < numbers.size(); ++i) {
        const auto row = static_cast<double>(i * rows / numbers.size());
        numbers[i] *= static_cast<float>(std::pow(growth, row / static_cast<double>(rows - 1)));
    }
}

WatchJob watching(const Model& model)
{
    return { .model = std::make_shared<const Model>(model),
             .values = {},
             .samples = test::quantizationJob(model).samples,
             .preprocessing = {},
             .threads = 1,
             .folder = {} };
}

EqualizedLayers equalized(const Model& model)
{
    Monitor monitor;
    return equalizeLayers(watching(model), monitor);
}

/// Empty when both give the same outputs to 1e-5 of the largest.
std::string difference(const Model& found, const Model& expected)
{
    const std::vector<Tensor> inputs = test::randomInputs(expected, 40, 5);
    return test::outputDifference(test::run(found, inputs), test::run(expected, inputs));
}

QuantizationJob jobFor(const Model& model, std::string_view key)
{
    QuantizationJob job = test::quantizationJob(model);
    if (!key.empty())
        job.settings.set(key, true);
    return job;
}

void verifyEqualRanges(const ScaledChain& chain, const Graph& graph)
{
    const std::vector<double> first = chain.first.outputMagnitudes(graph);
    const std::vector<double> second = chain.second.inputMagnitudes(graph);
    for (size_t channel = 0; channel < first.size(); ++channel)
        QVERIFY(std::abs(first[channel] / second[channel] - 1) < 2e-3);
}

} // namespace

/// What is done to the float network before integers are made of it changes none of its outputs.
class TestPreparation : public QObject
{
    Q_OBJECT
private slots:
    void outputsStay_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const test::WeightedGraph& graph : test::weightedGraphs())
            QTest::newRow(graph.name.c_str()) << QByteArray::fromStdString(graph.text);
        QTest::newRow("separable") << QByteArray(kSeparable);
        QTest::newRow("pooled") << QByteArray(kPooled);
        QTest::newRow("transformer") << QByteArray(kTransformer);
    }

    void outputsStay()
    {
        QFETCH(QByteArray, text);
        const Model model =
            preparedForQuantization(test::weightedModel(text.toStdString()), Monitor());
        if (model.graph.requiredInputs().size() != 1)
            QSKIP("calibration feeds one input");
        Monitor monitor;
        const std::string apart = difference(equalized(model).model, model);
        QVERIFY2(apart.empty(), apart.c_str());
        const std::string smooth = difference(
            smoothActivations(watching(model), ElementType::uint8, monitor).model, model);
        QVERIFY2(smooth.empty(), smooth.c_str());
    }

    void biasesGoIntoProducts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isMerged");
        const auto text = [](const char* input, const char* addition) {
            return QByteArray("(") + input + " x, float[8,5] w, float[5] b) => (float[N] y) { "
                + "p = MatMul(x, w)  " + addition + " }";
        };
        QTest::newRow("rows") << text("float[N,8]", "y = Add(p, b)") << true;
        QTest::newRow("the other way round") << text("float[N,8]", "y = Add(b, p)") << true;
        QTest::newRow("tokens") << text("float[N,3,8]", "y = Add(p, b)") << false;
        QTest::newRow("read twice") << text("float[N,8]", "s = Add(p, b)  y = Mul(s, p)") << false;
        QTest::newRow("no vector")
            << QByteArray("(float[N,8] x, float[8,5] w, float[1] b) => (float[N] y) { "
                          "p = MatMul(x, w)  y = Add(p, b) }")
            << false;
    }

    /// Only what Gemm computes exactly: rows of two axes, a bias for each column.
    void biasesGoIntoProducts()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isMerged);
        const Model model = test::weightedModel(text.toStdString());
        const Model prepared = preparedForQuantization(model, Monitor());
        const auto gemms = std::ranges::count_if(prepared.graph.order(), [&](NodeId id) {
            return prepared.graph.node(id).type == "Gemm";
        });
        QCOMPARE(gemms, isMerged ? 1 : 0);
        const std::string apart = difference(prepared, model);
        QVERIFY2(apart.empty(), apart.c_str());
    }

    void samplesStay_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const char* file :
             { "fashion_cnn.onnx", "fashion_resnet20.onnx", "fashion_inverted_residual.onnx" })
            QTest::newRow(file) << QByteArray(file);
    }

    void samplesStay()
    {
        QFETCH(QByteArray, file);
        Monitor monitor;
        const Model model = preparedForQuantization(
            readModel(test::samplePath(file.constData()), monitor), monitor);
        const EqualizedLayers result = equalized(model);
        const std::string apart = difference(result.model, model);
        QVERIFY2(apart.empty(), apart.c_str());
        QVERIFY(result.pairs + static_cast<int64_t>(result.notes.size()) > 0);
    }

    void rangesAreEqual_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("separable") << QByteArray(kSeparable);
        QTest::newRow("pooled") << QByteArray(kPooled);
    }

    void rangesAreEqual()
    {
        QFETCH(QByteArray, text);
        Model model = test::weightedModel(text.toStdString());
        spread(constant(model, "w1"), 1000);
        const EqualizedLayers result = equalized(model);
        const std::vector<ScaledChain> chains = scaledChains(result.model.graph);
        QCOMPARE(static_cast<int64_t>(chains.size()), result.pairs);
        for (const ScaledChain& chain : chains)
            verifyEqualRanges(chain, result.model.graph);
    }

    /// Channels a thousand times as large as others leave nothing of those in one scale.
    void oneScaleFitsAfterwards()
    {
        Model model = test::weightedModel(kSeparable);
        spread(constant(model, "w1"), 1000);
        std::span<float> bias = constant(model, "b1").mutableValues<float>();
        std::ranges::fill(bias, 0.F);
        spread(constant(model, "w2"), 0.001);
        Monitor monitor;
        double plain = 0;
        double balanced = 0;
        for (const auto& [key, decibel] :
             { std::pair("", &plain), std::pair("equalization", &balanced) }) {
            QuantizationJob job = jobFor(model, key);
            job.settings.setText("target", "qnn");
            *decibel = test::outputDecibel(quantize(job, monitor).model, model);
        }
        QVERIFY2(plain < 15, std::to_string(plain).c_str());
        QVERIFY2(balanced > 25, std::to_string(balanced).c_str());
    }

    void constantPartsMove()
    {
        Model model = test::weightedModel(kPooled);
        std::ranges::fill(constant(model, "b1").mutableValues<float>(), 50.F);
        const EqualizedLayers result = equalized(model);
        QCOMPARE(result.absorbed, 8);
        const std::string apart = difference(result.model, model);
        QVERIFY2(apart.empty(), apart.c_str());
        Monitor monitor;
        const ValueId first =
            result.model.graph.node(result.model.graph.order().front()).outputs[0];
        const ChannelExtremes left =
            watchChannels(watching(result.model), { { first, 1 } }, monitor).at(first);
        for (size_t channel = 0; channel < left.lowest.size(); ++channel)
            QVERIFY(std::abs(left.lowest[channel]) < 1e-3 * left.highest[channel]);
    }

    void boundsStayWhereTheyAreMet_data()
    {
        QTest::addColumn<QByteArray>("bound");
        QTest::addColumn<bool>("isMet");
        QTest::newRow("never met") << QByteArray("1000") << false;
        QTest::newRow("met") << QByteArray("0.01") << true;
    }

    void boundsStayWhereTheyAreMet()
    {
        QFETCH(QByteArray, bound);
        QFETCH(bool, isMet);
        Model model = test::weightedModel(
            R"((float[N,3,8,8] x, float[8,3,3,3] w1, float low, float high, float[4,8,1,1] w2)
                => (float[N,4,6,6] y) { a = Conv(x, w1)  r = Clip(a, low, high)  y = Conv(r, w2) })");
        constant(model, "low") = Tensor::scalar(0.F);
        constant(model, "high") = Tensor::scalar(bound.toFloat());
        const EqualizedLayers result = equalized(model);
        QCOMPARE(result.pairs, isMet ? 0 : 1);
        QCOMPARE(result.notes.empty(), !isMet);
        const std::string apart = difference(result.model, model);
        QVERIFY2(apart.empty(), apart.c_str());
    }

    /// Three channels of a normalization stand out, as they do in large transformers.
    void smoothedProductsErrLess()
    {
        Model model = test::weightedModel(kTransformer);
        const std::span<float> scale = constant(model, "scale").mutableValues<float>();
        for (const size_t channel : { 2, 7, 11 })
            scale[channel] *= 60;
        Monitor monitor;
        const double plain = test::outputDecibel(quantize(jobFor(model, ""), monitor).model, model);
        const QuantizedModel smooth = quantize(jobFor(model, "smoothing"), monitor);
        const double decibel = test::outputDecibel(smooth.model, model);
        QVERIFY2(decibel > plain + 3,
                 (std::to_string(plain) + ' ' + std::to_string(decibel)).c_str());
        const std::string apart = difference(*smooth.prepared, model);
        QVERIFY2(apart.empty(), apart.c_str());
    }

    /// Layers between scaled values count as one with what is behind them.
    void culpritsAreFoundBehindScaledValues()
    {
        const Model model = test::weightedModel(kSeparable);
        Monitor monitor;
        QuantizedModel result = quantize(jobFor(model, "equalization"), monitor);
        const std::vector<Tensor> inputs = { test::randomInputs(model, 4, 1).front() };
        const std::vector<LayerError> ranked =
            rankCulprits(model, result.model, inputs, 1, monitor);
        QCOMPARE(ranked.size(), 1U);
        QCOMPARE(ranked.front().value, std::string("y"));
        QVERIFY(ranked.front().aloneDecibel > 20);
    }
};

QTEST_GUILESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
