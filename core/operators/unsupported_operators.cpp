#include "core/operators/unsupported_operators.h"

#include "core/operators/operator_catalog.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

class Search
{
public:
    explicit Search(const Model& model)
        : m_model(model)
    {
    }

    void visit(const Graph& graph)
    {
        for (const NodeId id : graph.order()) {
            const Node& node = graph.node(id);
            try {
                makeOperator(node, m_model.opsetVersion(node.domain));
            } catch (const Error& error) {
                if (error.code() == ErrorCode::unsupported)
                    add(node, error.what());
            }
            for (const Attribute& attribute : node.attributes)
                visitNested(attribute);
        }
    }

    /// Operators that serve tensors alone are given something else by the caller.
    void visitInputs()
    {
        const UseTable uses(m_model.graph);
        for (const ValueId input : m_model.graph.requiredInputs()) {
            if (m_model.graph.value(input).type.isTensor())
                continue;
            for (const Use& use : uses.of(input))
                add(m_model.graph.node(use.node),
                    fmt::format("reads the input \"{}\", which is no tensor but a sequence, a map "
                                "or an optional value",
                                m_model.graph.value(input).name));
        }
    }

    void add(const Node& node, const std::string& reason)
    {
        const auto found = std::ranges::find_if(m_found, [&](const UnsupportedOperator& entry) {
            return entry.type == node.type && entry.domain == node.domain;
        });
        if (found != m_found.end())
            ++found->count;
        else
            m_found.push_back({ node.type, node.domain, m_model.opsetVersion(node.domain), 1,
                                node.name, reason });
    }

    bool contains(const Node& node) const
    {
        return std::ranges::any_of(m_found, [&](const UnsupportedOperator& entry) {
            return entry.type == node.type && entry.domain == node.domain;
        });
    }

    std::vector<UnsupportedOperator> take() { return std::move(m_found); }

private:
    void visitNested(const Attribute& attribute)
    {
        if (const auto* graph = std::get_if<GraphPointer>(&attribute.value); graph && *graph)
            visit(**graph);
        if (const auto* graphs = std::get_if<std::vector<GraphPointer>>(&attribute.value))
            for (const GraphPointer& graph : *graphs)
                visit(*graph);
    }

    const Model& m_model;
    std::vector<UnsupportedOperator> m_found;
};

} // namespace

std::vector<UnsupportedOperator> unsupportedOperators(const Model& model,
                                                      const InferredShapes& shapes)
{
    Search search(model);
    search.visit(model.graph);
    search.visitInputs();
    // Element types are known only after inference.
    for (const Issue& issue : shapes.issues)
        if (issue.code == ErrorCode::unsupported && !issue.node.empty())
            if (const auto id = model.graph.findNode(issue.node);
                id && !search.contains(model.graph.node(*id)))
                search.add(model.graph.node(*id), issue.message);
    return search.take();
}

} // namespace core
