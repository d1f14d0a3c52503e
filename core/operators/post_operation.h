#pragma once

#include "core/operators/quantized_addition.h"

namespace core {

/// What a product (convolution, matrix product) does to each element before it stores it.
struct PostOperation
{
    enum class Kind
    {
        addition, ///< y + operand, a further input of the kernel with the shape of the output
        leakyRelu, ///< y below 0 times alpha; Relu is alpha = 0
        clip, ///< to [alpha, beta]
        sigmoid,
        tanh,
        elu, ///< alpha * (e^y - 1) below 0
        swish, ///< y * sigmoid(alpha * y)
        hardSwish, ///< y * clip(y / 6 + 0.5, 0, 1)
        integerClip, ///< a quantized value to [alpha, beta], both whole
        quantizedAddition, ///< QLinearAdd of a quantized value and a further input of the kernel
        gelu, ///< 0.5 * y * (1 + erf(y / sqrt(2)))
    };

    Kind kind = Kind::addition;
    float alpha = 0;
    float beta = 0;
    QuantizedAddition sum; ///< of quantizedAddition
    QuantizedRange range; ///< of quantizedAddition's result
    bool isSecond = false; ///< the value is operand B of quantizedAddition, not A
    bool operator==(const PostOperation&) const = default;

    /// True for both additions: they read one more input.
    bool hasOperand() const { return kind == Kind::addition || kind == Kind::quantizedAddition; }
};

} // namespace core
