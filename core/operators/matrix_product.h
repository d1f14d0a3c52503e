#pragma once

#include "core/graph/tensor.h"

#include <cstdint>

namespace core {

/// C [rows, columns] = alpha * op(A) * op(B) + beta * C with op(A) [rows, depth] and op(B) [depth,
/// columns]. All matrices are row-major.
struct MatrixProduct
{
    int64_t rows = 0;
    int64_t columns = 0;
    int64_t depth = 0;
    bool transposesA = false; ///< A is stored [depth, rows]
    bool transposesB = false; ///< B is stored [columns, depth]
    float alpha = 1;
    float beta = 0; ///< 0: C is not read
    int64_t rowStrideC = 0; ///< elements from one row of C to the next; 0: columns
};

/// Computes the product for float, double and integers; integers wrap around and take whole alpha
/// and beta.
template <typename T>
void multiplyMatrices(const MatrixProduct& product, const T* a, const T* b, T* c);

/// Calls `call.template operator()<T>()` with the C++ type of an element type that
/// multiplyMatrices() computes with; throws Error unsupported for any other one.
template <typename Call>
void withProductType(ElementType type, Call&& call)
{
    withElementType(type, [&]<typename T>() {
        if constexpr (std::is_arithmetic_v<T> && !std::is_same_v<T, bool>)
            call.template operator()<T>();
        else
            throw Error(ErrorCode::unsupported,
                        "products of " + elementTypeName(type) + " are not computed");
    });
}

} // namespace core
