#pragma once

#include "core/data/byte_reader.h"

#include <cstddef>
#include <span>

namespace core {

/// The next marker, past the fill bytes before it. Throws Error invalidFile for other bytes.
uint8_t nextJpegMarker(ByteReader& reader);

/// Checks what the decoder takes for granted: the segments follow each other to the end marker,
/// every code table says what each symbol means once and with symbols that 8-bit pictures use, and
/// no step of quantization is zero (ITU-T T.81, annexes B and F). Throws Error invalidData,
/// invalidFile.
void checkJpegSegments(std::span<const std::byte> file);

} // namespace core
