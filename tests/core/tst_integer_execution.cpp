/// Networks between DequantizeLinear and QuantizeLinear run on integers: the compiled kernels give
/// the bits of the scalar reference, on data rich in ties, and stay within a step of the float
/// graph.

#include "core/base/random.h"
#include "core/execution/executor.h"
#include "core/execution/interpreter.h"
#include "core/execution/quantized_patterns.h"
#include "core/operators/integer_depthwise.h"
#include "core/operators/integer_vectors.h"
#include "tests/support/graph_text.h"

#include <QTest>

#include <cmath>

using namespace core;

namespace {

/// A convolution with what stands around it.
struct Layer
{
    const char* type = "uint8"; ///< of the activations
    int inputs = 16;
    int outputs = 32;
    int groups = 1;
    int kernel = 3;
    int stride = 1;
    int dilation = 1;
    bool isPerChannel = true;
    const char* bias = "int32"; ///< "float", "" for none
    const char* activation = ""; ///< between Conv and QuantizeLinear
    bool adds = false; ///< the quantized input of another branch
    int spatialAxes = 2;
};

std::string list(int count, int value)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(value);
    return "[" + text + "]";
}

/// Quantize, dequantize, convolve, activate, quantize, dequantize, add, quantize, dequantize.
Model networkOf(const Layer& layer)
{
    const std::string channels = std::to_string(layer.outputs);
    const std::string perChannel = layer.isPerChannel ? "[" + channels + "]" : "";
    const std::string zero = layer.type;
    const std::string spatial = layer.spatialAxes == 1 ? "13" : "13, 11";
    const std::string kernel = layer.spatialAxes == 1
        ? std::to_string(layer.kernel)
        : std::to_string(layer.kernel) + ", " + std::to_string(layer.kernel);
    std::string text = "<ir_version: 8, opset_import: [\"\" : 17]> g (float[4, "
        + std::to_string(layer.inputs) + ", " + spatial + "] x, float s0, " + zero + " z0, int8["
        + channels + ", " + std::to_string(layer.inputs / layer.groups) + ", " + kernel
        + "] w, float" + perChannel + " sw, int8" + perChannel + " zw, int32[" + channels
        + "] b, float" + perChannel + " sb, float[" + channels + "] fb, float s1, " + zero
        + " z1, float low, float high, float s2, " + zero + " z2) => (float[N] y) {"
        + "q0 = QuantizeLinear(x, s0, z0) d0 = DequantizeLinear(q0, s0, z0) "
        + "dw = DequantizeLinear<axis = 0>(w, sw, zw) db = DequantizeLinear<axis = 0>(b, sb) ";
    const std::string bias = layer.bias;
    text += "c = Conv<group = " + std::to_string(layer.groups)
        + ", strides = " + list(layer.spatialAxes, layer.stride)
        + ", dilations = " + list(layer.spatialAxes, layer.dilation)
        + ", pads = " + list(2 * layer.spatialAxes, layer.kernel / 2 * layer.dilation) + ">(d0, dw"
        + (bias.empty()          ? ""
               : bias == "int32" ? ", db"
                                 : ", fb")
        + ") ";
    const std::string activation = layer.activation;
    text += activation == "Relu" ? "a = Relu(c) "
        : activation == "Clip"   ? "a = Clip(c, low, high) "
                                 : "a = Identity(c) ";
    text += "q1 = QuantizeLinear(a, s1, z1) d1 = DequantizeLinear(q1, s1, z1) ";
    text += layer.adds ? "t = Add(d0, d1) r = Relu(t) q2 = QuantizeLinear(r, s2, z2) "
                         "y = DequantizeLinear(q2, s2, z2) }"
                       : "y = Identity(d1) }";
    if (activation.empty())
        text.replace(text.find("a = Identity(c) "), 16, ""),
            text.replace(text.find("(a, s1"), 3, "(c,");
    return test::modelFromText(text);
}

