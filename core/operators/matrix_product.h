#pragma once

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

} // namespace core
