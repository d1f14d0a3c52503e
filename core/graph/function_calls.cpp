#include "core/graph/function_calls.h"

#include <algorithm>
#include <functional>
#include <set>

namespace core {

namespace {

using Visit = std::function<void(const Node& node)>;

void visitNodes(const Graph& graph, const Visit& visit);

/// Calls visit for every node of the node's nested graphs, however deep.
void visitNested(const Node& node, const Visit& visit)
{
    for (const Attribute& attribute : node.attributes) {
        if (const auto* nested = std::get_if<GraphPointer>(&attribute.value))
            visitNodes(**nested, visit);
        if (const auto* several = std::get_if<std::vector<GraphPointer>>(&attribute.value)) {
            for (const GraphPointer& graph : *several)
                visitNodes(*graph, visit);
        }
    }
}

void visitNodes(const Graph& graph, const Visit& visit)
{
    for (const NodeId id : graph.order()) {
        visit(graph.node(id));
        visitNested(graph.node(id), visit);
    }
}

/// Depth-first walk over the functions that graphs call.
class CallWalk
{
public:
    explicit CallWalk(const Model& model)
        : m_model(model)
    {
    }

    void follow(const Graph& graph)
    {
        visitNodes(graph, [this](const Node& node) {
            if (const Function* function = m_model.function(node))
                enter(*function);
        });
    }

    std::vector<const Function*> found() const { return m_found; }

private:
    void enter(const Function& function)
    {
        if (m_open.contains(&function))
            throw Error(ErrorCode::invalidModel, "function " + function.name + " calls itself");
        if (std::ranges::find(m_found, &function) != m_found.end())
            return;
        m_open.insert(&function);
        follow(function.body);
        m_open.erase(&function);
        m_found.push_back(&function);
    }

    const Model& m_model;
    std::set<const Function*> m_open;
    std::vector<const Function*> m_found;
};

} // namespace

bool callsFunctions(const Model& model, const Node& node)
{
    bool isFound = false;
    visitNested(node,
                [&](const Node& inner) { isFound = isFound || model.function(inner) != nullptr; });
    return isFound;
}

std::vector<const Function*> calledFunctions(const Model& model)
{
    CallWalk walk(model);
    walk.follow(model.graph);
    return walk.found();
}

} // namespace core
