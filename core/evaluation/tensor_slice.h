#pragma once

#include "core/graph/tensor.h"

#include <vector>

namespace core {

/// Which rectangle of a tensor to look at.
struct SliceChoice
{
    int64_t rowAxis = 0;
    int64_t columnAxis = 1; ///< -1: the tensor is shown as one row or column
    std::vector<int64_t>
        position; ///< index of every axis; those of row and column axis do not count
};

/// Numbers of a rectangle, thinned to a picture that can be drawn.
struct TensorSlice
{
    int64_t rows = 0;
    int64_t columns = 0;
    int64_t rowStride = 1; ///< every n-th row was taken
    int64_t columnStride = 1;
    std::vector<float> values; ///< row-major, rows * columns
};

/// The rectangle that tells most without a choice: output against input channels at the kernel's
/// centre.
SliceChoice defaultSlice(const Tensor& tensor);

/// Reads the rectangle; at most `cellLimit` rows and as many columns. Throws Error unsupported for
/// types that are no numbers, InternalError when the choice does not fit the tensor.
TensorSlice tensorSlice(const Tensor& tensor, const SliceChoice& choice, int64_t cellLimit = 1024);

} // namespace core
