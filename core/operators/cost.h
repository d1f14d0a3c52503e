#pragma once

#include <cstdint>

namespace core {

/// Work of one node for given shapes.
struct Cost
{
    /// Multiply-accumulates: one for each weight of a convolution or matrix product at each output
    /// position.
    int64_t macs = 0;
    /// Elementary operations of nodes without multiply-accumulates: one for each output element of
    /// an elementwise operator, one for each element read by a reduction or pooling.
    int64_t elementOperations = 0;
};

} // namespace core
