#pragma once

#include "core/operators/operator.h"

#include <initializer_list>
#include <vector>

namespace core {

/// One table of several, for a family that is split into files.
inline std::vector<OperatorEntry>
joinedTables(std::initializer_list<std::span<const OperatorEntry>> parts)
{
    std::vector<OperatorEntry> rows;
    for (const std::span<const OperatorEntry> part : parts)
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

} // namespace core
