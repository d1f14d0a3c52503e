#include "core/data/inflater.h"

#include "core/base/error.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace core {

struct Inflater::Stream
{
    z_stream state{};
    std::span<const std::byte> rest; ///< input that zlib was not given yet
};

namespace {

[[noreturn]] void refuse(const char* reason)
{
    throw Error(ErrorCode::invalidFile, reason);
}

/// zlib counts in 32 bits.
uInt chunk(size_t size)
{
    return static_cast<uInt>(std::min<size_t>(size, std::numeric_limits<uInt>::max()));
}

} // namespace

Inflater::Inflater(std::span<const std::byte> input, Format format)
    : m_stream(std::make_unique<Stream>())
{
    constexpr int kGzip = 16; // added to the window bits
    m_stream->rest = input;
    const int windowBits = format == Format::gzip ? MAX_WBITS + kGzip : -MAX_WBITS;
    require(inflateInit2(&m_stream->state, windowBits) == Z_OK, "zlib starts");
}

Inflater::~Inflater()
{
    inflateEnd(&m_stream->state);
}

size_t Inflater::readSome(std::span<std::byte> output)
{
    z_stream& state = m_stream->state;
    if (state.avail_in == 0) {
        const uInt size = chunk(m_stream->rest.size());
        // zlib's interface predates const; it does not write to its input.
        state.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(m_stream->rest.data()));
        state.avail_in = size;
        m_stream->rest = m_stream->rest.subspan(size);
    }
    const uInt wanted = chunk(output.size());
    state.next_out = reinterpret_cast<Bytef*>(output.data());
    state.avail_out = wanted;
    const int status = inflate(&state, Z_NO_FLUSH);
    if (status == Z_BUF_ERROR && state.avail_in == 0 && m_stream->rest.empty())
        refuse("the compressed data ends early");
    if (status != Z_OK && status != Z_STREAM_END)
        refuse("the compressed data is damaged");
    m_isAtEnd = status == Z_STREAM_END;
    return wanted - state.avail_out;
}

void Inflater::read(std::span<std::byte> output)
{
    while (!output.empty()) {
        if (m_isAtEnd)
            refuse("the compressed data holds fewer bytes than declared");
        output = output.subspan(readSome(output));
    }
}

void Inflater::expectEnd()
{
    std::array<std::byte, 1> extra{};
    while (!m_isAtEnd)
        if (readSome(extra) > 0)
            refuse("the compressed data holds more bytes than declared");
    if (m_stream->state.avail_in > 0 || !m_stream->rest.empty())
        refuse("bytes follow the compressed data");
}

int64_t Inflater::largestResult(int64_t packed)
{
    constexpr int64_t kLargestRatio = 1032;
    return packed > std::numeric_limits<int64_t>::max() / kLargestRatio
        ? std::numeric_limits<int64_t>::max()
        : packed * kLargestRatio;
}

bool isGzip(std::span<const std::byte> bytes)
{
    return bytes.size() >= 2 && bytes[0] == std::byte{ 0x1F } && bytes[1] == std::byte{ 0x8B };
}

} // namespace core
