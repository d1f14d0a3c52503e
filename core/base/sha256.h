#pragma once

#include "core/base/monitor.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// SHA-256 of bytes that come piece by piece (NIST: Secure Hash Standard, FIPS 180-4, 2015,
/// section 6.2). Throws Error limitExceeded when there is no memory for it.
class Sha256
{
public:
    Sha256();
    ~Sha256();

    void add(std::span<const std::byte> bytes);
    /// The digest of everything added so far as 64 lower-case hexadecimal digits; more may be added
    /// afterwards.
    std::string hex() const;

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// Whether the text has the form of hex().
bool isSha256(std::string_view text);

std::string sha256(std::span<const std::byte> bytes);
/// Reads the file in pieces. Throws Error fileAccess; Cancelled.
std::string sha256OfFile(const std::filesystem::path& file, const Monitor& monitor);

} // namespace core
