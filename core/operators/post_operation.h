#pragma once

#include <cstdint>

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
        gelu, ///< 0.5 * y * (1 + erf(y / sqrt(2)))
    };

    Kind kind = Kind::addition;
    float alpha = 0;
    float beta = 0;
    bool operator==(const PostOperation&) const = default;
};

} // namespace core