/// Scales are powers of two, so that sums lie on the borders between steps all the time.
void fill(Model& model, const Layer& layer, uint64_t seed)
{
    Random random({ .seed = seed });
    const bool isSigned = std::string(layer.type) == "int8";
    const auto integer = [&](int low, int high) {
        return low + static_cast<int>(random.below(static_cast<uint64_t>(high - low + 1)));
    };
    Graph& graph = model.graph;
    const std::vector<ValueId> inputs = graph.inputs();
    for (size_t index = 1; index < inputs.size(); ++index) {
        Value& value = graph.value(inputs[index]);
        Tensor tensor(value.type.elementType, toConcrete(*value.type.shape).value());
        const std::string& name = value.name;
        if (name == "w")
            for (int8_t& weight : tensor.mutableValues<int8_t>())
                weight = static_cast<int8_t>(integer(-128, 127));
        else if (name == "b")
            for (int32_t& bias : tensor.mutableValues<int32_t>())
                bias = integer(-3000, 3000);
        else if (name == "fb")
            for (float& bias : tensor.mutableValues<float>())
                bias = static_cast<float>(integer(-64, 64)) * 0.5F;
        else if (name == "z0" || name == "z1" || name == "z2")
            tensor = isSigned ? Tensor::scalar(static_cast<int8_t>(integer(-20, 20)))
                              : Tensor::scalar(static_cast<uint8_t>(integer(0, 140)));
        else if (name != "zw")
            for (float& element : tensor.mutableValues<float>())
                element = name == "low" ? -3.0F
                    : name == "high"    ? 6.0F
                    : name == "s0"      ? 0.0625F
                    : name == "sw"      ? 0.0078125F
                    : name == "sb"      ? 0.0625F * 0.0078125F
                    : name == "s1"      ? 0.125F
                                        : 0.25F;
        value.initializer = std::move(tensor);
        value.isInput = false;
    }
    graph.setInputs({ inputs[0] });
}

Tensor inputOf(const Model& model)
{
    Random random({ .seed = 9 });
    const Value& value = model.graph.value(model.graph.inputs()[0]);
    Tensor tensor(ElementType::float32, toConcrete(*value.type.shape).value());
    for (float& element : tensor.mutableValues<float>())
        element = static_cast<float>(random.normal()) * 2;
    return tensor;
}

Tensor interpreted(const Model& model, const Tensor& input)
{
    Monitor monitor;
    return Interpreter(model, model.graph).run(std::span(&input, 1), {}, monitor).outputs[0];
}

size_t integerNodes(const std::vector<QuantizedNode>& nodes)
{
    return static_cast<size_t>(std::ranges::count_if(nodes, &QuantizedNode::isInteger));
}

double largestDifference(const Tensor& a, const Tensor& b)
{
    double largest = 0;
    for (size_t i = 0; i < a.values<float>().size(); ++i)
        largest = std::max(
            largest, std::abs(static_cast<double>(a.values<float>()[i] - b.values<float>()[i])));
    return largest;
}

std::vector<int8_t> randomBytes(size_t count, uint64_t seed)
{
    Random random({ .seed = seed });
    std::vector<int8_t> bytes(count);
    for (int8_t& byte : bytes)
        byte = static_cast<int8_t>(random.below(256));
    return bytes;
}

} // namespace

Q_DECLARE_METATYPE(Layer)

