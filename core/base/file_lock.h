#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace core {

/// The process that holds a lock, as it wrote it down itself.
struct LockHolder
{
    int64_t process = 0;
    std::string host;
};

/// "process 4711 on host workshop"; "another process" when it is not known.
std::string holderText(const std::optional<LockHolder>& holder);

/// A lock between processes that the kernel takes back when its holder ends, however that ends.
///
/// Rules: 1. it is on a file of its own, which names the holder and goes with the lock. 2. a lock
/// on a file that was removed meanwhile counts for nothing, so two never hold it at a time. 3.
/// other machines on a network file system see it as far as that supports flock().
class FileLock
{
public:
    /// Tries once, without waiting. Throws Error fileAccess when the file cannot be made; a link in
    /// its place is refused.
    explicit FileLock(std::filesystem::path file);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    bool isHeld() const { return m_descriptor >= 0; }
    /// Who has it instead, as far as that is known.
    const std::optional<LockHolder>& holder() const { return m_holder; }

private:
    int openFile() const;
    /// False when the file was removed while the lock was waited for.
    bool isCurrent(int descriptor) const;
    static void writeHolder(int descriptor);

    std::filesystem::path m_file;
    int m_descriptor = -1; ///< -1: not held
    std::optional<LockHolder> m_holder;
};

} // namespace core
