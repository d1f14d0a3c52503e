#include "core/graph/synthetic_model.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr int64_t kVocabulary = 64;
constexpr int64_t kWidth = 16;
constexpr int64_t kHeads = 2;
constexpr int64_t kHeadWidth = kWidth / kHeads;
constexpr int64_t kHidden = 2 * kWidth;

/// Builds the decoder's graph; m_scope is the name of the block being built, "/layers.3/attn".
class DecoderBuilder
{
public:
    Graph build(int layers);

private:
    ValueId input(const std::string& name, ElementType type, SymbolicShape shape);
    ValueId weight(const std::string& name, Shape shape);
    ValueId integers(const std::string& name, std::initializer_list<int64_t> values);
    ValueId integer(const std::string& name, int64_t value);
    ValueId real(const std::string& name, float value);
    ValueId node(const std::string& type, std::vector<ValueId> inputs,
                 std::vector<Attribute> attributes = {});

    void buildConstants();
    void buildRotaryTables(ValueId tokens);
    void buildMask(ValueId attentionMask);
    ValueId layer(ValueId x, int index);
    ValueId layerNorm(ValueId x, const std::string& name);
    ValueId linear(ValueId x, const std::string& name, int64_t from, int64_t to, bool hasBias);
    ValueId attention(ValueId x);
    ValueId splitHeads(ValueId x, const std::string& name);
    ValueId joinHeads(ValueId x, ValueId like);
    ValueId sizeOf(ValueId x, ValueId axis);
    ValueId rotated(ValueId x, const std::string& name);
    ValueId scores(ValueId query, ValueId key);
    ValueId gatedMlp(ValueId x);

    Graph m_graph;
    std::string m_scope;
    uint64_t m_randomState = 0;
    ValueId m_zero, m_one, m_axis0, m_axis1, m_heads, m_headWidth, m_width;
    ValueId m_sliceStart, m_sliceHalf, m_sliceEnd, m_lastAxis, m_two, m_epsilon;
    ValueId m_cosine, m_sine, m_mask;
};

std::vector<Attribute> axisAttribute(int64_t axis)
{
    return { { .name = "axis", .value = axis } };
}

std::vector<Attribute> permutation(std::vector<int64_t> order)
{
    return { { .name = "perm", .value = std::move(order) } };
}

std::vector<Attribute> castTo(ElementType type)
{
    return { { .name = "to", .value = static_cast<int64_t>(type) } };
}

std::vector<Attribute> meanOfLastAxis()
{
    return { { .name = "axes", .value = std::vector<int64_t>{ -1 } } };
}

Value declaredValue(const std::string& name, ElementType type, SymbolicShape shape)
{
    Value value;
    value.name = name;
    value.type.elementType = type;
    value.type.shape = std::move(shape);
    value.isDeclared = true;
    return value;
}

ValueId DecoderBuilder::input(const std::string& name, ElementType type, SymbolicShape shape)
{
    const ValueId id = m_graph.addValue(declaredValue(name, type, std::move(shape)));
    m_graph.addInput(id);
    return id;
}

/// Values spread evenly over +-sqrt(3 / fan-in), that is, of variance 1 / fan-in.
ValueId DecoderBuilder::weight(const std::string& name, Shape shape)
{
    const double range = std::sqrt(3.0 / static_cast<double>(shape.front()));
    Tensor tensor = Tensor::uninitialized(ElementType::float32, std::move(shape));
    for (float& value : tensor.mutableValues<float>()) {
        m_randomState = m_randomState * 6364136223846793005u + 1442695040888963407u;
        const double uniform = static_cast<double>(m_randomState >> 33) / (1u << 30) - 1.0;
        value = static_cast<float>(range * uniform);
    }
    return m_graph.addInitializer(name, std::move(tensor));
}

ValueId DecoderBuilder::integers(const std::string& name, std::initializer_list<int64_t> values)
{
    return m_graph.addInitializer(
        name, Tensor::of<int64_t>({ static_cast<int64_t>(values.size()) }, values));
}

ValueId DecoderBuilder::integer(const std::string& name, int64_t value)
{
    return m_graph.addInitializer(name, Tensor::scalar<int64_t>(value));
}

ValueId DecoderBuilder::real(const std::string& name, float value)
{
    return m_graph.addInitializer(name, Tensor::scalar<float>(value));
}

/// Adds "<scope>/<type>", numbered from the second of that name on, as PyTorch's exporter does.
ValueId DecoderBuilder::node(const std::string& type, std::vector<ValueId> inputs,
                             std::vector<Attribute> attributes)
{
    std::string name = fmt::format("{}/{}", m_scope, type);
    for (int number = 1; m_graph.find(name + "_output_0"); ++number)
        name = fmt::format("{}/{}_{}", m_scope, type, number);
    const ValueId output = m_graph.addValue({ .name = name + "_output_0" });
    m_graph.addNode({ .name = name,
                      .type = type,
                      .inputs = std::move(inputs),
                      .outputs = { output },
                      .attributes = std::move(attributes) });
    return output;
}

