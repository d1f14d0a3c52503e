#include "core/operators/index_offsets.h"

#include <fmt/format.h>

namespace core {

int64_t normalizedIndex(int64_t index, int64_t size)
{
    if (index < -size || index >= size)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("index {} is outside [{}, {})", index, -size, size));
    return index < 0 ? index + size : index;
}

std::vector<int64_t> indexValues(const Tensor& indices)
{
    if (!isInteger(indices.elementType()))
        throw Error(ErrorCode::invalidModel,
                    fmt::format("indices have type {}, expected integers",
                                elementTypeName(indices.elementType())));
    return indices.toIntegers();
}

std::vector<int64_t> elementOffsets(const Tensor& indices, const Shape& data, int64_t axis)
{
    if (indices.shape().size() != data.size())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("indices {} and data {} differ in rank", shapeText(indices.shape()),
                                shapeText(data)));
    const auto indexed = static_cast<size_t>(axis);
    for (size_t other = 0; other < data.size(); ++other) {
        if (other != indexed && indices.shape()[other] > data[other])
            throw Error(ErrorCode::invalidModel,
                        fmt::format("indices {} reach beyond data {}", shapeText(indices.shape()),
                                    shapeText(data)));
    }
    std::vector<int64_t> strides = rowMajorStrides(data);
    const int64_t stride = strides[indexed];
    strides[indexed] = 0;
    std::vector<int64_t> offsets = indexValues(indices);
    std::vector<int64_t> position(data.size());
    int64_t base = 0;
    for (int64_t& offset : offsets) {
        offset = base + normalizedIndex(offset, data[indexed]) * stride;
        for (size_t i = data.size(); i-- > 0;) {
            base += strides[i];
            if (++position[i] < indices.shape()[i])
                break;
            base -= strides[i] * position[i];
            position[i] = 0;
        }
    }
    return offsets;
}

std::vector<int64_t> tupleOffsets(const Tensor& indices, const Shape& data, int64_t batchDims)
{
    const Shape& shape = indices.shape();
    if (shape.empty() || batchDims < 0 || batchDims >= static_cast<int64_t>(shape.size())
        || batchDims + shape.back() > static_cast<int64_t>(data.size()))
        throw Error(ErrorCode::invalidModel,
                    fmt::format("indices {} with {} batch axes do not fit data {}",
                                shapeText(shape), batchDims, shapeText(data)));
    for (size_t axis = 0; axis < static_cast<size_t>(batchDims); ++axis) {
        if (shape[axis] != data[axis])
            throw Error(ErrorCode::invalidModel,
                        fmt::format("batch axes of indices {} and data {} differ", shapeText(shape),
                                    shapeText(data)));
    }
    const auto length = static_cast<size_t>(shape.back());
    const auto first = static_cast<size_t>(batchDims);
    const std::vector<int64_t> strides = rowMajorStrides(data);
    const int64_t batchStride = blockElements(data, batchDims);
    const int64_t tuples = elementCount(std::span(shape).first(shape.size() - 1));
    const int64_t tuplesPerBatch =
        elementCount(std::span(shape).subspan(first, shape.size() - 1 - first));
    const std::vector<int64_t> values = indexValues(indices);
    std::vector<int64_t> offsets(static_cast<size_t>(tuples));
    for (size_t tuple = 0; tuple < offsets.size(); ++tuple) {
        int64_t offset = static_cast<int64_t>(tuple) / tuplesPerBatch * batchStride;
        for (size_t i = 0; i < length; ++i)
            offset +=
                normalizedIndex(values[tuple * length + i], data[first + i]) * strides[first + i];
        offsets[tuple] = offset;
    }
    return offsets;
}

int64_t blockElements(const Shape& data, int64_t first)
{
    return elementCount(std::span(data).subspan(static_cast<size_t>(first)));
}

} // namespace core
