#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace core {

/// A file's bytes, mapped for reading: the system loads a page when it is touched and may drop it
/// again, so a file can be larger than the memory.
class MappedFile
{
public:
    /// Maps `size` bytes of an open regular file; throws Error fileAccess. The descriptor may be
    /// closed afterwards.
    MappedFile(int descriptor, size_t size);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return { m_start, m_size }; }

private:
    const std::byte* m_start = nullptr;
    size_t m_size = 0;
};

/// Closes a file descriptor at the end of its scope.
class Descriptor
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {
    }
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

} // namespace core
