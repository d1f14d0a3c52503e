#include "core/execution/training_executor.h"
#include "tests/support/graph_text.h"
#include "tests/support/weighted_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace core;

namespace {

std::shared_ptr<const Model> withWeights(const std::string& signature, const std::string& body)
{
    return test::weightedNetwork(signature, body, { .opset = 14, .deviation = 0.3F });
}

/// Everything that a step gives.
struct Result
{
    TrainingForward forward;
    std::vector<std::vector<float>> gradients;
    std::vector<Tensor> inputGradients;
    Model model;
};

Result run(const std::shared_ptr<const Model>& model, const Tensor& input,
           TrainingExecutorOptions options)
{
    options.threads = 2;
    TrainingExecutor executor(model, options);
    executor.wantInputGradients(true);
    Result result;
    result.forward = executor.forward(std::span(&input, 1), 0, Monitor());
    std::vector<Tensor> ofOutputs;
    for (const Tensor& output : result.forward.outputs)
        ofOutputs.push_back(test::randomTensor(output.shape(), 7));
    std::vector<Tensor> ofTaps;
    for (const Tensor& tap : result.forward.taps)
        ofTaps.push_back(test::randomTensor(tap.shape(), 8));
    executor.backward(ofOutputs, ofTaps, Monitor());
    for (const TrainableParameter& parameter : executor.parameters())
        result.gradients.emplace_back(parameter.gradients.begin(), parameter.gradients.end());
    result.inputGradients = executor.inputGradients();
    result.model = executor.model();
    return result;
}

/// Length of the difference relative to the length of `expected`.
double relativeError(std::span<const float> found, std::span<const float> expected)
{
    if (found.size() != expected.size())
        return std::numeric_limits<double>::infinity();
    double difference = 0;
    double length = 1e-20;
    for (size_t index = 0; index < found.size(); ++index) {
        difference += std::pow(static_cast<double>(found[index] - expected[index]), 2);
        length += std::pow(static_cast<double>(expected[index]), 2);
    }
    return std::sqrt(difference / length);
}

void compare(const Result& found, const Result& expected, double bound)
{
    const auto check = [&](std::span<const float> a, std::span<const float> b,
                           const std::string& what) {
        const double error = relativeError(a, b);
        QVERIFY2(
            error <= bound,
            qPrintable(QString::fromStdString(what) + " differs by " + QString::number(error)));
    };
    for (size_t index = 0; index < expected.forward.outputs.size(); ++index)
        check(found.forward.outputs[index].values<float>(),
              expected.forward.outputs[index].values<float>(), "output");
    for (size_t index = 0; index < expected.forward.taps.size(); ++index)
        check(found.forward.taps[index].values<float>(),
              expected.forward.taps[index].values<float>(), "tap");
    for (size_t index = 0; index < expected.gradients.size(); ++index)
        check(found.gradients[index], expected.gradients[index],
              "gradient " + std::to_string(index));
    check(found.inputGradients.at(0).values<float>(), expected.inputGradients.at(0).values<float>(),
          "input gradient");
    for (const ValueId id : expected.model.graph.values()) {
        const Value& value = expected.model.graph.value(id);
        if (value.initializer && value.initializer->elementType() == ElementType::float32)
            check(found.model.graph.value(id).initializer->values<float>(),
                  value.initializer->values<float>(), value.name);
    }
}

const char* const kNormalized =
    "(float[N, 16, 10, 10] x, float[24, 16, 3, 3] w, float[24] scale, float[24] shift,"
    " float[24] mean, float[24] variance, float[24, 24, 3, 3] v, float[24] scale2,"
    " float[24] shift2, float[24] mean2, float[24] variance2) => (float[N, M, H, W] y)";

const std::string kSum =
    "a = Conv<pads = [1, 1, 1, 1]>(x, w) b = BatchNormalization(a, scale, shift, mean, variance)"
    " c = Relu(b) d = Conv<pads = [1, 1, 1, 1]>(c, v)"
    " e = BatchNormalization(d, scale2, shift2, mean2, variance2) f = Add(e, c)";
const std::string kResidual = kSum + " y = Relu(f)";

} // namespace

