#pragma once

#include "core/graph/graph.h"
#include "core/operators/infer_shapes.h"

#include <vector>

namespace core {

/// Numbers the axes of all values whose rank is known, so that tables can be indexed by them.
class AxisTable
{
public:
    AxisTable(const Graph& graph, const InferredShapes& shapes);

    int32_t count() const { return static_cast<int32_t>(m_sizes.size()); }
    /// -1 when the value has no such axis.
    int32_t find(ValueId value, int axis) const;
    /// -1 when the size is not known.
    int64_t size(int32_t axis) const { return m_sizes[static_cast<size_t>(axis)]; }
    ValueId value(int32_t axis) const { return m_values[static_cast<size_t>(axis)]; }
    int place(int32_t axis) const;
    int rank(ValueId value) const;

private:
    std::vector<int32_t> m_first; ///< by ValueId, one more at the end
    std::vector<int64_t> m_sizes;
    std::vector<ValueId> m_values;
};

} // namespace core
