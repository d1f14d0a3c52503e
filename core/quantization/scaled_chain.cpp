#include "core/quantization/scaled_chain.h"

#include "core/execution/constant_folding.h"
#include "core/graph/captured_values.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Operators with f(s x) = s f(x) for s > 0, channel by channel.
constexpr std::array kHomogeneous{ "Relu", "LeakyRelu" };
/// The same on images, whose channels stand on axis 1.
constexpr std::array kImageOperators{ "MaxPool", "AveragePool", "GlobalAveragePool" };
constexpr std::array kActivations{ "Relu", "LeakyRelu", "Clip" };

template <size_t Size>
bool isOneOf(const Node& node, const std::array<const char*, Size>& types)
{
    return node.domain.empty() && std::ranges::count(types, node.type) > 0;
}

/// Clip(x, 0, bound) with constant bounds.
bool isClipFromZero(const Graph& graph, const Node& node)
{
    if (node.type != "Clip" || !node.domain.empty() || !node.hasInput(1) || !node.hasInput(2))
        return false;
    const Value& low = graph.value(node.inputs[1]);
    return isConstant(low) && low.initializer && low.initializer->toDoubles().front() == 0
        && isConstant(graph.value(node.inputs[2]));
}

bool hasPads(const Node& node)
{
    return std::ranges::any_of(node.integers("pads"), [](int64_t pad) { return pad != 0; })
        || node.text("auto_pad", "NOTSET").starts_with("SAME") || node.integer("ceil_mode", 0) != 0;
}

/// Walks from one product to the next.
class ChainFinder
{
public:
    explicit ChainFinder(const Graph& graph)
        : m_graph(graph)
        , m_uses(graph)
        , m_kept(capturedValues(graph))
    {
        m_kept.insert(graph.outputs().begin(), graph.outputs().end());
    }

    std::optional<ScaledChain> from(NodeId id) const
    {
        const std::optional<ChannelWeights> first = ChannelWeights::find(m_graph, id);
        if (!first || first->inputs() == 0)
            return std::nullopt;
        ScaledChain chain{ .first = *first, .second = *first, .values = {}, .clip = {} };
        ValueId value = m_graph.node(id).outputs[0];
        int axis = first->channelAxis();
        while (const std::optional<NodeId> reader = onlyReader(value)) {
            chain.values.push_back(value);
            const Node& node = m_graph.node(*reader);
            chain.isPadded = chain.isPadded || (node.type != "MaxPool" && hasPads(node));
            if (const auto second = ChannelWeights::find(m_graph, *reader)) {
                chain.second = *second;
                return second->inputs() == first->outputs() && second->channelAxis() == axis
                    ? std::optional(chain)
                    : std::nullopt;
            }
            if (node.type == "Flatten" && node.domain.empty() && node.integer("axis", 1) == 1)
                axis = -1;
            else if (!passes(node, *reader, axis, chain))
                return std::nullopt;
            value = node.outputs[0];
        }
        return std::nullopt;
    }

private:
    std::optional<NodeId> onlyReader(ValueId value) const
    {
        const std::span<const Use> readers = m_uses.of(value);
        if (readers.size() != 1 || readers[0].slot != 0 || m_kept.contains(value))
            return std::nullopt;
        return readers[0].node;
    }

    bool passes(const Node& node, NodeId id, int axis, ScaledChain& chain) const
    {
        if (node.outputs.size() != 1)
            return false;
        chain.hasActivation = chain.hasActivation || isOneOf(node, kActivations);
        if (isOneOf(node, kHomogeneous) || (axis == 1 && isOneOf(node, kImageOperators)))
            return true;
        if (!isClipFromZero(m_graph, node) || chain.clip.isValid())
            return false;
        chain.clip = id;
        return true;
    }

    const Graph& m_graph;
    UseTable m_uses;
    std::set<ValueId> m_kept;
};

} // namespace

std::vector<ScaledChain> scaledChains(const Graph& graph)
{
    const ChainFinder finder(graph);
    std::vector<ScaledChain> chains;
    for (const NodeId id : graph.order())
        if (std::optional<ScaledChain> chain = finder.from(id))
            chains.push_back(std::move(*chain));
    return chains;
}

void renameScaled(Graph& graph, const std::vector<ValueId>& values)
{
    for (const ValueId value : values)
        graph.renameValue(value, graph.freshName(graph.value(value).name + "_scaled"));
}

} // namespace core
