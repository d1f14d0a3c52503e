#include "core/base/random.h"
#include "core/execution/arena.h"
#include "core/execution/executor.h"
#include "core/execution/interpreter.h"
#include "tests/support/graph_text.h"
#include "tests/support/tensor_compare.h"
#include "tests/support/weighted_network.h"

#include <QTest>

#include <fmt/format.h>

#include <cmath>
#include <limits>

using namespace core;

namespace {

/// Fused sums round in another order than the plain ones; Winograd loses about one digit more.
constexpr test::Tolerance kRounding{ .relative = 1e-5, .absolute = 1e-5 };

std::shared_ptr<const Model> modelOf(const std::string& signature, const std::string& body)
{
    return std::make_shared<const Model>(test::modelFromText(
        "<ir_version: 8, opset_import: [\"\" : 17]> g " + signature + " {" + body + "}"));
}

/// Weights are so small that outputs stay near 1, where an absolute bound means something.
std::shared_ptr<const Model> withWeights(const std::string& signature, const std::string& body)
{
    return test::weightedNetwork(signature, body, { .deviation = 0.1F });
}

RunResult runCompiled(const std::shared_ptr<const Model>& model, const Tensor& input,
                      std::vector<ValueId> taps = {}, bool fuse = true)
{
    Executor executor(model, { .threads = 2, .fuse = fuse });
    Monitor monitor;
    return executor.run(std::span(&input, 1), { .taps = std::move(taps) }, monitor);
}

/// Node by node through Operator::forward: what the graph defines.
RunResult runPlain(const Model& model, const Tensor& input, std::vector<ValueId> taps = {})
{
    Monitor monitor;
    return Interpreter(model, model.graph)
        .run(std::span(&input, 1), { .taps = std::move(taps) }, monitor);
}

void compare(const Tensor& found, const Tensor& expected)
{
    QCOMPARE(QString::fromStdString(test::difference(found, expected, kRounding)), QString());
}

/// Every value that a node makes.
std::vector<ValueId> madeValues(const Graph& graph)
{
    std::vector<ValueId> values;
    for (const NodeId id : graph.order())
        values.push_back(graph.node(id).outputs[0]);
    return values;
}

std::shared_ptr<const Model> residualBlock()
{
    return withWeights(
        "(float[N, 16, 12, 12] x, float[16, 16, 3, 3] w, float[16] scale, float[16] shift,"
        " float[16] mean, float[16] variance, float[16, 16, 3, 3] v) => (float[N, 16, 12, 12] y)",
        "a = Conv<pads = [1, 1, 1, 1]>(x, w) b = BatchNormalization(a, scale, shift, mean, "
        "variance) c = Relu(b) d = Conv<pads = [1, 1, 1, 1]>(c, v) e = Add(d, x) y = Relu(e)");
}

} // namespace

