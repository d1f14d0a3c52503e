#pragma once

#include "core/operators/convolution_operator.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core::integer {

/// Cuts a convolution of channels-last bytes into units of work. Each unit reads its input either
/// where it lies or from a copy with the padding written out, so that no loop has to look for the
/// border. One or two spatial axes.
class Tiles
{
public:
    /// `isInPlace`: the input needs neither padding nor a change of its bytes.
    Tiles(const ConvolutionGeometry& geometry, bool isInPlace);

    /// The input of one unit and where its outputs are.
    struct Unit
    {
        const std::byte* base = nullptr;
        std::span<const int32_t> offsets; ///< of the first input byte of each output pixel
        int64_t firstPixel = 0; ///< in the whole output
    };

    int64_t count() const { return m_imageUnits * m_rowUnits; }
    /// Bytes of a copy.
    size_t bytes() const { return m_isInPlace ? 0 : m_tileBytes; }
    /// Bytes from one input row, or pixel of a row, to the next within a unit.
    int64_t rowPitch() const { return m_rowPitch; }
    int64_t pixelPitch() const { return m_geometry.inputChannels; }
    /// `padding` surrounds the image; `flip` is applied to every byte by exclusive or: 0x80 makes
    /// uint8 of int8.
    Unit unit(int64_t index, const std::byte* input, std::byte* tile, std::byte padding,
              std::byte flip) const;

private:
    void place();
    void copyRow(const std::byte* image, int64_t row, std::byte* to, std::byte padding,
                 std::byte flip) const;

    ConvolutionGeometry m_geometry;
    bool m_isInPlace = false;
    WindowAxis m_rows;
    WindowAxis m_columns;
    int64_t m_imagesPerUnit = 1;
    int64_t m_rowsPerUnit = 1;
    int64_t m_imageUnits = 1;
    int64_t m_rowUnits = 1;
    int64_t m_tileRows = 0;
    int64_t m_tileColumns = 0;
    int64_t m_rowPitch = 0;
    int64_t m_imagePitch = 0;
    size_t m_tileBytes = 0;
    std::vector<int32_t> m_offsets;
};

} // namespace core::integer
