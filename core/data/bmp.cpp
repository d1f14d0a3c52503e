#include "core/data/bmp.h"

#include "core/base/checked_arithmetic.h"
#include "core/data/byte_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace core {

namespace {

constexpr size_t kFileHeaderBytes = 14;
constexpr uint32_t kShortestHeader = 40;
constexpr uint32_t kPlain = 0;
constexpr uint32_t kBitFields = 3;

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorCode::invalidFile, reason);
}

void checkKind(const BmpHeader& header, uint32_t packing)
{
    constexpr std::array kDepths{ 1, 4, 8, 16, 24, 32 };
    if (header.width <= 0 || header.height <= 0)
        refuse(fmt::format("an image of {} x {} pixels", header.width, header.height));
    if (std::ranges::count(kDepths, header.bitsPerPixel) == 0)
        refuse(fmt::format("a BMP of {} bits a pixel", header.bitsPerPixel));
    if (packing != kPlain && packing != kBitFields)
        throw Error(ErrorCode::unsupported, "packed BMP files are not read");
}

/// Where rows lie, and that all of them lie in the file.
void placeRows(BmpHeader& header, size_t fileSize)
{
    const int64_t rowBits = checkedMultiply(header.width, header.bitsPerPixel);
    const int64_t rowBytes = checkedAdd(rowBits, 31) / 32 * 4;
    const int64_t end = checkedAdd(static_cast<int64_t>(header.pixelOffset),
                                   checkedMultiply(rowBytes, header.height));
    if (end > static_cast<int64_t>(fileSize))
        refuse("the BMP file ends before its pixels do");
    header.rowBytes = static_cast<size_t>(rowBytes);
}

void placePalette(BmpHeader& header, uint32_t declared, size_t fileSize)
{
    if (header.bitsPerPixel > 8)
        return;
    const size_t most = size_t{ 1 } << header.bitsPerPixel;
    header.colours = declared == 0 ? most : declared;
    constexpr size_t kEntryBytes = 4;
    const bool isInside = header.colours <= most && header.paletteOffset <= fileSize
        && header.colours * kEntryBytes <= fileSize - header.paletteOffset;
    if (!isInside)
        refuse(fmt::format("a BMP palette of {} colours does not fit", header.colours));
}

void setMasks(BmpHeader& header, uint32_t packing, ByteReader masks)
{
    if (packing == kBitFields)
        for (uint32_t& mask : header.masks)
            mask = masks.littleEndian<uint32_t>();
    else if (header.bitsPerPixel == 16)
        header.masks = { 0x7C00, 0x03E0, 0x001F };
    else
        header.masks = { 0xFF0000, 0x00FF00, 0x0000FF };
}

/// Eight bits of the part of a pixel that a mask selects.
uint8_t selected(uint32_t pixel, uint32_t mask)
{
    if (mask == 0)
        return 0;
    const int shift = std::countr_zero(mask);
    const uint64_t most = mask >> shift;
    const uint64_t value = (pixel & mask) >> shift;
    return static_cast<uint8_t>((value * 255 + most / 2) / most);
}

class Decoder
{
public:
    Decoder(std::span<const std::byte> file, const BmpHeader& header)
        : m_file(file)
        , m_header(header)
    {
    }

    void decodeRow(int64_t row, uint8_t* target) const
    {
        const int64_t stored = m_header.isTopDown ? row : m_header.height - 1 - row;
        const auto bytes =
            m_file.subspan(m_header.pixelOffset + static_cast<size_t>(stored) * m_header.rowBytes,
                           m_header.rowBytes);
        for (int64_t column = 0; column < m_header.width; ++column, target += 3) {
            const uint32_t pixel = pixelAt(bytes, static_cast<size_t>(column));
            if (m_header.bitsPerPixel <= 8)
                writeColour(pixel, target);
            else
                std::ranges::transform(m_header.masks, target,
                                       [&](uint32_t mask) { return selected(pixel, mask); });
        }
    }

private:
    uint32_t pixelAt(std::span<const std::byte> row, size_t column) const
    {
        const auto bits = static_cast<size_t>(m_header.bitsPerPixel);
        if (bits < 8) {
            // The leftmost pixel of a byte has its highest bits.
            const size_t place = column * bits;
            const auto byte = std::to_integer<uint32_t>(row[place / 8]);
            return byte >> (8 - bits - place % 8) & ((1U << bits) - 1);
        }
        uint32_t pixel = 0;
        for (size_t byte = 0; byte < bits / 8; ++byte)
            pixel |= std::to_integer<uint32_t>(row[column * bits / 8 + byte]) << (8 * byte);
        return pixel;
    }

    void writeColour(uint32_t index, uint8_t* target) const
    {
        if (index >= m_header.colours)
            throw Error(ErrorCode::invalidData,
                        fmt::format("damaged BMP file: colour {} of a palette of {}", index,
                                    m_header.colours));
        const size_t entry = m_header.paletteOffset + size_t{ index } * 4;
        for (size_t channel = 0; channel < 3; ++channel)
            target[channel] = std::to_integer<uint8_t>(m_file[entry + 2 - channel]);
    }

    std::span<const std::byte> m_file;
    const BmpHeader& m_header;
};

} // namespace

BmpHeader parseBmpHeader(std::span<const std::byte> file)
{
    ByteReader reader(file);
    reader.take(10); // magic, file size and reserved words, which are not believed
    BmpHeader header;
    header.pixelOffset = reader.littleEndian<uint32_t>();
    const auto headerBytes = reader.littleEndian<uint32_t>();
    if (headerBytes < kShortestHeader)
        throw Error(ErrorCode::unsupported, "BMP headers of OS/2 are not read");
    header.width = reader.littleEndian<int32_t>();
    const int64_t height = reader.littleEndian<int32_t>();
    header.isTopDown = height < 0;
    header.height = std::abs(height);
    reader.take(2); // planes
    header.bitsPerPixel = reader.littleEndian<uint16_t>();
    const auto packing = reader.littleEndian<uint32_t>();
    reader.take(12); // bytes of the picture and its resolution
    const auto colours = reader.littleEndian<uint32_t>();
    reader.take(4); // colours that matter
    checkKind(header, packing);
    setMasks(header, packing, reader);
    const bool hasMasksBehind = packing == kBitFields && headerBytes == kShortestHeader;
    header.paletteOffset =
        kFileHeaderBytes + size_t{ headerBytes } + (hasMasksBehind ? sizeof(header.masks) : 0);
    placeRows(header, file.size());
    placePalette(header, colours, file.size());
    return header;
}

Tensor decodeBmp(std::span<const std::byte> file, const BmpHeader& header)
{
    Tensor picture = Tensor::uninitialized(ElementType::uint8, { header.height, header.width, 3 });
    uint8_t* const pixels = picture.mutableValues<uint8_t>().data();
    const Decoder decoder(file, header);
    for (int64_t row = 0; row < header.height; ++row)
        decoder.decodeRow(row, pixels + row * header.width * 3);
    return picture;
}

} // namespace core
