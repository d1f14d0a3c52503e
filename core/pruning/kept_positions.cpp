#include "core/pruning/kept_positions.h"

#include <algorithm>

namespace core {

KeptPositions::KeptPositions(const AxisTable& axes)
    : m_axes(axes)
    , m_removed(static_cast<size_t>(axes.count()))
{
}

void KeptPositions::remove(int32_t axis, int32_t position)
{
    std::vector<bool>& removed = m_removed[static_cast<size_t>(axis)];
    if (removed.empty())
        removed.assign(static_cast<size_t>(m_axes.size(axis)), false);
    removed[static_cast<size_t>(position)] = true;
}

bool KeptPositions::isChanged(int32_t axis) const
{
    return axis >= 0 && !m_removed[static_cast<size_t>(axis)].empty();
}

bool KeptPositions::isChanged(ValueId value) const
{
    for (int axis = 0; axis < m_axes.rank(value); ++axis) {
        if (isChanged(value, axis))
            return true;
    }
    return false;
}

std::vector<int64_t> KeptPositions::kept(ValueId value, int axis) const
{
    const int32_t number = m_axes.find(value, axis);
    std::vector<int64_t> positions;
    for (int64_t i = 0; i < m_axes.size(number); ++i) {
        if (!isChanged(number) || !m_removed[static_cast<size_t>(number)][static_cast<size_t>(i)])
            positions.push_back(i);
    }
    return positions;
}

int64_t KeptPositions::size(ValueId value, int axis) const
{
    const int32_t number = m_axes.find(value, axis);
    if (number < 0)
        return -1;
    return m_axes.size(number) - std::ranges::count(m_removed[static_cast<size_t>(number)], true);
}

} // namespace core
