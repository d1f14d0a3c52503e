#include "core/layout/flat_layout.h"

#include <functional>

namespace core {

namespace {

constexpr size_t kBuckets = 64;
constexpr size_t kCapacity = 512; ///< blocks; then the cache starts afresh

void mix(size_t& hash, double value)
{
    hash ^= std::hash<double>()(value) + 0x9e3779b97f4a7c15U + (hash << 6U) + (hash >> 2U);
}

size_t hashOf(const FlatProblem& problem)
{
    size_t hash = problem.nodes.size() * 31 + problem.nets.size();
    for (const FlatNode& node : problem.nodes)
        mix(hash, node.left + 3 * node.right + 7 * node.height);
    for (const FlatNet& net : problem.nets) {
        mix(hash, net.source.node);
        for (const FlatEnd& target : net.targets)
            mix(hash, target.node);
    }
    return hash;
}

} // namespace

struct LayoutCache::Entry
{
    FlatProblem problem;
    std::shared_ptr<const FlatLayout> layout;
};

LayoutCache::LayoutCache()
    : m_buckets(kBuckets)
{
}

LayoutCache::~LayoutCache() = default;
LayoutCache::LayoutCache(LayoutCache&&) noexcept = default;
LayoutCache& LayoutCache::operator=(LayoutCache&&) noexcept = default;

std::shared_ptr<const FlatLayout> LayoutCache::find(const FlatProblem& problem) const
{
    for (const Entry& entry : m_buckets[hashOf(problem) % kBuckets]) {
        if (entry.problem == problem)
            return entry.layout;
    }
    return nullptr;
}

void LayoutCache::insert(FlatProblem problem, std::shared_ptr<const FlatLayout> layout)
{
    if (++m_count > kCapacity) {
        *this = LayoutCache();
        m_count = 1;
    }
    const size_t bucket = hashOf(problem) % kBuckets;
    m_buckets[bucket].push_back({ std::move(problem), std::move(layout) });
}

} // namespace core
