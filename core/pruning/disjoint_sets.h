#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace core {

/// Union-find over the numbers [0, count) with path halving; the smaller number becomes the root,
/// so results do not depend on the order of unions.
class DisjointSets
{
public:
    explicit DisjointSets(int32_t count)
        : m_parents(static_cast<size_t>(count))
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
    }

    int32_t root(int32_t element)
    {
        while (parent(element) != element) {
            parent(element) = parent(parent(element));
            element = parent(element);
        }
        return element;
    }

    void unite(int32_t a, int32_t b)
    {
        a = root(a);
        b = root(b);
        (a < b ? parent(b) : parent(a)) = a < b ? a : b;
    }

private:
    int32_t& parent(int32_t element) { return m_parents[static_cast<size_t>(element)]; }

    std::vector<int32_t> m_parents;
};

} // namespace core
