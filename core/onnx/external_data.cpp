#include "core/onnx/external_data.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <optional>
#include <system_error>

namespace core {

namespace {

/// O_NONBLOCK: opening a FIFO must not wait for a writer.
constexpr int kOpenFlags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY;
/// openat2() may ask to try again while folders are being renamed.
constexpr int kAttempts = 8;

[[noreturn]] void fail(const std::string& what)
{
    throw Error(ErrorCode::invalidModel, what);
}

/// The whitelisted keys of one tensor's external_data.
struct Region
{
    std::optional<std::string> location;
    std::optional<uint64_t> offset;
    std::optional<uint64_t> length;
    std::optional<std::string> checksum;
};

template <typename T>
void setOnce(std::optional<T>& target, T value, const std::string& key)
{
    if (target)
        fail(fmt::format("external data has two entries \"{}\"", key));
    target = std::move(value);
}

uint64_t numberFrom(const std::string& text, const std::string& key)
{
    uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end)
        fail(fmt::format("external data has {} \"{}\"; a number of bytes was expected", key, text));
    return number;
}

Region regionFrom(const onnx::TensorProto& proto)
{
    Region region;
    for (const auto& entry : proto.external_data()) {
        const std::string& key = entry.key();
        if (key == "location")
            setOnce(region.location, entry.value(), key);
        else if (key == "offset")
            setOnce(region.offset, numberFrom(entry.value(), key), key);
        else if (key == "length")
            setOnce(region.length, numberFrom(entry.value(), key), key);
        else if (key == "checksum")
            setOnce(region.checksum, entry.value(), key);
        else
            fail(fmt::format("external data has an unknown entry \"{}\"; location, offset, length "
                             "and checksum are known",
                             key));
    }
    if (!region.location)
        fail("external data has no location");
    return region;
}

/// The parts of a location; throws when one of them could lead out of the folder.
std::vector<std::string> partsOf(const std::string& location)
{
    if (location.empty() || location.front() == '/' || location.find('\0') != std::string::npos)
        fail(fmt::format("external data location \"{}\" is not a relative path", location));
    std::vector<std::string> parts;
    for (size_t start = 0; start <= location.size();) {
        const size_t end = std::min(location.find('/', start), location.size());
        const std::string part = location.substr(start, end - start);
        if (part == "..")
            fail(fmt::format("external data location \"{}\" leads out of the model's folder",
                             location));
        if (!part.empty() && part != ".")
            parts.push_back(part);
        start = end + 1;
    }
    if (parts.empty() || location.back() == '/')
        fail(fmt::format("external data location \"{}\" is not a file", location));
    return parts;
}

[[noreturn]] void failOpening(const std::string& location, int reason)
{
    const bool isLink = reason == ELOOP || reason == EXDEV;
    throw Error(ErrorCode::fileAccess,
                fmt::format("cannot open external data \"{}\": {}", location,
                            isLink ? "it is or lies behind a symbolic link"
                                   : std::generic_category().message(reason)));
}

/// Size of the open file, if it is one whose content nobody else can redirect.
size_t checkedSize(int descriptor, const std::string& location)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        failOpening(location, errno);
    if (!S_ISREG(status.st_mode))
        fail(fmt::format("external data \"{}\" is not a regular file", location));
    if (status.st_nlink != 1)
        fail(
            fmt::format("external data \"{}\" has {} hard links; only files with one name are read",
                        location, status.st_nlink));
    return static_cast<size_t>(status.st_size);
}

/// Offset and length of the tensor, checked against its size and the file's.
size_t checkedOffset(const Region& region, size_t needed, size_t available)
{
    const uint64_t offset = region.offset.value_or(0);
    if (offset > available)
        fail(fmt::format("external data starts at byte {} of \"{}\", which has {}", offset,
                         *region.location, available));
    const uint64_t length = region.length.value_or(available - offset);
    if (length != needed)
        fail(fmt::format("external data has {} bytes, but the shape needs {}", length, needed));
    if (length > available - offset)
        fail(fmt::format("external data takes {} bytes from byte {} of \"{}\", which has {}",
                         length, offset, *region.location, available));
    return static_cast<size_t>(offset);
}

