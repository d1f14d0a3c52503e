#pragma once

#include <bit>
#include <cstdint>

namespace core {

/// Nearest IEEE binary16 of a float, ties to even; overflow gives infinity.
uint16_t toFloat16Bits(float value);
float fromFloat16Bits(uint16_t bits);
/// Nearest bfloat16 of a float, ties to even; NaN stays NaN.
uint16_t toBFloat16Bits(float value);
inline float fromBFloat16Bits(uint16_t bits)
{
    return std::bit_cast<float>(static_cast<uint32_t>(bits) << 16);
}

/// IEEE binary16, a storage type: arithmetic happens after conversion to float.
struct Float16
{
    uint16_t bits = 0;
    Float16() = default;
    explicit Float16(float value)
        : bits(toFloat16Bits(value))
    {
    }
    operator float() const { return fromFloat16Bits(bits); }
};

/// The upper half of a float, a storage type: arithmetic happens after conversion to float.
struct BFloat16
{
    uint16_t bits = 0;
    BFloat16() = default;
    explicit BFloat16(float value)
        : bits(toBFloat16Bits(value))
    {
    }
    operator float() const { return fromBFloat16Bits(bits); }
};

} // namespace core
