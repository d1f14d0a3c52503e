#include "core/base/number_text.h"

#include <array>
#include <charconv>

namespace core {

namespace {

template <typename Number>
std::optional<Number> parse(std::string_view text)
{
    Number number{};
    const char* end = text.data() + text.size();
    const std::from_chars_result result = std::from_chars(text.data(), end, number);
    if (text.empty() || result.ec != std::errc() || result.ptr != end)
        return std::nullopt;
    return number;
}

/// Holds the longest fixed notation of a double: 309 digits, sign, point and decimals.
constexpr size_t kLongestNumber = 400;

template <typename... Arguments>
std::string written(Arguments... arguments)
{
    std::array<char, kLongestNumber> buffer{};
    const std::to_chars_result result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), arguments...);
    return { buffer.data(), result.ptr };
}

} // namespace

std::optional<int64_t> parseInteger(std::string_view text)
{
    return parse<int64_t>(text);
}

std::optional<double> parseReal(std::string_view text)
{
    return parse<double>(text);
}

std::string numberText(int64_t number)
{
    return written(number);
}

std::string numberText(double number)
{
    return written(number);
}

std::string numberText(float number)
{
    return written(number);
}

std::string fixedText(double number, int decimals)
{
    return written(number, std::chars_format::fixed, decimals);
}

} // namespace core