/// Compiled plans against the same step node by node.
class TestTrainingKernels : public QObject
{
    Q_OBJECT
private slots:
    void kernelsAndOperatorsAgree_data()
    {
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QList<qint64>>("shape");
        const QList<qint64> image = { 3, 16, 10, 10 };
        const auto row = [](const char* name, const char* signature, const std::string& body,
                            const QList<qint64>& shape) {
            QTest::newRow(name) << QString(signature) << QString::fromStdString(body) << shape;
        };
        const char* one =
            "(float[N, 16, 10, 10] x, float[32, 16, 3, 3] w) => (float[N, M, H, W] y)";
        const char* biased = "(float[N, 16, 10, 10] x, float[32, 16, 3, 3] w, float[32] b)"
                             " => (float[N, M, H, W] y)";
        row("convolution", one, "y = Conv(x, w)", image);
        row("bias", biased, "y = Conv<pads = [1, 1, 1, 1]>(x, w, b)", image);
        row("strided", biased, "y = Conv<strides = [2, 2], pads = [1, 0, 0, 1]>(x, w, b)", image);
        row("strided, one position in a window",
            "(float[N, 32, 9, 11] x, float[40, 32, 1, 1] w)"
            " => (float[N, M, H, W] y)",
            "y = Conv<strides = [2, 2]>(x, w)", { 3, 32, 9, 11 });
        row("strided beyond the window and dilated", biased,
            "y = Conv<strides = [4, 3], dilations = [1, 2], pads = [2, 1, 0, 3]>(x, w, b)", image);
        row("dilated", one, "y = Conv<dilations = [2, 2]>(x, w)", image);
        row("image of one channel",
            "(float[N, 1, 12, 12] x, float[16, 1, 3, 3] w) => (float[N, M, H, W] y)",
            "y = Conv(x, w)", { 3, 1, 12, 12 });
        row("image of three channels, large window",
            "(float[N, 3, 14, 14] x, float[16, 3, 7, 7] w) => (float[N, M, H, W] y)",
            "y = Conv<strides = [2, 2], pads = [3, 3, 3, 3]>(x, w)", { 3, 3, 14, 14 });
        row("channels that do not fill a block",
            "(float[N, 5, 9, 7] x, float[11, 5, 3, 3] w, float[11] b, float[3, 11, 1, 1] v)"
            " => (float[N, M, H, W] y)",
            "a = Conv(x, w, b) c = Sigmoid(a) y = Conv(c, v)", { 3, 5, 9, 7 });
        row("many channels, padding on two sides",
            "(float[N, 64, 9, 7] x, float[64, 64, 3, 3] w) => (float[N, M, H, W] y)",
            "y = Conv<pads = [2, 0, 1, 1]>(x, w)", { 9, 64, 9, 7 });
        row("many channels, padded beyond the kernel",
            "(float[N, 64, 9, 7] x, float[64, 64, 3, 3] w) => (float[N, M, H, W] y)",
            "y = Conv<pads = [3, 4, 3, 5]>(x, w)", { 9, 64, 9, 7 });
        row("grouped", "(float[N, 32, 8, 8] x, float[32, 16, 3, 3] w) => (float[N, M, H, W] y)",
            "y = Conv<group = 2>(x, w)", { 2, 32, 8, 8 });
        row("depthwise and pointwise",
            "(float[N, 16, 10, 10] x, float[16, 1, 3, 3] w, float[24, 16, 1, 1] v)"
            " => (float[N, M, H, W] y)",
            "a = Conv<group = 16, pads = [1, 1, 1, 1]>(x, w) r = Clip(a, zero, six)"
            " y = Conv(r, v)",
            image);
        row("depthwise, channels that do not fill a block",
            "(float[N, 24, 10, 10] x, float[24, 1, 3, 3] w) => (float[N, M, H, W] y)",
            "y = Conv<group = 24, pads = [1, 1, 1, 1], strides = [2, 2]>(x, w)", { 3, 24, 10, 10 });
        row("along one axis", "(float[N, 8, 21] x, float[12, 8, 3] w) => (float[N, M, W] y)",
            "a = Conv<pads = [1, 1]>(x, w) r = Relu(a)"
            " y = MaxPool<kernel_shape = [3], strides = [2]>(r)",
            { 3, 8, 21 });
        row("normalized and rectified", kNormalized,
            "a = Conv(x, w) b = BatchNormalization(a, scale, shift, mean, variance) y = Relu(b)",
            image);
        row("residual block", kNormalized, kResidual, image);
        row("residual block that is read three times", kNormalized,
            kSum + " r = Relu(f) s = Sigmoid(r) t = Mul(r, s) y = Add(r, t)", image);
        row("residual block with the shortcut made last", kNormalized,
            "a = Conv<pads = [1, 1, 1, 1]>(x, w) d = Conv<pads = [1, 1, 1, 1]>(a, v)"
            " e = BatchNormalization(d, scale2, shift2, mean2, variance2)"
            " b = BatchNormalization(a, scale, shift, mean, variance) f = Add(b, e) y = Relu(f)",
            image);
        row("sum with a weight",
            "(float[N, 16, 10, 10] x, float[24, 16, 3, 3] w, float[24] scale, float[24] shift,"
            " float[24] mean, float[24] variance, float[3, 24, 8, 8] s) => (float[N, M, H, W] y)",
            "a = Conv(x, w) b = BatchNormalization(a, scale, shift, mean, variance) f = Add(s, b)"
            " y = Relu(f)",
            image);
        row("value read three times", kNormalized,
            "a = Conv(x, w) b = BatchNormalization(a, scale, shift, mean, variance) c = Relu(b)"
            " s = Sigmoid(b) d = Mul(b, s) y = Add(c, d)",
            image);
        row("maximum and average", one,
            "a = Conv(x, w) b = MaxPool<kernel_shape = [3, 3], strides = [2, 2],"
            " pads = [1, 1, 1, 1]>(a) c = AveragePool<kernel_shape = [2, 2]>(b)"
            " y = GlobalAveragePool(c)",
            image);
        row("average with padding", one,
            "a = Conv(x, w) y = AveragePool<kernel_shape = [3, 3], strides = [2, 2],"
            " pads = [1, 1, 1, 1], count_include_pad = 1>(a)",
            image);
        row("hard swish", one, "a = Conv(x, w) y = HardSwish(a)", image);
        row("weights used twice",
            "(float[N, 16, 10, 10] x, float[16, 16, 3, 3] w) => (float[N, M, H, W] y)",
            "a = Conv<pads = [1, 1, 1, 1]>(x, w) r = Relu(a) y = Conv(r, w)", image);
        row("value added to itself", one, "a = Conv(x, w) b = Add(a, a) y = Relu(b)", image);
        row("classifier",
            "(float[N, 16, 10, 10] x, float[32, 16, 3, 3] w, float[10, 32] f, float[10] b)"
            " => (float[N, K] y)",
            "a = Conv(x, w) r = Relu(a) g = GlobalAveragePool(r) l = Flatten(g)"
            " y = Gemm<transB = 1>(l, f, b)",
            image);
        row("normalized rows",
            "(float[N, 16] x, float[16, 8] w, float[8] scale, float[8] shift, float[8] mean,"
            " float[8] variance) => (float[N, 8] y)",
            "a = MatMul(x, w) y = BatchNormalization(a, scale, shift, mean, variance)", { 6, 16 });
    }

