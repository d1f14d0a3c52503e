#include "core/base/parameters_json.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const Parameter& parameter)
{
    throw Error(ErrorCode::invalidArgument,
                fmt::format("\"{}\" must be: {}", parameter.key, acceptedText(parameter)));
}

std::vector<double> realsFrom(const Parameter& parameter, const Json& entry)
{
    const bool areNumbers = entry.is_array()
        && std::ranges::all_of(entry, [](const Json& item) { return item.is_number(); });
    if (!areNumbers)
        refuse(parameter);
    return entry.get<std::vector<double>>();
}

ParameterValue valueFrom(const Parameter& parameter, const Json& entry)
{
    switch (parameter.type) {
    case ParameterType::boolean:
        if (entry.is_boolean())
            return entry.get<bool>();
        break;
    case ParameterType::integer:
        if (entry.is_number_integer())
            return entry.get<int64_t>();
        break;
    case ParameterType::real:
        if (entry.is_number())
            return entry.get<double>();
        break;
    case ParameterType::reals:
        return realsFrom(parameter, entry);
    case ParameterType::text:
    case ParameterType::choice:
    case ParameterType::path:
        if (entry.is_string())
            return entry.get<std::string>();
        break;
    }
    refuse(parameter);
}

} // namespace

std::string toJson(const ParameterValues& values)
{
    Json object = Json::object();
    for (const Parameter& parameter : values.description())
        std::visit([&](const auto& value) { object[parameter.key] = value; },
                   values.value(parameter.key));
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void setFromJson(ParameterValues& values, std::string_view json)
{
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object())
        throw Error(ErrorCode::invalidArgument, "the settings are not a JSON object");
    for (const auto& [key, entry] : object.items())
        values.set(key, valueFrom(values.parameter(key), entry));
}

} // namespace core
