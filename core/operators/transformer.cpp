#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> transformer()
{
    return {};
}

} // namespace core::families
