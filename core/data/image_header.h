#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace core {

enum class ImageFormat
{
    png,
    jpeg,
    bmp,
};

/// What the first bytes of an image file declare, before any decoder sees it.
struct ImageHeader
{
    ImageFormat format = ImageFormat::png;
    int64_t width = 0;
    int64_t height = 0;
    int64_t channels = 3; ///< 1 for grey, 3 for anything with colour
};

/// Recognizes PNG, JPEG and BMP by their content, never by the name of the file, and reads the
/// header by itself. Throws Error unsupported for other formats and rare variants (arithmetic or
/// lossless JPEG, packed BMP), invalidFile for a damaged header.
ImageHeader parseImageHeader(std::span<const std::byte> file);

/// True for ".png", ".jpg", ".jpeg" and ".bmp" in either case: names that a folder is searched for.
bool hasImageSuffix(std::string_view fileName);

} // namespace core
