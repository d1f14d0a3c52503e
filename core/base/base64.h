#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace core {

/// Bytes as text of 64 letters, padded (Josefsson: RFC 4648, 2006, section 4).
std::string base64(std::span<const std::byte> bytes);

} // namespace core
