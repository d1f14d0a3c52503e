#pragma once

#include "core/data/image_header.h"
#include "core/graph/tensor.h"

#include <cstddef>
#include <span>

namespace core {

/// Decodes a JPEG file with the header already checked. Throws Error invalidData when the decoder
/// fails or warns, since it fills what it cannot read with grey.
Tensor decodeJpeg(std::span<const std::byte> file, const ImageHeader& header);

} // namespace core
