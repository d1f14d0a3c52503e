#include "core/data/content_hash.h"

#include "core/base/random.h"

#include <algorithm>
#include <cstring>

namespace core {

namespace {

__extension__ using Uint128 = unsigned __int128;

/// Both halves of the product together depend on every bit of both factors.
uint64_t fold(uint64_t a, uint64_t b)
{
    const Uint128 product = static_cast<Uint128>(a) * b;
    return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

} // namespace

uint64_t contentHash(std::span<const std::byte> bytes)
{
    constexpr uint64_t kFirst = 0x9E3779B97F4A7C15U;
    constexpr uint64_t kSecond = 0xD6E8FEB86659FD93U;
    uint64_t hash = kFirst ^ bytes.size();
    while (!bytes.empty()) {
        uint64_t word = 0;
        const size_t count = std::min(bytes.size(), sizeof(word));
        std::memcpy(&word, bytes.data(), count);
        bytes = bytes.subspan(count);
        // The rotation keeps a product of 0 from erasing what came before.
        hash = fold(hash ^ word, kSecond) + ((hash << 23) | (hash >> 41));
    }
    return mixBits(hash, kFirst);
}

} // namespace core
