#include "core/operators/determinant_operator.h"
#include "core/operators/einsum_operator.h"
#include "core/operators/families.h"
#include "core/operators/matmul_operator.h"

#include <array>

namespace core::families {

std::span<const OperatorEntry> matmul()
{
    static constexpr auto kCategory = OperatorCategory::convolution;
    static constexpr std::array kTable = {
        OperatorEntry{ "", "MatMul", 1, 0, kCategory, makeOperator<MatMulOperator> },
        OperatorEntry{ "", "Gemm", 1, 0, kCategory, makeOperator<GemmOperator> },
        OperatorEntry{ "", "Einsum", 12, 0, kCategory, makeOperator<EinsumOperator> },
        OperatorEntry{ "", "Det", 11, 0, OperatorCategory::arithmetic,
                       makeOperator<DeterminantOperator> },
    };
    return kTable;
}

} // namespace core::families
