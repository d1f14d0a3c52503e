#pragma once

#include "core/base/parameters.h"

#include <string>
#include <string_view>

namespace core {

/// All values as one JSON object, in the order of the description.
std::string toJson(const ParameterValues& values);

/// Sets the values that a JSON object names, others keep theirs. Throws Error invalidArgument for
/// text that is no JSON object, an unknown key, another type or a value outside the range.
void setFromJson(ParameterValues& values, std::string_view json);

} // namespace core
