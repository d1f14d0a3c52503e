#pragma once

#include "core/graph/node.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// Functions that LSTM, GRU and RNN may apply to gates and states.
enum class RecurrentFunction
{
    relu,
    tanh,
    sigmoid,
    affine, ///< alpha * x + beta
    leakyRelu,
    thresholdedRelu,
    scaledTanh, ///< alpha * tanh(beta * x)
    hardSigmoid,
    elu,
    softsign,
    softplus,
};

/// A function with its parameters.
struct RecurrentActivation
{
    RecurrentFunction function = RecurrentFunction::tanh;
    float alpha = 0;
    float beta = 0;

    /// Applies the function in place; for float and double.
    template <typename T>
    void apply(std::span<T> values) const;
    /// The derivative at x.
    template <typename T>
    T derivative(T x) const;
};

/// The activations of a node, parameters taken from activation_alpha and activation_beta in the
/// order of the functions that use them; `names` when the node has no attribute `activations`.
/// Throws Error unsupported for an unknown function, invalidModel when there are not as many as
/// `names`.
std::vector<RecurrentActivation> recurrentActivations(const Node& node,
                                                      const std::vector<std::string>& names);

} // namespace core
