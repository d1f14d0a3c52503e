#pragma once

#include "core/graph/shape.h"

#include <span>

namespace core {

/// Which scale and zero point an element has: one for the tensor, one for each position of an axis,
/// or one for each block of positions (opset 21). Elements are visited as rows of `inner` behind
/// (outer, position).
struct QuantizationBlocks
{
    int64_t outer = 1;
    int64_t positions = 1;
    int64_t inner = 1;
    int64_t parameterCount = 1;

    /// Parameter of the first element of row (outer, position); the others follow by innerStep.
    int64_t parameter(int64_t outerIndex, int64_t position) const
    {
        return outerIndex * m_outerStep + position / m_block * m_positionStep;
    }
    int64_t innerStep() const { return m_innerStep; }

    /// Throws Error invalidModel when the scale's shape does not fit.
    static QuantizationBlocks of(std::span<const int64_t> shape, std::span<const int64_t> scale,
                                 int64_t axis, int64_t blockSize);

private:
    int64_t m_outerStep = 0;
    int64_t m_positionStep = 0;
    int64_t m_innerStep = 0;
    int64_t m_block = 1;
};

} // namespace core