    void kernelsAndOperatorsAgree()
    {
        QFETCH(QString, signature);
        QFETCH(QString, body);
        QFETCH(QList<qint64>, shape);
        std::string text = body.toStdString();
        if (body.contains("six"))
            text =
                "zero = Constant<value = float {0}>() six = Constant<value = float {1}>() " + text;
        const auto model = withWeights(signature.toStdString(), text);
        const Tensor input = test::randomTensor(Shape(shape.begin(), shape.end()), 3);
        const Result expected =
            run(model, input, { .precision = TrainingPrecision::float32, .usesKernels = false });
        compare(run(model, input, { .precision = TrainingPrecision::float32 }), expected, 2e-5);
        // Values of bfloat16 keep 8 bits, and at the kinks some fall on the other side.
        compare(run(model, input, { .precision = TrainingPrecision::bfloat16 }), expected, 0.1);
    }

    void tapsAreObservedAsTheGraphDefinesThem()
    {
        const auto model = withWeights(kNormalized, kResidual);
        const Tensor input = test::randomTensor({ 3, 16, 10, 10 }, 3);
        TrainingExecutorOptions options{ .precision = TrainingPrecision::float32,
                                         .usesKernels = false,
                                         .taps = { "b", "c", "f" } };
        const Result expected = run(model, input, options);
        options.usesKernels = true;
        compare(run(model, input, options), expected, 2e-5);
    }

