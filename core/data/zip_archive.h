#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Reads members of a ZIP file held in memory (stored or deflated, below 4 GiB), as NumPy's .npz
/// is. Throws Error invalidFile when directory and data do not agree.
class ZipArchive
{
public:
    /// `file` must outlive the archive.
    explicit ZipArchive(std::span<const std::byte> file);

    std::vector<std::string> memberNames() const;
    bool contains(const std::string& name) const { return m_members.contains(name); }
    /// The unpacked bytes, at most `limit`, with the checksum checked.
    std::vector<std::byte> read(const std::string& name, int64_t limit) const;

private:
    struct Member
    {
        bool isDeflated = false;
        uint32_t checksum = 0;
        uint32_t packedSize = 0;
        uint32_t size = 0;
        uint32_t headerOffset = 0;
    };

    std::pair<std::string, Member> readEntry(class ByteReader& directory) const;
    std::span<const std::byte> packedBytes(const Member& member) const;

    std::span<const std::byte> m_file;
    std::map<std::string, Member> m_members;
};

} // namespace core
