#include "core/operators/integer_tiles.h"

#include "core/base/parallel.h"
#include "core/operators/integer_product.h"

#include <algorithm>
#include <cstring>

namespace core::integer {

namespace {

/// Half of a second-level cache; the weights of a block of outputs want the other half.
constexpr int64_t kTileBytes = 256 * 1024;
/// Output pixels that repay reading all weights once.
constexpr int64_t kPixels = 256;

int64_t ceilDivide(int64_t value, int64_t by)
{
    return (value + by - 1) / by;
}

} // namespace

Tiles::Tiles(const ConvolutionGeometry& geometry, bool isInPlace)
    : m_geometry(geometry)
    , m_isInPlace(isInPlace)
    , m_columns(geometry.axes.back())
{
    m_rows = geometry.axes.size() > 1 ? geometry.axes.front()
                                      : WindowAxis{ .input = 1, .kernel = 1, .output = 1 };
    const auto touched = [](const WindowAxis& axis, int64_t outputs) {
        return (outputs - 1) * axis.stride + axis.span();
    };
    m_tileColumns = isInPlace ? m_columns.input : touched(m_columns, m_columns.output);
    m_rowPitch = m_tileColumns * geometry.inputChannels;
    const int64_t fittingRows =
        (kTileBytes / std::max<int64_t>(1, m_rowPitch) - m_rows.span()) / m_rows.stride + 1;
    m_rowsPerUnit = std::clamp<int64_t>(fittingRows, 1, m_rows.output);
    if (m_rowsPerUnit == m_rows.output) {
        const int64_t imageBytes = m_rowPitch * touched(m_rows, m_rows.output);
        const int64_t wanted = ceilDivide(kPixels, m_rows.output * m_columns.output);
        const int64_t shared = ceilDivide(geometry.batch, threadCount());
        m_imagesPerUnit = std::max<int64_t>(
            1, std::min({ wanted, shared, kTileBytes / std::max<int64_t>(1, imageBytes) }));
        // As many units as every thread gets the same number of.
        const int64_t units =
            ceilDivide(ceilDivide(geometry.batch, m_imagesPerUnit), threadCount()) * threadCount();
        m_imagesPerUnit = ceilDivide(geometry.batch, units);
    }
    // One image leaves every thread some rows.
    if (geometry.batch < threadCount())
        m_rowsPerUnit = std::min(m_rowsPerUnit, ceilDivide(m_rows.output, threadCount()));
    m_tileRows = isInPlace ? m_rows.input : touched(m_rows, m_rowsPerUnit);
    m_imagePitch = m_rowPitch * m_tileRows;
    m_tileBytes = static_cast<size_t>(m_imagesPerUnit * m_imagePitch + kReadBehind);
    place();
}

void Tiles::place()
{
    m_imageUnits = ceilDivide(m_geometry.batch, m_imagesPerUnit);
    m_rowUnits = ceilDivide(m_rows.output, m_rowsPerUnit);
    for (int64_t image = 0; image < m_imagesPerUnit; ++image) {
        for (int64_t row = 0; row < m_rowsPerUnit; ++row) {
            for (int64_t column = 0; column < m_columns.output; ++column)
                m_offsets.push_back(
                    static_cast<int32_t>(image * m_imagePitch + row * m_rows.stride * m_rowPitch
                                         + column * m_columns.stride * m_geometry.inputChannels));
        }
    }
}

Tiles::Unit Tiles::unit(int64_t index, const std::byte* input, std::byte* tile, std::byte padding,
                        std::byte flip) const
{
    const int64_t firstImage = index / m_rowUnits * m_imagesPerUnit;
    const int64_t firstRow = index % m_rowUnits * m_rowsPerUnit;
    const int64_t images = std::min(m_imagesPerUnit, m_geometry.batch - firstImage);
    const int64_t rows = std::min(m_rowsPerUnit, m_rows.output - firstRow);
    const int64_t imageBytes = m_rows.input * m_columns.input * m_geometry.inputChannels;
    Unit result{ .offsets = std::span(m_offsets).first(
                     static_cast<size_t>(images * rows * m_columns.output)),
                 .firstPixel = (firstImage * m_rows.output + firstRow) * m_columns.output };
    const std::byte* const images0 = input + firstImage * imageBytes;
    const int64_t top = firstRow * m_rows.stride - m_rows.padBegin;
    if (m_isInPlace) {
        result.base = images0 + top * m_rowPitch;
        return result;
    }
    const int64_t tileRows = (rows - 1) * m_rows.stride + m_rows.span();
    for (int64_t image = 0; image < images; ++image) {
        for (int64_t row = 0; row < tileRows; ++row)
            copyRow(images0 + image * imageBytes, top + row,
                    tile + image * m_imagePitch + row * m_rowPitch, padding, flip);
    }
    result.base = tile;
    return result;
}

void Tiles::copyRow(const std::byte* image, int64_t row, std::byte* to, std::byte padding,
                    std::byte flip) const
{
    const int64_t channels = m_geometry.inputChannels;
    const auto fill = [&](int64_t begin, int64_t end) {
        std::memset(to + begin * channels, std::to_integer<int>(padding),
                    static_cast<size_t>((end - begin) * channels));
    };
    if (row < 0 || row >= m_rows.input) {
        fill(0, m_tileColumns);
        return;
    }
    const int64_t begin = std::min(m_columns.padBegin, m_tileColumns);
    const int64_t end = std::clamp(begin + m_columns.input, begin, m_tileColumns);
    fill(0, begin);
    fill(end, m_tileColumns);
    const std::byte* const from = image + row * m_columns.input * channels;
    std::byte* const middle = to + begin * channels;
    const int64_t count = (end - begin) * channels;
    if (flip == std::byte(0)) {
        std::memcpy(middle, from, static_cast<size_t>(count));
        return;
    }
    for (int64_t at = 0; at < count; ++at)
        middle[at] = from[at] ^ flip;
}

} // namespace core::integer
