#include "core/execution/activation_patterns.h"

#include "core/execution/constant_folding.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

using Kind = PostOperation::Kind;

bool isDefault(const Node& node, std::string_view type)
{
    return node.type == type && node.domain.empty();
}

/// The constant scalar in a slot.
std::optional<float> scalar(const Graph& graph, const Node& node, size_t slot)
{
    if (!node.hasInput(slot) || !isConstant(graph.value(node.inputs[slot])))
        return std::nullopt;
    const Tensor& tensor = *graph.value(node.inputs[slot]).initializer;
    if (tensor.elementCount() != 1 || tensor.elementType() != ElementType::float32)
        return std::nullopt;
    return tensor.values<float>()[0];
}

bool isNear(std::optional<float> value, double expected)
{
    return value && std::abs(static_cast<double>(*value) - expected) <= 1e-5 * std::abs(expected);
}

std::optional<PostOperation> clipOperation(const Graph& graph, const Node& node)
{
    constexpr float kLargest = std::numeric_limits<float>::max();
    const auto bound = [&](size_t slot, std::string_view attribute,
                           float fallback) -> std::optional<float> {
        return node.hasInput(slot) ? scalar(graph, node, slot) : node.real(attribute, fallback);
    };
    const std::optional<float> low = bound(1, "min", -kLargest);
    const std::optional<float> high = bound(2, "max", kLargest);
    if (!low || !high || *low > *high)
        return std::nullopt;
    return PostOperation{ Kind::clip, *low, *high };
}

/// An activation that is one node.
std::optional<PostOperation> singleOperation(const Graph& graph, const Node& node)
{
    if (node.type == "Gelu" && node.text("approximate", "none") == "none")
        return PostOperation{ Kind::gelu };
    if (!node.domain.empty())
        return std::nullopt;
    if (node.type == "Relu")
        return PostOperation{ Kind::leakyRelu };
    if (node.type == "LeakyRelu")
        return PostOperation{ Kind::leakyRelu, node.real("alpha", 0.01F) };
    if (node.type == "Sigmoid")
        return PostOperation{ Kind::sigmoid };
    if (node.type == "Tanh")
        return PostOperation{ Kind::tanh };
    if (node.type == "Elu")
        return PostOperation{ Kind::elu, node.real("alpha", 1.0F) };
    if (node.type == "HardSwish")
        return PostOperation{ Kind::hardSwish };
    return node.type == "Clip" ? clipOperation(graph, node) : std::nullopt;
}

/// Walks from reader to reader and remembers the nodes passed.
class PatternWalk
{
public:
    PatternWalk(const Graph& graph, const UseTable& uses)
        : m_graph(graph)
        , m_uses(uses)
    {
    }

    std::span<const Use> readers(ValueId value) const { return m_uses.of(value); }

    /// Steps over the only reader of `value` if `accepts` it; gives its output.
    template <typename Accept>
    std::optional<ValueId> step(ValueId value, Accept&& accepts)
    {
        const std::span<const Use> uses = readers(value);
        return uses.size() == 1 ? take(uses[0], accepts) : std::nullopt;
    }

    template <typename Accept>
    std::optional<ValueId> take(const Use& use, Accept&& accepts)
    {
        const Node& node = m_graph.node(use.node);
        if (!accepts(node, use.slot))
            return std::nullopt;
        m_nodes.push_back(use.node);
        return node.outputs[0];
    }

    const Graph& graph() const { return m_graph; }
    ActivationMatch match(PostOperation operation, ValueId output) const
    {
        return { m_nodes, operation, output };
    }

private:
    const Graph& m_graph;
    const UseTable& m_uses;
    std::vector<NodeId> m_nodes;
};

/// Accepts a product of the walked value with a constant.
auto timesConstant(const Graph& graph, double factor)
{
    return [&graph, factor](const Node& node, size_t slot) {
        return (isDefault(node, "Mul") && isNear(scalar(graph, node, 1 - slot), factor))
            || (isDefault(node, "Div") && slot == 0
                && isNear(scalar(graph, node, 1), 1.0 / factor));
    };
}

/// Accepts a product of the walked value with `other`.
auto timesValue(ValueId other)
{
    return [other](const Node& node, size_t slot) {
        return isDefault(node, "Mul") && node.inputs[1 - slot] == other;
    };
}

/// x gate(x) where the gate is one node read only by the product.
std::optional<ActivationMatch> matchGate(PatternWalk walk, ValueId x, const Use& gate)
{
    const Node& node = walk.graph().node(gate.node);
    PostOperation operation;
    if (isDefault(node, "Sigmoid"))
        operation = { Kind::swish, 1 };
    else if (isDefault(node, "HardSigmoid") && isNear(node.real("alpha", 0.2F), 1.0 / 6)
             && isNear(node.real("beta", 0.5F), 0.5))
        operation = { Kind::hardSwish };
    else
        return std::nullopt;
    const auto any = [](const Node&, size_t) { return true; };
    const std::optional<ValueId> gated = walk.take(gate, any);
    const std::optional<ValueId> product = gated ? walk.step(*gated, timesValue(x)) : std::nullopt;
    return product ? std::optional(walk.match(operation, *product)) : std::nullopt;
}

/// Gelu from the division on; the factors x and 0.5 come in either order.
std::optional<ActivationMatch> matchGelu(PatternWalk walk, ValueId x, const Use& division)
{
    const Graph& graph = walk.graph();
    const auto isErf = [](const Node& node, size_t) { return isDefault(node, "Erf"); };
    const auto addsOne = [&](const Node& node, size_t slot) {
        return isDefault(node, "Add") && isNear(scalar(graph, node, 1 - slot), 1);
    };
    std::optional<ValueId> value = walk.take(division, timesConstant(graph, std::sqrt(0.5)));
    value = value ? walk.step(*value, isErf) : std::nullopt;
    value = value ? walk.step(*value, addsOne) : std::nullopt;
    if (!value)
        return std::nullopt;
    PatternWalk other = walk;
    std::optional<ValueId> result = walk.step(*value, timesValue(x));
    result = result ? walk.step(*result, timesConstant(graph, 0.5)) : std::nullopt;
    if (result)
        return walk.match({ Kind::gelu }, *result);
    result = other.step(*value, timesConstant(graph, 0.5));
    result = result ? other.step(*result, timesValue(x)) : std::nullopt;
    return result ? std::optional(other.match({ Kind::gelu }, *result)) : std::nullopt;
}

/// The pattern must account for every reader of x.
bool coversReaders(const PatternWalk& walk, ValueId x, const ActivationMatch& match)
{
    return std::ranges::all_of(walk.readers(x), [&](const Use& use) {
        return std::ranges::count(match.nodes, use.node) > 0;
    });
}

} // namespace

std::optional<ActivationMatch> matchActivation(const Graph& graph, const UseTable& uses,
                                               ValueId value)
{
    const std::span<const Use> readers = uses.of(value);
    if (readers.size() == 1 && readers[0].slot == 0) {
        const Node& node = graph.node(readers[0].node);
        if (const auto operation = singleOperation(graph, node))
            return ActivationMatch{ { readers[0].node }, *operation, node.outputs[0] };
    }
    if (readers.size() != 2)
        return std::nullopt;
    const PatternWalk walk(graph, uses);
    for (const Use& reader : readers) {
        std::optional<ActivationMatch> match = matchGate(walk, value, reader);
        if (!match)
            match = matchGelu(walk, value, reader);
        if (match && coversReaders(walk, value, *match))
            return match;
    }
    return std::nullopt;
}

} // namespace core
