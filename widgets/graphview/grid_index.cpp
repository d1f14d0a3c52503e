#include "widgets/graphview/grid_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace widgets {

namespace {

constexpr double kCellSize = 400; ///< units
constexpr double kMostCells = 400000; ///< larger pictures get larger cells

} // namespace

GridIndex::GridIndex(const core::Rect& bounds, const std::vector<core::Rect>& boxes)
    : m_bounds(bounds)
    , m_cellSize(std::max(kCellSize, std::sqrt(bounds.width * bounds.height / kMostCells)))
    , m_columns(static_cast<int32_t>(bounds.width / m_cellSize) + 1)
    , m_rows(static_cast<int32_t>(bounds.height / m_cellSize) + 1)
    , m_count(boxes.size())
    , m_first(static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows) + 1, 0)
{
    const auto forEachEntry = [&](auto&& call) {
        for (size_t thing = 0; thing < boxes.size(); ++thing) {
            const CellRange range = cellsOf(boxes[thing]);
            for (int32_t row = range.top; row <= range.bottom; ++row) {
                for (int32_t column = range.left; column <= range.right; ++column)
                    call(cell(column, row), static_cast<int32_t>(thing));
            }
        }
    };
    forEachEntry([&](size_t cell, int32_t) { ++m_first[cell + 1]; });
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_things.resize(static_cast<size_t>(m_first.back()));
    std::vector<int32_t> next(m_first.begin(), m_first.end() - 1);
    forEachEntry(
        [&](size_t cell, int32_t thing) { m_things[static_cast<size_t>(next[cell]++)] = thing; });
}

GridIndex::CellRange GridIndex::cellsOf(const core::Rect& area) const
{
    const auto place = [&](double distance, int32_t count) {
        return static_cast<int32_t>(
            std::clamp(distance / m_cellSize, 0.0, static_cast<double>(count - 1)));
    };
    return { place(area.x - m_bounds.x, m_columns), place(area.y - m_bounds.y, m_rows),
             place(area.right() - m_bounds.x, m_columns),
             place(area.bottom() - m_bounds.y, m_rows) };
}

std::vector<int32_t> GridIndex::near(const core::Rect& area) const
{
    std::vector<int32_t> found;
    if (m_count == 0)
        return found;
    const CellRange range = cellsOf(area);
    std::vector<bool> isSeen(m_count, false);
    for (int32_t row = range.top; row <= range.bottom; ++row) {
        const auto begin = static_cast<size_t>(m_first[cell(range.left, row)]);
        const auto end = static_cast<size_t>(m_first[cell(range.right, row) + 1]);
        for (size_t entry = begin; entry < end; ++entry)
            isSeen[static_cast<size_t>(m_things[entry])] = true;
    }
    for (size_t thing = 0; thing < m_count; ++thing) {
        if (isSeen[thing])
            found.push_back(static_cast<int32_t>(thing));
    }
    return found;
}

} // namespace widgets
