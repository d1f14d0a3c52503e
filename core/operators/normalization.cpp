#include "core/operators/batch_normalization_operator.h"
#include "core/operators/families.h"
#include "core/operators/normalization_operators.h"

#include <array>

namespace core::families {

std::span<const OperatorEntry> normalization()
{
    static constexpr auto kCategory = OperatorCategory::normalization;
    static constexpr std::array kTable = {
        OperatorEntry{ "", "BatchNormalization", 1, 0, kCategory,
                       makeOperator<BatchNormalizationOperator> },
        OperatorEntry{ "", "InstanceNormalization", 1, 0, kCategory,
                       makeOperator<GroupNormalizationOperator> },
        OperatorEntry{ "", "GroupNormalization", 18, 0, kCategory,
                       makeOperator<GroupNormalizationOperator> },
        OperatorEntry{ "", "LayerNormalization", 17, 0, kCategory,
                       makeOperator<LayerNormalizationOperator> },
        OperatorEntry{ "", "LRN", 1, 0, kCategory,
                       makeOperator<LocalResponseNormalizationOperator> },
        OperatorEntry{ "", "MeanVarianceNormalization", 9, 0, kCategory,
                       makeOperator<MeanVarianceNormalizationOperator> },
        OperatorEntry{ "", "LpNormalization", 1, 0, kCategory,
                       makeOperator<LpNormalizationOperator> },
    };
    return kTable;
}

} // namespace core::families
