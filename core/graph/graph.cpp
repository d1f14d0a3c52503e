#include "core/graph/graph.h"

#include <queue>

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

void collectOuterNames(const Graph& graph, std::vector<std::string>& names)
{
    for (const ValueId id : graph.values()) {
        if (graph.value(id).isOuter)
            names.push_back(graph.value(id).name);
    }
}

/// Value equality by name and content, since ids may differ after edits.
bool sameValues(const Graph& a, const Graph& b)
{
    const std::vector<ValueId> left = a.values();
    if (left.size() != b.values().size())
        return false;
    return std::ranges::all_of(left, [&](ValueId id) {
        const std::optional<ValueId> other = b.find(a.value(id).name);
        if (!other)
            return false;
        Value x = a.value(id);
        Value y = b.value(*other);
        x.producer = y.producer = {};
        return x == y;
    });
}

bool sameNames(const Graph& a, const std::vector<ValueId>& x, const Graph& b,
               const std::vector<ValueId>& y)
{
    return std::ranges::equal(x, y, [&](ValueId left, ValueId right) {
        return left.isValid() == right.isValid()
            && (!left.isValid() || a.value(left).name == b.value(right).name);
    });
}

bool sameNode(const Graph& a, NodeId left, const Graph& b, NodeId right)
{
    Node x = a.node(left);
    Node y = b.node(right);
    if (!sameNames(a, x.inputs, b, y.inputs) || !sameNames(a, x.outputs, b, y.outputs))
        return false;
    x.inputs = y.inputs = {};
    x.outputs = y.outputs = {};
    return x == y;
}

} // namespace

ValueId Graph::addValue(Value value)
{
    if (value.name.empty())
        value.name = freshName("value");
    const ValueId id{ static_cast<int32_t>(m_values.size()) };
    if (!m_valueByName.emplace(value.name, id).second)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("value name \"{}\" is used twice", value.name));
    value.producer = {};
    m_values.push_back(std::move(value));
    m_valueAlive.push_back(true);
    return id;
}

ValueId Graph::addInitializer(std::string valueName, Tensor tensor)
{
    Value value;
    value.name = std::move(valueName);
    value.type.elementType = tensor.elementType();
    value.type.shape = toSymbolic(tensor.shape());
    value.initializer = std::move(tensor);
    return addValue(std::move(value));
}

NodeId Graph::placeNode(Node node)
{
    const NodeId id{ static_cast<int32_t>(m_nodes.size()) };
    for (const ValueId output : node.outputs) {
        if (!output.isValid())
            continue;
        if (value(output).producer.isValid() || value(output).isInput || value(output).initializer)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{}: output \"{}\" is already made elsewhere", node.label(),
                                    value(output).name));
        value(output).producer = id;
    }
    m_nodes.push_back(std::move(node));
    m_nodeAlive.push_back(true);
    return id;
}

NodeId Graph::addNode(Node node)
{
    const NodeId id = placeNode(std::move(node));
    m_order.push_back(id);
    return id;
}

NodeId Graph::insertNode(NodeId successor, Node node)
{
    const auto position = std::ranges::find(m_order, successor);
    require(position != m_order.end(), "successor is in the order");
    const auto offset = position - m_order.begin();
    const NodeId id = placeNode(std::move(node));
    m_order.insert(m_order.begin() + offset, id);
    return id;
}

void Graph::removeNode(NodeId id)
{
    for (const ValueId output : node(id).outputs) {
        if (output.isValid())
            value(output).producer = {};
    }
    std::erase(m_order, id);
    m_nodeAlive[static_cast<size_t>(id.index)] = false;
    node(id) = Node();
}

void Graph::removeValue(ValueId id)
{
    require(!value(id).producer.isValid(), "removed value has no producer");
    m_valueByName.erase(value(id).name);
    m_valueAlive[static_cast<size_t>(id.index)] = false;
    std::erase(m_inputs, id);
    value(id) = Value();
}

