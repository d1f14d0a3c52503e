#pragma once

#include "core/base/checked_arithmetic.h"
#include "core/graph/shape.h"

namespace core {

/// A row-major tensor seen as [outer, length, inner] around some neighbouring axes.
struct AxisSplit
{
    int64_t outer = 1;
    int64_t length = 1;
    int64_t inner = 1;

    /// Around the axes [first, last) of `shape`.
    AxisSplit(std::span<const int64_t> shape, int64_t first, int64_t last)
        : outer(checkedProduct(shape.first(static_cast<size_t>(first))))
        , length(checkedProduct(
              shape.subspan(static_cast<size_t>(first), static_cast<size_t>(last - first))))
        , inner(checkedProduct(shape.subspan(static_cast<size_t>(last))))
    {
    }
};

} // namespace core
