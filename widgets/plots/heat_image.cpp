#include "widgets/plots/heat_image.h"

#include "widgets/style/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {

namespace {

/// The heat colours as a table: one look-up a cell instead of an interpolation.
std::array<QRgb, 256> heatTable()
{
    std::array<QRgb, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = heatColor(static_cast<double>(i) / 255).rgb();
    return table;
}

} // namespace

ValueRange finiteRange(std::span<const float> values)
{
    ValueRange range;
    bool isFirst = true;
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        range.minimum = isFirst ? value : std::min(range.minimum, value);
        range.maximum = isFirst ? value : std::max(range.maximum, value);
        isFirst = false;
    }
    return range;
}

QImage heatImage(std::span<const float> values, int rows, int columns, const ValueRange& range)
{
    static const std::array<QRgb, 256> kTable = heatTable();
    const QRgb notFinite = theme().bad.rgb();
    const float span = range.maximum > range.minimum ? range.maximum - range.minimum : 1;
    QImage image(columns, rows, QImage::Format_RGB32);
    for (int row = 0; row < rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        const std::span<const float> cells = values.subspan(
            static_cast<size_t>(row) * static_cast<size_t>(columns), static_cast<size_t>(columns));
        for (size_t column = 0; column < cells.size(); ++column) {
            const float position = std::clamp((cells[column] - range.minimum) / span, 0.0F, 1.0F);
            line[column] = std::isfinite(cells[column])
                ? kTable[static_cast<size_t>(255 * position)]
                : notFinite;
        }
    }
    return image;
}

} // namespace widgets
