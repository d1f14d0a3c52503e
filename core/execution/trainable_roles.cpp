#include "core/execution/trainable_roles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace core {

namespace {

using enum TrainableRole;

struct SlotRole
{
    std::string_view type;
    size_t slot = 0;
    TrainableRole role = other;
};

constexpr SlotRole kSlotRoles[] = {
    { "Conv", 1, weight },
    { "Conv", 2, bias },
    { "ConvTranspose", 1, weight },
    { "ConvTranspose", 2, bias },
    { "Gemm", 0, weight },
    { "Gemm", 1, weight },
    { "Gemm", 2, bias },
    { "MatMul", 0, weight },
    { "MatMul", 1, weight },
    { "FusedMatMul", 0, weight },
    { "FusedMatMul", 1, weight },
    { "Einsum", 0, weight },
    { "Einsum", 1, weight },
    { "RNN", 1, weight },
    { "RNN", 2, weight },
    { "RNN", 3, bias },
    { "GRU", 1, weight },
    { "GRU", 2, weight },
    { "GRU", 3, bias },
    { "LSTM", 1, weight },
    { "LSTM", 2, weight },
    { "LSTM", 3, bias },
    { "BatchNormalization", 1, normalization },
    { "BatchNormalization", 2, normalization },
    { "InstanceNormalization", 1, normalization },
    { "InstanceNormalization", 2, normalization },
    { "GroupNormalization", 1, normalization },
    { "GroupNormalization", 2, normalization },
    { "LayerNormalization", 1, normalization },
    { "LayerNormalization", 2, normalization },
    { "RMSNormalization", 1, normalization },
    { "SimplifiedLayerNormalization", 1, normalization },
    { "SkipLayerNormalization", 2, normalization },
    { "SkipLayerNormalization", 3, normalization },
    { "SkipLayerNormalization", 4, bias },
    { "PRelu", 1, other },
    { "Gather", 0, other },
};

constexpr std::array<std::string_view, 4> kArithmetic = { "Add", "Sub", "Mul", "Div" };

/// Operators that move or convert what they are given.
constexpr std::array<std::string_view, 10> kPassing = { "Identity", "Reshape", "Transpose",
                                                        "Flatten",  "Squeeze", "Unsqueeze",
                                                        "Concat",   "Split",   "Slice",
                                                        "Expand" };

bool isOneOf(std::span<const std::string_view> types, const Node& node)
{
    return std::ranges::count(types, node.type) > 0;
}

class RoleFinder
{
public:
    explicit RoleFinder(const Graph& graph)
        : m_graph(graph)
        , m_roles(graph.valueSlots())
        , m_dependsOnWeight(graph.valueSlots(), false)
    {
    }

    std::vector<std::optional<TrainableRole>> run()
    {
        for (const NodeId id : m_graph.order())
            addKnownSlots(m_graph.node(id));
        passBack();
        // A second operand counts only behind a weight, so this goes forward.
        for (const NodeId id : m_graph.order()) {
            addOperand(m_graph.node(id));
            passOn(m_graph.node(id));
        }
        passBack();
        for (const ValueId id : m_graph.values()) {
            if (!isFloatInitializer(id))
                m_roles[slot(id)].reset();
        }
        return std::move(m_roles);
    }

private:
    static size_t slot(ValueId id) { return static_cast<size_t>(id.index); }

    bool isFloatInitializer(ValueId id) const
    {
        const std::optional<Tensor>& tensor = m_graph.value(id).initializer;
        return tensor && tensor->elementType() == ElementType::float32
            && tensor->elementCount() > 0;
    }

    void give(ValueId id, TrainableRole role)
    {
        if (!m_roles[slot(id)])
            m_roles[slot(id)] = role;
    }

    void addKnownSlots(const Node& node)
    {
        for (const SlotRole& entry : kSlotRoles) {
            if (entry.type == node.type && node.hasInput(entry.slot))
                give(node.inputs[entry.slot], entry.role);
        }
    }

    void passBack()
    {
        const std::vector<NodeId>& order = m_graph.order();
        for (auto id = order.rbegin(); id != order.rend(); ++id) {
            const Node& node = m_graph.node(*id);
            if (!isOneOf(kPassing, node))
                continue;
            for (const ValueId output : node.outputs) {
                if (output.isValid() && m_roles[slot(output)])
                    giveInputs(node, *m_roles[slot(output)]);
            }
        }
    }

    void giveInputs(const Node& node, TrainableRole role)
    {
        for (size_t index = 0; index < node.inputs.size(); ++index) {
            if (node.hasInput(index) && (index == 0 || node.type == "Concat"))
                give(node.inputs[index], role);
        }
    }

    bool isBehindWeight(ValueId id) const
    {
        return id.isValid()
            && (m_dependsOnWeight[slot(id)] || (m_roles[slot(id)] && isFloatInitializer(id)));
    }

    void addOperand(const Node& node)
    {
        if (!isOneOf(kArithmetic, node) || !node.hasInput(0) || !node.hasInput(1))
            return;
        for (size_t index = 0; index < 2; ++index) {
            const ValueId operand = node.inputs[index];
            if (isBehindWeight(node.inputs[1 - index]) && isOperand(operand))
                give(operand, node.type == "Add" || node.type == "Sub" ? bias : other);
        }
    }

    bool isOperand(ValueId id) const
    {
        if (!isFloatInitializer(id))
            return false;
        const Tensor& tensor = *m_graph.value(id).initializer;
        return tensor.elementCount() > 1
            && std::ranges::all_of(tensor.values<float>(),
                                   [](float value) { return std::isfinite(value); });
    }

    void passOn(const Node& node)
    {
        if (!std::ranges::any_of(node.inputs, [&](ValueId id) { return isBehindWeight(id); }))
            return;
        for (const ValueId output : node.outputs) {
            if (output.isValid())
                m_dependsOnWeight[slot(output)] = true;
        }
    }

    const Graph& m_graph;
    std::vector<std::optional<TrainableRole>> m_roles;
    std::vector<bool> m_dependsOnWeight;
};

} // namespace

std::vector<std::optional<TrainableRole>> findTrainableRoles(const Graph& graph)
{
    return RoleFinder(graph).run();
}

} // namespace core
