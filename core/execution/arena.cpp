#include "core/execution/arena.h"

#include "core/base/error.h"

#include <sys/mman.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace core {

namespace {

/// A cache line and the widest vector register.
constexpr size_t kAlignment = 64;
/// Size of a large page; fewer page faults and translations for big activations.
constexpr size_t kLargePage = size_t(1) << 21;

size_t roundUp(size_t value, size_t unit)
{
    return (value + unit - 1) / unit * unit;
}

struct Placed
{
    size_t begin = 0;
    size_t end = 0;
};

bool overlap(const Lifetime& a, const Lifetime& b)
{
    return a.firstStep <= b.lastStep && b.firstStep <= a.lastStep;
}

/// Start of the smallest gap between the taken ranges that holds `bytes`.
size_t bestGap(std::vector<Placed> taken, size_t bytes)
{
    std::ranges::sort(taken, {}, &Placed::begin);
    size_t best = 0;
    size_t bestSize = SIZE_MAX;
    size_t end = 0;
    for (const Placed& range : taken) {
        if (range.begin >= end + bytes && range.begin - end < bestSize) {
            best = end;
            bestSize = range.begin - end;
        }
        end = std::max(end, range.end);
    }
    return bestSize == SIZE_MAX ? end : best;
}

} // namespace

Arena::~Arena()
{
    release();
}

Arena::Arena(Arena&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Arena& Arena::operator=(Arena&& other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

std::byte* Arena::reserve(size_t bytes)
{
    if (bytes <= m_size)
        return m_data;
    release();
    const size_t size = roundUp(bytes, kLargePage);
    void* memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw Error(ErrorCode::limitExceeded,
                    "the activations of this model and batch size need "
                        + std::to_string(size >> 20) + " MiB, which the system refuses");
    // Advice only: without large pages everything still works.
    madvise(memory, size, MADV_HUGEPAGE);
    m_data = static_cast<std::byte*>(memory);
    m_size = size;
    return m_data;
}

void Arena::release()
{
    if (m_data != nullptr)
        munmap(m_data, m_size);
    m_data = nullptr;
    m_size = 0;
}

ArenaLayout placeInArena(std::span<const Lifetime> lifetimes)
{
    std::vector<size_t> order(lifetimes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](size_t index) { return lifetimes[index].bytes; });
    ArenaLayout layout{ .offsets = std::vector<size_t>(lifetimes.size(), 0) };
    for (size_t rank = 0; rank < order.size(); ++rank) {
        const Lifetime& piece = lifetimes[order[rank]];
        const size_t bytes = roundUp(piece.bytes, kAlignment);
        std::vector<Placed> taken;
        for (size_t earlier = 0; earlier < rank; ++earlier) {
            const size_t index = order[earlier];
            if (overlap(piece, lifetimes[index]))
                taken.push_back(
                    { layout.offsets[index],
                      layout.offsets[index] + roundUp(lifetimes[index].bytes, kAlignment) });
        }
        layout.offsets[order[rank]] = bestGap(std::move(taken), bytes);
        layout.bytes = std::max(layout.bytes, layout.offsets[order[rank]] + bytes);
    }
    return layout;
}

} // namespace core