/// Whether elements can be read in place; files may put them at any byte.
bool isAligned(std::span<const std::byte> bytes, ElementType type)
{
    const auto size = std::max<uintptr_t>(1, static_cast<uintptr_t>(elementBits(type)) / 8);
    return reinterpret_cast<uintptr_t>(bytes.data()) % size == 0;
}

Tensor copied(ElementType type, Shape shape, std::span<const std::byte> bytes)
{
    Tensor tensor = Tensor::uninitialized(type, std::move(shape));
    if (!bytes.empty())
        std::memcpy(tensor.mutableBytes().data(), bytes.data(), bytes.size());
    return tensor;
}

} // namespace

ExternalData::ExternalData(std::filesystem::path folder, OpenMethod method)
    : m_folder(std::move(folder))
    , m_method(method)
{
}

Tensor ExternalData::tensor(const onnx::TensorProto& proto, ElementType type, Shape shape)
{
    if (type == ElementType::string)
        fail("strings cannot be external data");
    if (m_folder.empty())
        fail("its data lies in another file, but the model has no folder");
    const size_t needed = elementBytes(type, elementCount(shape));
    const Region region = regionFrom(proto);
    File& source = file(*region.location);
    const auto all = source.mapping->bytes();
    const size_t offset = checkedOffset(region, needed, all.size());
    if (needed > all.size() - source.claimed)
        fail(fmt::format("tensors take more bytes of \"{}\" than its {}", *region.location,
                         all.size()));
    source.claimed += needed;
    const auto bytes = all.subspan(offset, needed);
    return isAligned(bytes, type) ? Tensor::readOnly(type, std::move(shape), source.mapping, bytes)
                                  : copied(type, std::move(shape), bytes);
}

ExternalData::File& ExternalData::file(const std::string& location)
{
    std::string path;
    for (const std::string& part : partsOf(location))
        path += (path.empty() ? "" : "/") + part;
    const auto known = m_files.find(path);
    if (known != m_files.end())
        return known->second;
    const Descriptor descriptor = open(path);
    const size_t size = checkedSize(descriptor.number(), path);
    auto mapping = std::make_shared<const MappedFile>(descriptor.number(), size);
    return m_files.emplace(path, File{ std::move(mapping) }).first->second;
}

Descriptor ExternalData::open(const std::string& location)
{
    if (!m_folderDescriptor.isOpen())
        m_folderDescriptor = Descriptor(::open(m_folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!m_folderDescriptor.isOpen())
        failOpening(location, errno);
    if (m_method == OpenMethod::walk)
        return openByWalk(location);
    struct open_how how = {};
    how.flags = kOpenFlags;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const long number = ::syscall(SYS_openat2, m_folderDescriptor.number(), location.c_str(),
                                      &how, sizeof(how));
        if (number >= 0)
            return Descriptor(static_cast<int>(number));
        if (errno == ENOSYS || errno == EPERM || errno == E2BIG || errno == EINVAL)
            return openByWalk(location);
        if (errno != EAGAIN && errno != EINTR)
            break;
    }
    failOpening(location, errno);
}

Descriptor ExternalData::openByWalk(const std::string& location)
{
    const std::vector<std::string> parts = partsOf(location);
    Descriptor folder(::openat(m_folderDescriptor.number(), ".", O_PATH | O_DIRECTORY | O_CLOEXEC));
    for (size_t index = 0; folder.isOpen() && index + 1 < parts.size(); ++index)
        folder = Descriptor(::openat(folder.number(), parts[index].c_str(),
                                     O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder.isOpen())
        failOpening(location, errno);
    Descriptor file(::openat(folder.number(), parts.back().c_str(), kOpenFlags));
    if (!file.isOpen())
        failOpening(location, errno);
    return file;
}

} // namespace core
