#include "core/quantization/quantization_plan.h"

#include "core/execution/constant_folding.h"
#include "core/graph/captured_values.h"
#include "core/operators/infer_shapes.h"
#include "core/quantization/gelu_pattern.h"
#include "core/quantization/quantized_operators.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace core {

namespace {

/// Chooses the nodes, then the values.
class Planner
{
public:
    Planner(const Model& model, const QuantizationScope& scope)
        : m_graph(model.graph)
        , m_scope(scope)
        , m_shapes(inferShapes(model))
        , m_uses(model.graph)
        , m_gelus(geluNodes(model.graph))
        , m_captured(capturedValues(model.graph))
    {
        m_captured.insert(m_graph.outputs().begin(), m_graph.outputs().end());
    }

    QuantizationPlan plan()
    {
        for (const NodeId id : m_graph.order())
            choose(id);
        for (const NodeId id : m_graph.order() | std::views::reverse)
            dropUseless(id);
        for (const NodeId id : m_graph.order())
            record(id);
        return std::move(m_plan);
    }

private:
    bool isComputed(ValueId id) const { return id.isValid() && !isConstant(m_graph.value(id)); }
    bool isFloat(ValueId id) const { return m_shapes.of(id).elementType == ElementType::float32; }

    /// The inputs of a node that are numbers, constants included.
    std::vector<ValueId> numbers(const Node& node) const
    {
        const IntegerRule& rule = *integerRule(node);
        std::vector<ValueId> result;
        for (size_t slot = rule.firstInput; slot < node.inputs.size() && slot <= rule.lastInput;
             ++slot)
            if (node.hasInput(slot))
                result.push_back(node.inputs[slot]);
        return result;
    }

    bool hasIntegerInput(const Node& node) const
    {
        return std::ranges::any_of(numbers(node),
                                   [&](ValueId id) { return m_integers.contains(id); });
    }

    /// Why a node cannot be computed with integers; empty when it can.
    std::string obstacle(NodeId id) const
    {
        const Node& node = m_graph.node(id);
        const IntegerRule* rule = integerRule(node);
        if (rule == nullptr)
            return "no integer kernel is known for this operator";
        if (m_scope.floatNodes.contains(node.name))
            return "kept in float as asked";
        if (m_gelus.contains(id))
            return "part of a GELU, which runtimes compute with one float kernel";
        for (const ValueId input : numbers(node))
            if (!isFloat(input))
                return "works on other numbers than float";
        if (rule->role == IntegerRole::product || rule->role == IntegerRole::matrixProduct)
            return productObstacle(node);
        return hasIntegerInput(node) ? "" : "nothing before it is in integers";
    }

    std::string productObstacle(const Node& node) const
    {
        const bool hasConstantWeights = !isComputed(node.inputs[1]);
        if (!isComputed(node.inputs[0]))
            return "its first input is constant";
        if (node.type == "MatMul" && !hasConstantWeights)
            return "";
        if (!hasConstantWeights)
            return "its weights are computed";
        const Tensor& weights = *m_graph.value(node.inputs[1]).initializer;
        if (node.type != "Conv" && weights.rank() != 2)
            return "its weights are not a matrix";
        if (node.type == "Gemm"
            && (node.integer("transA", 0) != 0 || node.real("alpha", 1) != 1
                || node.real("beta", 1) != 1))
            return "transposed or scaled input";
        return biasObstacle(node, weights.shape()[static_cast<size_t>(weightAxis(node))]);
    }

    std::string biasObstacle(const Node& node, int64_t outputs) const
    {
        if (!node.hasInput(2))
            return "";
        if (isComputed(node.inputs[2]))
            return "its bias is computed";
        return m_graph.value(node.inputs[2]).initializer->elementCount() == outputs
            ? ""
            : "its bias is no vector over the outputs";
    }

    void choose(NodeId id)
    {
        if (m_absorbed.contains(id))
            return;
        const std::string reason = obstacle(id);
        if (!reason.empty()) {
            m_reasons[id] = reason;
            return;
        }
        m_plan.integerNodes.insert(id);
        for (const ValueId output : m_graph.node(id).outputs)
            if (output.isValid())
                m_integers.insert(output);
        absorbActivation(id);
    }

    /// Takes a Relu or Clip that alone reads the output into the node.
    void absorbActivation(NodeId id)
    {
        const Node& node = m_graph.node(id);
        const IntegerRole role = integerRule(node)->role;
        if (role == IntegerRole::passThrough || role == IntegerRole::activation
            || node.outputs.size() != 1)
            return;
        const std::span<const Use> readers = m_uses.of(node.outputs[0]);
        if (readers.size() != 1 || readers[0].slot != 0 || m_captured.contains(node.outputs[0]))
            return;
        const Node& next = m_graph.node(readers[0].node);
        const IntegerRule* rule = integerRule(next);
        if (rule == nullptr || rule->role != IntegerRole::activation
            || m_scope.floatNodes.contains(next.name))
            return;
        m_absorbed.insert(readers[0].node);
        m_tails[id] = readers[0].node;
        m_integers.insert(next.outputs[0]);
    }

