#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace core {

/// What the file system says about a file's content, to notice a change during a job.
struct FileStamp
{
    int64_t size = 0; ///< bytes
    int64_t modified = 0; ///< nanoseconds of the file system's clock

    bool operator==(const FileStamp&) const = default;
};

/// Stamp of a regular file; throws Error fileAccess.
FileStamp fileStamp(const std::filesystem::path& file);

/// Reads a regular file whole; it is read, never mapped, since data may shrink during a job.
/// Throws Error fileAccess with the system's reason, limitExceeded beyond `limit` bytes, and
/// invalidData when the file is not what `expected` says it was.
std::vector<std::byte> readFileBytes(const std::filesystem::path& file, int64_t limit,
                                     const std::optional<FileStamp>& expected = {});

/// At most `limit` bytes from the start of a regular file; throws Error fileAccess.
std::vector<std::byte> readFileStart(const std::filesystem::path& file, int64_t limit);

} // namespace core
