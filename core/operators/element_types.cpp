#include "core/operators/element_types.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace core {

void expectType(ElementType type, ElementTypes accepted, std::string_view role)
{
    if (type != ElementType::undefined && !accepted.contains(type))
        throw Error(ErrorCode::unsupported,
                    fmt::format("{} of type {} is not supported", role, elementTypeName(type)));
}

} // namespace core
