#include "core/operators/families.h"
#include "core/operators/pooling_operator.h"
#include "core/operators/roi_pooling_operator.h"
#include "core/operators/unpooling_operator.h"

#include <array>

namespace core::families {

std::span<const OperatorEntry> pooling()
{
    static constexpr auto kCategory = OperatorCategory::pooling;
    static constexpr std::array kTable = {
        OperatorEntry{ "", "MaxPool", 1, 0, kCategory, makeOperator<MaxPoolingOperator> },
        OperatorEntry{ "", "AveragePool", 1, 0, kCategory, makeOperator<AveragePoolingOperator> },
        OperatorEntry{ "", "LpPool", 1, 0, kCategory, makeOperator<LpPoolingOperator> },
        OperatorEntry{ "", "GlobalAveragePool", 1, 0, kCategory,
                       makeOperator<GlobalPoolingOperator> },
        OperatorEntry{ "", "GlobalMaxPool", 1, 0, kCategory, makeOperator<GlobalPoolingOperator> },
        OperatorEntry{ "", "GlobalLpPool", 1, 0, kCategory, makeOperator<GlobalPoolingOperator> },
        OperatorEntry{ "", "MaxUnpool", 9, 0, kCategory, makeOperator<MaxUnpoolingOperator> },
        OperatorEntry{ "", "MaxRoiPool", 1, 0, kCategory, makeOperator<MaxRoiPoolingOperator> },
    };
    return kTable;
}

} // namespace core::families
