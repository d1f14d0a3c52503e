#pragma once

#include "core/graph/tensor.h"

#include <optional>
#include <span>
#include <vector>

namespace core {

/// Which positions of a source axis a target axis reads, in order.
struct AxisMap
{
    int64_t sourceSize = 0;
    std::optional<std::vector<int64_t>> positions; ///< absent: all of them in order

    int64_t targetSize() const
    {
        return positions ? static_cast<int64_t>(positions->size()) : sourceSize;
    }
};

/// Fills the target, whose axes have the maps' target sizes, with target[i, j, ...] =
/// source[map0[i], map1[j], ...]. Axes may be joined or split as the caller likes: only the element
/// counts must match the tensors. Throws Error invalidModel for a position outside its axis.
void copyMapped(const Tensor& source, Tensor& target, std::vector<AxisMap> axes);

/// Copies block i of the target from element offsets[i] of the source; a block is `block` elements.
void gatherBlocks(const Tensor& source, Tensor& target, std::span<const int64_t> offsets,
                  int64_t block);
/// Copies block i of the source to element offsets[i] of the target, in order.
void scatterBlocks(const Tensor& source, Tensor& target, std::span<const int64_t> offsets,
                   int64_t block);
/// Fills the target with the only element of `value`.
void fillElements(Tensor& target, const Tensor& value);

} // namespace core