    void rerunsGiveEqualBits_data()
    {
        QTest::addColumn<int>("precision");
        QTest::newRow("float") << static_cast<int>(TrainingPrecision::float32);
        QTest::newRow("bfloat16") << static_cast<int>(TrainingPrecision::bfloat16);
    }

    void rerunsGiveEqualBits()
    {
        QFETCH(int, precision);
        const auto model = withWeights(kNormalized, kResidual);
        const Tensor input = test::randomTensor({ 5, 16, 10, 10 }, 3);
        const TrainingExecutorOptions options{ .precision =
                                                   static_cast<TrainingPrecision>(precision) };
        const Result first = run(model, input, options);
        for (int again = 0; again < 3; ++again) {
            const Result next = run(model, input, options);
            QVERIFY(next.gradients == first.gradients);
            QVERIFY(next.model == first.model);
            QVERIFY(next.forward.outputs == first.forward.outputs);
        }
    }

    void batchesOfSeveralSizesFollowEachOther()
    {
        const auto model = withWeights(kNormalized, kResidual);
        TrainingExecutor executor(model, { .threads = 2, .precision = TrainingPrecision::float32 });
        const Tensor large = test::randomTensor({ 5, 16, 10, 10 }, 3);
        const Tensor small = test::randomTensor({ 2, 16, 10, 10 }, 4);
        const Tensor before = executor.forward(std::span(&large, 1), 0, Monitor()).outputs[0];
        executor.forward(std::span(&small, 1), 1, Monitor());
        const Tensor after = executor.forward(std::span(&large, 1), 2, Monitor()).outputs[0];
        QVERIFY(before == after);
    }

    void notANumberIsNeverHidden_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("rectified") << "a = Conv(x, w) y = Relu(a)";
        QTest::newRow("pooled") << "a = Conv(x, w) y = MaxPool<kernel_shape = [2, 2]>(a)";
        QTest::newRow("normalized")
            << "a = Conv(x, w) b = BatchNormalization(a, scale, shift, mean, variance)"
               " y = Relu(b)";
        QTest::newRow("added") << "a = Conv(x, w) b = Conv(x, w) c = Sub(a, b) d = Add(a, c)"
                                  " y = Relu(d)";
        QTest::newRow("residual") << QString::fromStdString(kResidual);
    }

    void notANumberIsNeverHidden()
    {
        QFETCH(QString, body);
        const auto model = withWeights(kNormalized, body.toStdString());
        Tensor input = test::randomTensor({ 2, 16, 10, 10 }, 3);
        input.mutableValues<float>()[5] = std::numeric_limits<float>::quiet_NaN();
        for (const auto precision : { TrainingPrecision::float32, TrainingPrecision::bfloat16 }) {
            const Result result = run(model, input, { .precision = precision });
            const std::span<const float> values = result.forward.outputs[0].values<float>();
            QVERIFY(std::ranges::any_of(values, [](float value) { return std::isnan(value); }));
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainingKernels)
#include "tst_training_kernels.moc"
