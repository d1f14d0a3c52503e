#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> normalization()
{
    return {};
}

} // namespace core::families
