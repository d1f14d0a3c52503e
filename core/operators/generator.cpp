#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> generator()
{
    return {};
}

} // namespace core::families
