#include "core/quantization/channel_weights.h"

#include "core/execution/constant_folding.h"
#include "core/quantization/quantization_plan.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

bool isFloatConstant(const Graph& graph, const Node& node, size_t slot)
{
    if (!node.hasInput(slot))
        return false;
    const Value& value = graph.value(node.inputs[slot]);
    return isConstant(value) && value.initializer
        && value.initializer->elementType() == ElementType::float32;
}

bool isUnscaledProduct(const Node& node)
{
    if (node.type == "Gemm")
        return node.integer("transA", 0) == 0 && node.real("alpha", 1) == 1
            && node.real("beta", 1) == 1;
    return node.type == "Conv" || node.type == "MatMul";
}

/// Lets a node read other numbers in place of a constant, which others may read too.
void replaceConstant(Graph& graph, NodeId node, size_t slot, Tensor tensor)
{
    const std::string stem = graph.value(graph.node(node).inputs[slot]).name;
    const ValueId added = graph.addInitializer(graph.freshName(stem), std::move(tensor));
    graph.node(node).inputs[slot] = added;
}

/// The constant with each element changed by `change(element, number)`.
template <typename Change>
void editConstant(Graph& graph, NodeId node, size_t slot, const Change& change)
{
    Tensor tensor = *graph.value(graph.node(node).inputs[slot]).initializer;
    const std::span<float> numbers = tensor.mutableValues<float>();
    for (size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = static_cast<float>(change(i, static_cast<double>(numbers[i])));
    replaceConstant(graph, node, slot, std::move(tensor));
}

} // namespace

std::optional<ChannelWeights> ChannelWeights::find(const Graph& graph, NodeId id)
{
    const Node& node = graph.node(id);
    const bool isNormalization = node.type == "LayerNormalization";
    if (!node.domain.empty() || node.outputs.size() != 1 || !isFloatConstant(graph, node, 1)
        || (!isNormalization && !isUnscaledProduct(node))
        || (node.hasInput(2) && !isFloatConstant(graph, node, 2)))
        return std::nullopt;
    const Shape& shape = graph.value(node.inputs[1]).initializer->shape();
    ChannelWeights weights;
    weights.m_node = id;
    weights.m_isMatrix = node.type != "Conv";
    if (isNormalization) {
        weights.m_outputs = shape.size() == 1 ? shape[0] : 0;
    } else if (node.type == "Conv") {
        weights.m_groups = node.integer("group", 1);
        weights.m_outputs = shape[0];
        weights.m_inputs = shape[1] * weights.m_groups;
        weights.m_kernel = elementCount(std::span(shape).subspan(2));
    } else if (shape.size() == 2) {
        weights.m_isTransposed = weightAxis(node) == 1;
        weights.m_outputs = shape[weights.m_isTransposed ? 1 : 0];
        weights.m_inputs = shape[weights.m_isTransposed ? 0 : 1];
    }
    const bool hasBias = node.hasInput(2);
    if (weights.m_outputs == 0
        || (hasBias
            && graph.value(node.inputs[2]).initializer->elementCount() != weights.m_outputs))
        return std::nullopt;
    return weights;
}

int64_t ChannelWeights::outputOf(size_t element) const
{
    const auto i = static_cast<int64_t>(element);
    if (m_inputs == 0)
        return i;
    return m_isTransposed ? i % m_outputs : i / (m_inputs / m_groups * m_kernel);
}

int64_t ChannelWeights::inputOf(size_t element) const
{
    const auto i = static_cast<int64_t>(element);
    if (m_isTransposed)
        return i / m_outputs;
    const int64_t perGroup = m_inputs / m_groups;
    const int64_t group = outputOf(element) / (m_outputs / m_groups);
    return group * perGroup + i / m_kernel % perGroup;
}

std::vector<double> ChannelWeights::magnitudes(const Graph& graph, bool ofOutputs) const
{
    std::vector<double> largest(static_cast<size_t>(ofOutputs ? m_outputs : m_inputs), 0);
    const std::span<const float> numbers =
        graph.value(graph.node(m_node).inputs[1]).initializer->values<float>();
    for (size_t i = 0; i < numbers.size(); ++i) {
        double& place = largest[static_cast<size_t>(ofOutputs ? outputOf(i) : inputOf(i))];
        place = std::max(place, std::abs(static_cast<double>(numbers[i])));
    }
    return largest;
}

std::vector<double> ChannelWeights::outputMagnitudes(const Graph& graph) const
{
    return magnitudes(graph, true);
}

std::vector<double> ChannelWeights::inputMagnitudes(const Graph& graph) const
{
    return magnitudes(graph, false);
}

std::vector<double> ChannelWeights::product(const Graph& graph,
                                            std::span<const double> inputs) const
{
    std::vector<double> sums(static_cast<size_t>(m_outputs), 0);
    const std::span<const float> numbers =
        graph.value(graph.node(m_node).inputs[1]).initializer->values<float>();
    for (size_t i = 0; i < numbers.size(); ++i)
        sums[static_cast<size_t>(outputOf(i))] +=
            static_cast<double>(numbers[i]) * inputs[static_cast<size_t>(inputOf(i))];
    return sums;
}

void ChannelWeights::divideOutputs(Graph& graph, std::span<const double> factors) const
{
    editConstant(graph, m_node, 1, [&](size_t i, double number) {
        return number / factors[static_cast<size_t>(outputOf(i))];
    });
    if (graph.node(m_node).hasInput(2))
        editConstant(graph, m_node, 2,
                     [&](size_t i, double number) { return number / factors[i]; });
}

void ChannelWeights::multiplyInputs(Graph& graph, std::span<const double> factors) const
{
    editConstant(graph, m_node, 1, [&](size_t i, double number) {
        return number * factors[static_cast<size_t>(inputOf(i))];
    });
}

void ChannelWeights::addToBias(Graph& graph, std::span<const double> shifts) const
{
    require(canHaveBias(graph), "the operator has a bias");
    if (!graph.node(m_node).hasInput(2)) {
        const std::string stem = graph.value(graph.node(m_node).inputs[1]).name + "_bias";
        const ValueId zeros = graph.addInitializer(graph.freshName(stem),
                                                   Tensor(ElementType::float32, { m_outputs }));
        graph.node(m_node).inputs.resize(3);
        graph.node(m_node).inputs[2] = zeros;
    }
    editConstant(graph, m_node, 2, [&](size_t i, double number) { return number + shifts[i]; });
}

} // namespace core
