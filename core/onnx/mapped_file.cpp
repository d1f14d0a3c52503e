#include "core/onnx/mapped_file.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace core {

MappedFile::MappedFile(int descriptor, size_t size)
    : m_size(size)
{
    if (size == 0)
        return;
    void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (start == MAP_FAILED)
        throw Error(
            ErrorCode::fileAccess,
            fmt::format("cannot map {} bytes: {}", size, std::generic_category().message(errno)));
    m_start = static_cast<const std::byte*>(start);
}

MappedFile::~MappedFile()
{
    if (m_start != nullptr)
        ::munmap(const_cast<std::byte*>(m_start), m_size);
}

Descriptor::~Descriptor()
{
    if (isOpen())
        ::close(m_number);
}

Descriptor::Descriptor(Descriptor&& other) noexcept
    : m_number(std::exchange(other.m_number, -1))
{
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

} // namespace core
