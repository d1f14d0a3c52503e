#include "core/operators/families.h"

namespace core::families {

std::span<const OperatorEntry> image()
{
    return {};
}

} // namespace core::families
