#pragma once

#include "core/graph/tensor.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace core {

/// What the header of a BMP file declares; its pixels and its palette lie inside the file.
struct BmpHeader
{
    int64_t width = 0;
    int64_t height = 0;
    bool isTopDown = false; ///< rows run from top to bottom instead of upwards
    int bitsPerPixel = 0; ///< 1, 4 or 8 with a palette; 16, 24 or 32 without
    size_t pixelOffset = 0; ///< of the first row in the file
    size_t rowBytes = 0; ///< rows are padded to four bytes
    size_t paletteOffset = 0;
    size_t colours = 0; ///< entries of the palette
    std::array<uint32_t, 3> masks{}; ///< bits of red, green and blue in pixels of 16 and 32 bits
};

/// Reads the header of a BMP file of Windows. Throws Error invalidFile when the file is too short
/// for what it declares, unsupported for packed files and headers of OS/2.
BmpHeader parseBmpHeader(std::span<const std::byte> file);

/// The picture as uint8 [height, width, 3] in red, green, blue; indices beyond the palette are
/// refused as Error invalidData.
Tensor decodeBmp(std::span<const std::byte> file, const BmpHeader& header);

} // namespace core
