#pragma once

#include "core/graph/tensor.h"
#include "core/operators/einsum_equation.h"

#include <span>

namespace core {

/// A tensor whose axes carry labels, each label once.
struct LabelledTensor
{
    Tensor tensor;
    EinsumLabels labels;
};

/// How the labels of two operands take part in their product: output [batch, left, right].
struct ContractionPlan
{
    EinsumLabels batch; ///< in both and wanted
    EinsumLabels left; ///< only in the first one and wanted
    EinsumLabels right; ///< only in the second one and wanted
    EinsumLabels summed; ///< in both and not wanted
};

/// Labels in `wanted` survive; one that is neither wanted nor shared is summed before the product.
ContractionPlan planContraction(const EinsumLabels& a, const EinsumLabels& b,
                                const EinsumLabels& wanted);

/// Labels of an operand that survive prepareOperand().
EinsumLabels preparedLabels(const Shape& shape, const EinsumLabels& labels,
                            const EinsumLabels& wanted,
                            const std::map<EinsumLabel, int64_t>& sizes);

/// Takes diagonals of repeated labels, drops axes of size 1 that another operand stretches, and
/// sums over labels that are not in `wanted`.
LabelledTensor prepareOperand(const Tensor& tensor, const EinsumLabels& labels,
                              const EinsumLabels& wanted,
                              const std::map<EinsumLabel, int64_t>& sizes);

/// The product of two operands without repeated labels, as a batch of matrix products.
LabelledTensor contract(const LabelledTensor& a, const LabelledTensor& b,
                        const EinsumLabels& wanted);

/// The same elements with the axes in the order of `labels`.
Tensor arranged(const LabelledTensor& operand, const EinsumLabels& labels,
                const std::map<EinsumLabel, int64_t>& sizes);

} // namespace core
