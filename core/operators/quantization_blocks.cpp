#include "core/operators/quantization_blocks.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace core {

QuantizationBlocks QuantizationBlocks::of(std::span<const int64_t> shape,
                                          std::span<const int64_t> scale, int64_t axis,
                                          int64_t blockSize)
{
    QuantizationBlocks blocks;
    if (scale.size() <= 1 && elementCount(scale) == 1 && blockSize == 0) {
        blocks.inner = elementCount(shape);
        return blocks;
    }
    const auto at = static_cast<size_t>(normalizedAxis(axis, static_cast<int64_t>(shape.size())));
    blocks.outer = elementCount(shape.first(at));
    blocks.positions = shape[at];
    blocks.inner = elementCount(shape.subspan(at + 1));
    Shape expected = { shape[at] };
    if (blockSize == 0) {
        blocks.m_positionStep = 1;
    } else {
        expected.assign(shape.begin(), shape.end());
        expected[at] = (shape[at] + blockSize - 1) / blockSize;
        blocks.m_block = blockSize;
        blocks.m_innerStep = 1;
        blocks.m_positionStep = blocks.inner;
        blocks.m_outerStep = expected[at] * blocks.inner;
    }
    blocks.parameterCount = elementCount(expected);
    if (!std::equal(scale.begin(), scale.end(), expected.begin(), expected.end()))
        throw Error(
            ErrorCode::invalidModel,
            fmt::format("scale has shape {}, expected {}", shapeText(scale), shapeText(expected)));
    return blocks;
}

} // namespace core
