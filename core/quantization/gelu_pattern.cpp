#include "core/quantization/gelu_pattern.h"

#include "core/execution/constant_folding.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

/// Walks from an Erf to both sides.
class GeluFinder
{
public:
    explicit GeluFinder(const Graph& graph)
        : m_graph(graph)
        , m_uses(graph)
    {
    }

    std::set<NodeId> find(NodeId erf) const
    {
        const NodeId scaling = m_graph.value(m_graph.node(erf).inputs[0]).producer;
        if (!scaling.isValid() || !hasConstant(scaling, { "Div", "Mul" }))
            return {};
        const std::optional<NodeId> addition = onlyReader(erf);
        if (!addition || !hasConstant(*addition, { "Add" }))
            return {};
        const std::optional<NodeId> product = onlyReader(*addition);
        if (!product || m_graph.node(*product).type != "Mul")
            return {};
        std::set<NodeId> nodes{ scaling, erf, *addition, *product };
        // The half stands before the product, or behind it.
        for (const ValueId input : m_graph.node(*product).inputs)
            if (const NodeId before = m_graph.value(input).producer;
                before.isValid() && hasConstant(before, { "Mul" }) && onlyReader(before))
                nodes.insert(before);
        if (const std::optional<NodeId> behind = onlyReader(*product);
            behind && hasConstant(*behind, { "Mul" }))
            nodes.insert(*behind);
        return nodes;
    }

private:
    bool hasConstant(NodeId id, std::initializer_list<std::string_view> types) const
    {
        const Node& node = m_graph.node(id);
        return std::find(types.begin(), types.end(), node.type) != types.end()
            && node.inputs.size() == 2
            && (isConstant(m_graph.value(node.inputs[0]))
                || isConstant(m_graph.value(node.inputs[1])));
    }

    std::optional<NodeId> onlyReader(NodeId id) const
    {
        const std::span<const Use> readers = m_uses.of(m_graph.node(id).outputs[0]);
        return readers.size() == 1 ? std::optional(readers[0].node) : std::nullopt;
    }

    const Graph& m_graph;
    UseTable m_uses;
};

} // namespace

std::set<NodeId> geluNodes(const Graph& graph)
{
    const GeluFinder finder(graph);
    std::set<NodeId> all;
    for (const NodeId id : graph.order())
        if (graph.node(id).type == "Erf" && graph.node(id).domain.empty())
            all.merge(finder.find(id));
    return all;
}

} // namespace core
