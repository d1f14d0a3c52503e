#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> activation()
{
    return {};
}

} // namespace core::families
