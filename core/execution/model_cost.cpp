#include "core/execution/model_cost.h"

#include "core/graph/inline_functions.h"
#include "core/operators/operator_catalog.h"

#include <algorithm>

namespace core {

namespace {

/// Bytes of a value, or nothing when its shape is not known.
std::optional<int64_t> bytesOf(const ValueFacts& facts)
{
    const std::optional<Shape> shape = facts.shape ? toConcrete(*facts.shape) : std::nullopt;
    if (!shape || facts.elementType == ElementType::undefined)
        return std::nullopt;
    return static_cast<int64_t>(elementBytes(facts.elementType, elementCount(*shape)));
}

/// Position in the order of each value's last reader; graph outputs live to the end.
std::vector<size_t> lastReaders(const Graph& graph)
{
    std::vector<size_t> last(graph.valueSlots(), 0);
    const std::vector<NodeId>& order = graph.order();
    for (size_t position = 0; position < order.size(); ++position) {
        for (const ValueId input : graph.node(order[position]).inputs) {
            if (input.isValid())
                last[static_cast<size_t>(input.index)] = position;
        }
        for (const ValueId output : graph.node(order[position]).outputs) {
            if (output.isValid())
                last[static_cast<size_t>(output.index)] = position;
        }
    }
    for (const ValueId output : graph.outputs())
        last[static_cast<size_t>(output.index)] = order.size();
    return last;
}

/// Sums up one graph node after node.
class CostSum
{
public:
    CostSum(const Model& model, const InferredShapes& shapes)
        : m_model(model)
        , m_graph(model.graph)
        , m_shapes(shapes)
        , m_counted(model.graph.valueSlots(), false)
        , m_last(lastReaders(model.graph))
        , m_dying(model.graph.order().size() + 1)
    {
        for (const ValueId id : m_graph.requiredInputs())
            become(id);
    }

    ModelCost run()
    {
        for (size_t position = 0; position < m_graph.order().size(); ++position)
            add(m_graph.order()[position], position);
        return std::move(m_total);
    }

private:
    void add(NodeId id, size_t position)
    {
        const Node& node = m_graph.node(id);
        NodeCost cost;
        cost.node = id;
        addParameters(node, cost);
        for (const ValueId output : node.outputs)
            cost.activationBytes += output.isValid() ? become(output) : 0;
        cost.liveBytes = m_live;
        cost.cost = operatorCost(node);
        for (const int64_t bytes : m_dying[position])
            m_live -= bytes;
        m_total.parameters += cost.parameters;
        m_total.parameterBytes += cost.parameterBytes;
        m_total.macs += cost.cost.macs;
        m_total.peakActivationBytes = std::max(m_total.peakActivationBytes, cost.liveBytes);
        m_total.nodes.push_back(cost);
    }

    /// The value comes alive; returns its bytes.
    int64_t become(ValueId id)
    {
        const std::optional<int64_t> bytes = bytesOf(m_shapes.of(id));
        m_total.isComplete = m_total.isComplete && bytes.has_value();
        m_live += bytes.value_or(0);
        m_dying[std::min(m_last[static_cast<size_t>(id.index)], m_dying.size() - 1)].push_back(
            bytes.value_or(0));
        return bytes.value_or(0);
    }

    void addParameters(const Node& node, NodeCost& cost)
    {
        for (const ValueId input : node.inputs) {
            if (!input.isValid() || !m_graph.value(input).initializer
                || m_counted[static_cast<size_t>(input.index)])
                continue;
            m_counted[static_cast<size_t>(input.index)] = true;
            cost.parameters += m_graph.value(input).initializer->elementCount();
            cost.parameterBytes +=
                static_cast<int64_t>(m_graph.value(input).initializer->byteCount());
        }
    }

    Cost operatorCost(const Node& node) const
    {
        try {
            return makeOperator(node, m_model.opsetVersion(node.domain))
                ->cost(factsOf(node.inputs, m_shapes), factsOf(node.outputs, m_shapes));
        } catch (const Error&) {
            return {}; // inferShapes() has already listed the node as an issue
        }
    }

    const Model& m_model;
    const Graph& m_graph;
    const InferredShapes& m_shapes;
    std::vector<bool> m_counted;
    std::vector<size_t> m_last;
    std::vector<std::vector<int64_t>> m_dying; ///< bytes that die after a position
    int64_t m_live = 0;
    ModelCost m_total;
};

/// Adds up the nodes that one node was expanded to.
std::vector<NodeCost> mergedByOrigin(const std::vector<NodeCost>& nodes,
                                     const std::vector<NodeId>& origins)
{
    std::vector<NodeCost> merged;
    for (const NodeCost& part : nodes) {
        const NodeId origin = origins[static_cast<size_t>(part.node.index)];
        auto found = std::ranges::find(merged, origin, &NodeCost::node);
        if (found == merged.end()) {
            merged.push_back(part);
            merged.back().node = origin;
            continue;
        }
        found->parameters += part.parameters;
        found->parameterBytes += part.parameterBytes;
        found->activationBytes += part.activationBytes;
        found->liveBytes = std::max(found->liveBytes, part.liveBytes);
        found->cost.macs += part.cost.macs;
        found->cost.elementOperations += part.cost.elementOperations;
    }
    return merged;
}

/// Calls of the model's own functions cost what their bodies do.
ModelCost costOfExpanded(const Model& model, const InferredShapes& shapes)
{
    const InlinedModel inlined = inlineFunctions(model);
    InputShapes inputShapes;
    for (const ValueId id : model.graph.requiredInputs()) {
        const std::optional<SymbolicShape>& shape = shapes.of(id).shape;
        if (const std::optional<Shape> known = shape ? toConcrete(*shape) : std::nullopt)
            inputShapes[model.graph.value(id).name] = *known;
    }
    const InferredShapes expanded = inferShapes(inlined.model, inputShapes);
    ModelCost cost = CostSum(inlined.model, expanded).run();
    cost.nodes = mergedByOrigin(cost.nodes, inlined.origins);
    return cost;
}

} // namespace

ModelCost modelCost(const Model& model, const InferredShapes& shapes)
{
    if (!model.functions.empty()) {
        try {
            return costOfExpanded(model, shapes);
        } catch (const Error&) {
            // inferShapes() has listed why the functions cannot be expanded.
        }
    }
    return CostSum(model, shapes).run();
}

} // namespace core
