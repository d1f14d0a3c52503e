#include "core/data/png_chunks.h"

#include "core/data/byte_reader.h"

#include <zlib.h>

#include <string_view>

namespace core {

namespace {

[[noreturn]] void refuse(const char* reason)
{
    throw Error(ErrorCode::invalidData, reason);
}

/// Reads one chunk and returns its type.
std::string_view readChunk(ByteReader& reader)
{
    constexpr size_t kTypeBytes = 4;
    constexpr size_t kLengthBytes = 4;
    constexpr size_t kChecksumBytes = 4;
    if (reader.left() < kLengthBytes + kTypeBytes + kChecksumBytes)
        refuse("damaged PNG file: it ends early");
    const size_t length = reader.bigEndian<uint32_t>();
    if (length > reader.left() - kTypeBytes - kChecksumBytes)
        refuse("damaged PNG file: it ends early");
    const std::span<const std::byte> content = reader.take(kTypeBytes + length);
    const auto* const bytes = reinterpret_cast<const Bytef*>(content.data());
    if (crc32_z(0, bytes, content.size()) != reader.bigEndian<uint32_t>())
        refuse("damaged PNG file: a checksum differs");
    return { reinterpret_cast<const char*>(content.data()), kTypeBytes };
}

} // namespace

void checkPngChunks(std::span<const std::byte> file)
{
    constexpr size_t kMagicBytes = 8;
    ByteReader reader(file);
    reader.take(kMagicBytes);
    while (readChunk(reader) != "IEND") { }
}

} // namespace core
