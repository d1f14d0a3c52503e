#include "core/evaluation/tensor_slice.h"

#include <algorithm>

namespace core {

namespace {

struct AxisWalk
{
    int64_t count = 1;
    int64_t stride = 1; ///< taken indices
    int64_t step = 0; ///< elements between taken indices
};

AxisWalk walkOf(const Tensor& tensor, const std::vector<int64_t>& strides, int64_t axis,
                int64_t cellLimit)
{
    if (axis < 0 || axis >= tensor.rank())
        return {};
    const int64_t size = tensor.shape()[static_cast<size_t>(axis)];
    const int64_t stride = std::max<int64_t>(1, (size + cellLimit - 1) / cellLimit);
    return { (size + stride - 1) / stride, stride, stride * strides[static_cast<size_t>(axis)] };
}

int64_t startOf(const Tensor& tensor, const std::vector<int64_t>& strides,
                const SliceChoice& choice)
{
    int64_t start = 0;
    for (int64_t axis = 0; axis < tensor.rank(); ++axis) {
        if (axis == choice.rowAxis || axis == choice.columnAxis)
            continue;
        const auto place = static_cast<size_t>(axis);
        require(place < choice.position.size() && choice.position[place] >= 0
                    && choice.position[place] < tensor.shape()[place],
                "slice position lies inside the tensor");
        start += choice.position[place] * strides[place];
    }
    return start;
}

} // namespace

SliceChoice defaultSlice(const Tensor& tensor)
{
    SliceChoice choice;
    for (const int64_t size : tensor.shape())
        choice.position.push_back(size / 2);
    choice.rowAxis = tensor.rank() == 1 ? -1 : 0;
    choice.columnAxis = tensor.rank() == 0 ? -1 : tensor.rank() == 1 ? 0 : 1;
    // A depthwise kernel has one input channel: its window says more.
    if (tensor.rank() == 4 && tensor.shape()[1] == 1)
        choice = { 2, 3, { 0, 0, 0, 0 } };
    return choice;
}

TensorSlice tensorSlice(const Tensor& tensor, const SliceChoice& choice, int64_t cellLimit)
{
    TensorSlice slice;
    if (tensor.elementCount() == 0)
        return slice;
    const std::vector<int64_t> strides = rowMajorStrides(tensor.shape());
    const AxisWalk rows = walkOf(tensor, strides, choice.rowAxis, cellLimit);
    const AxisWalk columns = walkOf(tensor, strides, choice.columnAxis, cellLimit);
    const int64_t start = startOf(tensor, strides, choice);
    slice = { rows.count, columns.count, rows.stride, columns.stride, {} };
    slice.values.reserve(static_cast<size_t>(rows.count * columns.count));
    withElementType(tensor.elementType(), [&]<typename T>() {
        const std::span<const T> values = tensor.values<T>();
        for (int64_t row = 0; row < rows.count; ++row) {
            for (int64_t column = 0; column < columns.count; ++column)
                slice.values.push_back(static_cast<float>(
                    values[static_cast<size_t>(start + row * rows.step + column * columns.step)]));
        }
    });
    return slice;
}

} // namespace core
