#include "core/evaluation/node_case.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <type_traits>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> kProducts = { "Conv", "ConvTranspose", "Gemm", "MatMul" };
/// Channels in front of and behind a timed convolution: one block of the widest vectors.
constexpr int64_t kNeighbourChannels = 16;

bool isConvolution(const NodeCase& single)
{
    return single.type == "Conv" || single.type == "ConvTranspose";
}

/// Attributes that decide the time, as JSON; nothing when there is one of another kind.
std::optional<Json> attributesJson(const std::vector<Attribute>& attributes)
{
    Json json = Json::object();
    for (const Attribute& attribute : attributes) {
        const bool isKnown = std::visit(
            [&]<typename T>(const T& value) {
                if constexpr (
                    std::is_same_v<
                        T,
                        int64_t> || std::is_same_v<T, float> || std::is_same_v<T, std::string> || std::is_same_v<T, std::vector<int64_t>>) {
                    json[attribute.name] = value;
                    return true;
                }
                return false;
            },
            attribute.value);
        if (!isKnown)
            return std::nullopt;
    }
    return json;
}

/// How many groups of a transposed convolution are left cannot be told from shapes.
bool isGroupedTransposed(const Node& node)
{
    return node.type == "ConvTranspose" && node.integer("group", 1) != 1;
}

/// Groups of a convolution are as many as its weights leave of its input's channels.
void fitGroups(NodeCase& single)
{
    if (single.type != "Conv" || single.inputs[0].size() < 3 || single.inputs[1][1] <= 0)
        return;
    const int64_t groups = single.inputs[0][1] / single.inputs[1][1];
    std::erase_if(single.attributes,
                  [](const Attribute& attribute) { return attribute.name == "group"; });
    if (groups != 1)
        single.attributes.push_back({ .name = "group", .value = groups });
}

/// Times do not depend on the numbers, as long as none is denormal.
Tensor someWeights(const Shape& shape)
{
    Tensor tensor(ElementType::float32, shape);
    std::ranges::fill(tensor.mutableValues<float>(), 0.01F);
    return tensor;
}

class TimedModelBuilder
{
public:
    explicit TimedModelBuilder(const NodeCase& single)
        : m_case(single)
    {
        m_model.opsetImports = { { "", single.opset } };
    }

    TimedModel build()
    {
        const bool isBetween = isConvolution(m_case) && !m_case.readsNetworkInput;
        ValueId x = isBetween ? neighbour(input(spatialShape(kNeighbourChannels)),
                                          m_case.inputs[0][1], kNeighbourChannels)
                              : input(m_case.inputs[0]);
        Node node{ .type = m_case.type, .inputs = { x }, .attributes = m_case.attributes };
        for (size_t slot = 1; slot < m_case.inputs.size(); ++slot)
            node.inputs.push_back(m_case.isConstant[slot] ? weights(m_case.inputs[slot])
                                                          : input(m_case.inputs[slot]));
        node.outputs = { graph().addValue({}) };
        const ValueId y = node.outputs[0];
        const NodeId timed = graph().addNode(std::move(node));
        graph().addOutput(isConvolution(m_case) ? neighbour(y, kNeighbourChannels, outputChannels())
                                                : y);
        return { std::move(m_model), timed };
    }

private:
    Graph& graph() { return m_model.graph; }

    Shape spatialShape(int64_t channels) const
    {
        Shape shape = m_case.inputs[0];
        shape[1] = channels;
        return shape;
    }

    int64_t outputChannels() const { return m_case.inputs[1][m_case.type == "Conv" ? 0 : 1]; }

    ValueId input(const Shape& shape)
    {
        const ValueId id = graph().addValue(
            { .type = { .elementType = ElementType::float32, .shape = toSymbolic(shape) } });
        graph().addInput(id);
        return id;
    }

    ValueId weights(const Shape& shape)
    {
        return graph().addInitializer(graph().freshName("weights"), someWeights(shape));
    }

    /// A pointwise convolution.
    ValueId neighbour(ValueId x, int64_t outputs, int64_t inputs)
    {
        Shape shape(m_case.inputs[0].size(), 1);
        shape[0] = outputs;
        shape[1] = inputs;
        const ValueId y = graph().addValue({});
        graph().addNode({ .type = "Conv", .inputs = { x, weights(shape) }, .outputs = { y } });
        return y;
    }

    const NodeCase& m_case;
    Model m_model;
};

} // namespace

std::optional<NodeCase> nodeCase(const Model& model, NodeId id, const InferredShapes& shapes,
                                 std::vector<Shape> inputs)
{
    const Graph& graph = model.graph;
    const Node& node = graph.node(id);
    if (!node.domain.empty() || std::ranges::count(kProducts, node.type) == 0
        || isGroupedTransposed(node) || !attributesJson(node.attributes))
        return std::nullopt;
    NodeCase single{ .type = node.type,
                     .attributes = node.attributes,
                     .opset = model.opsetVersion(""),
                     .inputs = std::move(inputs) };
    for (const ValueId input : node.inputs) {
        if (!input.isValid() || shapes.of(input).elementType != ElementType::float32)
            return std::nullopt;
        single.isConstant.push_back(graph.value(input).initializer.has_value());
    }
    single.readsNetworkInput = !graph.value(node.inputs[0]).producer.isValid();
    if (single.isConstant[0] || (isConvolution(single) && single.inputs[0].size() < 3))
        return std::nullopt;
    std::ranges::sort(single.attributes, {}, &Attribute::name);
    fitGroups(single);
    return single;
}

std::optional<NodeCase> nodeCase(const Model& model, NodeId id, const InferredShapes& shapes)
{
    std::vector<Shape> inputs;
    for (const ValueId input : model.graph.node(id).inputs) {
        const auto shape = input.isValid() && shapes.of(input).shape
            ? toConcrete(*shapes.of(input).shape)
            : std::nullopt;
        if (!shape)
            return std::nullopt;
        inputs.push_back(*shape);
    }
    return nodeCase(model, id, shapes, std::move(inputs));
}

std::string caseText(const NodeCase& single)
{
    std::string text = single.type;
    for (size_t slot = 0; slot < single.inputs.size(); ++slot)
        text += fmt::format(" {}{}", shapeText(single.inputs[slot]),
                            single.isConstant[slot] ? "" : "*");
    return fmt::format("{} {} opset {}{}", text,
                       attributesJson(single.attributes).value_or(Json()).dump(), single.opset,
                       single.readsNetworkInput ? " network input" : "");
}

TimedModel timedModel(const NodeCase& single)
{
    return TimedModelBuilder(single).build();
}

} // namespace core
