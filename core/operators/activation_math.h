#pragma once

#include "core/operators/vector_math.h"

#include <cmath>
#include <type_traits>

/// The activation functions that several operators share, in float (vectorizable) and double.
namespace core::activation {

template <typename T>
T exponential(T x)
{
    if constexpr (std::is_same_v<T, float>)
        return vectormath::exponential(x);
    else
        return std::exp(x);
}

template <typename T>
T sigmoid(T x)
{
    return T(1) / (T(1) + exponential(-x));
}

template <typename T>
T hyperbolicTangent(T x)
{
    if constexpr (std::is_same_v<T, float>)
        return vectormath::hyperbolicTangent(x);
    else
        return std::tanh(x);
}

template <typename T>
T errorFunction(T x)
{
    if constexpr (std::is_same_v<T, float>)
        return vectormath::errorFunction(x);
    else
        return std::erf(x);
}

/// x * P(N(0, 1) <= x), Hendrycks and Gimpel, 2016, eq. 1.
template <typename T>
T gelu(T x)
{
    constexpr T kInverseSqrt2 = T(0.70710678118654752440);
    return T(0.5) * x * (T(1) + errorFunction(x * kInverseSqrt2));
}

/// The derivative of gelu(): P(N(0, 1) <= x) + x times the density at x.
template <typename T>
T geluDerivative(T x)
{
    constexpr T kInverseSqrt2 = T(0.70710678118654752440);
    constexpr T kInverseSqrt2Pi = T(0.39894228040143267794);
    return T(0.5) * (T(1) + errorFunction(x * kInverseSqrt2))
        + x * kInverseSqrt2Pi * exponential(T(-0.5) * x * x);
}

/// The approximation of gelu() by a hyperbolic tangent, Hendrycks and Gimpel, 2016, section 2.
template <typename T>
T tanhGelu(T x)
{
    constexpr T kSqrt2OverPi = T(0.79788456080286535588);
    return T(0.5) * x * (T(1) + hyperbolicTangent(kSqrt2OverPi * (x + T(0.044715) * x * x * x)));
}

template <typename T>
T tanhGeluDerivative(T x)
{
    constexpr T kSqrt2OverPi = T(0.79788456080286535588);
    constexpr T kCubic = T(0.044715);
    const T tangent = hyperbolicTangent(kSqrt2OverPi * (x + kCubic * x * x * x));
    const T slope = kSqrt2OverPi * (T(1) + T(3) * kCubic * x * x);
    return T(0.5) * (T(1) + tangent + x * (T(1) - tangent * tangent) * slope);
}

/// ln(1 + e^x) without overflow.
template <typename T>
T softplus(T x)
{
    return (x > T(0) ? x : T(0)) + std::log1p(exponential(-std::abs(x)));
}

} // namespace core::activation
