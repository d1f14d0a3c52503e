#include "core/base/random.h"
#include "core/execution/training_executor.h"
#include "core/onnx/read_model.h"
#include "tests/support/graph_text.h"
#include "tests/support/tensor_compare.h"
#include "tests/support/weighted_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace core;

namespace {

TrainingExecutor executorOf(const std::shared_ptr<const Model>& model,
                            TrainingExecutorOptions options = {})
{
    options.threads = 2;
    options.precision = TrainingPrecision::float32;
    return TrainingExecutor(model, std::move(options));
}

/// Weights of a loss that is a plain sum over an output: random, so that no error cancels out.
Tensor lossWeights(const Tensor& output)
{
    return test::randomTensor(output.shape(), 7);
}

double dot(std::span<const float> a, std::span<const float> b)
{
    double sum = 0;
    for (size_t index = 0; index < a.size(); ++index)
        sum += static_cast<double>(a[index]) * static_cast<double>(b[index]);
    return sum;
}

double lossOf(TrainingExecutor& executor, const Tensor& input, uint64_t step = 0)
{
    const TrainingForward result = executor.forward(std::span(&input, 1), step, Monitor());
    const Tensor weights = lossWeights(result.outputs[0]);
    return dot(result.outputs[0].values<float>(), weights.values<float>());
}

void runBackward(TrainingExecutor& executor, const Tensor& input, uint64_t step = 0)
{
    executor.clearGradients();
    const TrainingForward result = executor.forward(std::span(&input, 1), step, Monitor());
    const std::vector<Tensor> gradients = { lossWeights(result.outputs[0]) };
    executor.backward(gradients, {}, Monitor());
}

const TrainableParameter& parameter(TrainingExecutor& executor, const std::string& name)
{
    const auto found = std::ranges::find(executor.parameters(), name, &TrainableParameter::name);
    if (found == executor.parameters().end())
        throw std::runtime_error("no parameter " + name);
    return *found;
}

/// Largest difference between the derivative along the gradient and along a random direction, and
/// central differences of the loss, relative to the length of the gradient.
double gradientError(TrainingExecutor& executor, const Tensor& input, TrainableParameter& checked)
{
    constexpr double kStep = 2e-3;
    runBackward(executor, input);
    const std::vector<float> gradient(checked.gradients.begin(), checked.gradients.end());
    const std::vector<float> values(checked.values.begin(), checked.values.end());
    const double length = std::sqrt(dot(gradient, gradient)) + 1e-3;
    double worst = 0;
    for (uint64_t direction = 0; direction < 3; ++direction) {
        std::vector<float> along = gradient;
        if (direction > 0) {
            Random random({ .seed = direction });
            std::ranges::generate(along, [&] { return static_cast<float>(random.normal()); });
        }
        const double norm = std::sqrt(dot(along, along)) + 1e-12;
        const auto lossAt = [&](double step) {
            for (size_t index = 0; index < values.size(); ++index)
                checked.values[index] =
                    values[index] + static_cast<float>(step / norm) * along[index];
            return lossOf(executor, input);
        };
        const double difference = (lossAt(kStep) - lossAt(-kStep)) / (2 * kStep);
        worst = std::max(worst, std::abs(difference - dot(gradient, along) / norm) / length);
    }
    std::ranges::copy(values, checked.values.begin());
    return worst;
}

std::string messageOf(const std::function<void()>& action, ErrorCode expected)
{
    try {
        action();
    } catch (const Error& error) {
        return error.code() == expected ? error.what() : "another code";
    }
    return "nothing was thrown";
}

std::shared_ptr<const Model> residualNet()
{
    return test::weightedNetwork(
        "(float[N, 2, 8, 8] x, float[6, 2, 3, 3] w, float[6] scale, float[6] shift, float[6] mean,"
        " float[6] variance, float[6, 6, 3, 3] v, float[3, 6] f, float[3] b)"
        " => (float[N, 3] y)",
        "a = Conv<pads = [1, 1, 1, 1]>(x, w) n = BatchNormalization(a, scale, shift, mean,"
        " variance) r = Relu(n) c = Conv<pads = [1, 1, 1, 1]>(r, v) s = Add(c, r)"
        " m = MaxPool<kernel_shape = [2, 2], strides = [2, 2]>(s) g = GlobalAveragePool(m)"
        " l = Flatten(g) y = Gemm<transB = 1>(l, f, b)",
        { .opset = 13 });
}

} // namespace

