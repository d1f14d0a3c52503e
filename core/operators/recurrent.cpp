#include "core/operators/families.h"
#include "core/operators/recurrent_operator.h"

#include <array>

namespace core::families {

std::span<const OperatorEntry> recurrent()
{
    static constexpr auto kCategory = OperatorCategory::recurrent;
    static constexpr std::array kTable = {
        OperatorEntry{ "", "LSTM", 1, 0, kCategory, makeOperator<RecurrentOperator> },
        OperatorEntry{ "", "GRU", 1, 0, kCategory, makeOperator<RecurrentOperator> },
        OperatorEntry{ "", "RNN", 1, 0, kCategory, makeOperator<RecurrentOperator> },
    };
    return kTable;
}

} // namespace core::families
