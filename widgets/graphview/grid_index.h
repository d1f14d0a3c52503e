#pragma once

#include "core/layout/geometry.h"

#include <cstdint>
#include <vector>

namespace widgets {

/// Finds the things near a place: a uniform grid over a picture, in which every thing stands in
/// each cell that it touches.
class GridIndex
{
public:
    GridIndex() = default;
    /// Things are known by their position in `boxes`.
    GridIndex(const core::Rect& bounds, const std::vector<core::Rect>& boxes);

    /// Things that share a cell with the area, each once, in ascending order.
    std::vector<int32_t> near(const core::Rect& area) const;

private:
    struct CellRange
    {
        int32_t left = 0;
        int32_t top = 0;
        int32_t right = -1;
        int32_t bottom = -1;
    };
    CellRange cellsOf(const core::Rect& area) const;
    size_t cell(int32_t column, int32_t row) const
    {
        return static_cast<size_t>(row) * static_cast<size_t>(m_columns)
            + static_cast<size_t>(column);
    }

    core::Rect m_bounds;
    double m_cellSize = 0;
    int32_t m_columns = 0;
    int32_t m_rows = 0;
    size_t m_count = 0;
    std::vector<int32_t> m_first; ///< by cell, into m_things
    std::vector<int32_t> m_things;
};

} // namespace widgets
