#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> recurrent()
{
    return {};
}

} // namespace core::families
