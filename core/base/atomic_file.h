#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace core {

/// What AtomicFile does when the target is a symbolic link.
enum class LinkPolicy
{
    refuse, ///< throws: nobody asked for the file behind it
    follow ///< replaces the file the link points to; for names that the user gave
};

/// Writes a file so that its name shows the old content until the new one is whole on the disk.
///
/// Rules: 1. everything goes to a temporary file in the same folder. 2. commit() synchronizes it,
/// checks its size, renames it over the target and synchronizes the folder; only then the file is
/// saved. 3. Without commit() nothing but the temporary file was touched, and that is removed.
/// Every function throws Error fileAccess with the system's reason.
class AtomicFile
{
public:
    /// Refuses folders, devices and everything else that is not a regular file.
    explicit AtomicFile(const std::filesystem::path& target, LinkPolicy links = LinkPolicy::refuse);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::span<const std::byte> bytes);
    void write(std::string_view text);
    /// Bytes written so far.
    int64_t size() const { return m_size; }
    /// Brings all bytes to the disk and checks them, without touching the target yet; with several
    /// files, all are finished before the first is committed.
    void finish();
    /// Replaces the target; finishes first when that was not done.
    void commit();

private:
    friend void replaceFile(const std::filesystem::path& finished,
                            const std::filesystem::path& target, LinkPolicy links);
    /// Adopts a file that is whole already.
    AtomicFile(const std::filesystem::path& target, LinkPolicy links,
               std::filesystem::path finished);

    void createTemporary();
    void takePermissions(mode_t mode);
    void checkSize() const;
    [[noreturn]] void fail(const char* action) const;

    std::filesystem::path m_target;
    std::filesystem::path m_temporary; ///< empty once it was renamed
    int m_descriptor = -1;
    int64_t m_size = 0;
    bool m_isFinished = false;
};

/// Makes names in a folder durable: what was created, renamed or removed there stays so after a
/// power cut. A folder that may be written but not read cannot be synchronized, which is no error.
/// Throws Error fileAccess.
void synchronizeFolder(const std::filesystem::path& folder);

/// Replaces the file's content in one step.
void writeFileAtomically(const std::filesystem::path& target, std::span<const std::byte> bytes,
                         LinkPolicy links = LinkPolicy::refuse);

/// Gives a file that was written whole, in the target's folder or below it, the name of the target:
/// in one step, as commit() does. The finished file is gone afterwards, whatever happens.
void replaceFile(const std::filesystem::path& finished, const std::filesystem::path& target,
                 LinkPolicy links = LinkPolicy::refuse);

/// Replaces `target` by a copy of `source`; a link in the target's place is followed.
void copyFileAtomically(const std::filesystem::path& source, const std::filesystem::path& target);

} // namespace core
