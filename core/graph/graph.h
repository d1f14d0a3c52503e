#pragma once

#include "core/graph/node.h"
#include "core/graph/value.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

/// One reading of a value: input `slot` of `node`.
struct Use
{
    NodeId node;
    size_t slot = 0;
};

/// Nodes joined by values. A copyable value: tensors share their buffers.
///
/// Rules: 1. ids stay valid until their node or value is removed, and are never given out again. 2.
/// Every value has at most one producer, kept by addNode() and removeNode(). 3. Names of values are
/// unique; renameValue() keeps the index.
/// 4. order() lists the living nodes; the reader and sortTopologically() make it topological.
class Graph
{
public:
    std::string name;
    std::string documentation;
    /// Serialized entries that are carried along: sparse initializers, quantization annotations,
    /// newer fields.
    std::vector<std::string> sparseInitializers;
    std::vector<std::string> quantizationAnnotations;
    std::string unknownFields;

    /// Adds a value; throws Error invalidModel when the name is taken. An empty name gets a fresh
    /// one.
    ValueId addValue(Value value);
    ValueId addInitializer(std::string valueName, Tensor tensor);
    /// Appends a node to the order and becomes the producer of its outputs; throws Error when one
    /// has a producer.
    NodeId addNode(Node node);
    /// Inserts before `successor` in the order.
    NodeId insertNode(NodeId successor, Node node);
    /// Removes the node; its outputs stay as values without producer.
    void removeNode(NodeId id);
    /// Forgets a value that nothing refers to any more.
    void removeValue(ValueId id);
    void renameValue(ValueId id, std::string newName);
    /// Lets every reader of `from`, graph outputs included, read `to`.
    void replaceUses(ValueId from, ValueId to);
    /// A value name that is not taken, starting with `stem`.
    std::string freshName(std::string_view stem) const;

    void addInput(ValueId id);
    void addOutput(ValueId id);
    void setInputs(std::vector<ValueId> ids);
    void setOutputs(std::vector<ValueId> ids);
    const std::vector<ValueId>& inputs() const { return m_inputs; }
    const std::vector<ValueId>& outputs() const { return m_outputs; }
    /// Inputs that have no initializer: those a caller must feed.
    std::vector<ValueId> requiredInputs() const;

    /// Living nodes in execution order.
    const std::vector<NodeId>& order() const { return m_order; }
    /// Orders the nodes so that producers come first, otherwise as they stood. Throws Error naming
    /// a node on a cycle.
    void sortTopologically();

    const Node& node(NodeId id) const { return m_nodes[static_cast<size_t>(id.index)]; }
    Node& node(NodeId id) { return m_nodes[static_cast<size_t>(id.index)]; }
    const Value& value(ValueId id) const { return m_values[static_cast<size_t>(id.index)]; }
    Value& value(ValueId id) { return m_values[static_cast<size_t>(id.index)]; }
    bool isAlive(ValueId id) const { return m_valueAlive[static_cast<size_t>(id.index)]; }
    bool isAlive(NodeId id) const { return m_nodeAlive[static_cast<size_t>(id.index)]; }
    std::optional<ValueId> find(std::string_view valueName) const;
    std::optional<NodeId> findNode(std::string_view nodeName) const;

    /// Upper bounds of the ids, for tables indexed by them; removed entries included.
    size_t nodeSlots() const { return m_nodes.size(); }
    size_t valueSlots() const { return m_values.size(); }
    /// All living values in order of creation.
    std::vector<ValueId> values() const;

    /// Equal names, nodes, values and order; removed slots do not count.
    bool operator==(const Graph& other) const;

private:
    /// Lets names be looked up without a copy of the text.
    struct NameHash
    {
        using is_transparent = void;
        size_t operator()(std::string_view name) const
        {
            return std::hash<std::string_view>()(name);
        }
    };

    NodeId placeNode(Node node);
    bool isSorted() const;
    [[noreturn]] void throwCycle(const std::vector<int>& missing) const;

    std::vector<Node> m_nodes;
    std::vector<Value> m_values;
    std::vector<bool> m_nodeAlive;
    std::vector<bool> m_valueAlive;
    std::vector<NodeId> m_order;
    std::vector<ValueId> m_inputs;
    std::vector<ValueId> m_outputs;
    std::unordered_map<std::string, ValueId, NameHash, std::equal_to<>> m_valueByName;
};

/// Readers of every value, built in one pass; valid until the graph is edited.
class UseTable
{
public:
    explicit UseTable(const Graph& graph);
    std::span<const Use> of(ValueId id) const { return m_uses[static_cast<size_t>(id.index)]; }

private:
    std::vector<std::vector<Use>> m_uses;
};

/// The graphs in the attributes of `node`: bodies of If, Loop, Scan.
std::vector<GraphPointer> nestedGraphs(const Node& node);

/// Names that nested graphs of `node` take from the graph around it.
std::vector<std::string> capturedNames(const Node& node);

} // namespace core