class TestIntegerExecution : public QObject
{
    Q_OBJECT
private slots:
    void kernelsEqualTheReference_data()
    {
        QTest::addColumn<Layer>("layer");
        QTest::newRow("3x3") << Layer{};
        QTest::newRow("one channel in") << Layer{ .inputs = 1, .outputs = 16 };
        QTest::newRow("three channels, stride 2") << Layer{ .inputs = 3, .kernel = 5, .stride = 2 };
        QTest::newRow("odd channels") << Layer{ .inputs = 7, .outputs = 75 };
        QTest::newRow("whole blocks") << Layer{ .inputs = 64, .outputs = 128 };
        QTest::newRow("Winograd, residual")
            << Layer{ .inputs = 64, .outputs = 64, .activation = "Relu", .adds = true };
        QTest::newRow("Winograd, int8") << Layer{ .type = "int8", .inputs = 32, .outputs = 64 };
        QTest::newRow("1x1") << Layer{ .inputs = 24, .outputs = 48, .kernel = 1 };
        QTest::newRow("1x1, stride 2") << Layer{ .inputs = 20, .kernel = 1, .stride = 2 };
        QTest::newRow("dilated") << Layer{ .inputs = 8, .dilation = 2 };
        QTest::newRow("groups") << Layer{ .inputs = 24, .outputs = 36, .groups = 3 };
        QTest::newRow("depthwise") << Layer{ .inputs = 80, .outputs = 80, .groups = 80 };
        QTest::newRow("depthwise, 5x5, stride 2")
            << Layer{ .inputs = 12, .outputs = 12, .groups = 12, .kernel = 5, .stride = 2 };
        QTest::newRow("depthwise with a multiplier")
            << Layer{ .inputs = 6, .outputs = 12, .groups = 6 };
        QTest::newRow("one axis") << Layer{ .inputs = 12, .spatialAxes = 1 };
        QTest::newRow("int8") << Layer{ .type = "int8" };
        QTest::newRow("int8, 1x1") << Layer{ .type = "int8", .kernel = 1 };
        QTest::newRow("int8, depthwise")
            << Layer{ .type = "int8", .inputs = 64, .outputs = 64, .groups = 64 };
        QTest::newRow("per tensor, no bias") << Layer{ .isPerChannel = false, .bias = "" };
        QTest::newRow("float bias") << Layer{ .bias = "float" };
        QTest::newRow("Relu") << Layer{ .activation = "Relu" };
        QTest::newRow("Clip") << Layer{ .activation = "Clip" };
        QTest::newRow("int8, Clip") << Layer{ .type = "int8", .activation = "Clip" };
        QTest::newRow("residual") << Layer{ .inputs = 32, .adds = true };
        QTest::newRow("int8, residual, Relu")
            << Layer{ .type = "int8", .inputs = 32, .activation = "Relu", .adds = true };
        QTest::newRow("depthwise, residual") << Layer{ .inputs = 32, .groups = 32, .adds = true };
    }

    void kernelsEqualTheReference()
    {
        QFETCH(Layer, layer);
        for (const uint64_t seed : { 1, 2 }) {
            Model model = networkOf(layer);
            fill(model, layer, seed);
            const Tensor input = inputOf(model);
            Model rewritten = model;
            const auto nodes = rewriteQuantizedPatterns(rewritten, {}, Monitor());
            QCOMPARE(integerNodes(nodes), layer.adds ? 2U : 1U);
            const Tensor expected = interpreted(rewritten, input);
            for (const int threads : { 1, 2 }) {
                Executor executor(std::make_shared<const Model>(model), { .threads = threads });
                const Tensor found = executor.run(std::span(&input, 1))[0];
                QVERIFY(std::ranges::equal(found.values<float>(), expected.values<float>()));
            }
            // Every addition or bias rounds a second time.
            const double step = layer.adds ? 0.25 : 0.125;
            QVERIFY(largestDifference(expected, interpreted(model, input)) <= step);
        }
    }

    void observedValuesStayFloat()
    {
        const Layer layer{ .activation = "Relu" };
        Model model = networkOf(layer);
        fill(model, layer, 4);
        const Tensor input = inputOf(model);
        const ValueId tap = *model.graph.find("c");
        Executor executor(std::make_shared<const Model>(model));
        Monitor monitor;
        const RunResult observed = executor.run(std::span(&input, 1), { .taps = { tap } }, monitor);
        const Tensor plain = executor.run(std::span(&input, 1))[0];
        QVERIFY(std::ranges::equal(observed.outputs[0].values<float>(), plain.values<float>()));
        const RunResult expected =
            Interpreter(model, model.graph).run(std::span(&input, 1), { .taps = { tap } }, monitor);
        QVERIFY(largestDifference(observed.taps[0], expected.taps[0]) < 1e-4);
    }