class TestTrainingExecutor : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatCanBeTrained()
    {
        TrainingExecutor executor = executorOf(residualNet());
        QStringList found;
        for (const TrainableParameter& each : executor.parameters())
            found << QString::fromStdString(each.name) + QString::number(int(each.role));
        QCOMPARE(found.join(' '), QString("w0 scale2 shift2 v0 f0 b1"));
        QVERIFY(executor.notes().empty());
    }

    void leavesFormulasAlone()
    {
        TrainingExecutor executor = executorOf(test::weightedNetwork(
            "(float[N, 4] x, float[4] average, float[4, 3] w, float[3] b, float one)"
            " => (float[N, 3] y)",
            "c = Sub(x, average) p = MatMul(c, w) s = Add(p, b) y = Mul(s, one)"));
        QCOMPARE(executor.parameters().size(), size_t(2));
        QCOMPARE(executor.parameters()[0].name, std::string("w"));
        QVERIFY(executor.parameters()[1].role == TrainableRole::bias);
    }

    void gradientsAreThoseOfTheLoss_data()
    {
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("body");
        const auto row = [](const char* name, const char* signature, const char* body) {
            QTest::newRow(name) << QString(signature) << QString(body);
        };
        row("product and sigmoid", "(float[4, 5] x, float[5, 6] w, float[6] b) => (float[4, 6] y)",
            "p = MatMul(x, w) s = Add(p, b) y = Sigmoid(s)");
        row("weights used twice", "(float[4, 5] x, float[5, 5] w) => (float[4, 5] y)",
            "p = MatMul(x, w) t = Tanh(p) y = MatMul(t, w)");
        row("one value read three times", "(float[4, 5] x, float[5, 5] w) => (float[4, 5] y)",
            "p = MatMul(x, w) s = Sigmoid(p) m = Mul(p, s) y = Add(m, p)");
        row("normalization in the middle",
            "(float[4, 3, 5, 5] x, float[4, 3, 3, 3] w, float[4] scale, float[4] shift,"
            " float[4] mean, float[4] variance, float[2, 4, 1, 1] v) => (float[4, 2, 3, 3] y)",
            "a = Conv(x, w) n = BatchNormalization(a, scale, shift, mean, variance)"
            " t = Tanh(n) y = Conv(t, v)");
        row("dropout", "(float[4, 5] x, float[6, 5] w) => (float[4, 6] y)",
            "d = Dropout(x) p = Gemm<transB = 1>(d, w) t = Tanh(p) y = Dropout(t)");
    }

    void gradientsAreThoseOfTheLoss()
    {
        QFETCH(QString, signature);
        QFETCH(QString, body);
        const auto model = test::weightedNetwork(signature.toStdString(), body.toStdString());
        TrainingExecutor executor = executorOf(model);
        const Value& input = model->graph.value(model->graph.inputs()[0]);
        const Tensor batch = test::randomTensor(toConcrete(*input.type.shape).value(), 3);
        for (TrainableParameter& each : executor.parameters()) {
            const double error = gradientError(executor, batch, each);
            QVERIFY2(error < 5e-3,
                     qPrintable(QString::fromStdString(each.name) + " differs by "
                                + QString::number(error)));
        }
    }

    void gradientsAddUpUntilTheyAreCleared()
    {
        TrainingExecutor executor = executorOf(residualNet());
        const Tensor batch = test::randomTensor({ 5, 2, 8, 8 }, 3);
        runBackward(executor, batch);
        const std::vector<float> once(parameter(executor, "w").gradients.begin(),
                                      parameter(executor, "w").gradients.end());
        const TrainingForward again = executor.forward(std::span(&batch, 1), 0, Monitor());
        const std::vector<Tensor> gradients = { lossWeights(again.outputs[0]) };
        executor.backward(gradients, {}, Monitor());
        const std::span<const float> twice = parameter(executor, "w").gradients;
        for (size_t index = 0; index < once.size(); ++index)
            QVERIFY(std::abs(twice[index] - 2 * once[index]) <= 1e-5F * std::abs(twice[index]));
        executor.clearGradients();
        QVERIFY(std::ranges::all_of(twice, [](float value) { return value == 0; }));
    }

    void frozenWeightsAreNotTrained()
    {
        TrainingExecutor executor =
            executorOf(residualNet(), { .frozen = { "w", "scale", "shift", "mean", "variance" } });
        QStringList found;
        for (const TrainableParameter& each : executor.parameters())
            found << QString::fromStdString(each.name);
        QCOMPARE(found.join(' '), QString("v f b"));
        runBackward(executor, test::randomTensor({ 5, 2, 8, 8 }, 3));
        const Model trained = executor.model();
        const auto before = residualNet();
        const ValueId mean = *trained.graph.find("mean");
        QVERIFY(*trained.graph.value(mean).initializer == *before->graph.value(mean).initializer);
    }

    void runningStatisticsFollowTheBatches()
    {
        const auto model = residualNet();
        TrainingExecutor executor = executorOf(model);
        const Tensor batch = test::randomTensor({ 5, 2, 8, 8 }, 3);
        TrainingExecutor tapped = executorOf(model, { .taps = { "a" } });
        const Tensor a = tapped.forward(std::span(&batch, 1), 0, Monitor()).taps[0];
        executor.forward(std::span(&batch, 1), 0, Monitor());
        const Model trained = executor.model();
        const auto stored = [](const Model& from, const char* name) {
            return from.graph.value(*from.graph.find(name)).initializer->values<float>();
        };
        for (size_t channel = 0; channel < 6; ++channel) {
            double sum = 0;
            double squares = 0;
            for (size_t image = 0; image < 5; ++image) {
                for (size_t at = 0; at < 64; ++at) {
                    const double value = a.values<float>()[(image * 6 + channel) * 64 + at];
                    sum += value / 320;
                    squares += value * value / 320;
                }
            }
            const double mean = 0.9 * stored(*model, "mean")[channel] + 0.1 * sum;
            const double variance =
                0.9 * stored(*model, "variance")[channel] + 0.1 * (squares - sum * sum);
            QVERIFY(std::abs(stored(trained, "mean")[channel] - mean) < 1e-5);
            QVERIFY(std::abs(stored(trained, "variance")[channel] - variance) < 1e-5);
        }
    }

    void sharedRunningStatisticsAreSeparated()
    {
        const auto model = test::weightedNetwork(
            "(float[N, 3] x, float[3] scale, float[3] shift, float[3] mean, float[3] variance,"
            " float[3, 3] w, float[3] scale2) => (float[N, 3] y)",
            "a = BatchNormalization(x, scale, shift, mean, variance) p = MatMul(a, w)"
            " i = Identity(mean) y = BatchNormalization(p, scale2, shift, i, variance)");
        TrainingExecutor executor = executorOf(model);
        const Tensor batch = test::randomTensor({ 9, 3 }, 3);
        executor.forward(std::span(&batch, 1), 0, Monitor());
        const Graph& trained = executor.model().graph;
        const auto find = [&](const char* name) {
            const auto id = trained.find(name);
            return id ? trained.value(*id).initializer.value() : Tensor();
        };
        QVERIFY(find("scale.mean").isDefined());
        QVERIFY(find("scale2.variance").isDefined());
        QVERIFY(!(find("scale.mean") == find("scale2.mean")));
    }

    void dropoutDependsOnSeedAndStepAlone()
    {
        const auto model =
            test::weightedNetwork("(float[N, 64] x, float[64, 64] w) => (float[N, 64] y)",
                                  "p = MatMul(x, w) y = Dropout(p)");
        const Tensor batch = test::randomTensor({ 4, 64 }, 3);
        const auto output = [&](uint64_t seed, uint64_t step) {
            TrainingExecutor executor = executorOf(model, { .seed = seed });
            return executor.forward(std::span(&batch, 1), step, Monitor()).outputs[0];
        };
        QVERIFY(output(1, 5) == output(1, 5));
        QVERIFY(!(output(1, 5) == output(1, 6)));
        QVERIFY(!(output(1, 5) == output(2, 5)));
        const auto kept = output(1, 5);
        const auto zeros = std::ranges::count(kept.values<float>(), 0.0F);
        QVERIFY(zeros > 90 && zeros < 166);
    }

    void tapsDeliverAndTakeGradients()
    {
        const auto model = test::weightedNetwork("(float[N, 4] x, float[4, 4] w, float[4, 3] v)"
                                                 " => (float[N, 3] y)",
                                                 "p = MatMul(x, w) t = Tanh(p) y = MatMul(t, v)");
        TrainingExecutor executor = executorOf(model, { .taps = { "p" } });
        const Tensor batch = test::randomTensor({ 2, 4 }, 3);
        const TrainingForward result = executor.forward(std::span(&batch, 1), 0, Monitor());
        QCOMPARE(result.taps.at(0).shape(), Shape({ 2, 4 }));
        const std::vector<Tensor> tapGradients = { test::randomTensor({ 2, 4 }, 8) };
        executor.backward({}, tapGradients, Monitor());
        // d/dw of sum(p * g) is x transposed times g.
        const std::span<const float> g = tapGradients[0].values<float>();
        const std::span<const float> x = batch.values<float>();
        for (size_t row = 0; row < 4; ++row) {
            for (size_t column = 0; column < 4; ++column) {
                const float expected = x[row] * g[column] + x[4 + row] * g[4 + column];
                QVERIFY(std::abs(parameter(executor, "w").gradients[row * 4 + column] - expected)
                        < 1e-5F);
            }
        }
        const std::span<const float> untouched = parameter(executor, "v").gradients;
        QVERIFY(std::ranges::all_of(untouched, [](float value) { return value == 0; }));
    }

    void inputGradientsComeOnRequest()
    {
        TrainingExecutor executor = executorOf(residualNet());
        Tensor batch = test::randomTensor({ 2, 2, 8, 8 }, 3);
        runBackward(executor, batch);
        QVERIFY(executor.inputGradients().empty());
        executor.wantInputGradients(true);
        runBackward(executor, batch);
        const Tensor gradient = executor.inputGradients().at(0);
        QCOMPARE(gradient.shape(), batch.shape());
        const double length = std::sqrt(dot(gradient.values<float>(), gradient.values<float>()));
        const Tensor start = batch;
        const auto lossAt = [&](double step) {
            for (size_t index = 0; index < 256; ++index)
                batch.mutableValues<float>()[index] = start.values<float>()[index]
                    + static_cast<float>(step / length) * gradient.values<float>()[index];
            return lossOf(executor, batch);
        };
        const double slope = (lossAt(1e-3) - lossAt(-1e-3)) / 2e-3;
        QVERIFY2(std::abs(slope - length) < 1e-2 * length, qPrintable(QString::number(slope)));
    }

    void weightsGoOutAndIn()
    {
        TrainingExecutor first = executorOf(residualNet());
        const Tensor batch = test::randomTensor({ 5, 2, 8, 8 }, 3);
        runBackward(first, batch);
        for (TrainableParameter& each : first.parameters()) {
            for (size_t index = 0; index < each.values.size(); ++index)
                each.values[index] -= 0.01F * each.gradients[index];
        }
        const Model trained = first.model();
        TrainingExecutor second = executorOf(residualNet());
        second.setWeights(trained);
        QVERIFY(second.model() == trained);
        QCOMPARE(lossOf(first, batch), lossOf(second, batch));
        Model without = trained;
        without.graph.renameValue(*without.graph.find("v"), "u");
        QCOMPARE(messageOf([&] { second.setWeights(without); }, ErrorCode::invalidModel),
                 std::string("the model has no initializer \"v\""));
        const TrainableParameter& w = parameter(second, "w");
        const Tensor rows = second.toRowMajor(w, w.values);
        QVERIFY(rows == *trained.graph.value(*trained.graph.find("w")).initializer);
        std::vector<float> back(w.values.size());
        second.fromRowMajor(w, rows, back);
        QVERIFY(std::ranges::equal(back, w.values));
    }

    void whatCannotBeTrainedIsRefused_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("frozen");
        QTest::addColumn<QString>("message");
        QTest::newRow("no gradient")
            << "p = MatMul(x, w) y = Unique(p)" << QStringList()
            << "training needs the gradient of Unique, which is "
               "not computed; freeze the weights in front of it or replace it";
        QTest::newRow("nothing left") << "y = MatMul(x, w)" << QStringList("w")
                                      << "nothing to train: no float32 weight that is not frozen "
                                         "leads to an output";
        QTest::newRow("the gradient ends") << "p = MatMul(x, w) y = Sign(p)" << QStringList()
                                           << "nothing to train: no float32 weight that is not "
                                              "frozen leads to an output";
    }

    void whatCannotBeTrainedIsRefused()
    {
        QFETCH(QString, body);
        QFETCH(QStringList, frozen);
        QFETCH(QString, message);
        TrainingExecutorOptions options;
        for (const QString& name : frozen)
            options.frozen.push_back(name.toStdString());
        const auto model = test::weightedNetwork(
            "(float[3, 4, 4] x, float[4, 4] w) => (float[A, B, C] y)", body.toStdString());
        const ErrorCode code =
            message.startsWith("nothing") ? ErrorCode::invalidModel : ErrorCode::unsupported;
        QCOMPARE(QString::fromStdString(messageOf([&] { executorOf(model, options); }, code)),
                 message);
    }

    void unknownNamesAreRefused()
    {
        QCOMPARE(messageOf([&] { executorOf(residualNet(), { .frozen = { "q" } }); },
                           ErrorCode::invalidArgument),
                 std::string("\"q\" cannot be frozen: the model has no initializer of this name"));
        QCOMPARE(messageOf([&] { executorOf(residualNet(), { .taps = { "q" } }); },
                           ErrorCode::invalidArgument),
                 std::string("the model has no value \"q\" to observe"));
    }

    void wrongGradientsAreRefused()
    {
        TrainingExecutor executor = executorOf(residualNet());
        const std::vector<Tensor> wrong = { Tensor(ElementType::float32, { 5, 4 }) };
        QCOMPARE(
            messageOf([&] { executor.backward(wrong, {}, Monitor()); }, ErrorCode::invalidArgument),
            std::string("backward() needs a forward() before it"));
        const Tensor batch = test::randomTensor({ 5, 2, 8, 8 }, 3);
        executor.forward(std::span(&batch, 1), 0, Monitor());
        QCOMPARE(
            messageOf([&] { executor.backward(wrong, {}, Monitor()); }, ErrorCode::invalidArgument),
            std::string("the gradient of output 0 is float [5, 4], but must be float "
                        "[5, 3]"));
    }

    void notesSayWhereTheGradientEnds()
    {
        TrainingExecutor executor = executorOf(test::weightedNetwork(
            "(float[N, 4] x, float[4, 4] w, float[4, 4] v) => (float[N, 4] y)",
            "p = MatMul(x, w) s = Sign(p) y = MatMul(s, v)"));
        QCOMPARE(executor.parameters().size(), size_t(1));
        QCOMPARE(executor.notes().at(0), std::string("the gradient ends at Sign"));
        QCOMPARE(executor.notes().at(1),
                 std::string("not trained, for no gradient reaches them: w"));
    }

    void theFirstNonFiniteNodeIsNamed()
    {
        TrainingExecutor executor = executorOf(residualNet());
        const Tensor batch = test::randomTensor({ 5, 2, 8, 8 }, 3);
        executor.forward(std::span(&batch, 1), 0, Monitor());
        QVERIFY(executor.firstNonFiniteNode().empty());
        parameter(executor, "v").values[0] = std::numeric_limits<float>::infinity();
        executor.forward(std::span(&batch, 1), 0, Monitor());
        QCOMPARE(executor.firstNonFiniteNode(), std::string("Conv"));
    }

    void rerunsGiveEqualBits()
    {
        const Tensor batch = test::randomTensor({ 5, 2, 8, 8 }, 3);
        std::vector<std::vector<float>> runs;
        for (int run = 0; run < 3; ++run) {
            TrainingExecutor executor = executorOf(residualNet());
            runBackward(executor, batch);
            std::vector<float>& all = runs.emplace_back();
            for (const TrainableParameter& each : executor.parameters())
                all.insert(all.end(), each.gradients.begin(), each.gradients.end());
        }
        QVERIFY(runs[0] == runs[1] && runs[1] == runs[2]);
    }

    void aStepOnTheSampleLowersTheLoss()
    {
        Monitor monitor;
        auto model = std::make_shared<const Model>(
            readModel(std::string(ESPALIER_SOURCE_DIR) + "/resources/samples/fashion_resnet20.onnx",
                      monitor));
        TrainingExecutor executor = executorOf(model);
        const Tensor batch = test::randomTensor({ 8, 1, 28, 28 }, 3);
        const double before = lossOf(executor, batch);
        runBackward(executor, batch);
        double square = 0;
        for (const TrainableParameter& each : executor.parameters())
            square += dot(each.gradients, each.gradients);
        const double step = 1e-3 / std::sqrt(square);
        for (TrainableParameter& each : executor.parameters()) {
            for (size_t index = 0; index < each.values.size(); ++index)
                each.values[index] -= static_cast<float>(step) * each.gradients[index];
        }
        const double expected = -1e-3 * std::sqrt(square);
        const double change = lossOf(executor, batch) - before;
        QVERIFY2(change < 0.8 * expected && change > 1.2 * expected,
                 qPrintable(QString("%1 instead of %2").arg(change).arg(expected)));
    }
};

QTEST_GUILESS_MAIN(TestTrainingExecutor)
#include "tst_training_executor.moc"
