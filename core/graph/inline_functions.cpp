#include "core/graph/inline_functions.h"

#include "core/graph/function_body.h"
#include "core/graph/function_calls.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Adds what the function imports; throws Error unsupported when the model imports it differently.
void mergeImports(Model& model, const Function& function)
{
    for (const OpsetImport& import : function.opsetImports) {
        const int64_t version = model.opsetVersion(import.domain);
        if (version == 0)
            model.opsetImports.push_back(import);
        else if (version != import.version)
            throw Error(ErrorCode::unsupported,
                        fmt::format("function {} uses version {} of operator set \"{}\", but the "
                                    "model uses {}",
                                    function.name, import.version,
                                    import.domain.empty() ? "ai.onnx" : import.domain, version));
    }
}

class Inliner
{
public:
    Inliner(const Model& model, int64_t limit)
        : m_model(model)
        , m_limit(limit)
    {
    }

    /// Expands all calls of a graph and of its nested graphs. New nodes get an entry in `origins`,
    /// when that is given.
    void expand(Graph& graph, std::vector<NodeId>* origins)
    {
        std::vector<NodeId> open(graph.order().rbegin(), graph.order().rend());
        bool isChanged = false;
        while (!open.empty()) {
            const NodeId id = open.back();
            open.pop_back();
            expandNested(graph, id);
            const Function* function = m_model.function(graph.node(id));
            if (function == nullptr)
                continue;
            const std::vector<NodeId> added = replace(graph, id, *function);
            isChanged = true;
            open.insert(open.end(), added.rbegin(), added.rend());
            if (origins != nullptr)
                origins->resize(graph.nodeSlots(), (*origins)[static_cast<size_t>(id.index)]);
        }
        if (isChanged)
            graph.sortTopologically();
    }

private:
    std::vector<NodeId> replace(Graph& graph, NodeId id, const Function& function)
    {
        m_count += static_cast<int64_t>(function.body.order().size());
        if (m_count > m_limit)
            throw Error(ErrorCode::limitExceeded,
                        fmt::format("functions expand to more than {} nodes, at {}", m_limit,
                                    function.name));
        const Node call = graph.node(id);
        graph.removeNode(id);
        return copyFunctionBody(function, call, graph);
    }

    void expandNested(Graph& graph, NodeId id)
    {
        const auto expanded = [this](const GraphPointer& nested) {
            auto copy = std::make_shared<Graph>(*nested);
            expand(*copy, nullptr);
            return GraphPointer(std::move(copy));
        };
        Node& node = graph.node(id);
        if (!callsFunctions(m_model, node))
            return;
        for (Attribute& attribute : node.attributes) {
            if (auto* nested = std::get_if<GraphPointer>(&attribute.value))
                *nested = expanded(*nested);
            else if (auto* several = std::get_if<std::vector<GraphPointer>>(&attribute.value))
                std::ranges::transform(*several, several->begin(), expanded);
        }
    }

    const Model& m_model;
    int64_t m_limit = 0;
    int64_t m_count = 0;
};

} // namespace

InlinedModel inlineFunctions(const Model& model, int64_t limit)
{
    InlinedModel result{ .model = model };
    for (size_t index = 0; index < model.graph.nodeSlots(); ++index)
        result.origins.push_back(NodeId{ static_cast<int32_t>(index) });
    for (const Function* function : calledFunctions(model))
        mergeImports(result.model, *function);
    Inliner(model, limit).expand(result.model.graph, &result.origins);
    result.model.functions.clear();
    return result;
}

} // namespace core
