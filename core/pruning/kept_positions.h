#pragma once

#include "core/pruning/axis_table.h"

#include <span>
#include <vector>

namespace core {

/// What a cut leaves of every axis.
class KeptPositions
{
public:
    explicit KeptPositions(const AxisTable& axes);

    void remove(int32_t axis, int32_t position);

    const AxisTable& axes() const { return m_axes; }
    bool isChanged(ValueId value, int axis) const { return isChanged(m_axes.find(value, axis)); }
    bool isChanged(int32_t axis) const;
    bool isChanged(ValueId value) const;
    /// Positions that stay, ascending.
    std::vector<int64_t> kept(ValueId value, int axis) const;
    /// Size after the cut; -1 when it is not known.
    int64_t size(ValueId value, int axis) const;

private:
    const AxisTable& m_axes;
    std::vector<std::vector<bool>> m_removed; ///< by axis; empty when nothing is
};

} // namespace core
