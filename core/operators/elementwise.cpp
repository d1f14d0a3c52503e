#include "core/operators/elementwise.h"

#include "core/operators/families.h"
#include "core/operators/operator_table.h"

namespace core::families {

std::span<const OperatorEntry> elementwise()
{
    static const std::vector<OperatorEntry> kTable =
        joinedTables({ elementwiseUnary(), elementwiseBinary(), power(), comparison(), variadic(),
                       cast(), selection() });
    return kTable;
}

} // namespace core::families
