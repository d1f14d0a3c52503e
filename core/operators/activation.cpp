#include "core/operators/activation.h"

#include "core/operators/families.h"
#include "core/operators/operator_table.h"

namespace core::families {

std::span<const OperatorEntry> activation()
{
    static const std::vector<OperatorEntry> kTable = joinedTables(
        { activationFunctions(), parametricActivations(), dropout(), softmaxFamily() });
    return kTable;
}

} // namespace core::families
