#include "core/operators/broadcast_gradient.h"
#include "core/operators/conversion.h"
#include "core/operators/half_precision.h"
#include "core/operators/matmul_operator.h"
#include "core/operators/matrix_product.h"

namespace core {

namespace {

/// A zero-filled gradient of `operand`, to which `add` adds.
template <typename Add>
Tensor accumulated(const Tensor& operand, Add&& add)
{
    Tensor result(operand.elementType(), operand.shape());
    withRealType(operand.elementType(), [&]<typename T>() { add.template operator()<T>(result); });
    return result;
}

/// dA = dC * B^T, added over the output matrices that share a matrix of A.
template <typename T>
void addLeft(const MatMulGeometry& place, const T* gradient, const T* b, T* result)
{
    for (size_t i = 0; i < place.batchOfA.size(); ++i)
        multiplyMatrices({ .rows = place.rows,
                           .columns = place.depth,
                           .depth = place.columns,
                           .transposesB = true,
                           .beta = 1 },
                         gradient + static_cast<int64_t>(i) * place.rows * place.columns,
                         b + place.batchOfB[i] * place.depth * place.columns,
                         result + place.batchOfA[i] * place.rows * place.depth);
}

/// dB = A^T * dC, likewise.
template <typename T>
void addRight(const MatMulGeometry& place, const T* a, const T* gradient, T* result)
{
    for (size_t i = 0; i < place.batchOfB.size(); ++i)
        multiplyMatrices({ .rows = place.depth,
                           .columns = place.columns,
                           .depth = place.rows,
                           .transposesA = true,
                           .beta = 1 },
                         a + place.batchOfA[i] * place.rows * place.depth,
                         gradient + static_cast<int64_t>(i) * place.rows * place.columns,
                         result + place.batchOfB[i] * place.depth * place.columns);
}

/// A stored matrix that a product takes as it is or transposed.
struct Factor
{
    const Tensor& matrix;
    bool isTransposed = false;
};

/// alpha * left * right, of `shape`.
Tensor product(const Shape& shape, const Factor& left, const Factor& right, float alpha)
{
    Tensor result(left.matrix.elementType(), shape);
    withRealType(result.elementType(), [&]<typename T>() {
        multiplyMatrices({ .rows = shape[0],
                           .columns = shape[1],
                           .depth = left.matrix.shape()[left.isTransposed ? 0 : 1],
                           .transposesA = left.isTransposed,
                           .transposesB = right.isTransposed,
                           .alpha = alpha },
                         left.matrix.values<T>().data(), right.matrix.values<T>().data(),
                         result.mutableValues<T>().data());
    });
    return result;
}

} // namespace

void MatMulOperator::backward(BackwardContext& context) const
{
    if (!context.hasOutputGradient(0))
        return;
    const Tensor& a = context.input(0);
    const Tensor& b = context.input(1);
    const Tensor& gradient = context.outputGradient(0);
    const MatMulGeometry place = matMulGeometry(a.shape(), b.shape());
    if (context.wantsInputGradient(0))
        context.setInputGradient(0, accumulated(a, [&]<typename T>(Tensor& result) {
                                     addLeft<T>(place, gradient.values<T>().data(),
                                                b.values<T>().data(),
                                                result.mutableValues<T>().data());
                                 }));
    if (context.wantsInputGradient(1))
        context.setInputGradient(1, accumulated(b, [&]<typename T>(Tensor& result) {
                                     addRight<T>(place, a.values<T>().data(),
                                                 gradient.values<T>().data(),
                                                 result.mutableValues<T>().data());
                                 }));
}

void GemmOperator::backward(BackwardContext& context) const
{
    if (!context.hasOutputGradient(0))
        return;
    const Tensor& a = context.input(0);
    const Tensor& b = context.input(1);
    const Tensor& gradient = context.outputGradient(0);
    // Of a transposed operand the transposed gradient is computed, by exchanging the factors.
    if (context.wantsInputGradient(0))
        context.setInputGradient(
            0,
            m_transposesA
                ? product(a.shape(), { b, m_transposesB }, { gradient, true }, m_alpha)
                : product(a.shape(), { gradient, false }, { b, !m_transposesB }, m_alpha));
    if (context.wantsInputGradient(1))
        context.setInputGradient(
            1,
            m_transposesB
                ? product(b.shape(), { gradient, true }, { a, m_transposesA }, m_alpha)
                : product(b.shape(), { a, !m_transposesA }, { gradient, false }, m_alpha));
    if (context.wantsInputGradient(2))
        context.setInputGradient(
            2,
            multipliedBy(summedTo(gradient, context.input(2).shape()),
                         converted(Tensor::scalar(m_beta), gradient.elementType())));
}

} // namespace core
