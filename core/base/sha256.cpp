#include "core/base/sha256.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

namespace core {

namespace {

/// Fractional parts of the cube roots of the first 64 primes (section 4.2.2).
constexpr std::array<uint32_t, 64> kRoundConstants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/// Square roots of the first eight primes (section 5.3.3).
constexpr std::array<uint32_t, 8> kInitialState{ 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                                 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };

uint32_t bigEndianWord(const std::byte* bytes)
{
    uint32_t word = 0;
    for (int i = 0; i < 4; ++i)
        word = word << 8 | std::to_integer<uint32_t>(bytes[i]);
    return word;
}

/// The block's 16 words and the 48 that follow from them.
std::array<uint32_t, 64> messageSchedule(const std::byte* block)
{
    std::array<uint32_t, 64> w = {};
    for (size_t t = 0; t < 16; ++t)
        w[t] = bigEndianWord(block + 4 * t);
    for (size_t t = 16; t < 64; ++t) {
        const uint32_t a = w[t - 15];
        const uint32_t b = w[t - 2];
        w[t] = w[t - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3) + w[t - 7]
            + (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10);
    }
    return w;
}

} // namespace

Sha256::Sha256()
    : m_state(kInitialState)
{
}

void Sha256::process(const std::byte* block)
{
    const std::array<uint32_t, 64> w = messageSchedule(block);
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (size_t t = 0; t < 64; ++t) {
        const uint32_t first = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25))
            + ((e & f) ^ (~e & g)) + kRoundConstants[t] + w[t];
        const uint32_t second =
            (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<uint32_t, 8> change{ a, b, c, d, e, f, g, h };
    for (size_t i = 0; i < change.size(); ++i)
        m_state[i] += change[i];
}

void Sha256::add(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const size_t filled = m_bytes % kBlockBytes;
        const auto piece = bytes.first(std::min(kBlockBytes - filled, bytes.size()));
        std::memcpy(m_block.data() + filled, piece.data(), piece.size());
        m_bytes += piece.size();
        bytes = bytes.subspan(piece.size());
        if (m_bytes % kBlockBytes == 0)
            process(m_block.data());
    }
}

std::string Sha256::hex() const
{
    Sha256 padded = *this;
    const uint64_t bits = m_bytes * 8;
    constexpr std::byte kEndOfMessage{ 0x80 };
    padded.add(std::span(&kEndOfMessage, 1));
    constexpr std::byte kZero{ 0 };
    while (padded.m_bytes % kBlockBytes != kBlockBytes - sizeof(bits))
        padded.add(std::span(&kZero, 1));
    for (int shift = 56; shift >= 0; shift -= 8) {
        const std::byte octet{ static_cast<uint8_t>(bits >> shift) };
        padded.add(std::span(&octet, 1));
    }
    std::string text;
    for (const uint32_t word : padded.m_state)
        text += fmt::format("{:08x}", word);
    return text;
}

bool isSha256(std::string_view text)
{
    constexpr size_t kDigits = 64;
    return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::string sha256(std::span<const std::byte> bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

std::string sha256OfFile(const std::filesystem::path& file, const Monitor& monitor)
{
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> piece(size_t{ 1 } << 20);
    Sha256 hash;
    while (stream) {
        monitor.checkpoint();
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.add(std::as_bytes(std::span(piece).first(static_cast<size_t>(stream.gcount()))));
    }
    if (!stream.eof())
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot read {}: {}", file.string(),
                                std::generic_category().message(errno)));
    return hash.hex();
}

} // namespace core