    /// The outputs of a node, or of the activation that is part of it.
    const std::vector<ValueId>& ends(NodeId id) const
    {
        const auto tail = m_tails.find(id);
        return m_graph.node(tail == m_tails.end() ? id : tail->second).outputs;
    }

    bool isReadByIntegers(ValueId value) const
    {
        return std::ranges::any_of(m_uses.of(value), [&](const Use& use) {
            return m_plan.integerNodes.contains(use.node)
                && integerRule(m_graph.node(use.node))->isNumber(use.slot);
        });
    }

    void dropUseless(NodeId id)
    {
        if (!m_plan.integerNodes.contains(id))
            return;
        const IntegerRole role = integerRule(m_graph.node(id))->role;
        if (role == IntegerRole::product || role == IntegerRole::matrixProduct
            || std::ranges::any_of(ends(id), [&](ValueId value) {
                   return value.isValid() && isReadByIntegers(value);
               }))
            return;
        m_plan.integerNodes.erase(id);
        m_reasons[id] = "nothing behind it is in integers";
        if (const auto tail = m_tails.find(id); tail != m_tails.end()) {
            m_reasons[tail->second] = m_reasons[id];
            m_absorbed.erase(tail->second);
            m_tails.erase(tail);
        }
    }

    void record(NodeId id)
    {
        const Node& node = m_graph.node(id);
        const bool isInteger = m_plan.integerNodes.contains(id) || m_absorbed.contains(id);
        LayerChoice layer{ .node = id, .isInteger = isInteger, .bits = isInteger ? 8 : 32 };
        if (!isInteger)
            layer.reason = m_reasons.at(id);
        const IntegerRule* rule = integerRule(node);
        layer.hasWeights = rule != nullptr
            && (rule->role == IntegerRole::product || rule->role == IntegerRole::matrixProduct)
            && node.hasInput(1) && !isComputed(node.inputs[1]);
        m_plan.layers.push_back(layer);
        if (!isInteger || m_absorbed.contains(id))
            return;
        for (const ValueId input : numbers(node))
            if (isComputed(input) && m_plan.find(input) == nullptr)
                m_plan.values.push_back(
                    { .value = input, .sources = { input }, .isForAll = false });
        recordOutputs(id, *rule);
        if (m_scope.sharesConcat && node.type == "Concat")
            tie(numbers(node), node.outputs[0]);
    }

    void recordOutputs(NodeId id, const IntegerRule& rule)
    {
        const Node& node = m_graph.node(id);
        const bool mayEndInFloat = rule.role == IntegerRole::matrixProduct && !m_tails.contains(id);
        for (const ValueId output : ends(id)) {
            if (!output.isValid() || (mayEndInFloat && !isReadByIntegers(output)))
                continue;
            IntegerValue value{ .value = output, .sources = { output } };
            value.isBounded = rule.isBounded;
            if (rule.role == IntegerRole::passThrough) {
                const IntegerValue& source = *m_plan.find(node.inputs[rule.firstInput]);
                value.sources = source.sources;
                value.isBounded = source.isBounded;
            }
            m_plan.values.push_back(value);
        }
    }

    /// Gives values one range, and all that share one with them already.
    void tie(std::vector<ValueId> values, ValueId output)
    {
        values.push_back(output);
        std::set<ValueId> sources;
        bool areBounded = true;
        for (const ValueId id : values) {
            const IntegerValue* value = m_plan.find(id);
            if (value == nullptr)
                continue;
            sources.insert(value->sources.begin(), value->sources.end());
            areBounded = areBounded && value->isBounded;
        }
        for (IntegerValue& value : m_plan.values) {
            if (std::ranges::none_of(value.sources,
                                     [&](ValueId id) { return sources.contains(id); }))
                continue;
            value.sources.assign(sources.begin(), sources.end());
            value.isBounded = areBounded;
        }
    }

    const Graph& m_graph;
    const QuantizationScope& m_scope;
    InferredShapes m_shapes;
    UseTable m_uses;
    std::set<NodeId> m_gelus;
    std::set<ValueId> m_captured; ///< read from outside, outputs included
    std::set<ValueId> m_integers; ///< made by integer nodes
    std::set<NodeId> m_absorbed; ///< activations that are part of the node before
    std::map<NodeId, NodeId> m_tails; ///< that activation, by the node before
    std::map<NodeId, std::string> m_reasons;
    QuantizationPlan m_plan;
};

} // namespace

const IntegerValue* QuantizationPlan::find(ValueId value) const
{
    const auto found = std::ranges::find(values, value, &IntegerValue::value);
    return found == values.end() ? nullptr : &*found;
}

std::vector<ValueId> QuantizationPlan::sources() const
{
    std::set<ValueId> all;
    for (const IntegerValue& value : values)
        if (!value.isBounded)
            all.insert(value.sources.begin(), value.sources.end());
    return { all.begin(), all.end() };
}

QuantizationPlan planQuantization(const Model& model, const QuantizationScope& scope)
{
    return Planner(model, scope).plan();
}

int weightAxis(const Node& node)
{
    const bool isTransposed =
        node.type == "MatMul" || (node.type == "Gemm" && node.integer("transB", 0) == 0);
    return isTransposed ? 1 : 0;
}

} // namespace core
