#pragma once

#include "core/base/parallel.h"
#include "core/base/processor_versions.h"
#include "core/operators/axis_split.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace core {

/// Reduces one column tile: `columns` neighbouring columns of `length` elements, `stride` apart.
template <typename Reduction, typename T, typename Sum>
ESPALIER_PROCESSOR_VERSIONS void reduceColumns(const T* input, int64_t length, int64_t stride,
                                               int64_t columns, const Sum* shifts, Sum* sums)
{
    for (int64_t c = 0; c < columns; ++c)
        sums[c] = Reduction::template kIdentity<Sum>;
    for (int64_t k = 0; k < length; ++k) {
        const T* row = input + k * stride;
#pragma omp simd
        for (int64_t c = 0; c < columns; ++c)
            sums[c] = Reduction::combine(
                sums[c],
                Reduction::map(static_cast<Sum>(row[c]), shifts == nullptr ? Sum(0) : shifts[c]));
    }
}

/// Reduces `length` neighbouring elements in lanes, which a vector unit works on side by side.
template <typename Reduction, typename T, typename Sum>
ESPALIER_PROCESSOR_VERSIONS Sum reduceRow(const T* row, int64_t length, Sum shift)
{
    constexpr int64_t kLanes = 16;
    std::array<Sum, kLanes> lanes;
    lanes.fill(Reduction::template kIdentity<Sum>);
    int64_t i = 0;
    for (; i + kLanes <= length; i += kLanes) {
#pragma omp simd
        for (int64_t lane = 0; lane < kLanes; ++lane)
            lanes[static_cast<size_t>(lane)] =
                Reduction::combine(lanes[static_cast<size_t>(lane)],
                                   Reduction::map(static_cast<Sum>(row[i + lane]), shift));
    }
    for (; i < length; ++i)
        lanes[0] = Reduction::combine(lanes[0], Reduction::map(static_cast<Sum>(row[i]), shift));
    for (size_t lane = 1; lane < lanes.size(); ++lane)
        lanes[0] = Reduction::combine(lanes[0], lanes[lane]);
    return lanes[0];
}

/// Reduces the middle of [outer, length, inner] to `sums` of [outer, inner]. `shifts`, one for each
/// sum, may be null.
template <typename Reduction, typename T, typename Sum>
void reduceSplit(const T* input, const AxisSplit& split, const Sum* shifts, Sum* sums)
{
    constexpr int64_t kColumns = 64;
    const int64_t columns = std::min(split.inner, kColumns);
    const int64_t tiles = columns == 0 ? 0 : (split.inner + columns - 1) / columns;
    const int64_t grain =
        std::max<int64_t>(1, 16384 / std::max<int64_t>(1, split.length * columns));
    parallelFor(split.outer * tiles, grain, [&](int64_t begin, int64_t end) {
        for (int64_t tile = begin; tile < end; ++tile) {
            const int64_t outer = tile / tiles;
            const int64_t column = tile % tiles * columns;
            const T* source = input + outer * split.length * split.inner + column;
            const int64_t target = outer * split.inner + column;
            const Sum* shift = shifts == nullptr ? nullptr : shifts + target;
            if (split.inner == 1)
                sums[target] =
                    reduceRow<Reduction>(source, split.length, shift == nullptr ? Sum(0) : *shift);
            else
                reduceColumns<Reduction>(source, split.length, split.inner,
                                         std::min(columns, split.inner - column), shift,
                                         sums + target);
        }
    });
}

} // namespace core
