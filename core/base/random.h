#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace core {

/// Names one independent stream of random numbers. Streams are told apart by what they are for,
/// never by the thread that draws from them, so results do not depend on scheduling.
struct RandomKey
{
    uint64_t seed = 0; ///< of the whole recipe or job
    uint64_t epoch = 0;
    uint64_t sample = 0;
    uint64_t use = 0; ///< purpose: one number for flips, another for crops, ...
};

/// Counter-based random numbers: Philox 4x64 with 10 rounds (Salmon, Moraes, Dror, Shaw: "Parallel
/// random numbers: as easy as 1, 2, 3", SC 2011). Equal keys give equal numbers on every machine;
/// nothing of the standard library's distributions is used, whose results differ between vendors.
class Random
{
public:
    explicit Random(const RandomKey& key);

    /// 64 uniform bits.
    uint64_t bits();
    /// Uniform in [0, 1), a multiple of 2^-53.
    double uniform();
    /// Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Normal with mean 0 and standard deviation 1 (Box and Muller 1958).
    double normal();
    /// Uniform in [0, limit), without bias; limit must be positive.
    int64_t below(int64_t limit);

    /// Permutes the elements; every order is equally likely (Fisher and Yates).
    template <typename T>
    void shuffle(std::span<T> elements)
    {
        for (size_t left = elements.size(); left > 1; --left)
            std::swap(elements[left - 1],
                      elements[static_cast<size_t>(below(static_cast<int64_t>(left)))]);
    }

private:
    using Block = std::array<uint64_t, 4>;

    std::array<uint64_t, 2> m_key;
    Block m_counter;
    Block m_block{};
    size_t m_used = 4; ///< words of m_block already handed out
};

/// A well-mixed hash of two numbers, for splits that depend on a content hash and a seed.
uint64_t mixBits(uint64_t value, uint64_t seed);

} // namespace core