    void reasonsAreGiven()
    {
        const Layer layer;
        Model model = networkOf(layer);
        fill(model, layer, 5);
        Value& scale = model.graph.value(*model.graph.find("sb"));
        for (float& value : scale.initializer->mutableValues<float>())
            value *= 2;
        const auto nodes = rewriteQuantizedPatterns(model, {}, Monitor());
        QVERIFY(!nodes.empty() && !nodes[0].isInteger);
        QCOMPARE(nodes[0].reason, std::string("the scale of the bias is not that of the product"));
    }

    void versionsAgree_data()
    {
        QTest::addColumn<int>("outputs");
        for (const int outputs : { 1, 16, 17, 40, 64, 100 })
            QTest::addRow("%d outputs", outputs) << outputs;
    }

    /// The loops for processors with and without VNNI, at the extremes where pairs of products
    /// would saturate at 16 bits.
    void versionsAgree()
    {
        QFETCH(int, outputs);
        constexpr int64_t kDepthBytes = 36;
        const std::vector<int8_t> weights =
            randomBytes(static_cast<size_t>(outputs * kDepthBytes), 1);
        std::vector<int8_t> pixels = randomBytes(40 * kDepthBytes + integer::kReadBehind, 2);
        std::fill_n(pixels.begin(), kDepthBytes, int8_t(-1));
        const integer::PackedWeights packed(
            outputs, { { 0, kDepthBytes / integer::kDepth } }, 7, {},
            [&](int64_t output, int64_t, int64_t byte) {
                return weights[static_cast<size_t>(output * kDepthBytes + byte)];
            });
        const std::vector<float> scales = { 0.0009765625F };
        const integer::Requantization rule(scales, outputs, 3, ElementType::int8, {});
        std::vector<int32_t> offsets;
        for (int pixel = 0; pixel < 40; ++pixel)
            offsets.push_back(pixel * kDepthBytes);
        std::array<std::vector<std::byte>, 2> results;
        for (size_t version = 0; version < 2; ++version) {
            results[version].resize(static_cast<size_t>(40 * outputs));
            for (int64_t block = 0; block < packed.blocks(); ++block)
                (version == 0 ? integer::multiplyBlockFast : integer::multiplyBlockPlain)(
                    { .weights = packed.block(block),
                      .starts = packed.starts(block),
                      .segments = packed.segments(),
                      .outputs =
                          std::min<int64_t>(integer::kBlock, outputs - block * integer::kBlock),
                      .scales = rule.scales.data() + block * integer::kBlock,
                      .requantization = rule,
                      .pixels = { .base = reinterpret_cast<const std::byte*>(pixels.data()),
                                  .offsets = offsets,
                                  .output = results[version].data() + block * integer::kBlock,
                                  .outputStride = outputs } });
        }
        QVERIFY(results[0] == results[1]);
    }

    void depthwiseVersionsAgree()
    {
        constexpr int64_t kChannels = 83;
        std::vector<int32_t> weights;
        for (const int8_t weight : randomBytes(kChannels * 9, 3))
            weights.push_back(weight);
        std::vector<int64_t> offsets;
        for (int64_t tap = 0; tap < 9; ++tap)
            offsets.push_back(tap * kChannels);
        const std::vector<float> scales = { 0.00390625F };
        const integer::DepthwiseWeights packed(weights, offsets, kChannels, 5, {}, scales);
        const integer::Requantization rule(scales, kChannels, 9, ElementType::uint8, {});
        const std::vector<int8_t> pixels = randomBytes(30 * kChannels + integer::kReadBehind, 4);
        std::vector<int32_t> places;
        for (int pixel = 0; pixel < 20; ++pixel)
            places.push_back(pixel * kChannels);
        std::array<std::vector<std::byte>, 2> results;
        for (size_t version = 0; version < 2; ++version) {
            results[version].resize(20 * kChannels);
            (version == 0 ? integer::multiplyDepthwiseFast : integer::multiplyDepthwisePlain)(
                packed, rule,
                { .base = reinterpret_cast<const std::byte*>(pixels.data()),
                  .offsets = places,
                  .output = results[version].data(),
                  .outputStride = kChannels });
        }
        QVERIFY(results[0] == results[1]);
    }
};

QTEST_GUILESS_MAIN(TestIntegerExecution)
#include "tst_integer_execution.moc"
