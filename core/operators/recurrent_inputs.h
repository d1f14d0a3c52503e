#pragma once

#include "core/operators/recurrent_operator.h"

#include <vector>

namespace core {

/// Steps of every sequence; throws Error invalidModel for one outside [0, sizes.steps]. `given` may
/// be null: all have every step.
std::vector<int64_t> sequenceLengths(const Tensor* given, const RecurrentSizes& sizes);

/// The slice of one direction of an input, or null when it is left out.
template <typename T>
const T* directionSlice(const Tensor* tensor, size_t direction, size_t directions)
{
    if (tensor == nullptr)
        return nullptr;
    const std::span<const T> values = tensor->values<T>();
    return values.data() + direction * (values.size() / directions);
}

/// What input and bias give to all gates at all steps, in one product: [steps * batch, gates *
/// hidden]. `bias` may be null.
template <typename T>
std::vector<T> projectedInput(const RecurrentCell& cell, const RecurrentSizes& sizes,
                              const T* input, const T* weights, const T* bias);

/// Whether input `slot` of a recurrent node has an axis of sequences, which layout 1 puts first.
inline bool hasBatchAxis(size_t slot)
{
    return slot == 0 || slot == 5 || slot == 6;
}

} // namespace core
