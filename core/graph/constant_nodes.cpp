#include "core/graph/constant_nodes.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

bool isRandom(const Node& node)
{
    return node.type.starts_with("Random") || node.type == "Multinomial"
        || node.type == "Bernoulli";
}

bool isSource(const Node& node)
{
    return node.inputs.empty() && node.type == "Constant";
}

} // namespace

std::vector<bool> findConstantNodes(const Graph& graph)
{
    std::vector<bool> isConstant(graph.nodeSlots(), false);
    std::vector<bool> isOutput(graph.valueSlots(), false);
    for (const ValueId output : graph.outputs()) {
        if (output.isValid())
            isOutput[static_cast<size_t>(output.index)] = true;
    }
    const auto isConstantValue = [&](ValueId id) {
        if (!id.isValid())
            return true;
        const Value& value = graph.value(id);
        if (value.producer.isValid())
            return static_cast<bool>(isConstant[static_cast<size_t>(value.producer.index)]);
        return value.initializer.has_value() && !value.isOuter;
    };
    for (const NodeId id : graph.order()) {
        const Node& node = graph.node(id);
        const bool makesOutput = std::ranges::any_of(node.outputs, [&](ValueId output) {
            return output.isValid() && isOutput[static_cast<size_t>(output.index)];
        });
        if (makesOutput || isRandom(node) || !capturedNames(node).empty())
            continue;
        isConstant[static_cast<size_t>(id.index)] = isSource(node)
            || (!node.inputs.empty() && std::ranges::all_of(node.inputs, isConstantValue));
    }
    return isConstant;
}

} // namespace core
