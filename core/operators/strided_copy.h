#pragma once

#include "core/graph/tensor.h"

#include <cstdint>
#include <vector>

namespace core {

/// A box of elements that is copied from one tensor into another: axis sizes, outermost first, with
/// the distance in elements between neighbours on both sides. Source strides may be zero
/// (broadcast) or negative (reversed).
struct StridedCopy
{
    std::vector<int64_t> sizes;
    std::vector<int64_t> sourceStrides;
    std::vector<int64_t> targetStrides;
    int64_t sourceStart = 0; ///< element that the first copied one is read from
    int64_t targetStart = 0;
};

/// A copy that fills the whole of a row-major target of shape `sizes`.
StridedCopy fillingCopy(std::vector<int64_t> sizes, std::vector<int64_t> sourceStrides);

/// Copies the box. Both tensors have elements of one fixed width of whole bytes; the box must lie
/// inside both.
void copyStrided(const Tensor& source, Tensor& target, StridedCopy copy);

/// The tensor with two of its axes exchanged.
Tensor exchangedAxes(const Tensor& tensor, size_t first, size_t second);

} // namespace core