class TestExecutor : public QObject
{
    Q_OBJECT
private slots:
    void fusedAndPlainAgree_data()
    {
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QList<qint64>>("shape");
        const QList<qint64> image = { 2, 16, 12, 12 };
        const auto row = [](const char* name, const char* signature, const char* body,
                            const QList<qint64>& shape) {
            QTest::newRow(name) << QString(signature) << QString(body) << shape;
        };
        const char* one =
            "(float[N, 16, 12, 12] x, float[16, 16, 3, 3] w) => (float[N, M, H, W] y)";
        row("addition of the input that the product reads", one,
            "a = Conv<pads = [1, 1, 1, 1]>(x, w) b = Add(a, x) y = Relu(b)", image);
        row("residual that is needed again", one,
            "r = Relu(x) a = Conv<pads = [1, 1, 1, 1]>(r, w) b = Add(a, r) y = Mul(b, r)", image);
        row("two products that meet in an addition", one,
            "a = Conv<pads = [1, 1, 1, 1]>(x, w) b = Conv<pads = [1, 1, 1, 1]>(a, w)"
            " c = Conv<pads = [1, 1, 1, 1]>(x, w) d = Add(b, c) y = Relu(d)",
            image);
        row("product added to itself", one, "a = Conv(x, w) y = Add(a, a)", image);
        row("output read inside and outside", one, "a = Conv(x, w) b = Relu(a) y = Add(a, b)",
            image);
        row("swish written out", one, "a = Conv(x, w) s = Sigmoid(a) y = Mul(a, s)", image);
        row("hard swish written out", one,
            "a = Conv(x, w) s = HardSigmoid<alpha = 0.16666667, beta = 0.5>(a) y = Mul(a, s)",
            image);
        row("leaky ReLU", one, "a = Conv(x, w) y = LeakyRelu<alpha = 0.2>(a)", image);
        row("ELU", one, "a = Conv(x, w) y = Elu<alpha = 0.7>(a)", image);
        row("strided", one, "a = Conv<strides = [2, 2]>(x, w) y = Tanh(a)", image);
        row("dilated", one, "a = Conv<dilations = [2, 2]>(x, w) y = Sigmoid(a)", image);
        row("pooled three ways", one,
            "a = Conv(x, w) b = MaxPool<kernel_shape = [3, 3], strides = [2, 2], ceil_mode = 1>(a)"
            " c = AveragePool<kernel_shape = [2, 2], pads = [1, 1, 1, 1]>(b)"
            " y = GlobalAveragePool(c)",
            image);
        row("channels that do not fill a block",
            "(float[N, 5, 9, 7] x, float[11, 5, 3, 3] w, float[3, 11, 1, 1] v) => "
            "(float[N, M, H, W] y)",
            "a = Conv(x, w) b = Exp(a) y = Conv(b, v)", { 3, 5, 9, 7 });
        row("depthwise with ReLU6",
            "(float[N, 24, 9, 9] x, float[24, 1, 3, 3] w) => (float[N, M, H, W] y)",
            "low = Constant<value_float = 0.0>() high = Constant<value_float = 6.0>()"
            " a = Conv<group = 24, pads = [1, 1, 1, 1]>(x, w) y = Clip(a, low, high)",
            { 2, 24, 9, 9 });
        row("groups of few channels",
            "(float[N, 12, 6, 6] x, float[12, 3, 3, 3] w) => (float[N, M, H, W] y)",
            "a = Conv<group = 4>(x, w) y = Relu(a)", { 2, 12, 6, 6 });
        row("one spatial axis", "(float[N, 4, 20] x, float[6, 4, 3] w) => (float[N, M, L] y)",
            "a = Conv(x, w) y = Relu(a)", { 2, 4, 20 });
        row("transposed in groups",
            "(float[N, 8, 5, 5] x, float[8, 3, 2, 2] w, float[6] b) => (float[N, M, H, W] y)",
            "a = ConvTranspose<group = 2, strides = [2, 2]>(x, w, b) y = Relu(a)", { 2, 8, 5, 5 });
        row("matrix product with bias and Gelu",
            "(float[N, 7, 10] x, float[10, 6] w, float[6] b) => (float[N, 7, 6] y)",
            "root = Constant<value_float = 1.41421356>() one = Constant<value_float = 1.0>()"
            " half = Constant<value_float = 0.5>() a = MatMul(x, w) m = Add(a, b)"
            " d = Div(m, root) e = Erf(d) f = Add(e, one) g = Mul(m, f) y = Mul(g, half)",
            { 3, 7, 10 });
        row("Gemm with both factors",
            "(float[N, 10] x, float[6, 10] w, float[6] b) => (float[N, 6] y)",
            "a = Gemm<transB = 1, alpha = 0.5, beta = 2.0>(x, w, b) y = Relu(a)", { 4, 10 });
        row("product of two running values", "(float[N, 3, 5, 5] x) => (float[N, 3, 5, 5] y)",
            "a = Relu(x) y = MatMul(x, a)", { 2, 3, 5, 5 });
        row("reshape from blocked layout", one, "a = Conv(x, w) b = Flatten(a) y = Relu(b)", image);
    }