void DecoderBuilder::buildConstants()
{
    m_zero = integer("constant.zero", 0);
    m_one = integer("constant.one", 1);
    m_axis0 = integers("constant.axis0", { 0 });
    m_axis1 = integers("constant.axis1", { 1 });
    m_heads = integers("constant.heads", { kHeads });
    m_headWidth = integers("constant.head_width", { kHeadWidth });
    m_width = integers("constant.width", { kWidth });
    m_sliceStart = integers("constant.start", { 0 });
    m_sliceHalf = integers("constant.half", { kHeadWidth / 2 });
    m_sliceEnd = integers("constant.end", { kHeadWidth });
    m_lastAxis = integers("constant.last_axis", { 3 });
    m_two = real("constant.two", 2);
    m_epsilon = real("constant.epsilon", 1e-5f);
}

/// Cosine and sine of position * frequency, [sequence, head width].
void DecoderBuilder::buildRotaryTables(ValueId tokens)
{
    m_scope = "/rotary";
    std::vector<float> frequencies;
    for (int64_t index = 0; index < kHeadWidth / 2; ++index)
        frequencies.push_back(
            std::pow(10000.0f, -2.0f * static_cast<float>(index) / static_cast<float>(kHeadWidth)));
    const ValueId frequency = m_graph.addInitializer(
        "rotary.inverse_frequency", Tensor::of<float>({ 1, kHeadWidth / 2 }, frequencies));
    const ValueId length = node("Gather", { node("Shape", { tokens }), m_one }, axisAttribute(0));
    const ValueId positions = node("Range", { m_zero, length, m_one });
    const ValueId column = node("Unsqueeze", { positions, m_axis1 });
    const ValueId angle =
        node("MatMul", { node("Cast", { column }, castTo(ElementType::float32)), frequency });
    const ValueId angles = node("Concat", { angle, angle }, axisAttribute(-1));
    m_cosine = node("Cos", { angles });
    m_sine = node("Sin", { angles });
    m_scope = "/mask";
    const ValueId row = node("Unsqueeze", { positions, m_axis0 });
    const ValueId future = node("Greater", { row, column });
    m_mask = node("Where", { future, real("mask.hidden", -1e4f), real("mask.visible", 0) });
}

/// Adds what the caller masks out: [batch, 1, sequence, sequence].
void DecoderBuilder::buildMask(ValueId attentionMask)
{
    const ValueId kept = node("Cast", { attentionMask }, castTo(ElementType::float32));
    const ValueId dropped = node("Sub", { kept, real("mask.one", 1) });
    const ValueId penalty = node("Mul", { dropped, real("mask.penalty", 1e4f) });
    const ValueId broad = node("Unsqueeze", { penalty, integers("mask.axes", { 1, 2 }) });
    m_mask = node("Add", { m_mask, broad });
}

ValueId DecoderBuilder::layerNorm(ValueId x, const std::string& name)
{
    const std::string outer = std::exchange(m_scope, m_scope + "/" + name);
    const std::string stem = m_scope.substr(1);
    const ValueId precise = node("Cast", { x }, castTo(ElementType::float32));
    const ValueId centered =
        node("Sub", { precise, node("ReduceMean", { precise }, meanOfLastAxis()) });
    const ValueId variance =
        node("ReduceMean", { node("Pow", { centered, m_two }) }, meanOfLastAxis());
    const ValueId deviation = node("Sqrt", { node("Add", { variance, m_epsilon }) });
    const ValueId scaled =
        node("Mul", { node("Div", { centered, deviation }), weight(stem + ".weight", { kWidth }) });
    const ValueId shifted = node("Add", { scaled, weight(stem + ".bias", { kWidth }) });
    const ValueId result = node("Cast", { shifted }, castTo(ElementType::float32));
    m_scope = outer;
    return result;
}

ValueId DecoderBuilder::linear(ValueId x, const std::string& name, int64_t from, int64_t to,
                               bool hasBias)
{
    const std::string outer = std::exchange(m_scope, m_scope + "/" + name);
    const std::string stem = m_scope.substr(1);
    ValueId y = node("MatMul", { x, weight(stem + ".weight", { from, to }) });
    if (hasBias)
        y = node("Add", { weight(stem + ".bias", { to }), y });
    m_scope = outer;
    return y;
}

/// The size of one axis as a tensor of one element, to be joined into a shape.
ValueId DecoderBuilder::sizeOf(ValueId x, ValueId axis)
{
    const ValueId size = node("Gather", { node("Shape", { x }), axis }, axisAttribute(0));
    return node("Unsqueeze", { size, m_axis0 });
}

/// [batch, sequence, width] -> [batch, heads, sequence, head width]
ValueId DecoderBuilder::splitHeads(ValueId x, const std::string& name)
{
    const std::string outer = std::exchange(m_scope, m_scope + "/" + name);
    const ValueId shape = node(
        "Concat", { sizeOf(x, m_zero), sizeOf(x, m_one), m_heads, m_headWidth }, axisAttribute(0));
    const ValueId split = node("Reshape", { x, shape });
    const ValueId result = node("Transpose", { split }, permutation({ 0, 2, 1, 3 }));
    m_scope = outer;
    return result;
}

