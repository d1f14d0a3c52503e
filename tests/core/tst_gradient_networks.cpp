/// Gradients of whole networks: node by node in double against finite differences, and the training
/// executor's against those.

#include "core/base/random.h"
#include "core/execution/training_executor.h"
#include "core/onnx/read_model.h"
#include "core/operators/conversion.h"
#include "tests/support/gradient_check.h"
#include "tests/support/graph_text.h"
#include "tests/support/network_operator.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>

using namespace core;

namespace {

struct Network
{
    const char* name;
    const char* signature;
    const char* body;
};

const Network kNetworks[] = {
    { "residual",
      "(float[3, 2, 6, 6] x, float[4, 2, 3, 3] w1, float[4] s1, float[4] b1, float[4] m1,"
      " float[4] v1, float[4, 4, 3, 3] w2, float[4] s2, float[4] b2, float[4] m2, float[4] v2,"
      " float[4, 2, 1, 1] w3, float[3, 4] f, float[3] g) => (float[3, 3] y)",
      "c1 = Conv<pads = [1, 1, 1, 1], strides = [2, 2]>(x, w1)"
      " n1 = BatchNormalization(c1, s1, b1, m1, v1) r1 = Relu(n1)"
      " c2 = Conv<pads = [1, 1, 1, 1]>(r1, w2) n2 = BatchNormalization(c2, s2, b2, m2, v2)"
      " c3 = Conv<strides = [2, 2]>(x, w3) a = Add(n2, c3) r2 = Relu(a)"
      " p = GlobalAveragePool(r2) l = Flatten(p) y = Gemm<transB = 1>(l, f, g)" },
    { "inverted residual",
      "(float[3, 3, 5, 5] x, float[6, 3, 1, 1] w1, float[6] s1, float[6] b1, float[6] m1,"
      " float[6] v1, float[6, 1, 3, 3] w2, float[6] s2, float[6] b2, float[6] m2, float[6] v2,"
      " float[3, 6, 1, 1] w3, float[3] s3, float[3] b3, float[3] m3, float[3] v3,"
      " float[4, 3] f, float[4] g) => (float[3, 4] y)",
      "low = Constant<value_float = 0.0>() high = Constant<value_float = 6.0>()"
      " c1 = Conv(x, w1) n1 = BatchNormalization(c1, s1, b1, m1, v1) r1 = Clip(n1, low, high)"
      " c2 = Conv<group = 6, pads = [1, 1, 1, 1]>(r1, w2)"
      " n2 = BatchNormalization(c2, s2, b2, m2, v2) r2 = Clip(n2, low, high)"
      " c3 = Conv(r2, w3) n3 = BatchNormalization(c3, s3, b3, m3, v3) a = Add(n3, x)"
      " p = GlobalAveragePool(a) l = Flatten(p) y = Gemm<transB = 1>(l, f, g)" },
    { "transformer block",
      "(float[2, 3, 4] x, float[4] s1, float[4] b1, float[4, 4] q, float[4, 4] k, float[4, 4] v,"
      " float[4, 4] o, float[4] s2, float[4] b2, float[4, 8] w1, float[8] c1, float[8, 4] w2,"
      " float[4] c2) => (float[2, 3, 4] y)",
      "n1 = LayerNormalization(x, s1, b1) a = MatMul(n1, q) b = MatMul(n1, k) c = MatMul(n1, v)"
      " t = Transpose<perm = [0, 2, 1]>(b) w = MatMul(a, t) half = Constant<value_float = 0.5>()"
      " scaled = Mul(w, half) p = Softmax(scaled) h = MatMul(p, c) u = MatMul(h, o) r = Add(x, u)"
      " n2 = LayerNormalization(r, s2, b2) d = MatMul(n2, w1) e = Add(d, c1) g = Sigmoid(e)"
      " z = Mul(e, g) i = MatMul(z, w2) j = Add(i, c2) y = Add(r, j)" },
    { "recurrent",
      "(float[4, 2, 3] x, float[1, 16, 3] w, float[1, 16, 4] r, float[1, 32] b, float[4, 3] f)"
      " => (float[4, 2, 3] y)",
      "h = LSTM<hidden_size = 4>(x, w, r, b) axes = Constant<value_ints = [1]>()"
      " s = Squeeze(h, axes) t = Tanh(s) y = MatMul(t, f)" },
};

Model modelOf(const Network& network)
{
    return test::modelFromText("<ir_version: 8, opset_import: [\"\" : 17]> g "
                               + std::string(network.signature) + " {" + network.body + "}");
}

/// Batch statistics, as the training executor uses them.
Model inTrainingMode(Model model)
{
    for (const NodeId id : model.graph.order()) {
        Node& node = model.graph.node(id);
        if (node.type == "BatchNormalization")
            node.setAttribute({ .name = "training_mode", .value = int64_t{ 1 } });
    }
    return model;
}

/// Random inputs; those called v... are variances, those called s... scales.
test::GradientCase caseOf(const Model& model)
{
    test::GradientCase one;
    one.hasOutput.assign(model.graph.outputs().size(), true);
    Random random({ .seed = 5 });
    for (const ValueId id : model.graph.inputs()) {
        const Value& value = model.graph.value(id);
        Tensor tensor(ElementType::float32, toConcrete(*value.type.shape).value());
        const bool isPositive =
            tensor.rank() == 1 && (value.name[0] == 'v' || value.name[0] == 's');
        for (float& element : tensor.mutableValues<float>())
            element = static_cast<float>(isPositive ? random.uniform(0.7, 1.4)
                                                    : random.normal()
                                                 * (id == model.graph.inputs()[0] ? 1 : 0.5));
        one.checkedSlots.push_back(one.inputs.size());
        one.inputs.emplace_back(converted(tensor, ElementType::float64));
    }
    return one;
}

/// The model with all inputs but the first as initializers.
std::shared_ptr<const Model> withWeights(Model model, const test::GradientCase& one)
{
    const std::vector<ValueId> inputs = model.graph.inputs();
    for (size_t index = 1; index < inputs.size(); ++index) {
        Value& value = model.graph.value(inputs[index]);
        value.initializer = converted(*one.inputs[index], ElementType::float32);
        value.isInput = false;
    }
    model.graph.setInputs({ inputs[0] });
    return std::make_shared<const Model>(std::move(model));
}

/// |found - expected| / |expected|, by the 2-norm.
double relativeError(const Tensor& found, const Tensor& expected)
{
    const std::vector<double> a = found.toDoubles();
    const std::vector<double> b = expected.toDoubles();
    double difference = 0;
    double size = 0;
    for (size_t i = 0; i < b.size(); ++i) {
        difference += (a[i] - b[i]) * (a[i] - b[i]);
        size += b[i] * b[i];
    }
    return std::sqrt(difference / std::max(size, 1e-300));
}

/// An initializer of a file of tests/data/gradients, or nullptr.
const Tensor* vectorOf(const Model& vectors, const std::string& name)
{
    const std::optional<ValueId> id = vectors.graph.find(name);
    return id && vectors.graph.value(*id).initializer ? &*vectors.graph.value(*id).initializer
                                                      : nullptr;
}

/// Every k-th element, as make_gradient_vectors.py thins out large gradients.
Tensor thinned(const Tensor& gradient, int64_t count)
{
    const std::span<const float> values = gradient.values<float>();
    const auto step = (values.size() + 2047) / 2048;
    std::vector<float> kept;
    for (size_t i = 0; i < values.size(); i += step)
        kept.push_back(values[i]);
    return Tensor::of<float>({ count }, std::span<const float>(kept));
}

} // namespace