    void fusedAndPlainAgree()
    {
        QFETCH(QString, signature);
        QFETCH(QString, body);
        QFETCH(QList<qint64>, shape);
        const auto model = withWeights(signature.toStdString(), body.toStdString());
        const Tensor input = test::randomTensor(Shape(shape.begin(), shape.end()), 7);
        const std::vector<ValueId> all = madeValues(model->graph);
        const RunResult plain = runPlain(*model, input, all);
        const RunResult fused = runCompiled(model, input);
        compare(fused.outputs[0], plain.outputs[0]);
        compare(runCompiled(model, input, {}, false).outputs[0], plain.outputs[0]);
        const RunResult tapped = runCompiled(model, input, all);
        for (size_t index = 0; index < all.size(); ++index)
            compare(tapped.taps[index], plain.taps[index]);
    }

    void singleTapIsWhatTheGraphDefines()
    {
        const auto model = residualBlock();
        const Tensor input = test::randomTensor({ 2, 16, 12, 12 }, 3);
        const std::vector<ValueId> all = madeValues(model->graph);
        const RunResult plain = runPlain(*model, input, all);
        for (size_t index = 0; index < all.size(); ++index) {
            const RunResult one = runCompiled(model, input, { all[index] });
            compare(one.taps[0], plain.taps[index]);
        }
    }

    void rerunGivesEqualBits()
    {
        const auto model = residualBlock();
        const Tensor input = test::randomTensor({ 5, 16, 12, 12 }, 4);
        Executor executor(model, { .threads = 2 });
        const Tensor first = executor.run(std::span(&input, 1))[0];
        QVERIFY(executor.run(std::span(&input, 1))[0] == first);
        Executor other(model, { .threads = 2 });
        QVERIFY(other.run(std::span(&input, 1))[0] == first);
    }

    void anyBatchMayFollowAnyOther()
    {
        const auto model = residualBlock();
        Executor executor(model, { .threads = 2 });
        for (const int64_t batch : { 3, 1, 8, 3, 2, 1 }) {
            const Tensor input =
                test::randomTensor({ batch, 16, 12, 12 }, static_cast<uint64_t>(batch));
            const Tensor found = executor.run(std::span(&input, 1))[0];
            const Tensor expected = runPlain(*model, input).outputs[0];
            compare(found, expected);
            compare(runCompiled(model, input, {}, false).outputs[0], expected);
        }
    }

    void outputsOutliveTheNextRun()
    {
        const auto model = residualBlock();
        Executor executor(model, { .threads = 2 });
        const Tensor input = test::randomTensor({ 2, 16, 12, 12 }, 5);
        const Tensor kept = executor.run(std::span(&input, 1))[0];
        const Tensor copy = Tensor::of<float>(kept.shape(), kept.values<float>());
        const Tensor other = test::randomTensor({ 2, 16, 12, 12 }, 6);
        executor.run(std::span(&other, 1));
        QVERIFY(kept == copy);
    }

    void nanIsNotHiddenByFusedActivation()
    {
        const auto model = residualBlock();
        Tensor input = test::randomTensor({ 1, 16, 12, 12 }, 8);
        input.mutableValues<float>()[40] = std::numeric_limits<float>::quiet_NaN();
        const Tensor output = runCompiled(model, input).outputs[0];
        QVERIFY(std::ranges::any_of(output.values<float>(),
                                    [](float value) { return std::isnan(value); }));
    }

