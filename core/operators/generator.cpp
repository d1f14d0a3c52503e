#include "core/operators/generator.h"

#include "core/operators/families.h"
#include "core/operators/operator_table.h"

namespace core::families {

std::span<const OperatorEntry> generator()
{
    static const std::vector<OperatorEntry> kTable =
        joinedTables({ constants(), randomGenerators(), windows() });
    return kTable;
}

} // namespace core::families