class TestGradientNetworks : public QObject
{
    Q_OBJECT
    static void addNetworks()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < static_cast<int>(std::size(kNetworks)); ++index)
            QTest::newRow(kNetworks[index].name) << index;
    }
private slots:
    void agreesWithDifferences_data() { addNetworks(); }
    void agreesWithDifferences()
    {
        QFETCH(int, index);
        const Model model = inTrainingMode(modelOf(kNetworks[index]));
        const test::NetworkOperator network(model);
        const test::GradientReport report = test::checkGradient(network, caseOf(model), 2);
        std::cout << kNetworks[index].name << ": " << report.compared
                  << " derivatives, worst relative error " << report.worstError << "\n";
        QVERIFY2(report.failure.empty(), report.failure.c_str());
        QVERIFY(report.compared > 100);
    }

    void trainingExecutorAgrees_data() { addNetworks(); }
    void trainingExecutorAgrees()
    {
        QFETCH(int, index);
        const Model model = modelOf(kNetworks[index]);
        const test::GradientCase one = caseOf(model);
        const test::NetworkOperator network(inTrainingMode(model));
        const std::vector<Tensor> outputs = test::forwardOutputs(network, one);
        const std::vector<Tensor> weights = test::randomWeights(outputs, 2);
        const std::vector<Tensor> expected = test::inputGradients(network, one, outputs, weights);

        TrainingExecutor executor(withWeights(model, one),
                                  { .threads = 2, .precision = TrainingPrecision::float32 });
        const Tensor input = converted(*one.inputs[0], ElementType::float32);
        executor.clearGradients();
        executor.forward(std::span(&input, 1), 0, Monitor());
        const std::vector<Tensor> gradients = { converted(weights[0], ElementType::float32) };
        executor.backward(gradients, {}, Monitor());
        double worst = 0;
        size_t compared = 0;
        for (const TrainableParameter& parameter : executor.parameters()) {
            const auto found = std::ranges::find_if(model.graph.inputs(), [&](const ValueId id) {
                return model.graph.value(id).name == parameter.name;
            });
            QVERIFY(found != model.graph.inputs().end());
            const Tensor gradient = executor.toRowMajor(parameter, parameter.gradients);
            const double error = relativeError(
                gradient, expected[static_cast<size_t>(found - model.graph.inputs().begin())]);
            worst = std::max(worst, error);
            ++compared;
        }
        std::cout << kNetworks[index].name << ": " << compared
                  << " tensors of the training executor, worst relative error " << worst << "\n";
        QVERIFY(compared >= 4);
        QVERIFY2(worst <= 1e-3, qPrintable(QString::number(worst)));
    }

    /// tests/support/make_gradient_vectors.py says how the expected gradients were made.
    void samplesAgreeWithPyTorch_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << "fashion_cnn.onnx";
        QTest::newRow("residual") << "fashion_resnet20.onnx";
    }

    void samplesAgreeWithPyTorch()
    {
        QFETCH(QString, file);
        const std::filesystem::path source = ESPALIER_SOURCE_DIR;
        Monitor monitor;
        const Model vectors =
            readModel(source / "tests/data/gradients" / file.toStdString(), monitor);
        const auto model = std::make_shared<const Model>(
            readModel(source / "resources/samples" / file.toStdString(), monitor));
        TrainingExecutor executor(model, { .threads = 2, .precision = TrainingPrecision::float32 });
        executor.clearGradients();
        executor.forward(std::span(vectorOf(vectors, "input"), 1), 0, monitor);
        executor.backward(std::span(vectorOf(vectors, "output_gradient"), 1), {}, monitor);
        double worst = 0;
        for (const TrainableParameter& parameter : executor.parameters()) {
            const Tensor* expected = vectorOf(vectors, parameter.name);
            QVERIFY2(expected != nullptr, parameter.name.c_str());
            const Tensor gradient = executor.toRowMajor(parameter, parameter.gradients);
            const double error =
                relativeError(thinned(gradient, expected->elementCount()), *expected);
            worst = std::max(worst, error);
            QVERIFY2(error <= 1e-3,
                     qPrintable(QString("%1: %2").arg(parameter.name.c_str()).arg(error)));
        }
        std::cout << file.toStdString() << ": " << executor.parameters().size()
                  << " tensors, worst relative error against PyTorch " << worst << "\n";
        QVERIFY(executor.parameters().size() >= 8);
    }
};

QTEST_GUILESS_MAIN(TestGradientNetworks)
#include "tst_gradient_networks.moc"
