#pragma once

#include <type_traits>

namespace core {

/// Arithmetic of numbers and integers alike in which integers wrap, as ONNX's runtimes do, instead
/// of leaving the language's defined behaviour.
template <typename T>
T wrappedAdd(T a, T b)
{
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(std::make_unsigned_t<T>(a) + std::make_unsigned_t<T>(b));
    else
        return a + b;
}

template <typename T>
T wrappedSubtract(T a, T b)
{
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(std::make_unsigned_t<T>(a) - std::make_unsigned_t<T>(b));
    else
        return a - b;
}

template <typename T>
T wrappedMultiply(T a, T b)
{
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(std::make_unsigned_t<T>(a) * std::make_unsigned_t<T>(b));
    else
        return a * b;
}

/// a / b; of integers truncated toward zero, where b must not be zero.
template <typename T>
T quotient(T a, T b)
{
    if constexpr (std::is_integral_v<T> && std::is_signed_v<T>) {
        if (b == -1)
            return wrappedSubtract(T(0), a);
    }
    return a / b;
}

/// a - b * quotient(a, b) of integers; b must not be zero.
template <typename T>
T remainder(T a, T b)
{
    if constexpr (std::is_signed_v<T>) {
        if (b == -1)
            return 0;
    }
    return static_cast<T>(a % b);
}

} // namespace core
