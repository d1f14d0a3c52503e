#pragma once

#include "core/operators/recurrent_activation.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Which recurrence a cell computes.
enum class RecurrentKind
{
    lstm,
    gru,
    rnn,
};

/// What all directions of a recurrent node have in common.
struct RecurrentCell
{
    RecurrentKind kind = RecurrentKind::rnn;
    float clip = 0; ///< bound on the inputs of activations; 0: none
    bool couplesInputForget = false; ///< LSTM: forget = 1 - input
    bool resetsAfterProduct = false; ///< GRU's linear_before_reset

    /// GRU with the reset behind the product of state and R.
    bool resetsLate() const { return kind == RecurrentKind::gru && resetsAfterProduct; }
    /// Blocks of W and R: input, output, forget, cell (LSTM); update, reset, hidden (GRU); one.
    int64_t gates() const;
    /// Activations of one direction.
    size_t activations() const;
};

/// Weights of one direction. Pointers of what is left out are null.
template <typename T>
struct RecurrentWeights
{
    const T* recurrent = nullptr; ///< [gates * hidden, hidden]
    const T* hiddenBias = nullptr; ///< GRU with reset after the product: [hidden]
    const T* peepholes = nullptr; ///< LSTM: [3 * hidden] for input, output, forget
    std::span<const RecurrentActivation> activations;
};

/// States of one direction, advanced step by step.
template <typename T>
struct RecurrentState
{
    int64_t batch = 0;
    int64_t hidden = 0;
    std::vector<T> output; ///< H [batch, hidden]
    std::vector<T> cell; ///< C [batch, hidden], LSTM only
};

/// Advances the state by one step. gateRows[b] points to what input and bias give to all gates of
/// sequence b, [gates * hidden]; null for a sequence that is over.
template <typename T>
void advance(const RecurrentCell& cell, const RecurrentWeights<T>& weights,
             std::span<const T* const> gateRows, RecurrentState<T>& state);

} // namespace core
