#include "core/base/atomic_file.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <optional>
#include <random>
#include <system_error>
#include <utility>
#include <vector>

namespace core {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void failWith(int reason, const char* action, const fs::path& file)
{
    throw Error(ErrorCode::fileAccess,
                fmt::format("cannot {} {}: {}", action, file.string(),
                            std::generic_category().message(reason)));
}

/// The file that a save replaces: the target itself, or what it links to.
fs::path resolvedTarget(const fs::path& target, LinkPolicy links)
{
    std::error_code error;
    if (!fs::is_symlink(fs::symlink_status(target, error)))
        return target;
    if (links == LinkPolicy::refuse)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot write {}: it is a symbolic link", target.string()));
    const fs::path resolved = fs::weakly_canonical(target, error);
    if (error)
        failWith(error.value(), "follow the link", target);
    return resolved;
}

/// Permission bits of the file to be replaced; nothing when there is none.
std::optional<mode_t> modeOfRegularFile(const fs::path& target)
{
    struct stat status = {};
    if (::lstat(target.c_str(), &status) != 0) {
        if (errno == ENOENT)
            return std::nullopt;
        failWith(errno, "write", target);
    }
    if (!S_ISREG(status.st_mode))
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot write {}: it is not a regular file", target.string()));
    return status.st_mode & 07777;
}

fs::path folderOf(const fs::path& file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// Short whatever the target's name is, so that it fits wherever the target does.
fs::path temporaryName(const fs::path& folder)
{
    std::random_device random;
    return folder / fmt::format(".espalier-{:08x}{:08x}.part", random(), random());
}

} // namespace

AtomicFile::AtomicFile(const fs::path& target, LinkPolicy links)
    : m_target(resolvedTarget(target, links))
{
    const std::optional<mode_t> mode = modeOfRegularFile(m_target);
    createTemporary();
    if (mode)
        takePermissions(*mode);
}

AtomicFile::AtomicFile(const fs::path& target, LinkPolicy links, fs::path finished)
    : m_target(resolvedTarget(target, links))
{
    const std::optional<mode_t> mode = modeOfRegularFile(m_target);
    m_temporary = std::move(finished);
    m_isFinished = true;
    if (mode)
        takePermissions(*mode);
}

void AtomicFile::takePermissions(mode_t mode)
{
    if (::chmod(m_temporary.c_str(), mode) == 0)
        return;
    const int reason = errno;
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    ::unlink(m_temporary.c_str());
    failWith(reason, "set the permissions of", m_temporary);
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

void AtomicFile::createTemporary()
{
    do {
        m_temporary = temporaryName(folderOf(m_target));
        m_descriptor =
            ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    } while (m_descriptor < 0 && errno == EEXIST);
    if (m_descriptor < 0)
        failWith(errno, "write", m_target);
}

void AtomicFile::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail("write");
        // A full disk shows as a short write first and as an error at the next attempt.
        m_size += written;
        bytes = bytes.subspan(static_cast<size_t>(written));
    }
}

void AtomicFile::write(std::string_view text)
{
    write(std::as_bytes(std::span(text)));
}

void AtomicFile::finish()
{
    if (m_isFinished)
        return;
    if (::fdatasync(m_descriptor) != 0)
        fail("synchronize");
    checkSize();
    const int descriptor = std::exchange(m_descriptor, -1);
    if (::close(descriptor) != 0)
        fail("close");
    m_isFinished = true;
}

void AtomicFile::commit()
{
    finish();
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        fail("replace");
    m_temporary.clear();
    synchronizeFolder(folderOf(m_target));
}

void AtomicFile::checkSize() const
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0)
        fail("check");
    if (status.st_size != m_size)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot write {}: {} of {} bytes arrived on the disk",
                                m_target.string(), status.st_size, m_size));
}

void AtomicFile::fail(const char* action) const
{
    failWith(errno, action, m_target);
}

void synchronizeFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0 && errno == EACCES)
        return;
    if (descriptor < 0)
        failWith(errno, "open the folder", folder);
    const bool isDone = ::fsync(descriptor) == 0 || errno == EINVAL;
    const int reason = errno;
    ::close(descriptor);
    if (!isDone)
        failWith(reason, "synchronize the folder", folder);
}

void writeFileAtomically(const fs::path& target, std::span<const std::byte> bytes, LinkPolicy links)
{
    AtomicFile file(target, links);
    file.write(bytes);
    file.commit();
}

void replaceFile(const fs::path& finished, const fs::path& target, LinkPolicy links)
{
    AtomicFile(target, links, finished).commit();
}

void copyFileAtomically(const fs::path& source, const fs::path& target)
{
    std::ifstream stream(source, std::ios::binary);
    AtomicFile file(target, LinkPolicy::follow);
    constexpr size_t kPiece = size_t{ 1 } << 20;
    std::vector<char> piece(kPiece);
    while (stream) {
        stream.read(piece.data(), kPiece);
        file.write(std::string_view(piece.data(), static_cast<size_t>(stream.gcount())));
    }
    if (!stream.eof())
        throw Error(ErrorCode::fileAccess, fmt::format("cannot read {}", source.string()));
    file.commit();
}

} // namespace core
