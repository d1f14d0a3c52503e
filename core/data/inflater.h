#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace core {

/// Unpacks deflated bytes that are held in memory. Throws Error invalidFile when they are damaged
/// or end early.
class Inflater
{
public:
    enum class Format
    {
        gzip, ///< with header and checksum
        raw, ///< the bare stream, as members of ZIP files hold it
    };

    /// `input` must outlive the inflater.
    Inflater(std::span<const std::byte> input, Format format);
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Fills the whole of `output`.
    void read(std::span<std::byte> output);
    /// Checks that stream and input end here, and the checksum of gzip.
    void expectEnd();

    /// Most bytes that `packed` bytes can become: deflate packs at most 1032 to 1.
    static int64_t largestResult(int64_t packed);

private:
    struct Stream;
    size_t readSome(std::span<std::byte> output);

    std::unique_ptr<Stream> m_stream;
    bool m_isAtEnd = false;
};

bool isGzip(std::span<const std::byte> bytes);

} // namespace core
