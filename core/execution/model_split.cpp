#include "core/execution/model_split.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace core {

namespace {

/// All values a node reads, those of its nested graphs included.
std::vector<ValueId> readValues(const Graph& graph, const Node& node)
{
    std::vector<ValueId> read;
    std::ranges::copy_if(node.inputs, std::back_inserter(read), &ValueId::isValid);
    for (const std::string& name : capturedNames(node))
        if (const auto captured = graph.find(name))
            read.push_back(*captured);
    return read;
}

bool isSameTensor(const std::optional<Tensor>& a, const std::optional<Tensor>& b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->sharesBufferWith(*b) ? a->shape() == b->shape() : *a == *b;
}

bool isUnchanged(const Graph& reference, const Graph& candidate, NodeId id)
{
    if (static_cast<size_t>(id.index) >= reference.nodeSlots() || !reference.isAlive(id)
        || !(reference.node(id) == candidate.node(id)))
        return false;
    return std::ranges::all_of(readValues(candidate, candidate.node(id)), [&](ValueId value) {
        return static_cast<size_t>(value.index) < reference.valueSlots() && reference.isAlive(value)
            && isSameTensor(reference.value(value).initializer, candidate.value(value).initializer);
    });
}

/// Removes the nodes for which `isKept` is false.
void keepNodes(Graph& graph, const std::vector<bool>& isKept)
{
    const std::vector<NodeId> order = graph.order();
    for (const NodeId id : order | std::views::reverse)
        if (!isKept[static_cast<size_t>(id.index)])
            graph.removeNode(id);
}

/// By NodeId: reached from one of `changed`.
std::vector<bool> reachedNodes(const Graph& graph, const std::vector<NodeId>& changed)
{
    std::vector<bool> reached(graph.nodeSlots());
    for (const NodeId id : changed)
        reached[static_cast<size_t>(id.index)] = true;
    for (const NodeId id : graph.order()) {
        const auto isReached = [&](ValueId value) {
            const NodeId producer = graph.value(value).producer;
            return producer.isValid() && reached[static_cast<size_t>(producer.index)];
        };
        if (std::ranges::any_of(readValues(graph, graph.node(id)), isReached))
            reached[static_cast<size_t>(id.index)] = true;
    }
    return reached;
}

} // namespace

std::vector<NodeId> changedNodes(const Model& reference, const Model& candidate)
{
    std::vector<NodeId> changed;
    std::ranges::copy_if(candidate.graph.order(), std::back_inserter(changed), [&](NodeId id) {
        return !isUnchanged(reference.graph, candidate.graph, id);
    });
    return changed;
}

ModelSuffix suffixBehind(const Model& model, const std::vector<NodeId>& changed)
{
    ModelSuffix suffix{ .model = model };
    Graph& graph = suffix.model.graph;
    const std::vector<bool> reached = reachedNodes(graph, changed);
    const auto isReached = [&](ValueId value) {
        const NodeId producer = graph.value(value).producer;
        return producer.isValid() && reached[static_cast<size_t>(producer.index)];
    };
    std::set<ValueId> boundary;
    const auto need = [&](ValueId value) {
        if (!isReached(value) && !graph.value(value).initializer)
            boundary.insert(value);
    };
    for (const NodeId id : graph.order())
        if (reached[static_cast<size_t>(id.index)])
            std::ranges::for_each(readValues(graph, graph.node(id)), need);
    std::ranges::for_each(graph.outputs(), need);
    keepNodes(graph, reached);
    suffix.boundary.assign(boundary.begin(), boundary.end());
    graph.setInputs(suffix.boundary);
    return suffix;
}

ModelSuffix segmentOf(const Model& model, size_t first, size_t last,
                      const std::vector<ValueId>& wanted)
{
    ModelSuffix segment{ .model = model };
    Graph& graph = segment.model.graph;
    const std::vector<NodeId>& order = model.graph.order();
    std::vector<bool> isInside(graph.nodeSlots());
    for (size_t place = first; place < last; ++place)
        isInside[static_cast<size_t>(order[place].index)] = true;
    const auto isMadeInside = [&](ValueId value) {
        const NodeId producer = graph.value(value).producer;
        return producer.isValid() && isInside[static_cast<size_t>(producer.index)];
    };
    std::set<ValueId> boundary;
    std::set<ValueId> outputs;
    std::ranges::copy_if(wanted, std::inserter(outputs, outputs.end()), isMadeInside);
    for (size_t place = first; place < order.size(); ++place) {
        for (const ValueId value : readValues(graph, graph.node(order[place]))) {
            if (place >= last && isMadeInside(value))
                outputs.insert(value);
            else if (place < last && !isMadeInside(value) && !graph.value(value).initializer)
                boundary.insert(value);
        }
    }
    keepNodes(graph, isInside);
    segment.boundary.assign(boundary.begin(), boundary.end());
    graph.setInputs(segment.boundary);
    graph.setOutputs({ outputs.begin(), outputs.end() });
    return segment;
}

Model prefixFor(const Model& model, const std::vector<ValueId>& wanted)
{
    Model prefix = model;
    Graph& graph = prefix.graph;
    std::vector<bool> isNeeded(graph.nodeSlots());
    std::set<ValueId> needed(wanted.begin(), wanted.end());
    for (const NodeId id : graph.order() | std::views::reverse) {
        const Node& node = graph.node(id);
        if (!std::ranges::any_of(node.outputs,
                                 [&](ValueId output) { return needed.contains(output); }))
            continue;
        isNeeded[static_cast<size_t>(id.index)] = true;
        std::ranges::for_each(readValues(graph, node),
                              [&](ValueId value) { needed.insert(value); });
    }
    keepNodes(graph, isNeeded);
    graph.setOutputs(wanted);
    return prefix;
}

} // namespace core
