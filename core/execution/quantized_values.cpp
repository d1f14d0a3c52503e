#include "core/execution/quantized_values.h"

#include "core/execution/constant_folding.h"
#include "core/operators/quantization.h"

#include <algorithm>

namespace core {

namespace {

bool isByteType(ElementType type)
{
    return type == ElementType::uint8 || type == ElementType::int8;
}

bool isConstantValue(const Graph& graph, ValueId id)
{
    return id.isValid() && isConstant(graph.value(id));
}

/// QuantizeLinear or DequantizeLinear of either domain.
bool isLinear(const Node& node, std::string_view type)
{
    return node.type == type && (node.domain.empty() || node.domain == "com.microsoft")
        && node.inputs.size() >= 2 && node.integer("block_size", 0) == 0;
}

} // namespace

/// Both are constants and the scale is float32.
std::optional<QuantizationValues> QuantizedValues::read(const Node& node,
                                                        ElementType fallback) const
{
    QuantizationValues of{ .scale = node.inputs[1],
                           .type = fallback,
                           .axis = node.integer("axis", 1) };
    if (!isConstantValue(m_graph, of.scale)
        || m_graph.value(of.scale).initializer->elementType() != ElementType::float32)
        return std::nullopt;
    if (!node.hasInput(2))
        return of;
    of.zeroPoint = node.inputs[2];
    if (!isConstantValue(m_graph, of.zeroPoint))
        return std::nullopt;
    of.type = m_graph.value(of.zeroPoint).initializer->elementType();
    return of;
}

bool QuantizedValues::isPerTensor(const QuantizationValues& of) const
{
    return m_graph.value(of.scale).initializer->elementCount() == 1
        && (!of.zeroPoint.isValid()
            || m_graph.value(of.zeroPoint).initializer->elementCount() == 1);
}

std::optional<QuantizationValues> QuantizedValues::quantizer(NodeId id) const
{
    const Node& node = m_graph.node(id);
    if (!isLinear(node, "QuantizeLinear") || node.integer("output_dtype", 0) != 0)
        return std::nullopt;
    const std::optional<QuantizationValues> of = read(node, ElementType::uint8);
    return of && isByteType(of->type) && isPerTensor(*of) ? of : std::nullopt;
}

const Node* QuantizedValues::dequantizer(ValueId real) const
{
    if (!real.isValid() || !m_graph.value(real).producer.isValid())
        return nullptr;
    const Node& node = m_graph.node(m_graph.value(real).producer);
    return isLinear(node, "DequantizeLinear") ? &node : nullptr;
}

std::optional<QuantizedTensor> QuantizedValues::activation(ValueId real) const
{
    const Node* node = dequantizer(real);
    if (node == nullptr || isConstantValue(m_graph, node->inputs[0]))
        return std::nullopt;
    // Without a zero point only the producer tells the type.
    ElementType fallback = ElementType::undefined;
    const NodeId producer = m_graph.value(node->inputs[0]).producer;
    if (producer.isValid()) {
        if (const auto of = quantizer(producer))
            fallback = of->type;
    }
    const std::optional<QuantizationValues> of = read(*node, fallback);
    if (!of || !isByteType(of->type) || !isPerTensor(*of))
        return std::nullopt;
    return QuantizedTensor{ node->inputs[0], *of };
}

std::optional<QuantizedTensor> QuantizedValues::weights(ValueId real, int64_t axis) const
{
    const Node* node = dequantizer(real);
    if (node == nullptr || !isConstantValue(m_graph, node->inputs[0]))
        return std::nullopt;
    const Tensor& tensor = *m_graph.value(node->inputs[0]).initializer;
    const std::optional<QuantizationValues> of = read(*node, tensor.elementType());
    if (!of || !isByteType(tensor.elementType()) || of->type != tensor.elementType())
        return std::nullopt;
    const int64_t rank = tensor.rank();
    const int64_t ownAxis = of->axis < 0 ? of->axis + rank : of->axis;
    const int64_t count = m_graph.value(of->scale).initializer->elementCount();
    const bool fits = isPerTensor(*of)
        || (ownAxis == axis && axis < rank && count == tensor.shape()[static_cast<size_t>(axis)]);
    return fits ? std::optional(QuantizedTensor{ node->inputs[0], *of }) : std::nullopt;
}

std::optional<QuantizedTensor> QuantizedValues::bias(ValueId real) const
{
    const Node* node = dequantizer(real);
    if (node == nullptr || !isConstantValue(m_graph, node->inputs[0])
        || m_graph.value(node->inputs[0]).initializer->elementType() != ElementType::int32)
        return std::nullopt;
    const std::optional<QuantizationValues> of = read(*node, ElementType::int32);
    if (!of)
        return std::nullopt;
    if (of->zeroPoint.isValid()) {
        const std::vector<int32_t> zeros =
            quantizedValues(*m_graph.value(of->zeroPoint).initializer);
        if (std::ranges::any_of(zeros, [](int32_t zero) { return zero != 0; }))
            return std::nullopt;
    }
    return QuantizedTensor{ node->inputs[0], *of };
}

std::vector<float> QuantizedValues::scales(const QuantizationValues& of) const
{
    return scaleValues(*m_graph.value(of.scale).initializer);
}

int32_t QuantizedValues::zeroPoint(const QuantizationValues& of) const
{
    return of.zeroPoint.isValid()
        ? quantizedValues(*m_graph.value(of.zeroPoint).initializer).front()
        : 0;
}

bool QuantizedValues::areEqual(const QuantizationValues& a, const QuantizationValues& b) const
{
    return a.type == b.type && scales(a) == scales(b) && zeroPoint(a) == zeroPoint(b);
}

} // namespace core
