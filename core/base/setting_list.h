#pragma once

#include "core/base/parameters.h"

#include <string_view>

namespace core {

/// Sets values from "key=value,key=value". A part without "=" goes on with the value before it, so
/// that lists need no quotes: "widths=8,16,32,blocks=2". Throws Error invalidArgument naming the
/// part.
void setFromList(ParameterValues& values, std::string_view list);

/// "id:settings" cut at the colon; no settings when there is none.
struct NamedSettings
{
    std::string_view id;
    std::string_view settings;
};
NamedSettings namedSettings(std::string_view text);

} // namespace core
