#include "core/base/sha256.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <vector>

namespace core {

namespace {

/// The functions of the library fail for want of memory alone.
void requireMemory(bool succeeded)
{
    if (!succeeded)
        throw Error(ErrorCode::limitExceeded, "not enough memory to compute a hash");
}

} // namespace

struct Sha256::Context
{
    Context() { requireMemory(digest != nullptr); }
    ~Context() { EVP_MD_CTX_free(digest); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    EVP_MD_CTX* digest = EVP_MD_CTX_new();
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
    requireMemory(EVP_DigestInit_ex(m_context->digest, EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> bytes)
{
    requireMemory(EVP_DigestUpdate(m_context->digest, bytes.data(), bytes.size()) == 1);
}

std::string Sha256::hex() const
{
    const Context copy;
    std::array<unsigned char, 32> octets = {};
    requireMemory(EVP_MD_CTX_copy_ex(copy.digest, m_context->digest) == 1
                  && EVP_DigestFinal_ex(copy.digest, octets.data(), nullptr) == 1);
    std::string text;
    for (const unsigned char octet : octets)
        text += fmt::format("{:02x}", octet);
    return text;
}

bool isSha256(std::string_view text)
{
    constexpr size_t kDigits = 64;
    return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::string sha256(std::span<const std::byte> bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

std::string sha256OfFile(const std::filesystem::path& file, const Monitor& monitor)
{
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> piece(size_t{ 1 } << 20);
    Sha256 hash;
    while (stream) {
        monitor.checkpoint();
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.add(std::as_bytes(std::span(piece).first(static_cast<size_t>(stream.gcount()))));
    }
    if (!stream.eof())
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot read {}: {}", file.string(),
                                std::generic_category().message(errno)));
    return hash.hex();
}

} // namespace core
