#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace app {

/// Text from a file as it may be shown on a terminal: control characters (line breaks included),
/// marks that turn the writing direction, and bytes that are no UTF-8 are shown as escapes.
std::string shown(std::string_view text);

/// "1,234,567"
std::string countText(int64_t number);
/// "1.06 MiB", "512 B"
std::string bytesText(int64_t bytes);
/// "93.47 %"
std::string percentText(double share);
/// "0.347", "12.3", "1,234": about three digits
std::string numberText(double number);
/// "12 s", "3:05"
std::string durationText(double seconds);

} // namespace app
