#include "core/pruning/axis_table.h"

namespace core {

AxisTable::AxisTable(const Graph& graph, const InferredShapes& shapes)
{
    m_first.reserve(graph.valueSlots() + 1);
    for (size_t slot = 0; slot < graph.valueSlots(); ++slot) {
        m_first.push_back(count());
        const ValueId id{ static_cast<int32_t>(slot) };
        if (!graph.isAlive(id) || !shapes.of(id).shape)
            continue;
        for (const Dimension& dimension : *shapes.of(id).shape) {
            m_sizes.push_back(dimension.size);
            m_values.push_back(id);
        }
    }
    m_first.push_back(count());
}

int32_t AxisTable::find(ValueId value, int axis) const
{
    return axis >= 0 && axis < rank(value) ? m_first[static_cast<size_t>(value.index)] + axis : -1;
}

int AxisTable::place(int32_t axis) const
{
    return axis - m_first[static_cast<size_t>(value(axis).index)];
}

int AxisTable::rank(ValueId value) const
{
    const auto slot = static_cast<size_t>(value.index);
    return m_first[slot + 1] - m_first[slot];
}

} // namespace core