void Graph::renameValue(ValueId id, std::string newName)
{
    if (value(id).name == newName)
        return;
    if (!m_valueByName.emplace(newName, id).second)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("value name \"{}\" is used twice", newName));
    m_valueByName.erase(value(id).name);
    value(id).name = std::move(newName);
}

void Graph::replaceUses(ValueId from, ValueId to)
{
    for (const NodeId id : m_order)
        std::ranges::replace(node(id).inputs, from, to);
    std::ranges::replace(m_outputs, from, to);
}

std::string Graph::freshName(std::string_view stem) const
{
    for (size_t number = m_values.size();; ++number) {
        std::string candidate = fmt::format("{}_{}", stem, number);
        if (!m_valueByName.contains(candidate))
            return candidate;
    }
}

void Graph::addInput(ValueId id)
{
    value(id).isInput = true;
    m_inputs.push_back(id);
}

void Graph::addOutput(ValueId id)
{
    m_outputs.push_back(id);
}

void Graph::setInputs(std::vector<ValueId> ids)
{
    for (const ValueId id : m_inputs)
        value(id).isInput = false;
    m_inputs = std::move(ids);
    for (const ValueId id : m_inputs)
        value(id).isInput = true;
}

void Graph::setOutputs(std::vector<ValueId> ids)
{
    m_outputs = std::move(ids);
}

std::vector<ValueId> Graph::requiredInputs() const
{
    std::vector<ValueId> required;
    std::ranges::copy_if(m_inputs, std::back_inserter(required),
                         [&](ValueId id) { return !value(id).initializer.has_value(); });
    return required;
}

/// Whether every node stands behind the producers of all it reads.
bool Graph::isSorted() const
{
    std::vector<bool> isDone(m_nodes.size(), false);
    const auto isReady = [&](ValueId input) {
        const NodeId producer = input.isValid() ? value(input).producer : NodeId{};
        return !producer.isValid() || isDone[static_cast<size_t>(producer.index)];
    };
    for (const NodeId id : m_order) {
        if (!std::ranges::all_of(node(id).inputs, isReady))
            return false;
        for (const std::string& captured : capturedNames(node(id))) {
            if (!isReady(find(captured).value_or(ValueId())))
                return false;
        }
        isDone[static_cast<size_t>(id.index)] = true;
    }
    return true;
}

/// Walks from a node that waits to one it waits for, until one comes up again.
void Graph::throwCycle(const std::vector<int>& missing) const
{
    const auto isStuck = [&](NodeId id) { return missing[static_cast<size_t>(id.index)] > 0; };
    const auto stuckProducer = [&](ValueId input) {
        const NodeId producer = input.isValid() ? value(input).producer : NodeId{};
        return producer.isValid() && isStuck(producer) ? producer : NodeId{};
    };
    const auto awaited = [&](NodeId id) {
        for (const ValueId input : node(id).inputs) {
            if (const NodeId producer = stuckProducer(input); producer.isValid())
                return producer;
        }
        for (const std::string& captured : capturedNames(node(id))) {
            const NodeId producer = stuckProducer(find(captured).value_or(ValueId()));
            if (producer.isValid())
                return producer;
        }
        return id;
    };
    NodeId current = *std::ranges::find_if(m_order, isStuck);
    for (std::vector<bool> seen(m_nodes.size(), false);
         !seen[static_cast<size_t>(current.index)];) {
        seen[static_cast<size_t>(current.index)] = true;
        current = awaited(current);
    }
    throw Error(ErrorCode::invalidModel,
                fmt::format("{} takes part in a cycle", node(current).label()));
}

