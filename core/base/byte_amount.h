#pragma once

#include <optional>
#include <string_view>

namespace core {

/// Bytes of "300kB" or "1.5MB", by thousands, and of "300KiB" or "1.5MiB", by 1,024; KB is another
/// spelling of kB. Nothing for anything else, a number without a unit included.
std::optional<double> parseByteAmount(std::string_view text);

} // namespace core
