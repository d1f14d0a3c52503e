#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// Page-aligned memory that grows and is kept between runs, so that pages are touched once.
class Arena
{
public:
    Arena() = default;
    ~Arena();
    Arena(Arena&& other) noexcept;
    Arena& operator=(Arena&& other) noexcept;

    /// At least `bytes`; what was there is lost when it grows. Throws Error limitExceeded.
    std::byte* reserve(size_t bytes);
    size_t size() const { return m_size; }

private:
    void release();

    std::byte* m_data = nullptr;
    size_t m_size = 0;
};

/// A piece of memory that is needed during the steps [firstStep, lastStep].
struct Lifetime
{
    size_t bytes = 0;
    int firstStep = 0;
    int lastStep = 0;
};

struct ArenaLayout
{
    std::vector<size_t> offsets; ///< one a lifetime, multiples of 64
    size_t bytes = 0;
};

/// Places pieces so that those alive at the same time do not overlap: largest first, each into the
/// smallest gap that holds it. Formula: Pisarchyk and Lee, "Efficient Memory Management for Deep
/// Neural Net Inference" (2020), greedy by size.
ArenaLayout placeInArena(std::span<const Lifetime> lifetimes);

} // namespace core