/// [batch, heads, sequence, head width] -> [batch, sequence, width]
ValueId DecoderBuilder::joinHeads(ValueId x, ValueId like)
{
    const ValueId turned = node("Transpose", { x }, permutation({ 0, 2, 1, 3 }));
    const ValueId shape =
        node("Concat", { sizeOf(like, m_zero), sizeOf(like, m_one), m_width }, axisAttribute(0));
    return node("Reshape", { turned, shape });
}

/// x * cos + turned(x) * sin, where turned swaps the halves of the last axis and negates one.
ValueId DecoderBuilder::rotated(ValueId x, const std::string& name)
{
    const std::string outer = std::exchange(m_scope, m_scope + "/" + name);
    const ValueId left = node("Slice", { x, m_sliceStart, m_sliceHalf, m_lastAxis });
    const ValueId right = node("Slice", { x, m_sliceHalf, m_sliceEnd, m_lastAxis });
    const ValueId turned = node("Concat", { node("Neg", { right }), left }, axisAttribute(-1));
    const ValueId result =
        node("Add", { node("Mul", { x, m_cosine }), node("Mul", { turned, m_sine }) });
    m_scope = outer;
    return result;
}

/// Softmax of query * key / sqrt(head width) under the mask.
ValueId DecoderBuilder::scores(ValueId query, ValueId key)
{
    const ValueId turned = node("Transpose", { key }, permutation({ 0, 1, 3, 2 }));
    const ValueId products = node("MatMul", { query, turned });
    const ValueId size = node("Gather", { node("Shape", { query }), m_lastAxis }, axisAttribute(0));
    const ValueId root = node("Sqrt", { node("Cast", { size }, castTo(ElementType::float32)) });
    const ValueId masked = node("Add", { node("Div", { products, root }), m_mask });
    return node("Softmax", { masked }, axisAttribute(-1));
}

ValueId DecoderBuilder::attention(ValueId x)
{
    const std::string outer = std::exchange(m_scope, m_scope + "/attn");
    const ValueId query = linear(x, "q_proj", kWidth, kWidth, true);
    const ValueId key = linear(x, "k_proj", kWidth, kWidth, true);
    const ValueId value = linear(x, "v_proj", kWidth, kWidth, true);
    const ValueId weights = scores(rotated(splitHeads(query, "q_heads"), "q_rotary"),
                                   rotated(splitHeads(key, "k_heads"), "k_rotary"));
    const ValueId mixed = node("MatMul", { weights, splitHeads(value, "v_heads") });
    const ValueId result = linear(joinHeads(mixed, x), "o_proj", kWidth, kWidth, true);
    m_scope = outer;
    return result;
}

ValueId DecoderBuilder::gatedMlp(ValueId x)
{
    const std::string outer = std::exchange(m_scope, m_scope + "/mlp");
    const ValueId gate = linear(x, "gate_proj", kWidth, kHidden, true);
    const ValueId up = linear(x, "up_proj", kWidth, kHidden, true);
    const ValueId activated = node("Mul", { gate, node("Sigmoid", { gate }) });
    const ValueId result =
        linear(node("Mul", { activated, up }), "down_proj", kHidden, kWidth, false);
    m_scope = outer;
    return result;
}

ValueId DecoderBuilder::layer(ValueId x, int index)
{
    m_scope = fmt::format("/layers.{}", index);
    x = node("Add", { x, attention(layerNorm(x, "input_layernorm")) });
    return node("Add", { x, gatedMlp(layerNorm(x, "post_attention_layernorm")) });
}

Graph DecoderBuilder::build(int layers)
{
    m_graph.name = "synthetic_decoder";
    const SymbolicShape perToken = { Dimension("batch"), Dimension("sequence") };
    const ValueId tokens = input("input_ids", ElementType::int64, perToken);
    const ValueId attentionMask = input("attention_mask", ElementType::int64, perToken);
    buildConstants();
    buildRotaryTables(tokens);
    buildMask(attentionMask);
    m_scope = "/embed_tokens";
    ValueId x = node("Gather", { weight("embed_tokens.weight", { kVocabulary, kWidth }), tokens },
                     axisAttribute(0));
    for (int index = 0; index < layers; ++index)
        x = layer(x, index);
    m_scope = "/head";
    const ValueId logits = linear(layerNorm(x, "norm"), "lm_head", kWidth, kVocabulary, false);
    m_graph.renameValue(logits, "logits");
    Value& output = m_graph.value(logits);
    output.isDeclared = true;
    output.type.elementType = ElementType::float32;
    output.type.shape = { Dimension("batch"), Dimension("sequence"), kVocabulary };
    m_graph.addOutput(logits);
    return std::move(m_graph);
}

} // namespace

Model syntheticDecoder(int layers)
{
    if (layers < 0)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("a decoder cannot have {} layers", layers));
    Model model;
    model.producerName = "espalier";
    model.opsetImports = { { "", 17 } };
    model.graph = DecoderBuilder().build(layers);
    return model;
}

} // namespace core
