#include "core/data/array_dataset.h"
#include "core/graph/validate.h"
#include "core/quantization/prepare_model.h"
#include "core/quantization/quantization_job.h"
#include "core/quantization/quantization_plan.h"
#include "core/quantization/saturation.h"
#include "tests/support/cut_check.h"
#include "tests/support/quantization_case.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

const char* const kHeadless =
    R"((float[N,3,8,8] x, float[8,3,3,3] w1) => (float[N,8,6,6] y) { y = Conv(x, w1) })";

const char* const kConcat =
    R"((float[N,3,8,8] x, float[4,3,1,1] w1, float[4,3,1,1] w2, float[2,8,1,1] w3)
        => (float[N,2,8,8] y) {
        a = Conv(x, w1)  b = Conv(x, w2)  s = Sigmoid(b)  c = Concat<axis=1>(a, s)
        y = Conv(c, w3) })";

QuantizationJob jobFor(const Model& model, const char* target = "ort-x64")
{
    QuantizationJob job = test::quantizationJob(model);
    job.settings.setText("target", target);
    return job;
}

QuantizedModel quantized(const Model& model, const char* target = "ort-x64")
{
    Monitor monitor;
    return quantize(jobFor(model, target), monitor);
}

} // namespace

/// Placement, arithmetic and refusals of static quantization.
class TestQuantization : public QObject
{
    Q_OBJECT
private slots:
    void preparationKeepsOutputs_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const test::WeightedGraph& graph : test::weightedGraphs())
            QTest::newRow(graph.name.c_str()) << QByteArray::fromStdString(graph.text);
    }

    void preparationKeepsOutputs()
    {
        QFETCH(QByteArray, text);
        const Model model = test::weightedModel(text.toStdString());
        const Model prepared = preparedForQuantization(model, Monitor());
        const std::vector<Tensor> inputs = test::randomInputs(model, 2, 3);
        const std::string difference =
            test::outputDifference(test::run(prepared, inputs), test::run(model, inputs));
        QVERIFY2(difference.empty(), difference.c_str());
    }

    void integersStayClose_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("target");
        for (const TargetProfile& target : targetProfiles())
            for (const auto& [name, text] :
                 { std::pair("residual", test::kResidualNetwork), std::pair("headless", kHeadless),
                   std::pair("concat", kConcat) })
                QTest::addRow("%s for %s", name, target.id.data())
                    << QByteArray(text) << QByteArray(target.id.data());
    }

    void integersStayClose()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, target);
        const Model model = test::weightedModel(text.toStdString());
        const QuantizedModel result = quantized(model, target.constData());
        QVERIFY(validate(result.model).empty());
        const double decibel = test::outputDecibel(result.model, model);
        QVERIFY2(decibel > 25, std::to_string(decibel).c_str());
    }

    /// One pair for each value, none between a product and its Relu, none behind the last Gemm.
    void pairsStandWhereRuntimesFuse()
    {
        const QuantizedModel result = quantized(test::weightedModel(test::kResidualNetwork));
        const Graph& graph = result.model.graph;
        QCOMPARE(test::countOf(result.model, "QuantizeLinear"), 7);
        for (const NodeId id : graph.order()) {
            const Node& node = graph.node(id);
            if (node.type == "Relu")
                QVERIFY(graph.node(graph.value(node.inputs[0]).producer).type
                        != "DequantizeLinear");
            if (node.type == "QuantizeLinear" && graph.value(node.inputs[0]).producer.isValid()
                && graph.node(graph.value(node.inputs[0]).producer).type == "Relu")
                QCOMPARE(graph.value(node.inputs[2]).initializer->toIntegers().front(), 0);
        }
        QVERIFY(std::ranges::all_of(result.layers, &LayerChoice::isInteger));
    }

    void saturationIsSaid_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("bits");
        QTest::addColumn<bool>("addsExactly");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no VNNI") << QByteArray("ort-x64") << 8 << false << QByteArray("(no VNNI)");
        QTest::newRow("VNNI") << QByteArray("ort-x64") << 8 << true << QByteArray("exactly (VNNI)");
        QTest::newRow("7 bits") << QByteArray("ort-x64") << 7 << false << QByteArray();
        QTest::newRow("signed") << QByteArray("ort-arm64") << 8 << false << QByteArray();
    }

    void saturationIsSaid()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, bits);
        QFETCH(bool, addsExactly);
        QFETCH(QByteArray, word);
        const std::string note =
            saturationNote(targetProfiles().at(target.constData()), bits, addsExactly);
        QCOMPARE(note.empty(), word.isEmpty());
        QVERIFY(note.find(word.toStdString()) != std::string::npos);
    }

    void gelusStayFloat_data()
    {
        QTest::addColumn<QByteArray>("gelu");
        QTest::newRow("half behind")
            << QByteArray("d = Div(a, c)  e = Erf(d)  s = Add(e, c)  m = Mul(a, s)  g = Mul(m, c)");
        QTest::newRow("half before")
            << QByteArray("h = Mul(a, c)  d = Div(a, c)  e = Erf(d)  s = Add(e, c)  g = Mul(h, s)");
    }

    /// Five nodes that a runtime computes as one; the products around them are integers.
    void gelusStayFloat()
    {
        QFETCH(QByteArray, gelu);
        const QuantizedModel result = quantized(test::weightedModel(
            "(float[N,4,16] x, float[16,32] w1, float[1] c, float[32,8] w2) => (float[N,4,8] y) { "
            "a = MatMul(x, w1)  "
            + gelu.toStdString() + "  y = MatMul(g, w2) }"));
        for (const LayerChoice& layer : result.layers) {
            const bool isProduct = result.prepared->graph.node(layer.node).type == "MatMul";
            QCOMPARE(layer.isInteger, isProduct);
        }
        QCOMPARE(test::countOf(result.model, "QuantizeLinear"), 2);
    }

    void poolsKeepTheScale()
    {
        const QuantizedModel result = quantized(test::weightedModel(test::kResidualNetwork));
        const Graph& graph = result.prepared->graph;
        QVERIFY(result.activations.at(*graph.find("p")) == result.activations.at(*graph.find("t")));
        QVERIFY(
            !(result.activations.at(*graph.find("g")) == result.activations.at(*graph.find("t"))));
    }

    void concatSharesWhereAsked()
    {
        const Model model = test::weightedModel(kConcat);
        const auto shares = [&](const char* target) {
            const QuantizedModel result = quantized(model, target);
            const Graph& graph = result.prepared->graph;
            return result.activations.at(*graph.find("a"))
                == result.activations.at(*graph.find("s"));
        };
        QVERIFY(!shares("ort-x64"));
        QVERIFY(shares("openvino"));
    }

    void biasHasTheScaleOfTheProduct()
    {
        const QuantizedModel result = quantized(test::weightedModel(test::kResidualNetwork));
        const Graph& graph = result.model.graph;
        const auto scales = [&](const char* name) {
            return graph.value(*graph.find(std::string(name) + "_scale")).initializer->toDoubles();
        };
        for (size_t channel = 0; channel < 8; ++channel)
            QCOMPARE(static_cast<float>(scales("b1")[channel]),
                     static_cast<float>(scales("x")[0])
                         * static_cast<float>(scales("w1")[channel]));
    }

    /// A bias that int32 cannot hold at the scale of its weights makes the scale larger.
    void largeBiasesFit()
    {
        Model model = test::weightedModel(test::kResidualNetwork);
        for (float& weight :
             model.graph.value(*model.graph.find("w1")).initializer->mutableValues<float>())
            weight *= 1e-7F;
        const std::span<float> bias =
            model.graph.value(*model.graph.find("b1")).initializer->mutableValues<float>();
        std::ranges::fill(bias, 50.F);
        const double decibel = test::outputDecibel(quantized(model).model, model);
        QVERIFY2(decibel > 25, std::to_string(decibel).c_str());
    }

    void weightsAloneStayClose_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<double>("least");
        QTest::newRow("8 bits") << QByteArray("int8-weights") << 38.0;
        QTest::newRow("4 bits") << QByteArray("int4-weights") << 14.0;
    }

    /// Blocks that end within a row, a Gemm stored either way, and a MatMul.
    void weightsAloneStayClose()
    {
        QFETCH(QByteArray, scheme);
        QFETCH(double, least);
        const Model model = test::weightedModel(
            R"((float[N,80] x, float[40,80] w1, float[40] b1, float[40,33] w2, float[33,7] w3)
                => (float[N,7] y) {
                a = Gemm<transB=1>(x, w1, b1)  c = MatMul(a, w2)  y = Gemm(c, w3) })");
        QuantizationJob job = jobFor(model);
        job.settings.setText("scheme", scheme.toStdString());
        Monitor monitor;
        const QuantizedModel result = quantize(job, monitor);
        QVERIFY(validate(result.model).empty());
        QCOMPARE(test::countOf(result.model, "MatMulNBits"), 3);
        const double decibel = test::outputDecibel(result.model, model);
        QVERIFY2(decibel > least, std::to_string(decibel).c_str());
    }

    void refinedLayersStayClose_data()
    {
        QTest::addColumn<QByteArray>("rounding");
        QTest::newRow("nearest") << QByteArray("nearest");
        QTest::newRow("GPTQ") << QByteArray("gptq");
        QTest::newRow("AdaRound") << QByteArray("adaround");
    }

    /// Four bits and corrected biases: the first convolution has none to begin with.
    void refinedLayersStayClose()
    {
        QFETCH(QByteArray, rounding);
        const Model model = test::weightedModel(kConcat);
        QuantizationJob job = jobFor(model);
        job.settings.setText("weightBits", "4");
        job.settings.setText("rounding", rounding.toStdString());
        job.settings.setText("biasCorrection", "true");
        Monitor monitor;
        const QuantizedModel result = quantize(job, monitor);
        QVERIFY(validate(result.model).empty());
        const double decibel = test::outputDecibel(result.model, model);
        QVERIFY2(decibel > 12, std::to_string(decibel).c_str());
    }

    void nodesStayFloatAsAsked()
    {
        Model model = test::weightedModel(test::kResidualNetwork);
        for (const NodeId id : model.graph.order())
            if (model.graph.node(id).type == "Gemm")
                model.graph.node(id).name = "head";
        QuantizationJob job = jobFor(model);
        job.floatNodes = { "head" };
        Monitor monitor;
        const QuantizedModel result = quantize(job, monitor);
        const auto head = std::ranges::find_if(result.layers, [&](const LayerChoice& layer) {
            return result.prepared->graph.node(layer.node).name == "head";
        });
        QVERIFY(!head->isInteger);
        QVERIFY(QString::fromStdString(head->reason).contains("as asked"));
        QVERIFY(result.model.graph.find("w3").has_value());
    }

    void refusalsSayWhy()
    {
        const auto message = [](const QuantizationJob& job) {
            Monitor monitor;
            try {
                static_cast<void>(quantize(job, monitor));
            } catch (const Error& error) {
                return QString(error.what());
            }
            return QString();
        };
        const Model model = test::weightedModel(test::kResidualNetwork);
        QuantizationJob job = jobFor(model);
        job.samples = nullptr;
        QVERIFY(message(job).contains("samples"));
        QVERIFY(message(jobFor(quantized(model).model)).contains("quantized already"));
        Model old = model;
        old.opsetImports.front().version = 12;
        QVERIFY(message(jobFor(old)).contains("opset 13"));
        Model broken = model;
        broken.graph.value(*broken.graph.find("w2")).initializer->mutableValues<float>()[3] =
            std::numeric_limits<float>::quiet_NaN();
        QVERIFY(!message(jobFor(broken)).isEmpty());
    }

    void cancellingEndsIt()
    {
        std::stop_source source;
        source.request_stop();
        Monitor monitor(source.get_token());
        QVERIFY_THROWS_EXCEPTION(
            Cancelled, quantize(jobFor(test::weightedModel(test::kResidualNetwork)), monitor));
    }
};

QTEST_GUILESS_MAIN(TestQuantization)
#include "tst_quantization.moc"
