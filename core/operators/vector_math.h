#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

/// Branch-free float functions that the compiler turns into vector code; the C library's are called
/// one element at a time. Within 2 units in the last place of the exact value. Polynomials were
/// fitted by weighted least squares iterated toward the minimax solution.
namespace core::vectormath {

/// e^x; 0 and infinity beyond the range of float, NaN stays NaN.
inline float exponential(float x)
{
    constexpr float kLog2E = 1.44269504F;
    constexpr float kLn2High = 0.693359375F;
    constexpr float kLn2Low = -2.12194440e-4F;
    // Adding 1.5 * 2^23 leaves the nearest integer in the low bits.
    constexpr float kRounder = 12582912.0F;
    float limited = x > 89.0F ? 89.0F : x;
    limited = limited < -104.0F ? -104.0F : limited;
    const float shifted = limited * kLog2E + kRounder;
    const int32_t power = std::bit_cast<int32_t>(shifted) - 0x4B400000;
    const float whole = shifted - kRounder;
    const float rest = (limited - whole * kLn2High) - whole * kLn2Low;
    float series = 0.0013942165F;
    series = series * rest + 0.0083637761F;
    series = series * rest + 0.0416663634F;
    series = series * rest + 0.1666657336F;
    series = series * rest + 0.5000000029F;
    series = series * (rest * rest) + rest + 1.0F;
    // Two steps, because 2^power alone leaves the range near overflow and for subnormal results.
    const int32_t half = power >> 1;
    const float scale = std::bit_cast<float>((half + 127) << 23);
    const float otherScale = std::bit_cast<float>((power - half + 127) << 23);
    return series * scale * otherScale;
}

/// 1 / (1 + e^-x)
inline float sigmoid(float x)
{
    return 1.0F / (1.0F + exponential(-x));
}

inline float hyperbolicTangent(float x)
{
    const float magnitude = std::abs(x);
    const float large = 1.0F - 2.0F / (exponential(2.0F * magnitude) + 1.0F);
    const float square = x * x;
    float series = 0.0022989982F;
    series = series * square - 0.0083500687F;
    series = series * square + 0.0217710193F;
    series = series * square - 0.0539595543F;
    series = series * square + 0.1333330501F;
    series = series * square - 0.3333333318F;
    const float small = series * square * x + x;
    return magnitude < 0.625F ? small : std::copysign(large, x);
}

/// The Gauss error function.
inline float errorFunction(float x)
{
    float magnitude = std::abs(x);
    magnitude = magnitude > 4.0F ? 4.0F : magnitude;
    float exponent = 1.8557407e-4F;
    exponent = exponent * magnitude - 2.9396079e-3F;
    exponent = exponent * magnitude + 2.1805321e-2F;
    exponent = exponent * magnitude - 1.0303737e-1F;
    exponent = exponent * magnitude - 6.3822567e-1F;
    exponent = exponent * magnitude - 1.1270400F;
    exponent = exponent * magnitude - 3.5371876e-4F;
    const float large = 1.0F - exponential(exponent);
    const float square = magnitude * magnitude;
    float series = 7.8538610e-5F;
    series = series * square - 8.0101935e-4F;
    series = series * square + 5.1883277e-3F;
    series = series * square - 2.6853812e-2F;
    series = series * square + 1.1283585e-1F;
    series = series * square - 3.7612626e-1F;
    series = series * square + 1.2837917e-1F;
    const float small = series * x + x;
    const float result = magnitude < 1.0F ? small : std::copysign(large, x);
    return x == x ? result : x;
}

} // namespace core::vectormath
