#include "app/cli/display_text.h"

#include "core/base/number_text.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <utility>

namespace app {

namespace {

/// Length of the well-formed UTF-8 sequence at the start of text and its code point; length 0 when
/// there is none.
std::pair<size_t, uint32_t> decodeUtf8(std::string_view text)
{
    const auto byte = [&](size_t index) {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return { 1, lead };
    const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead > 0xF4)
        return { 0, 0 };
    uint32_t code = lead & (0xFFU >> (length + 1));
    for (size_t index = 1; index < length; ++index) {
        if ((byte(index) & 0xC0U) != 0x80U)
            return { 0, 0 };
        code = code << 6 | (byte(index) & 0x3FU);
    }
    constexpr std::array<uint32_t, 5> kSmallest{ 0, 0, 0x80, 0x800, 0x10000 };
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < kSmallest[length] || code > 0x10FFFF || isSurrogate)
        return { 0, 0 };
    return { length, code };
}

bool isHarmful(uint32_t code)
{
    const bool isControl = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool turnsDirection = (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
    const bool breaksLine = code == 0x2028 || code == 0x2029;
    return isControl || turnsDirection || breaksLine;
}

} // namespace

std::string shown(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const auto [length, code] = decodeUtf8(text);
        if (length == 0)
            result += fmt::format("\\x{:02X}", static_cast<unsigned char>(text.front()));
        else if (isHarmful(code))
            result += code < 0x80 ? fmt::format("\\x{:02X}", code) : fmt::format("\\u{:04X}", code);
        else
            result += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

std::string countText(int64_t number)
{
    std::string text = core::numberText(number);
    const size_t first = number < 0 ? 1 : 0;
    for (size_t place = text.size(); place > first + 3;) {
        place -= 3;
        text.insert(place, 1, ',');
    }
    return text;
}

std::string bytesText(int64_t bytes)
{
    constexpr std::array<const char*, 5> kUnits{ "B", "KiB", "MiB", "GiB", "TiB" };
    auto amount = static_cast<double>(bytes);
    size_t unit = 0;
    while (amount >= 1024 && unit + 1 < kUnits.size()) {
        amount /= 1024;
        ++unit;
    }
    return unit == 0 ? fmt::format("{} B", bytes)
                     : fmt::format("{} {}", core::fixedText(amount, 2), kUnits[unit]);
}

std::string percentText(double share)
{
    return core::fixedText(share * 100, 2) + " %";
}

std::string numberText(double number)
{
    const double size = std::abs(number);
    if (size >= 1000)
        return countText(std::llround(number));
    return core::fixedText(number, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

std::string durationText(double seconds)
{
    const auto whole = std::llround(seconds);
    return whole < 60 ? fmt::format("{} s", whole)
                      : fmt::format("{}:{:02}", whole / 60, whole % 60);
}

} // namespace app
