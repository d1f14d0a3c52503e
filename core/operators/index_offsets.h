#pragma once

#include "core/graph/tensor.h"

#include <vector>

namespace core {

/// An index in [0, size) from one that may count from the end; throws Error invalidModel when
/// outside [-size, size).
int64_t normalizedIndex(int64_t index, int64_t size);

/// Integer content of an index input; throws Error invalidModel for another type.
std::vector<int64_t> indexValues(const Tensor& indices);

/// GatherElements, ScatterElements: element offset in `data` of each index, which replaces the
/// position along `axis` and keeps the others.
std::vector<int64_t> elementOffsets(const Tensor& indices, const Shape& data, int64_t axis);

/// GatherND, ScatterND: element offset in `data` of each index tuple (the last axis of `indices`),
/// within the batch of the first `batchDims` axes.
std::vector<int64_t> tupleOffsets(const Tensor& indices, const Shape& data, int64_t batchDims);

/// Product of the axes from `first` on: the elements that one tuple selects.
int64_t blockElements(const Shape& data, int64_t first);

} // namespace core
