#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> reduce()
{
    return {};
}

} // namespace core::families
