#include "core/base/setting_list.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// The text before `separator`, which both are removed from `rest`.
std::string_view taken(std::string_view& rest, char separator)
{
    const std::string_view part = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
}

} // namespace

void setFromList(ParameterValues& values, std::string_view list)
{
    while (!list.empty()) {
        const std::string_view part = taken(list, ',');
        const size_t equals = part.find('=');
        if (equals == std::string_view::npos)
            throw Error(ErrorCode::invalidArgument, fmt::format("\"{}\" must be key=value", part));
        std::string value(part.substr(equals + 1));
        while (!list.empty() && list.substr(0, list.find(',')).find('=') == std::string_view::npos)
            value += ',' + std::string(taken(list, ','));
        values.setText(part.substr(0, equals), value);
    }
}

NamedSettings namedSettings(std::string_view text)
{
    const std::string_view id = taken(text, ':');
    return { id, text };
}

} // namespace core
