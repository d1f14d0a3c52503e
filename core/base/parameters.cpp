#include "core/base/parameters.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

namespace core {

namespace {

[[noreturn]] void refuse(const Parameter& parameter, std::string_view found)
{
    throw Error(ErrorCode::invalidArgument,
                fmt::format("{} is \"{}\"; accepted is: {}", parameterFlag(parameter.key), found,
                            acceptedText(parameter)));
}

/// Index of the variant alternative that holds values of the type.
size_t alternative(ParameterType type)
{
    switch (type) {
    case ParameterType::boolean:
        return 0;
    case ParameterType::integer:
        return 1;
    case ParameterType::real:
        return 2;
    case ParameterType::reals:
        return 3;
    case ParameterType::text:
    case ParameterType::choice:
    case ParameterType::path:
        return 4;
    }
    return 4;
}

bool isInRange(const Parameter& parameter, double number)
{
    // NaN fails both comparisons and is refused.
    return number >= parameter.minimum && number <= parameter.maximum;
}

bool isAccepted(const Parameter& parameter, const ParameterValue& value)
{
    if (value.index() != alternative(parameter.type))
        return false;
    const auto inRange = [&](double number) { return isInRange(parameter, number); };
    switch (parameter.type) {
    case ParameterType::integer:
        return inRange(static_cast<double>(std::get<int64_t>(value)));
    case ParameterType::real:
        return inRange(std::get<double>(value));
    case ParameterType::reals:
        return std::ranges::all_of(std::get<std::vector<double>>(value), inRange);
    case ParameterType::choice:
        return std::ranges::any_of(parameter.choices, [&](const ParameterChoice& choice) {
            return choice.key == std::get<std::string>(value);
        });
    case ParameterType::boolean:
    case ParameterType::text:
    case ParameterType::path:
        return true;
    }
    return false;
}

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char letter) { return letter == ' ' || letter == '\t'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<ParameterValue> parseBoolean(std::string_view text)
{
    if (text == "true" || text == "yes" || text == "on" || text == "1")
        return true;
    if (text == "false" || text == "no" || text == "off" || text == "0")
        return false;
    return std::nullopt;
}

std::optional<ParameterValue> parseReals(std::string_view text)
{
    std::vector<double> numbers;
    while (!trimmed(text).empty()) {
        const size_t comma = text.find(',');
        const std::optional<double> number = parseReal(trimmed(text.substr(0, comma)));
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
        text = comma == std::string_view::npos ? "" : text.substr(comma + 1);
    }
    return numbers;
}

std::optional<ParameterValue> parseAs(ParameterType type, std::string_view text)
{
    switch (type) {
    case ParameterType::boolean:
        return parseBoolean(text);
    case ParameterType::integer:
        if (const std::optional<int64_t> number = parseInteger(text))
            return *number;
        return std::nullopt;
    case ParameterType::real:
        if (const std::optional<double> number = parseReal(text))
            return *number;
        return std::nullopt;
    case ParameterType::reals:
        return parseReals(text);
    case ParameterType::text:
    case ParameterType::choice:
    case ParameterType::path:
        return std::string(text);
    }
    return std::nullopt;
}

std::string rangeText(const Parameter& parameter)
{
    const bool hasMinimum = parameter.minimum != std::numeric_limits<double>::lowest();
    const bool hasMaximum = parameter.maximum != std::numeric_limits<double>::max();
    std::string text;
    if (hasMinimum)
        text += " from " + numberText(parameter.minimum);
    if (hasMaximum)
        text += (hasMinimum ? " to " : " up to ") + numberText(parameter.maximum);
    return text + (parameter.unit.empty() ? "" : ", " + parameter.unit);
}

} // namespace

std::string parameterFlag(std::string_view key)
{
    std::string flag = "--";
    for (const char letter : key) {
        const auto code = static_cast<unsigned char>(letter);
        if (std::isupper(code))
            flag += '-';
        flag += static_cast<char>(std::tolower(code));
    }
    return flag;
}

std::string acceptedText(const Parameter& parameter)
{
    switch (parameter.type) {
    case ParameterType::boolean:
        return "yes or no";
    case ParameterType::integer:
        return "integer" + rangeText(parameter);
    case ParameterType::real:
        return "number" + rangeText(parameter);
    case ParameterType::reals:
        return "numbers separated by commas"
            + (rangeText(parameter).empty() ? "" : ", each" + rangeText(parameter));
    case ParameterType::text:
        return "text";
    case ParameterType::path:
        return "path";
    case ParameterType::choice:
        break;
    }
    std::string text;
    for (const ParameterChoice& choice : parameter.choices)
        text += (text.empty() ? "" : ", ") + choice.key;
    return text;
}

std::string parameterText(const ParameterValue& value)
{
    struct Writer
    {
        std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
        std::string operator()(int64_t number) const { return numberText(number); }
        std::string operator()(double number) const { return numberText(number); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const std::vector<double>& numbers) const
        {
            std::string text;
            for (const double number : numbers)
                text += (text.empty() ? "" : ", ") + numberText(number);
            return text;
        }
    };
    return std::visit(Writer(), value);
}

ParameterValue parameterValue(const Parameter& parameter, std::string_view text)
{
    std::optional<ParameterValue> value = parseAs(parameter.type, text);
    if (!value || !isAccepted(parameter, *value))
        refuse(parameter, text);
    return *std::move(value);
}

ParameterValues::ParameterValues(Parameters description)
    : m_description(std::move(description))
{
    for (const Parameter& parameter : m_description) {
        require(isAccepted(parameter, parameter.fallback), "default of a parameter is accepted");
        const bool isNew = m_values.emplace(parameter.key, parameter.fallback).second;
        require(isNew, "keys of parameters are unique");
    }
}

const Parameter& ParameterValues::parameter(std::string_view key) const
{
    const auto found = std::ranges::find(m_description, key, &Parameter::key);
    if (found != m_description.end())
        return *found;
    std::string known;
    for (const Parameter& parameter : m_description)
        known += (known.empty() ? "" : ", ") + parameter.key;
    throw Error(ErrorCode::invalidArgument,
                fmt::format("unknown parameter \"{}\"; known are: {}", key, known));
}

void ParameterValues::set(std::string_view key, ParameterValue value)
{
    const Parameter& described = parameter(key);
    if (!isAccepted(described, value))
        refuse(described, parameterText(value));
    m_values.find(key)->second = std::move(value);
}

void ParameterValues::setText(std::string_view key, std::string_view text)
{
    set(key, parameterValue(parameter(key), text));
}

const ParameterValue& ParameterValues::value(std::string_view key) const
{
    const auto found = m_values.find(key);
    require(found != m_values.end(), "parameter exists");
    return found->second;
}

bool ParameterValues::isDefault(std::string_view key) const
{
    return value(key) == parameter(key).fallback;
}

template <typename T>
const T& ParameterValues::as(std::string_view key) const
{
    const T* typed = std::get_if<T>(&value(key));
    require(typed != nullptr, "parameter has the type asked for");
    return *typed;
}

template const bool& ParameterValues::as<bool>(std::string_view key) const;
template const int64_t& ParameterValues::as<int64_t>(std::string_view key) const;
template const double& ParameterValues::as<double>(std::string_view key) const;
template const std::vector<double>&
    ParameterValues::as<std::vector<double>>(std::string_view) const;
template const std::string& ParameterValues::as<std::string>(std::string_view key) const;

} // namespace core
