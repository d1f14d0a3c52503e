#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> elementwise()
{
    return {};
}

} // namespace core::families