void Graph::sortTopologically()
{
    if (isSorted())
        return;
    std::vector<size_t> position(m_nodes.size(), 0);
    std::vector<int> missing(m_nodes.size(), 0);
    std::vector<std::vector<NodeId>> successors(m_nodes.size());
    for (size_t index = 0; index < m_order.size(); ++index)
        position[static_cast<size_t>(m_order[index].index)] = index;
    const auto link = [&](ValueId input, NodeId reader) {
        const NodeId producer = input.isValid() ? value(input).producer : NodeId{};
        if (!producer.isValid())
            return;
        successors[static_cast<size_t>(producer.index)].push_back(reader);
        ++missing[static_cast<size_t>(reader.index)];
    };
    for (const NodeId id : m_order) {
        for (const ValueId input : node(id).inputs)
            link(input, id);
        for (const std::string& captured : capturedNames(node(id)))
            link(find(captured).value_or(ValueId()), id);
    }
    // The smallest old position first keeps an already sorted graph as it is.
    std::priority_queue<std::pair<size_t, int32_t>, std::vector<std::pair<size_t, int32_t>>,
                        std::greater<>>
        ready;
    for (const NodeId id : m_order) {
        if (missing[static_cast<size_t>(id.index)] == 0)
            ready.emplace(position[static_cast<size_t>(id.index)], id.index);
    }
    std::vector<NodeId> sorted;
    while (!ready.empty()) {
        const NodeId id{ ready.top().second };
        ready.pop();
        sorted.push_back(id);
        for (const NodeId next : successors[static_cast<size_t>(id.index)]) {
            if (--missing[static_cast<size_t>(next.index)] == 0)
                ready.emplace(position[static_cast<size_t>(next.index)], next.index);
        }
    }
    if (sorted.size() != m_order.size())
        throwCycle(missing);
    m_order = std::move(sorted);
}

std::optional<ValueId> Graph::find(std::string_view valueName) const
{
    const auto found = m_valueByName.find(valueName);
    return found == m_valueByName.end() ? std::nullopt : std::optional(found->second);
}

std::optional<NodeId> Graph::findNode(std::string_view nodeName) const
{
    const auto found =
        std::ranges::find_if(m_order, [&](NodeId id) { return node(id).name == nodeName; });
    return found == m_order.end() ? std::nullopt : std::optional(*found);
}

std::vector<ValueId> Graph::values() const
{
    std::vector<ValueId> result;
    for (size_t index = 0; index < m_values.size(); ++index) {
        if (m_valueAlive[index])
            result.push_back(ValueId{ static_cast<int32_t>(index) });
    }
    return result;
}

bool Graph::operator==(const Graph& other) const
{
    return name == other.name && documentation == other.documentation
        && unknownFields == other.unknownFields && sparseInitializers == other.sparseInitializers
        && quantizationAnnotations == other.quantizationAnnotations
        && sameNames(*this, m_inputs, other, other.m_inputs)
        && sameNames(*this, m_outputs, other, other.m_outputs)
        && std::ranges::equal(m_order, other.m_order,
                              [&](NodeId a, NodeId b) { return sameNode(*this, a, other, b); })
        && sameValues(*this, other);
}

UseTable::UseTable(const Graph& graph)
    : m_uses(graph.valueSlots())
{
    for (const NodeId id : graph.order()) {
        const Node& node = graph.node(id);
        for (size_t slot = 0; slot < node.inputs.size(); ++slot) {
            if (node.inputs[slot].isValid())
                m_uses[static_cast<size_t>(node.inputs[slot].index)].push_back({ id, slot });
        }
    }
}

std::vector<GraphPointer> nestedGraphs(const Node& node)
{
    std::vector<GraphPointer> nested;
    for (const Attribute& attribute : node.attributes) {
        if (const auto* graph = std::get_if<GraphPointer>(&attribute.value))
            nested.push_back(*graph);
        else if (const auto* graphs = std::get_if<std::vector<GraphPointer>>(&attribute.value))
            nested.insert(nested.end(), graphs->begin(), graphs->end());
    }
    return nested;
}

std::vector<std::string> capturedNames(const Node& node)
{
    std::vector<std::string> names;
    for (const GraphPointer& graph : nestedGraphs(node))
        collectOuterNames(*graph, names);
    return names;
}

} // namespace core
