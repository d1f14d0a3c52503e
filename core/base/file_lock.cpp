#include "core/base/file_lock.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace core {

namespace {

std::string hostName()
{
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0)
        return "unknown";
    return name.data();
}

/// Nothing when the holder has not written yet, or somebody else wrote something else.
std::optional<LockHolder> readHolder(int descriptor)
{
    std::array<char, 300> bytes{};
    const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    const std::string_view text(bytes.data(), count > 0 ? static_cast<size_t>(count) : 0);
    const size_t space = text.find(' ');
    const size_t end = text.find('\n');
    if (end == text.npos || space == text.npos || space > end)
        return std::nullopt;
    const auto process = parseInteger(text.substr(0, space));
    if (!process || *process <= 0)
        return std::nullopt;
    return LockHolder{ *process, std::string(text.substr(space + 1, end - space - 1)) };
}

} // namespace

std::string holderText(const std::optional<LockHolder>& holder)
{
    return holder ? fmt::format("process {} on host {}", holder->process, holder->host)
                  : "another process";
}

FileLock::FileLock(std::filesystem::path file)
    : m_file(std::move(file))
{
    for (;;) {
        const int descriptor = openFile();
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            m_holder = readHolder(descriptor);
            ::close(descriptor);
            return;
        }
        if (isCurrent(descriptor)) {
            writeHolder(descriptor);
            m_descriptor = descriptor;
            return;
        }
        ::close(descriptor);
    }
}

FileLock::~FileLock()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_file.c_str());
    ::close(m_descriptor);
}

int FileLock::openFile() const
{
    const int descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (descriptor < 0)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot lock {}: {}", m_file.string(),
                                std::generic_category().message(errno)));
    return descriptor;
}

bool FileLock::isCurrent(int descriptor) const
{
    struct stat locked = {};
    struct stat named = {};
    return ::fstat(descriptor, &locked) == 0 && ::lstat(m_file.c_str(), &named) == 0
        && locked.st_dev == named.st_dev && locked.st_ino == named.st_ino;
}

void FileLock::writeHolder(int descriptor)
{
    const std::string text = fmt::format("{} {}\n", ::getpid(), hostName());
    // The name is for people; on a full disk the lock holds without it.
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const ssize_t written = ::pwrite(descriptor, text.data(), text.size(), 0);
}

} // namespace core
