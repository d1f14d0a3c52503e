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
    const GemmGeometry place = geometry(a.shape(), b.shape());
    // Of a transposed operand the transposed gradient is computed, by exchanging the factors.
    if (context.wantsInputGradient(0))
        context.setInputGradient(0, accumulated(a, [&]<typename T>(Tensor& result) {
                                     const MatrixProduct plain{ .rows = place.rows,
                                                                .columns = place.depth,
                                                                .depth = place.columns,
                                                                .transposesB = !m_transposesB,
                                                                .alpha = m_alpha };
                                     const MatrixProduct turned{ .rows = place.depth,
                                                                 .columns = place.rows,
                                                                 .depth = place.columns,
                                                                 .transposesA = m_transposesB,
                                                                 .transposesB = true,
                                                                 .alpha = m_alpha };
                                     const T* g = gradient.values<T>().data();
                                     const T* other = b.values<T>().data();
                                     T* target = result.mutableValues<T>().data();
                                     if (m_transposesA)
                                         multiplyMatrices(turned, other, g, target);
                                     else
                                         multiplyMatrices(plain, g, other, target);
                                 }));
    if (context.wantsInputGradient(1))
        context.setInputGradient(1, accumulated(b, [&]<typename T>(Tensor& result) {
                                     const MatrixProduct plain{ .rows = place.depth,
                                                                .columns = place.columns,
                                                                .depth = place.rows,
                                                                .transposesA = !m_transposesA,
                                                                .alpha = m_alpha };
                                     const MatrixProduct turned{ .rows = place.columns,
                                                                 .columns = place.depth,
                                                                 .depth = place.rows,
                                                                 .transposesA = true,
                                                                 .transposesB = m_transposesA,
                                                                 .alpha = m_alpha };
                                     const T* g = gradient.values<T>().data();
                                     const T* other = a.values<T>().data();
                                     T* target = result.mutableValues<T>().data();
                                     if (m_transposesB)
                                         multiplyMatrices(turned, g, other, target);
                                     else
                                         multiplyMatrices(plain, other, g, target);
                                 }));
    if (context.wantsInputGradient(2))
        context.setInputGradient(
            2,
            multipliedBy(summedTo(gradient, context.input(2).shape()),
                         converted(Tensor::scalar(m_beta), gradient.elementType())));
}

} // namespace core
