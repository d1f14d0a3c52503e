#include "core/data/file_bytes.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace core {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason)
{
    throw Error(ErrorCode::fileAccess, fmt::format("{}: {}", file.string(), reason));
}

[[noreturn]] void refuseWithReason(const std::filesystem::path& file)
{
    refuse(file, std::generic_category().message(errno));
}

FileStamp stampOf(const struct stat& status)
{
    constexpr int64_t kNanoseconds = 1'000'000'000;
    return { .size = status.st_size,
             .modified = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec };
}

/// An open regular file.
class OpenFile
{
public:
    explicit OpenFile(const std::filesystem::path& path)
        : m_path(path)
        // O_NONBLOCK: opening a named pipe must not wait for its other end.
        , m_descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
        if (m_descriptor < 0)
            refuseWithReason(path);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() { ::close(m_descriptor); }

    FileStamp stamp() const
    {
        struct stat status
        {
        };
        if (::fstat(m_descriptor, &status) != 0)
            refuseWithReason(m_path);
        if (!S_ISREG(status.st_mode))
            refuse(m_path, "not a regular file");
        return stampOf(status);
    }

    /// Up to `count` bytes, fewer when the file ends before.
    std::vector<std::byte> read(int64_t count) const
    {
        std::vector<std::byte> bytes(static_cast<size_t>(count));
        size_t filled = 0;
        while (filled < bytes.size()) {
            const ssize_t got = ::read(m_descriptor, bytes.data() + filled, bytes.size() - filled);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                refuseWithReason(m_path);
            if (got == 0)
                break;
            filled += static_cast<size_t>(got);
        }
        bytes.resize(filled);
        return bytes;
    }

private:
    const std::filesystem::path& m_path;
    int m_descriptor;
};

} // namespace

FileStamp fileStamp(const std::filesystem::path& file)
{
    struct stat status
    {
    };
    if (::stat(file.c_str(), &status) != 0)
        refuseWithReason(file);
    if (!S_ISREG(status.st_mode))
        refuse(file, "not a regular file");
    return stampOf(status);
}

std::vector<std::byte> readFileBytes(const std::filesystem::path& file, int64_t limit,
                                     const std::optional<FileStamp>& expected)
{
    const OpenFile open(file);
    const FileStamp stamp = open.stamp();
    if (stamp.size > limit)
        throw Error(
            ErrorCode::limitExceeded,
            fmt::format("{}: {} bytes, accepted are up to {}", file.string(), stamp.size, limit));
    std::vector<std::byte> bytes = open.read(stamp.size);
    const bool isWhole = static_cast<int64_t>(bytes.size()) == stamp.size;
    if (!isWhole || (expected && *expected != stamp))
        throw Error(ErrorCode::invalidData,
                    fmt::format("{}: changed since the data set was opened", file.string()));
    return bytes;
}

std::vector<std::byte> readFileStart(const std::filesystem::path& file, int64_t limit)
{
    const OpenFile open(file);
    return open.read(std::min(open.stamp().size, limit));
}

} // namespace core
