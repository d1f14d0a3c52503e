#include "core/execution/constant_folding.h"

#include "core/operators/operator_catalog.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

bool hasNestedGraph(const Node& node)
{
    return std::ranges::any_of(node.attributes, [](const Attribute& attribute) {
        return std::holds_alternative<GraphPointer>(attribute.value)
            || std::holds_alternative<std::vector<GraphPointer>>(attribute.value);
    });
}

/// An output that would pass the limit stops the fold before any memory is taken.
class FoldTooLarge
{
};

Tensor allocateFolded(ElementType type, const Shape& shape)
{
    if (static_cast<int64_t>(elementBytes(type, elementCount(shape))) > kFoldedBytesLimit)
        throw FoldTooLarge();
    return Tensor::uninitialized(type, shape);
}

/// The outputs of a node with constant inputs, or nothing when it must stay.
std::optional<std::vector<Tensor>> computedOnce(const Model& model, const Node& node)
{
    const Graph& graph = model.graph;
    std::vector<const Tensor*> inputs;
    for (const ValueId input : node.inputs) {
        if (input.isValid() && !isConstant(graph.value(input)))
            return std::nullopt;
        inputs.push_back(input.isValid() ? &*graph.value(input).initializer : nullptr);
    }
    if (hasNestedGraph(node))
        return std::nullopt;
    try {
        const auto meaning = makeOperator(node, model.opsetVersion(node.domain));
        if (meaning->isRandom())
            return std::nullopt;
        ForwardContext context(inputs, node.outputs.size(),
                               [](size_t, ElementType type, const Shape& shape) {
                                   return allocateFolded(type, shape);
                               });
        meaning->forward(context);
        return std::move(context.outputs());
    } catch (const Error&) {
        // A node that cannot be computed is reported when the model runs, with its inputs.
        return std::nullopt;
    } catch (const FoldTooLarge&) {
        return std::nullopt;
    }
}

} // namespace

bool isConstant(const Value& value)
{
    return value.initializer.has_value() && !value.isInput;
}

std::vector<NodeId> foldConstantNodes(Model& model, const Monitor& monitor, std::string_view type)
{
    Graph& graph = model.graph;
    std::vector<NodeId> removed;
    const std::vector<NodeId> order = graph.order();
    for (const NodeId id : order) {
        monitor.checkpoint();
        if (!type.empty() && graph.node(id).type != type)
            continue;
        const std::optional<std::vector<Tensor>> outputs = computedOnce(model, graph.node(id));
        if (!outputs)
            continue;
        const std::vector<ValueId> slots = graph.node(id).outputs;
        graph.removeNode(id);
        for (size_t slot = 0; slot < slots.size(); ++slot) {
            if (slots[slot].isValid())
                graph.value(slots[slot]).initializer = (*outputs)[slot];
        }
        removed.push_back(id);
    }
    return removed;
}

} // namespace core
