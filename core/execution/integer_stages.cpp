#include "core/execution/integer_stages.h"

#include "core/execution/constant_folding.h"
#include "core/operators/quantization.h"

namespace core {

namespace {

bool isByteType(ElementType type)
{
    return type == ElementType::uint8 || type == ElementType::int8;
}

/// The only element of a constant.
const Tensor* scalarAt(const Graph& graph, const Node& node, size_t slot)
{
    if (!node.hasInput(slot) || !isConstant(graph.value(node.inputs[slot])))
        return nullptr;
    const Tensor& tensor = *graph.value(node.inputs[slot]).initializer;
    return tensor.elementCount() == 1 ? &tensor : nullptr;
}

std::optional<FusedStage> clipStage(const Graph& graph, const Use& use)
{
    const Node& node = graph.node(use.node);
    const Tensor* low = scalarAt(graph, node, 1);
    const Tensor* high = scalarAt(graph, node, 2);
    if (use.slot != 0 || low == nullptr || high == nullptr || !isByteType(low->elementType())
        || !isByteType(high->elementType()))
        return std::nullopt;
    return FusedStage{ .nodes = { use.node },
                       .operation = { .kind = PostOperation::Kind::integerClip,
                                      .alpha = static_cast<float>(quantizedValues(*low).front()),
                                      .beta = static_cast<float>(quantizedValues(*high).front()) },
                       .output = node.outputs[0] };
}

std::optional<Quantization> quantizationAt(const Graph& graph, const Node& node, size_t slot)
{
    const Tensor* scale = scalarAt(graph, node, slot);
    const Tensor* zeroPoint = scalarAt(graph, node, slot + 1);
    if (scale == nullptr || zeroPoint == nullptr || scale->elementType() != ElementType::float32)
        return std::nullopt;
    return Quantization{ scale->values<float>()[0], quantizedValues(*zeroPoint).front() };
}

std::optional<FusedStage> additionStage(const Graph& graph, const Use& use)
{
    constexpr size_t kSecond = 3;
    const Node& node = graph.node(use.node);
    if (use.slot != 0 && use.slot != kSecond)
        return std::nullopt;
    const ValueId operand = node.inputs[kSecond - use.slot];
    const auto a = quantizationAt(graph, node, 1);
    const auto b = quantizationAt(graph, node, kSecond + 1);
    const auto c = quantizationAt(graph, node, 2 * kSecond);
    if (!a || !b || !c || !operand.isValid() || isConstant(graph.value(operand)))
        return std::nullopt;
    const ElementType type = scalarAt(graph, node, 2 * kSecond + 1)->elementType();
    return FusedStage{ .nodes = { use.node },
                       .operation = { .kind = PostOperation::Kind::quantizedAddition,
                                      .sum = QuantizedAddition::of(*a, *b, *c),
                                      .range = quantizedRange(type),
                                      .isSecond = use.slot == kSecond },
                       .operand = operand,
                       .output = node.outputs[0] };
}

} // namespace

std::optional<FusedStage> matchIntegerStage(const Graph& graph, const Use& use)
{
    const Node& node = graph.node(use.node);
    if (node.domain.empty() && node.type == "Clip")
        return clipStage(graph, use);
    if (node.domain == "com.microsoft" && node.type == "QLinearAdd")
        return additionStage(graph, use);
    return std::nullopt;
}

} // namespace core
