#pragma once

#include "core/operators/recurrent_operator.h"

#include <vector>

namespace core {

/// One direction of a recurrent node as its forward run saw it.
template <typename T>
struct RecurrentDirection
{
    const RecurrentCell* cell = nullptr;
    RecurrentSizes sizes;
    bool isReversed = false;
    std::vector<int64_t> lengths; ///< steps of each sequence
    std::vector<T> projected; ///< see projectedInput()
    const T* input = nullptr; ///< X
    const T* weights = nullptr; ///< W
    RecurrentWeights<T> recurrent;
    const T* initialOutput = nullptr; ///< [batch, hidden] or null for zeros
    const T* initialCell = nullptr;
};

/// Gradients of the outputs of one direction; null ones are zero.
template <typename T>
struct RecurrentOutputGradients
{
    const T* all = nullptr; ///< of Y; the steps are `stepStride` elements apart
    int64_t stepStride = 0;
    const T* lastOutput = nullptr; ///< of Y_h
    const T* lastCell = nullptr; ///< of Y_c
};

/// Gradients of the inputs of one direction.
template <typename T>
struct RecurrentInputGradients
{
    std::vector<T> input; ///< of X, all steps and sequences
    std::vector<T> weights;
    std::vector<T> recurrent;
    std::vector<T> bias; ///< of both halves
    std::vector<T> initialOutput;
    std::vector<T> initialCell;
    std::vector<T> peepholes;
};

/// Backpropagation through time: Werbos, "Backpropagation through time: what it does and how to do
/// it", 1990. The forward run is repeated with all intermediate values kept.
template <typename T>
RecurrentInputGradients<T> backpropagate(const RecurrentDirection<T>& direction,
                                         const RecurrentOutputGradients<T>& gradients);

} // namespace core
