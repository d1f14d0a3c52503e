#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace core {

/// What a memo is about. Two runs share one only when all of this is equal.
struct MemoKey
{
    uint64_t teacher = 0; ///< hash of the model
    uint64_t preprocessing = 0; ///< hash of how samples are read and of the set of views
    uint64_t samples = 0; ///< hash of the content of all samples in their order
    int64_t sampleCount = 0;
    int64_t viewCount = 1;
    int64_t classes = 0;

    bool operator==(const MemoKey&) const = default;
};

/// Logits of a teacher by (sample, view), as float16, in a file that is mapped into memory.
///
/// Rules: 1. The file's name and its head are made from the key, so that logits of another teacher,
/// preprocessing or data set are never found. 2. A record carries a checksum of its logits and its
/// place that is written last: one that a killed process left unfinished counts as missing. 3. A
/// file of another size, with a damaged head or record is refused as a whole. 4. One process uses a
/// file at a time.
class TeacherMemo
{
public:
    /// Opens the memo of the key in `folder`, making it and the folder when there is none. Throws
    /// Error invalidFile when it is damaged, fileAccess when it is in use or cannot be made,
    /// limitExceeded when it would pass `mostBytes`.
    TeacherMemo(const std::filesystem::path& folder, const MemoKey& key, int64_t mostBytes);
    ~TeacherMemo();
    TeacherMemo(const TeacherMemo&) = delete;
    TeacherMemo& operator=(const TeacherMemo&) = delete;

    /// Reads the logits of a view; false when they are not known yet.
    bool read(int64_t sample, int64_t view, std::span<float> logits) const;
    /// Remembers logits, rounded to float16; false when one is too large for that.
    bool write(int64_t sample, int64_t view, std::span<const float> logits);
    /// Records that are known.
    int64_t count() const { return m_count; }
    int64_t classes() const { return m_key.classes; }
    const std::filesystem::path& file() const { return m_file; }

    static std::filesystem::path fileName(const MemoKey& key);

private:
    class Mapping;

    std::span<uint16_t> record(int64_t sample, int64_t view) const;
    int64_t countRecords() const;

    std::filesystem::path m_file;
    MemoKey m_key;
    std::unique_ptr<Mapping> m_mapping;
    int64_t m_count = 0;
};

} // namespace core
