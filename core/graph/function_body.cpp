#include "core/graph/function_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace core {

namespace {

/// Copies one body for one call.
class BodyCopy
{
public:
    BodyCopy(const Function& function, const Node& call, Graph& graph)
        : m_function(function)
        , m_body(function.body)
        , m_call(call)
        , m_graph(graph)
        , m_prefix((call.name.empty() ? function.name : call.name) + "/")
        , m_places(function.body.valueSlots())
    {
    }

    std::vector<NodeId> run()
    {
        bindInterface();
        for (const ValueId id : m_body.values()) {
            if (!m_isBound.contains(id))
                bind(id, addCopy(m_body.value(id)));
        }
        std::vector<NodeId> added;
        for (const NodeId id : m_body.order())
            added.push_back(m_graph.addNode(copied(m_body.node(id))));
        for (const auto& [from, to] : m_passedThrough)
            added.push_back(m_graph.addNode(Node{ .name = m_prefix + "Identity",
                                                  .type = "Identity",
                                                  .inputs = { from },
                                                  .outputs = { to } }));
        return added;
    }

private:
    void bind(ValueId inner, ValueId outer)
    {
        m_isBound.insert(inner);
        m_places[static_cast<size_t>(inner.index)] = outer;
        if (outer.isValid())
            m_names[m_body.value(inner).name] = m_graph.value(outer).name;
    }

    ValueId place(ValueId inner) const
    {
        return inner.isValid() ? m_places[static_cast<size_t>(inner.index)] : inner;
    }

    void bindInterface()
    {
        if (m_call.inputs.size() > m_body.inputs().size()
            || m_call.outputs.size() > m_body.outputs().size())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} has more inputs or outputs than function {}",
                                    m_call.label(), m_function.name));
        for (size_t slot = 0; slot < m_body.inputs().size(); ++slot)
            bind(m_body.inputs()[slot], m_call.hasInput(slot) ? m_call.inputs[slot] : ValueId());
        for (size_t slot = 0; slot < m_call.outputs.size(); ++slot) {
            const ValueId inner = m_body.outputs()[slot];
            if (!m_call.hasOutput(slot))
                continue;
            // An output that is an input, or the same value twice, has to be copied.
            if (m_isBound.contains(inner))
                m_passedThrough.emplace_back(place(inner), m_call.outputs[slot]);
            else
                bind(inner, m_call.outputs[slot]);
        }
    }

    ValueId addCopy(const Value& inner)
    {
        Value value;
        value.name = m_graph.freshName(m_prefix + inner.name);
        value.type = inner.type;
        value.initializer = inner.initializer;
        return m_graph.addValue(std::move(value));
    }

    Node copied(const Node& inner)
    {
        Node node = inner;
        node.name = m_prefix + inner.name;
        for (ValueId& input : node.inputs)
            input = place(input);
        for (ValueId& output : node.outputs)
            output = place(output);
        node.attributes = resolved(inner.attributes);
        return node;
    }

    /// The value that a reference stands for at this call; nothing when it is left out.
    const Attribute* referenced(const AttributeReference& reference) const
    {
        if (const Attribute* given = m_call.attribute(reference.name))
            return given;
        const auto found =
            std::ranges::find(m_function.attributeDefaults, reference.name, &Attribute::name);
        return found == m_function.attributeDefaults.end() ? nullptr : &*found;
    }

    std::vector<Attribute> resolved(const std::vector<Attribute>& attributes)
    {
        std::vector<Attribute> result;
        for (Attribute attribute : attributes) {
            if (const auto* reference = std::get_if<AttributeReference>(&attribute.value)) {
                const Attribute* given = referenced(*reference);
                if (given == nullptr)
                    continue;
                attribute.value = Attribute::Value(given->value);
            } else if (auto* nested = std::get_if<GraphPointer>(&attribute.value)) {
                *nested = resolved(**nested);
            } else if (auto* several = std::get_if<std::vector<GraphPointer>>(&attribute.value)) {
                for (GraphPointer& graph : *several)
                    graph = resolved(*graph);
            }
            result.push_back(std::move(attribute));
        }
        return result;
    }

    /// A nested graph reads the body's values by their new names.
    GraphPointer resolved(const Graph& nested)
    {
        auto copy = std::make_shared<Graph>(nested);
        for (const ValueId id : copy->values()) {
            const auto renamed = m_names.find(copy->value(id).name);
            if (copy->value(id).isOuter && renamed != m_names.end())
                copy->renameValue(id, renamed->second);
        }
        for (const NodeId id : copy->order())
            copy->node(id).attributes = resolved(copy->node(id).attributes);
        return copy;
    }

    const Function& m_function;
    const Graph& m_body;
    const Node& m_call;
    Graph& m_graph;
    std::string m_prefix;
    std::vector<ValueId> m_places; ///< by body ValueId
    std::set<ValueId> m_isBound;
    std::map<std::string, std::string> m_names; ///< of body values in the graph
    std::vector<std::pair<ValueId, ValueId>> m_passedThrough;
};

} // namespace

std::vector<NodeId> copyFunctionBody(const Function& function, const Node& call, Graph& graph)
{
    return BodyCopy(function, call, graph).run();
}

} // namespace core
