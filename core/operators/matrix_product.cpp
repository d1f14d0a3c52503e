#include "core/operators/matrix_product.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <dnnl.h>

#include <algorithm>
#include <type_traits>
#include <vector>

namespace core {

namespace {

/// Multiply-adds below which a second thread does not pay.
constexpr int64_t kGrainOperations = 32768;

template <typename T>
std::vector<T> transposed(const T* matrix, int64_t rows, int64_t columns)
{
    std::vector<T> result(static_cast<size_t>(rows * columns));
    for (int64_t row = 0; row < rows; ++row) {
        for (int64_t column = 0; column < columns; ++column)
            result[static_cast<size_t>(column * rows + row)] = matrix[row * columns + column];
    }
    return result;
}

int64_t rowStride(const MatrixProduct& product)
{
    return product.rowStrideC == 0 ? product.columns : product.rowStrideC;
}

/// Unsigned arithmetic wraps around where signed overflow would be undefined.
template <typename T, bool isIntegral = std::is_integral_v<T>>
struct Wrapping
{
    using Type = T;
};
template <typename T>
struct Wrapping<T, true>
{
    // At least as wide as unsigned int, or promotion would make it signed again.
    using Type = std::conditional_t<sizeof(T) < 4, uint32_t, std::make_unsigned_t<T>>;
};

template <typename T>
void scaleRow(T* row, int64_t columns, float beta)
{
    if (beta == 0)
        std::fill(row, row + columns, T(0));
    else if (beta != 1)
        std::transform(row, row + columns, row,
                       [beta](T value) { return static_cast<T>(static_cast<T>(beta) * value); });
}

/// Both operands in their plain orientation.
template <typename T>
void multiplyRows(const MatrixProduct& product, const T* a, const T* b, T* c)
{
    using Sum = typename Wrapping<T>::Type;
    const int64_t grain =
        kGrainOperations / std::max<int64_t>(1, product.depth * product.columns) + 1;
    parallelFor(product.rows, grain, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row) {
            T* to = c + row * rowStride(product);
            scaleRow(to, product.columns, product.beta);
            for (int64_t k = 0; k < product.depth; ++k) {
                const Sum factor = static_cast<Sum>(static_cast<T>(product.alpha))
                    * static_cast<Sum>(a[row * product.depth + k]);
                const T* from = b + k * product.columns;
                for (int64_t column = 0; column < product.columns; ++column)
                    to[column] = static_cast<T>(static_cast<Sum>(to[column])
                                                + factor * static_cast<Sum>(from[column]));
            }
        }
    });
}

void multiplyFloats(const MatrixProduct& product, const float* a, const float* b, float* c)
{
    const int64_t strideA = product.transposesA ? product.rows : product.depth;
    const int64_t strideB = product.transposesB ? product.depth : product.columns;
    const dnnl_status_t status =
        dnnl_sgemm(product.transposesA ? 'T' : 'N', product.transposesB ? 'T' : 'N', product.rows,
                   product.columns, product.depth, product.alpha, a, strideA, b, strideB,
                   product.beta, c, rowStride(product));
    require(status == dnnl_success, "matrix product succeeds");
}

} // namespace

template <typename T>
void multiplyMatrices(const MatrixProduct& product, const T* a, const T* b, T* c)
{
    if (product.rows == 0 || product.columns == 0)
        return;
    if constexpr (std::is_same_v<T, float>) {
        if (product.depth > 0) {
            multiplyFloats(product, a, b, c);
            return;
        }
    }
    const std::vector<T> plainA =
        product.transposesA ? transposed(a, product.depth, product.rows) : std::vector<T>();
    const std::vector<T> plainB =
        product.transposesB ? transposed(b, product.columns, product.depth) : std::vector<T>();
    multiplyRows(product, product.transposesA ? plainA.data() : a,
                 product.transposesB ? plainB.data() : b, c);
}

template void multiplyMatrices(const MatrixProduct&, const float*, const float*, float*);
template void multiplyMatrices(const MatrixProduct&, const double*, const double*, double*);
template void multiplyMatrices(const MatrixProduct&, const uint8_t*, const uint8_t*, uint8_t*);
template void multiplyMatrices(const MatrixProduct&, const int8_t*, const int8_t*, int8_t*);
template void multiplyMatrices(const MatrixProduct&, const uint16_t*, const uint16_t*, uint16_t*);
template void multiplyMatrices(const MatrixProduct&, const int16_t*, const int16_t*, int16_t*);
template void multiplyMatrices(const MatrixProduct&, const uint32_t*, const uint32_t*, uint32_t*);
template void multiplyMatrices(const MatrixProduct&, const int32_t*, const int32_t*, int32_t*);
template void multiplyMatrices(const MatrixProduct&, const uint64_t*, const uint64_t*, uint64_t*);
template void multiplyMatrices(const MatrixProduct&, const int64_t*, const int64_t*, int64_t*);

} // namespace core
