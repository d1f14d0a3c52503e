#pragma once

#include <QImage>

#include <span>

namespace widgets {

/// The smallest and largest finite value; 0 and 0 when there is none.
struct ValueRange
{
    float minimum = 0;
    float maximum = 0;
};

ValueRange finiteRange(std::span<const float> values);

/// A matrix as one pixel a cell: viridis over the range, values outside it at its ends, cells that
/// are not finite in the colour of errors. `values` are row-major, as many as the cells.
QImage heatImage(std::span<const float> values, int rows, int columns, const ValueRange& range);

} // namespace widgets
