#pragma once

#include "core/data/image_header.h"
#include "core/graph/tensor.h"

#include <cstddef>
#include <span>

namespace core {

/// Decodes a PNG file with the header and the checksums already checked: 16 bits become 8, palettes
/// colours, transparency is dropped. Throws Error invalidData when the decoder fails.
Tensor decodePng(std::span<const std::byte> file, const ImageHeader& header);

} // namespace core
