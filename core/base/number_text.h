#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

// Numbers as they stand in files: a point before the fraction whatever the locale says.

/// The number that the whole text spells, or nothing: no spaces, no trailing characters, no number
/// outside the type.
std::optional<int64_t> parseInteger(std::string_view text);
/// Like parseInteger; "nan" and "inf" are numbers here, 1e999 is none.
std::optional<double> parseReal(std::string_view text);

std::string numberText(int64_t number);
/// The shortest text that reads back as the same double ("0.1", "1e+30").
std::string numberText(double number);
/// The shortest text that reads back as the same float.
std::string numberText(float number);
/// Rounded to `decimals` digits after the point ("12.50").
std::string fixedText(double number, int decimals);

} // namespace core
