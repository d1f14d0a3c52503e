#pragma once

#include "core/data/data_limits.h"
#include "core/graph/tensor.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace core {

/// Decodes a PNG, JPEG or BMP file to uint8 [height, width, channels], 1 channel for grey files, 3
/// (red, green, blue) for others; transparency and orientation tags are ignored. Damaged files are
/// refused even where a decoder would show something: a JPEG whose decoder warns is damaged. Throws
/// Error invalidData, unsupported, limitExceeded.
Tensor decodeImage(std::span<const std::byte> file, const DataLimits& limits = {});

/// decodeImage() of a file; messages name it.
Tensor readImage(const std::filesystem::path& file, const DataLimits& limits = {});

} // namespace core
