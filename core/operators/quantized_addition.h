#pragma once

#include "core/operators/quantization.h"

namespace core {

/// QLinearAdd's arithmetic, in the order of ONNX Runtime's fused multiply-adds.
struct QuantizedAddition
{
    float ratioA = 0; ///< scale of A over that of C
    float ratioB = 0;
    float offset = 0; ///< what the three zero points add up to, in steps of C

    static QuantizedAddition of(const Quantization& a, const Quantization& b, const Quantization& c)
    {
        QuantizedAddition result{ a.scale / c.scale, b.scale / c.scale };
        result.offset = static_cast<float>(c.zeroPoint)
            - std::fma(result.ratioA, static_cast<float>(a.zeroPoint),
                       result.ratioB * static_cast<float>(b.zeroPoint));
        return result;
    }

    /// In steps of C, not yet rounded.
    float operator()(float a, float b) const
    {
        return std::fma(a, ratioA, std::fma(b, ratioB, offset));
    }

    bool operator==(const QuantizedAddition&) const = default;
};

} // namespace core
