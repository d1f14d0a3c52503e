#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> control()
{
    return {};
}

} // namespace core::families
