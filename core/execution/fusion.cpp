#include "core/execution/fusion.h"

#include "core/execution/activation_patterns.h"
#include "core/execution/constant_folding.h"
#include "core/execution/integer_stages.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

bool isProduct(const Node& node)
{
    static constexpr std::array<std::string_view, 4> kTypes = { "Conv", "ConvTranspose", "Gemm",
                                                                "MatMul" };
    return node.domain.empty() && std::ranges::count(kTypes, node.type) > 0;
}

/// Products on quantized tensors take only what works on quantized tensors.
bool isIntegerProduct(const Node& node)
{
    return node.domain.empty() && node.type == "QLinearConv";
}

/// Finds the stages of one product after another.
class GroupFinder
{
public:
    GroupFinder(const Graph& graph, const std::set<ValueId>& kept)
        : m_graph(graph)
        , m_uses(graph)
        , m_kept(kept)
        , m_isTaken(graph.nodeSlots(), false)
    {
        m_kept.insert(graph.outputs().begin(), graph.outputs().end());
    }

    FusionGroup groupOf(NodeId product)
    {
        FusionGroup group{ .product = product };
        ValueId value = m_graph.node(product).outputs[0];
        bool hasAddition = false;
        bool hasBias = false;
        while (!m_kept.contains(value)) {
            std::optional<FusedStage> stage;
            if (isIntegerProduct(m_graph.node(product))) {
                stage = integerStage(value, hasAddition);
                if (!stage)
                    break;
            }
            if (!stage && group.stages.empty() && !hasBias)
                stage = biasStage(product, value);
            if (!stage && !hasAddition)
                stage = additionStage(value);
            if (!stage)
                stage = activationStage(value);
            if (!stage)
                break;
            hasBias = hasBias || stage->isBias;
            hasAddition = hasAddition || (!stage->isBias && stage->operation.hasOperand());
            for (const NodeId id : stage->nodes)
                m_isTaken[static_cast<size_t>(id.index)] = true;
            value = stage->output;
            group.stages.push_back(std::move(*stage));
        }
        return group;
    }

private:
    bool isTaken(NodeId id) const { return m_isTaken[static_cast<size_t>(id.index)]; }

    /// The Add that is the only reader of `value`, with the slot of its other operand.
    std::optional<Use> onlyAddition(ValueId value) const
    {
        const std::span<const Use> uses = m_uses.of(value);
        if (uses.size() != 1 || isTaken(uses[0].node))
            return std::nullopt;
        const Node& node = m_graph.node(uses[0].node);
        if (node.type != "Add" || !node.domain.empty() || node.inputs.size() != 2
            || node.attribute("axis") != nullptr)
            return std::nullopt;
        return Use{ uses[0].node, 1 - uses[0].slot };
    }

    /// A constant with one element for each output channel: [.., C] behind MatMul, [C, 1, 1] behind
    /// a convolution.
    std::optional<FusedStage> biasStage(NodeId product, ValueId value) const
    {
        const Node& node = m_graph.node(product);
        const std::optional<Use> add = onlyAddition(value);
        if (!add || node.hasInput(2) || node.type == "Gemm")
            return std::nullopt;
        const ValueId operand = m_graph.node(add->node).inputs[add->slot];
        if (!isConstant(m_graph.value(operand)) || !isConstant(m_graph.value(node.inputs[1])))
            return std::nullopt;
        const Shape& shape = m_graph.value(operand).initializer->shape();
        const Shape& weights = m_graph.value(node.inputs[1]).initializer->shape();
        const bool isConvolution = node.type != "MatMul";
        if (node.type == "ConvTranspose"
            || (isConvolution ? weights.size() < 3 : weights.size() != 2))
            return std::nullopt;
        const int64_t channels = isConvolution ? weights[0] : weights[1];
        const size_t axisFromEnd = isConvolution ? weights.size() - 1 : 1;
        if (shape.size() < axisFromEnd || shape[shape.size() - axisFromEnd] != channels
            || elementCount(shape) != channels)
            return std::nullopt;
        return FusedStage{ .nodes = { add->node },
                           .isBias = true,
                           .operand = operand,
                           .output = m_graph.node(add->node).outputs[0] };
    }

    std::optional<FusedStage> additionStage(ValueId value) const
    {
        const std::optional<Use> add = onlyAddition(value);
        if (!add)
            return std::nullopt;
        const ValueId operand = m_graph.node(add->node).inputs[add->slot];
        if (isConstant(m_graph.value(operand)))
            return std::nullopt;
        return FusedStage{ .nodes = { add->node },
                           .operation = { PostOperation::Kind::addition },
                           .operand = operand,
                           .output = m_graph.node(add->node).outputs[0] };
    }

    std::optional<FusedStage> activationStage(ValueId value) const
    {
        std::optional<ActivationMatch> match = matchActivation(m_graph, m_uses, value);
        if (!match || std::ranges::any_of(match->nodes, [&](NodeId id) { return isTaken(id); }))
            return std::nullopt;
        const auto isKept = [&](NodeId id) {
            const ValueId output = m_graph.node(id).outputs[0];
            return output != match->output && m_kept.contains(output);
        };
        if (std::ranges::any_of(match->nodes, isKept))
            return std::nullopt;
        return FusedStage{ .nodes = std::move(match->nodes),
                           .operation = match->operation,
                           .output = match->output };
    }

    /// A Clip or QLinearAdd of quantized tensors that is the only reader of `value`.
    std::optional<FusedStage> integerStage(ValueId value, bool hasAddition) const
    {
        const std::span<const Use> uses = m_uses.of(value);
        if (uses.size() != 1 || isTaken(uses[0].node))
            return std::nullopt;
        std::optional<FusedStage> stage = matchIntegerStage(m_graph, uses[0]);
        return stage && hasAddition && stage->operation.hasOperand() ? std::nullopt : stage;
    }

    const Graph& m_graph;
    UseTable m_uses;
    std::set<ValueId> m_kept;
    std::vector<bool> m_isTaken;
};

} // namespace

std::vector<FusionGroup> findFusionGroups(const Graph& graph, const std::set<ValueId>& kept)
{
    GroupFinder finder(graph, kept);
    std::vector<FusionGroup> groups;
    const auto& order = graph.order();
    // From the back, so that an addition goes to the later of two products that meet in it: the
    // other one is computed by then.
    for (auto id = order.rbegin(); id != order.rend(); ++id) {
        if (isProduct(graph.node(*id)) || isIntegerProduct(graph.node(*id)))
            groups.push_back(finder.groupOf(*id));
    }
    std::ranges::reverse(groups);
    return groups;
}

} // namespace core
