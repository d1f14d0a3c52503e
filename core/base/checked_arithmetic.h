#pragma once

#include "core/base/error.h"

#include <concepts>
#include <cstdint>
#include <span>

namespace core {

/// a * b, or Error limitExceeded naming `what` when the product leaves the range of int64_t.
inline int64_t checkedMultiply(int64_t a, int64_t b, const char* what = "size")
{
    int64_t result = 0;
    if (__builtin_mul_overflow(a, b, &result))
        throw Error(ErrorCode::limitExceeded, std::string(what) + " overflows 64 bits");
    return result;
}

/// a + b, or Error limitExceeded naming `what` when the sum leaves the range of int64_t.
inline int64_t checkedAdd(int64_t a, int64_t b, const char* what = "size")
{
    int64_t result = 0;
    if (__builtin_add_overflow(a, b, &result))
        throw Error(ErrorCode::limitExceeded, std::string(what) + " overflows 64 bits");
    return result;
}

/// Product of all factors (1 for none), overflow checked; factors must not be negative.
inline int64_t checkedProduct(std::span<const int64_t> factors, const char* what = "element count")
{
    int64_t product = 1;
    bool hasZero = false;
    for (const int64_t factor : factors) {
        if (factor < 0)
            throw Error(ErrorCode::invalidModel, std::string(what) + " has a negative factor");
        hasZero = hasZero || factor == 0;
        if (factor != 0)
            product = checkedMultiply(product, factor, what);
    }
    return hasZero ? 0 : product;
}

} // namespace core