    /// Finite inputs and weights whose sums leave the range of float: infinity, then infinity minus
    /// infinity. What the plain graph shows must be shown by the compiled one.
    void overflowIsNotHidden_data()
    {
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QList<qint64>>("shape");
        const auto row = [](const char* name, const QString& signature, const char* body,
                            const QList<qint64>& shape) {
            QTest::newRow(name) << signature << QString(body) << shape;
        };
        const QList<qint64> image = { 2, 16, 12, 12 };
        const QString one = "(float[N, 16, 12, 12] x, float[16, 16, 3, 3] w)"
                            " => (float[N, M, H, W] y)";
        row("in one product", one, "a = Conv<pads = [1, 1, 1, 1]>(x, w) y = Relu(a)", image);
        row("in the product before", one,
            "a = Conv<pads = [1, 1, 1, 1]>(x, w) b = Conv(a, w) y = Relu(b)", image);
        row("in the addition", one, "a = Conv<pads = [1, 1, 1, 1]>(x, w) b = Add(a, x) y = Relu(b)",
            image);
        row("behind four layers", one,
            "a = Conv(x, w) b = Relu(a) c = Conv(b, w) d = Relu(c) e = Conv(d, w) f = Relu(e)"
            " g = Conv(f, w) y = Relu(g)",
            image);
        row("normalized",
            "(float[N, 16, 12, 12] x, float[16, 16, 3, 3] w, float[16] s, float[16] variance)"
            " => (float[N, M, H, W] y)",
            "a = Conv(x, w) b = BatchNormalization(a, s, s, s, variance) y = Relu(b)", image);
        row("in a transposed convolution", one, "a = ConvTranspose(x, w) y = Relu(a)", image);
        row("before a maximum", one,
            "a = Conv(x, w) b = Conv(a, w) y = MaxPool<kernel_shape = [2, 2]>(b)", image);
        row("in a step without a kernel", one,
            "a = Mul(x, x) b = Sub(a, a) c = Conv(b, w) y = Relu(c)", image);
        row("in a matrix product", "(float[N, 64] x, float[64, 32] w) => (float[N, M] y)",
            "a = MatMul(x, w) y = Relu(a)", { 8, 64 });
        row("in Gemm", "(float[N, 64] x, float[64, 64] w) => (float[N, M] y)",
            "a = Gemm(x, w) b = Relu(a) c = Gemm(b, w) y = Relu(c)", { 8, 64 });
        row("in a product of activations", "(float[N, 8, 8] x) => (float[N, A, B] y)",
            "a = MatMul(x, x) y = Relu(a)", { 3, 8, 8 });
    }
    void overflowIsNotHidden()
    {
        QFETCH(QString, signature);
        QFETCH(QString, body);
        QFETCH(QList<qint64>, shape);
        Model heavy = *withWeights(signature.toStdString(), body.toStdString());
        for (const ValueId id : heavy.graph.values()) {
            if (std::optional<Tensor>& weights = heavy.graph.value(id).initializer)
                std::ranges::for_each(weights->mutableValues<float>(),
                                      [](float& weight) { weight *= 100; });
        }
        const auto model = std::make_shared<const Model>(std::move(heavy));
        Tensor input = test::randomTensor({ shape.begin(), shape.end() }, 9);
        for (float& value : input.mutableValues<float>())
            value *= 2e37F;
        const Tensor expected = runPlain(*model, input).outputs[0];
        const Tensor found = runCompiled(model, input).outputs[0];
        const auto isLost = [](float value) { return !std::isfinite(value); };
        QVERIFY(std::ranges::any_of(expected.values<float>(), isLost));
        QVERIFY(std::ranges::equal(
            found.values<float>(), expected.values<float>(),
            [](float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); }));
    }

    /// The bound alone grows by a factor of about 100 with each layer, beyond float's range.
    void deepNetworkOfOrdinaryNumbersStaysFused()
    {
        std::string body;
        for (int layer = 0; layer < 30; ++layer)
            body += fmt::format("a{0} = Conv<pads = [1, 1, 1, 1]>(r{0}, w) r{1} = Relu(a{0}) ",
                                layer, layer + 1);
        const auto model =
            withWeights("(float[N, 16, 12, 12] r0, float[16, 16, 3, 3] w) => (float[N, M, H, W] y)",
                        body + "y = Identity(r30)");
        const Tensor input = test::randomTensor({ 1, 16, 12, 12 }, 10);
        Monitor monitor;
        const RunResult result =
            Executor(model).run(std::span(&input, 1), { .timeNodes = true }, monitor);
        // Node by node, a Relu has a time of its own.
        for (const NodeTime& time : result.nodeTimes)
            QVERIFY(model->graph.node(time.node).type != "Relu");
        QVERIFY(result.nodeTimes.size() >= 30);
    }

    void sizeThatDependsOnDataIsRun()
    {
        const auto model = modelOf("(float[N] x) => (int64[1, M] y)", "a = Relu(x) y = NonZero(a)");
        const Tensor input = Tensor::of<float>({ 4 }, { -1, 2, 0, 3 });
        const Tensor output = runCompiled(model, input).outputs[0];
        QCOMPARE(output.shape(), (Shape{ 1, 2 }));
        QCOMPARE(output.toIntegers(), (std::vector<int64_t>{ 1, 3 }));
    }

    void inputsGivenThroughAreNotChanged()
    {
        const auto model =
            modelOf("(float[N] x) => (float[N] y, float[N] z)", "y = Identity(x) z = Relu(y)");
        const Tensor input = Tensor::of<float>({ 3 }, { -1, 2, -3 });
        const RunResult result = runCompiled(model, input);
        QCOMPARE(result.outputs[0].toDoubles(), (std::vector<double>{ -1, 2, -3 }));
        QCOMPARE(input.toDoubles(), (std::vector<double>{ -1, 2, -3 }));
        QCOMPARE(result.outputs[1].toDoubles(), (std::vector<double>{ 0, 2, 0 }));
    }

    /// As the inputs of a part of a model: kernels are made all the same, and fused.
    void untypedInputsRunFused()
    {
        Model model = *withWeights("(float[N, 16, 12, 12] x, float[16, 16, 3, 3] w)"
                                   " => (float[N, 16, 12, 12] y)",
                                   "a = Conv<pads = [1, 1, 1, 1]>(x, w) y = Relu(a)");
        const Tensor input = test::randomTensor({ 2, 16, 12, 12 }, 1);
        Executor typed(std::make_shared<const Model>(model), { .threads = 2 });
        const Tensor expected = typed.run(std::span(&input, 1)).front();
        model.graph.value(model.graph.inputs()[0]).type = {};
        Executor untyped(std::make_shared<const Model>(model), { .threads = 2 });
        QVERIFY(untyped.run(std::span(&input, 1)).front() == expected);
        // Operators without a kernel make tensors of their own, outside the arena.
        QVERIFY(typed.arenaBytes() > 0);
        QCOMPARE(untyped.arenaBytes(), typed.arenaBytes());
    }

    void untypedInputsMayChangeTheirType()
    {
        Model model = *modelOf("(float[N] x) => (float[N] y)", "y = Add(x, x)");
        model.graph.value(model.graph.inputs()[0]).type = {};
        model.graph.value(model.graph.outputs()[0]).type = {};
        Executor executor(std::make_shared<const Model>(model), { .threads = 1 });
        for (const Tensor& input : { Tensor::of<float>({ 2 }, { 0.5F, 2 }),
                                     Tensor::of<int64_t>({ 2 }, { 3, int64_t(1) << 40 }),
                                     Tensor::of<float>({ 2 }, { 1.5F, 4 }) }) {
            const Tensor output = executor.run(std::span(&input, 1)).front();
            QCOMPARE(output.elementType(), input.elementType());
            QCOMPARE(output.toDoubles()[1], 2 * input.toDoubles()[1]);
        }
    }

    void piecesAliveTogetherDoNotOverlap()
    {
        Random random({ .seed = 11 });
        std::vector<Lifetime> pieces;
        for (int index = 0; index < 200; ++index) {
            const int first = static_cast<int>(random.below(100));
            pieces.push_back({ .bytes = 1 + static_cast<size_t>(random.below(5000)),
                               .firstStep = first,
                               .lastStep = first + static_cast<int>(random.below(10)) });
        }
        const ArenaLayout layout = placeInArena(pieces);
        size_t sum = 0;
        for (size_t a = 0; a < pieces.size(); ++a) {
            sum += pieces[a].bytes;
            QVERIFY(layout.offsets[a] + pieces[a].bytes <= layout.bytes);
            for (size_t b = 0; b < a; ++b) {
                const bool together = pieces[a].firstStep <= pieces[b].lastStep
                    && pieces[b].firstStep <= pieces[a].lastStep;
                const bool apart = layout.offsets[a] + pieces[a].bytes <= layout.offsets[b]
                    || layout.offsets[b] + pieces[b].bytes <= layout.offsets[a];
                QVERIFY(!together || apart);
            }
        }
        QVERIFY(layout.bytes < sum / 2);
    }
};

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
