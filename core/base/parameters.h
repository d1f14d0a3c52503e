#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

/// One way a choice can be set.
struct ParameterChoice
{
    std::string key; ///< stable word in files and on the command line
    std::string title;
    std::string help;
};

enum class ParameterType
{
    boolean,
    integer,
    real,
    reals, ///< a list of numbers, "0.485, 0.456, 0.406"
    text,
    choice, ///< the key of one of Parameter::choices
    path, ///< of a file or a folder
};

using ParameterValue = std::variant<bool, int64_t, double, std::vector<double>, std::string>;

/// A setting that describes itself: it makes the form of the desktop, the flag of the command line,
/// the check of a recipe and the page of the manual.
struct Parameter
{
    std::string key; ///< lowerCamel, stable in files
    std::string title; ///< "Validation share"
    std::string help; ///< one or two sentences
    ParameterType type = ParameterType::text;
    ParameterValue fallback; ///< the value when nothing is said; must be of the type
    double minimum = std::numeric_limits<double>::lowest(); ///< of integer, real and each of reals
    double maximum = std::numeric_limits<double>::max();
    std::string unit; ///< "ms", "px"; empty for pure numbers
    std::vector<ParameterChoice> choices;
};

using Parameters = std::vector<Parameter>;

/// "--validation-share" for "validationShare".
std::string parameterFlag(std::string_view key);
/// "integer from 1 to 64, px": what a parameter accepts, for help and messages.
std::string acceptedText(const Parameter& parameter);
/// The text form of a value; parameterValue() reads it back exactly.
std::string parameterText(const ParameterValue& value);
/// Reads a value from text. Throws Error invalidArgument naming the parameter and what it accepts.
ParameterValue parameterValue(const Parameter& parameter, std::string_view text);

/// Values for a list of parameters: every key has one, and it is always of the right type and in
/// range.
class ParameterValues
{
public:
    /// All parameters at their defaults.
    explicit ParameterValues(Parameters description);

    const Parameters& description() const { return m_description; }
    const Parameter& parameter(std::string_view key) const;

    /// Throw Error invalidArgument for an unknown key, another type or a value outside the range.
    void set(std::string_view key, ParameterValue value);
    void setText(std::string_view key, std::string_view text);

    const ParameterValue& value(std::string_view key) const;
    bool isDefault(std::string_view key) const;

    /// The value as its type; throws InternalError when the parameter has another one.
    bool boolean(std::string_view key) const { return as<bool>(key); }
    int64_t integer(std::string_view key) const { return as<int64_t>(key); }
    double real(std::string_view key) const { return as<double>(key); }
    const std::vector<double>& reals(std::string_view key) const
    {
        return as<std::vector<double>>(key);
    }
    const std::string& text(std::string_view key) const { return as<std::string>(key); }

private:
    template <typename T>
    const T& as(std::string_view key) const;

    Parameters m_description;
    std::map<std::string, ParameterValue, std::less<>> m_values;
};

} // namespace core
