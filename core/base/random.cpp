#include "core/base/random.h"

#include "core/base/error.h"

#include <cmath>
#include <numbers>

namespace core {

namespace {

__extension__ using Uint128 = unsigned __int128;

struct Product
{
    uint64_t high;
    uint64_t low;
};

Product multiply(uint64_t a, uint64_t b)
{
    const Uint128 product = static_cast<Uint128>(a) * b;
    return { static_cast<uint64_t>(product >> 64), static_cast<uint64_t>(product) };
}

std::array<uint64_t, 4> philox(std::array<uint64_t, 4> counter, std::array<uint64_t, 2> key)
{
    constexpr int kRounds = 10;
    for (int round = 0; round < kRounds; ++round) {
        const Product first = multiply(0xD2E7470EE14C6C93U, counter[0]);
        const Product second = multiply(0xCA5A826395121157U, counter[2]);
        counter = { second.high ^ counter[1] ^ key[0], second.low, first.high ^ counter[3] ^ key[1],
                    first.low };
        key[0] += 0x9E3779B97F4A7C15U;
        key[1] += 0xBB67AE8584CAA73BU;
    }
    return counter;
}

} // namespace

Random::Random(const RandomKey& key)
    : m_key{ key.seed, key.use }
    , m_counter{ 0, key.sample, key.epoch, 0 }
{
}

uint64_t Random::bits()
{
    if (m_used == m_block.size()) {
        m_block = philox(m_counter, m_key);
        ++m_counter[0];
        m_used = 0;
    }
    return m_block[m_used++];
}

double Random::uniform()
{
    constexpr double kStep = 0x1.0p-53;
    return static_cast<double>(bits() >> 11) * kStep;
}

double Random::normal()
{
    // 1 - uniform() lies in (0, 1], so that the logarithm is finite.
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

int64_t Random::below(int64_t limit)
{
    require(limit > 0, "limit of a random integer is positive");
    const auto range = static_cast<uint64_t>(limit);
    // Lemire 2019: the high half of a product is uniform once the few lowest ones are rejected.
    const uint64_t rejected = (0 - range) % range;
    for (;;) {
        const Product product = multiply(bits(), range);
        if (product.low >= rejected)
            return static_cast<int64_t>(product.high);
    }
}

uint64_t mixBits(uint64_t value, uint64_t seed)
{
    return philox({ value, 0, 0, 0 }, { seed, 0 })[0];
}

} // namespace core
