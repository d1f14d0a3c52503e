#include "core/execution/running_statistics.h"

#include <array>

namespace core {

namespace {

constexpr size_t kMeanSlot = 3;
constexpr size_t kVarianceSlot = 4;

/// The initializer that a value is, directly or through Identity; an invalid id when there is none.
ValueId storedIn(const Graph& graph, ValueId id)
{
    while (!graph.value(id).initializer) {
        const NodeId producer = graph.value(id).producer;
        if (!producer.isValid() || graph.node(producer).type != "Identity")
            return {};
        id = graph.node(producer).inputs[0];
    }
    return graph.value(id).initializer->elementType() == ElementType::float32 ? id : ValueId();
}

/// The node's own initializer for `slot`: the one it reads, or a copy when others read that too.
ValueId ownCopy(Graph& graph, NodeId id, size_t slot, ValueId stored, const UseTable& uses)
{
    const ValueId read = graph.node(id).inputs[slot];
    if (read == stored && uses.of(stored).size() == 1)
        return stored;
    std::string name =
        graph.value(graph.node(id).inputs[1]).name + (slot == kMeanSlot ? ".mean" : ".variance");
    if (graph.find(name))
        name = graph.freshName(name);
    const ValueId copy = graph.addInitializer(std::move(name), *graph.value(stored).initializer);
    graph.node(id).inputs[slot] = copy;
    return copy;
}

bool isTrainable(const Graph& graph, const Node& node, const std::set<std::string>& frozen)
{
    if (node.type != "BatchNormalization" || !node.domain.empty())
        return false;
    for (const size_t slot : { kMeanSlot, kVarianceSlot }) {
        const ValueId stored = node.hasInput(slot) ? storedIn(graph, node.inputs[slot]) : ValueId();
        if (!stored.isValid() || frozen.contains(graph.value(stored).name))
            return false;
    }
    return true;
}

} // namespace

std::vector<std::optional<RunningStatistics>>
separateRunningStatistics(Graph& graph, const std::set<std::string>& frozen)
{
    const UseTable uses(graph);
    std::vector<std::optional<RunningStatistics>> found(graph.nodeSlots());
    for (const NodeId id : graph.order()) {
        if (!isTrainable(graph, graph.node(id), frozen))
            continue;
        const std::array stored = { storedIn(graph, graph.node(id).inputs[kMeanSlot]),
                                    storedIn(graph, graph.node(id).inputs[kVarianceSlot]) };
        found[static_cast<size_t>(id.index)] = {
            .mean = ownCopy(graph, id, kMeanSlot, stored[0], uses),
            .variance = ownCopy(graph, id, kVarianceSlot, stored[1], uses)
        };
    }
    return found;
}

} // namespace core
