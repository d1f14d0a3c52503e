#pragma once

#include <cstddef>
#include <span>

namespace core {

/// Checks that a PNG file is whole: every chunk lies inside the file with its checksum right, and
/// the last one is IEND. Throws Error invalidData.
void checkPngChunks(std::span<const std::byte> file);

} // namespace core
