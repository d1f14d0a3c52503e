#include "core/data/image_header.h"

#include "core/data/bmp.h"
#include "core/data/byte_reader.h"
#include "core/data/jpeg_segments.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace core {

namespace {

constexpr std::string_view kPngMagic("\x89PNG\r\n\x1A\n", 8);
constexpr std::string_view kJpegMagic("\xFF\xD8\xFF", 3);
constexpr std::string_view kBmpMagic("BM", 2);

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorCode::invalidFile, reason);
}

ImageHeader checkedSize(ImageHeader header)
{
    if (header.width <= 0 || header.height <= 0)
        refuse(fmt::format("an image of {} x {} pixels", header.width, header.height));
    return header;
}

ImageHeader parsePng(ByteReader reader)
{
    reader.take(kPngMagic.size());
    constexpr uint32_t kHeaderBytes = 13;
    if (reader.bigEndian<uint32_t>() != kHeaderBytes || reader.takeText(4) != "IHDR")
        refuse("a PNG file must begin with its IHDR chunk");
    ImageHeader header{ .format = ImageFormat::png };
    header.width = reader.bigEndian<uint32_t>();
    header.height = reader.bigEndian<uint32_t>();
    const auto depth = reader.bigEndian<uint8_t>();
    const auto colour = reader.bigEndian<uint8_t>();
    constexpr std::array<uint8_t, 5> kColourKinds{ 0, 2, 3, 4, 6 };
    if (depth == 0 || depth > 16 || std::ranges::count(kColourKinds, colour) == 0)
        refuse(fmt::format("a PNG of depth {} and colour kind {}", depth, colour));
    constexpr uint8_t kHasColour = 2;
    header.channels = (colour & kHasColour) != 0 ? 3 : 1;
    return checkedSize(header);
}

ImageHeader parseFrame(ByteReader segment)
{
    ImageHeader header{ .format = ImageFormat::jpeg };
    constexpr uint8_t kDepth = 8;
    if (const auto depth = segment.bigEndian<uint8_t>(); depth != kDepth)
        throw Error(ErrorCode::unsupported,
                    fmt::format("a JPEG of {} bits; accepted is {}", depth, kDepth));
    header.height = segment.bigEndian<uint16_t>();
    header.width = segment.bigEndian<uint16_t>();
    const auto components = segment.bigEndian<uint8_t>();
    if (components != 1 && components != 3)
        throw Error(ErrorCode::unsupported,
                    fmt::format("a JPEG of {} components; accepted are 1 and 3", components));
    header.channels = components;
    return checkedSize(header);
}

bool isFrameMarker(uint8_t marker)
{
    constexpr uint8_t kHuffmanTables = 0xC4;
    constexpr uint8_t kExtension = 0xC8;
    constexpr uint8_t kArithmetic = 0xCC;
    return marker >= 0xC0 && marker <= 0xCF && marker != kHuffmanTables && marker != kExtension
        && marker != kArithmetic;
}

ImageHeader parseJpeg(ByteReader reader)
{
    constexpr uint8_t kStartOfScan = 0xDA;
    constexpr uint8_t kProgressive = 0xC2;
    reader.take(2); // start of image
    for (;;) {
        const uint8_t marker = nextJpegMarker(reader);
        const auto size = reader.bigEndian<uint16_t>();
        if (size < 2 || marker == kStartOfScan)
            refuse("a JPEG file without a frame header");
        ByteReader segment(reader.take(size - 2U));
        if (isFrameMarker(marker) && marker <= kProgressive)
            return parseFrame(segment);
        if (isFrameMarker(marker))
            throw Error(ErrorCode::unsupported,
                        fmt::format("JPEG of kind 0x{:02X} is not read; accepted are baseline, "
                                    "extended and progressive Huffman",
                                    marker));
    }
}

ImageHeader parseBmp(std::span<const std::byte> file)
{
    const BmpHeader header = parseBmpHeader(file);
    return { ImageFormat::bmp, header.width, header.height, 3 };
}

bool startsWith(std::span<const std::byte> file, std::string_view magic)
{
    return file.size() >= magic.size() && std::memcmp(file.data(), magic.data(), magic.size()) == 0;
}

} // namespace

ImageHeader parseImageHeader(std::span<const std::byte> file)
{
    if (startsWith(file, kPngMagic))
        return parsePng(ByteReader(file));
    if (startsWith(file, kJpegMagic))
        return parseJpeg(ByteReader(file));
    if (startsWith(file, kBmpMagic))
        return parseBmp(file);
    throw Error(ErrorCode::unsupported, "not a PNG, JPEG or BMP image");
}

bool hasImageSuffix(std::string_view fileName)
{
    constexpr std::array<std::string_view, 4> kSuffixes{ ".png", ".jpg", ".jpeg", ".bmp" };
    std::string lower(fileName);
    std::ranges::transform(lower, lower.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return std::ranges::any_of(kSuffixes,
                               [&](std::string_view suffix) { return lower.ends_with(suffix); });
}

} // namespace core
