#include "core/quantization/store_weights.h"

#include "core/execution/constant_folding.h"
#include "core/operators/conversion.h"

namespace core {

bool isFloatWeight(const Graph& graph, ValueId id)
{
    if (!id.isValid())
        return false;
    const Value& value = graph.value(id);
    return isConstant(value) && value.initializer
        && value.initializer->elementType() == ElementType::float32
        && value.initializer->rank() >= 2;
}

void WeightStore::store(NodeId node)
{
    const size_t inputs = m_graph.node(node).inputs.size();
    for (size_t slot = 0; slot < inputs; ++slot) {
        const ValueId input = m_graph.node(node).inputs[slot];
        if (!isFloatWeight(m_graph, input))
            continue;
        const ValueId read = stored(input);
        m_graph.node(node).inputs[slot] = read;
    }
}

ValueId WeightStore::stored(ValueId weight)
{
    if (const auto known = m_stored.find(weight); known != m_stored.end())
        return known->second;
    const std::string name = m_graph.value(weight).name;
    Value wide;
    wide.name = m_graph.freshName(name + "_wide");
    wide.type.elementType = ElementType::float32;
    wide.type.shape = toSymbolic(m_graph.value(weight).initializer->shape());
    Node cast{ .name = wide.name + "_Cast", .type = "Cast" };
    cast.inputs = { m_graph.addInitializer(m_graph.freshName(name + '_' + elementTypeName(m_type)),
                                           converted(*m_graph.value(weight).initializer, m_type)) };
    cast.outputs = { m_graph.addValue(std::move(wide)) };
    cast.setAttribute({ .name = "to", .value = int64_t(ElementType::float32) });
    m_stored[weight] = cast.outputs[0];
    m_graph.addNode(std::move(cast));
    return m_stored[weight];
}

} // namespace core
