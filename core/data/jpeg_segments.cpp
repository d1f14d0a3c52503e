#include "core/data/jpeg_segments.h"

#include <bitset>
#include <numeric>
#include <string>

namespace core {

namespace {

constexpr uint8_t kProgressiveFrame = 0xC2;
constexpr uint8_t kHuffmanTables = 0xC4;
constexpr uint8_t kFirstRestart = 0xD0;
constexpr uint8_t kLastRestart = 0xD7;
constexpr uint8_t kEndOfImage = 0xD9;
constexpr uint8_t kStartOfScan = 0xDA;
constexpr uint8_t kQuantizationTables = 0xDB;
constexpr uint8_t kMostTables = 4; ///< of each kind

[[noreturn]] void refuse(const char* reason)
{
    throw Error(ErrorCode::invalidData, std::string("damaged JPEG file: ") + reason);
}

/// Reads the kind (high half) and number (low half) of a table.
uint8_t kindOfTable(ByteReader& segment)
{
    constexpr uint8_t kMostKinds = 2;
    const auto byte = segment.bigEndian<uint8_t>();
    if (byte >> 4 >= kMostKinds || (byte & 0x0F) >= kMostTables)
        refuse("a table with an impossible number");
    return byte >> 4;
}

class SegmentChecker
{
public:
    explicit SegmentChecker(std::span<const std::byte> file)
        : m_reader(file)
    {
    }

    void check()
    {
        m_reader.take(2); // start of image
        for (uint8_t marker = nextJpegMarker(m_reader); marker != kEndOfImage;
             marker = nextJpegMarker(m_reader))
            checkSegment(marker);
        if (m_hasBandRuns && !m_isProgressive)
            refuse("a code table with symbols of progressive pictures");
    }

private:
    void checkSegment(uint8_t marker)
    {
        const auto size = m_reader.bigEndian<uint16_t>();
        if (size < sizeof(size))
            refuse("a segment without room for its own size");
        ByteReader segment(m_reader.take(size - sizeof(size)));
        if (marker == kHuffmanTables)
            checkHuffmanTables(segment);
        else if (marker == kQuantizationTables)
            checkQuantizationTables(segment);
        else if (marker == kStartOfScan)
            skipCodedData();
        m_isProgressive = m_isProgressive || marker == kProgressiveFrame;
    }

    void checkHuffmanTables(ByteReader segment)
    {
        constexpr size_t kLongestCode = 16;
        while (segment.left() > 0) {
            const bool isForBands = kindOfTable(segment) != 0;
            const std::span<const std::byte> counts = segment.take(kLongestCode);
            const size_t symbols = std::accumulate(
                counts.begin(), counts.end(), size_t{ 0 },
                [](size_t sum, std::byte count) { return sum + std::to_integer<size_t>(count); });
            checkSymbols(segment.take(symbols), isForBands);
        }
    }

    void checkSymbols(std::span<const std::byte> symbols, bool isForBands)
    {
        std::bitset<256> seen;
        for (const std::byte byte : symbols) {
            const auto symbol = std::to_integer<size_t>(byte);
            if (seen.test(symbol))
                refuse("a code table with the same symbol twice");
            seen.set(symbol);
            checkSymbol(symbol, isForBands);
        }
    }

    /// A symbol for bands is a run of zeros (high half) and the bits of the coefficient behind it.
    void checkSymbol(size_t symbol, bool isForBands)
    {
        constexpr size_t kMostMeanBits = 11;
        constexpr size_t kMostBandBits = 10;
        constexpr size_t kLongRun = 0xF0;
        const size_t bits = isForBands ? symbol & 0x0F : symbol;
        if (bits > (isForBands ? kMostBandBits : kMostMeanBits))
            refuse("a code table with symbols of deeper pictures");
        m_hasBandRuns =
            m_hasBandRuns || (isForBands && bits == 0 && symbol != 0 && symbol != kLongRun);
    }

    static void checkQuantizationTables(ByteReader segment)
    {
        constexpr int kSteps = 64;
        while (segment.left() > 0) {
            const bool isWide = kindOfTable(segment) != 0;
            for (int step = 0; step < kSteps; ++step) {
                if ((isWide ? segment.bigEndian<uint16_t>() : segment.bigEndian<uint8_t>()) == 0)
                    refuse("a step of quantization that is zero");
            }
        }
    }

    /// Up to the next marker that is no restart; 0xFF as data is followed by zero.
    void skipCodedData()
    {
        const std::span<const std::byte> data = m_reader.rest();
        for (size_t position = 0; position + 1 < data.size(); ++position) {
            const auto next = std::to_integer<uint8_t>(data[position + 1]);
            const bool isRestart = next >= kFirstRestart && next <= kLastRestart;
            if (data[position] != std::byte{ 0xFF } || next == 0 || next == 0xFF || isRestart)
                continue;
            m_reader.take(position);
            return;
        }
        refuse("it ends early");
    }

    ByteReader m_reader;
    bool m_isProgressive = false;
    bool m_hasBandRuns = false; ///< symbols for runs of blocks without a band
};

} // namespace

uint8_t nextJpegMarker(ByteReader& reader)
{
    if (reader.bigEndian<uint8_t>() != 0xFF)
        throw Error(ErrorCode::invalidFile, "a JPEG marker must begin with 0xFF");
    uint8_t marker = 0xFF;
    while (marker == 0xFF)
        marker = reader.bigEndian<uint8_t>();
    return marker;
}

void checkJpegSegments(std::span<const std::byte> file)
{
    SegmentChecker(file).check();
}

} // namespace core
