#include "core/operators/reduce.h"

#include "core/operators/families.h"
#include "core/operators/operator_table.h"

namespace core::families {

std::span<const OperatorEntry> reduce()
{
    static const std::vector<OperatorEntry> kTable = joinedTables({ reductions(), searches() });
    return kTable;
}

} // namespace core::families
