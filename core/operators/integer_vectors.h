#pragma once

#include "core/operators/integer_product.h"

/// The inner loops of integer_product.h, one version for processors with VNNI and one for others.
namespace core::integer {

/// One block of outputs of some pixels.
struct BlockRun
{
    const int8_t* weights = nullptr;
    const int32_t* starts = nullptr;
    std::span<const Segment> segments;
    int64_t outputs = 0; ///< up to kBlock
    const float* scales = nullptr;
    const Requantization& requantization;
    PixelRun pixels;
};

/// Only where hasFastBytes().
void multiplyBlockFast(const BlockRun& run);
void multiplyBlockPlain(const BlockRun& run);

} // namespace core::integer
