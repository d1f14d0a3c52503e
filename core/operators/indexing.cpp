#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> indexing()
{
    return {};
}

} // namespace core::families
