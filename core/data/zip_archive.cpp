#include "core/data/zip_archive.h"

#include "core/base/error.h"
#include "core/data/byte_reader.h"
#include "core/data/inflater.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>

namespace core {

namespace {

constexpr uint32_t kLocalSignature = 0x04034B50;
constexpr uint32_t kEntrySignature = 0x02014B50;
constexpr uint32_t kEndSignature = 0x06054B50;
constexpr size_t kEndBytes = 22; ///< of the end record without its comment

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorCode::invalidFile, "ZIP: " + reason);
}

std::span<const std::byte> section(std::span<const std::byte> file, uint64_t offset, uint64_t size)
{
    if (offset > file.size() || size > file.size() - offset)
        refuse(fmt::format("{} bytes at {} lie outside the file", size, offset));
    return file.subspan(offset, size);
}

struct EndRecord
{
    uint16_t entries = 0;
    uint32_t directorySize = 0;
    uint32_t directoryOffset = 0;
};

EndRecord readEndRecord(ByteReader reader)
{
    EndRecord record;
    reader.take(10); // signature, disk numbers, entries on this disk
    record.entries = reader.littleEndian<uint16_t>();
    record.directorySize = reader.littleEndian<uint32_t>();
    record.directoryOffset = reader.littleEndian<uint32_t>();
    return record;
}

/// The last end record: only a comment of up to 64 KiB may follow it.
EndRecord findEndRecord(std::span<const std::byte> file)
{
    constexpr size_t kLongestComment = 0xFFFF;
    if (file.size() >= kEndBytes) {
        const size_t last = file.size() - kEndBytes;
        const size_t first = last > kLongestComment ? last - kLongestComment : 0;
        for (size_t offset = last + 1; offset-- > first;)
            if (ByteReader(file.subspan(offset)).littleEndian<uint32_t>() == kEndSignature)
                return readEndRecord(ByteReader(file.subspan(offset)));
    }
    refuse("no end of the directory found");
}

} // namespace

ZipArchive::ZipArchive(std::span<const std::byte> file)
    : m_file(file)
{
    const EndRecord end = findEndRecord(file);
    ByteReader directory(section(file, end.directoryOffset, end.directorySize));
    for (int entry = 0; entry < end.entries; ++entry)
        m_members.insert(readEntry(directory));
}

std::pair<std::string, ZipArchive::Member> ZipArchive::readEntry(ByteReader& directory) const
{
    if (directory.littleEndian<uint32_t>() != kEntrySignature)
        refuse("an entry of the directory does not start with its signature");
    directory.take(4); // versions
    const auto flags = directory.littleEndian<uint16_t>();
    const auto method = directory.littleEndian<uint16_t>();
    directory.take(4); // time and date
    Member member;
    member.checksum = directory.littleEndian<uint32_t>();
    member.packedSize = directory.littleEndian<uint32_t>();
    member.size = directory.littleEndian<uint32_t>();
    const auto nameSize = directory.littleEndian<uint16_t>();
    const auto extraSize = directory.littleEndian<uint16_t>();
    const auto commentSize = directory.littleEndian<uint16_t>();
    directory.take(8); // disk and attributes
    member.headerOffset = directory.littleEndian<uint32_t>();
    std::string name(directory.takeText(nameSize));
    directory.take(size_t{ extraSize } + commentSize);

    constexpr uint16_t kEncrypted = 1;
    constexpr uint16_t kStored = 0;
    constexpr uint16_t kDeflated = 8;
    if ((flags & kEncrypted) != 0 || (method != kStored && method != kDeflated))
        refuse(fmt::format("member \"{}\" is encrypted or packed by method {}; accepted are stored "
                           "and deflated",
                           name, method));
    member.isDeflated = method == kDeflated;
    return { std::move(name), member };
}

std::vector<std::string> ZipArchive::memberNames() const
{
    std::vector<std::string> names;
    for (const auto& [name, member] : m_members)
        names.push_back(name);
    return names;
}

std::span<const std::byte> ZipArchive::packedBytes(const Member& member) const
{
    constexpr size_t kFixedBytes = 30;
    ByteReader header(section(m_file, member.headerOffset, kFixedBytes));
    if (header.littleEndian<uint32_t>() != kLocalSignature)
        refuse("a member does not start with its signature");
    header.take(22); // repeats the directory, which alone is believed
    const uint64_t nameSize = header.littleEndian<uint16_t>();
    const uint64_t extraSize = header.littleEndian<uint16_t>();
    return section(m_file, member.headerOffset + kFixedBytes + nameSize + extraSize,
                   member.packedSize);
}

std::vector<std::byte> ZipArchive::read(const std::string& name, int64_t limit) const
{
    const auto found = m_members.find(name);
    require(found != m_members.end(), "member of the archive exists");
    const Member& member = found->second;
    const std::span<const std::byte> packed = packedBytes(member);
    const bool isPossible = member.isDeflated
        ? member.size <= Inflater::largestResult(member.packedSize)
        : member.size == member.packedSize;
    if (!isPossible || member.size > limit)
        refuse(fmt::format("member \"{}\" cannot hold {} bytes", name, member.size));
    std::vector<std::byte> bytes(member.size);
    if (member.isDeflated) {
        Inflater inflater(packed, Inflater::Format::raw);
        inflater.read(bytes);
        inflater.expectEnd();
    } else {
        std::ranges::copy(packed, bytes.begin());
    }
    const auto checksum = crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
    if (checksum != member.checksum)
        refuse(fmt::format("member \"{}\" is damaged: its checksum differs", name));
    return bytes;
}

} // namespace core
