#include "core/evaluation/measurement_journal.h"

#include "core/base/error.h"
#include "core/data/content_hash.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace core {

namespace {

constexpr size_t kChecksumDigits = 16;

[[noreturn]] void fail(const std::filesystem::path& file, const char* action)
{
    throw Error(ErrorCode::fileAccess,
                fmt::format("cannot {} {}: {}", action, file.string(), std::strerror(errno)));
}

std::string contentOf(const std::filesystem::path& file, int descriptor)
{
    std::string content;
    std::array<char, 1 << 16> buffer;
    for (;;) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            fail(file, "read");
        if (count == 0)
            return content;
        content.append(buffer.data(), static_cast<size_t>(count));
    }
}

int openLocked(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (descriptor < 0)
        fail(file, "open");
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    ::close(descriptor);
    throw Error(ErrorCode::fileAccess,
                fmt::format("{} is being written by another program; wait for it, or name another "
                            "folder",
                            file.string()));
}

std::string chainedLine(const std::string& checksum, std::string_view text)
{
    const std::string chained = checksum + std::string(text);
    return fmt::format("{:016x} {}\n", contentHash(std::as_bytes(std::span(chained))), text);
}

/// What stands in a file from a place on.
struct WholeRecords
{
    std::vector<std::string> records;
    std::string checksum; ///< of the last one
    size_t end = 0; ///< behind the last one
};

/// Reads on behind a line that ends at `start` and has this checksum, up to the first line that
/// does not fit.
WholeRecords wholeRecords(std::string_view content, size_t start, std::string checksum)
{
    WholeRecords result{ .records = {}, .checksum = std::move(checksum), .end = start };
    for (;;) {
        const size_t end = content.find('\n', result.end);
        const std::string_view row = content.substr(result.end, end - result.end);
        if (end == std::string_view::npos || row.size() <= kChecksumDigits
            || chainedLine(result.checksum, row.substr(kChecksumDigits + 1))
                != std::string(row) + '\n')
            return result;
        result.records.emplace_back(row.substr(kChecksumDigits + 1));
        result.checksum = row.substr(0, kChecksumDigits);
        result.end = end + 1;
    }
}

} // namespace

MeasurementJournal::MeasurementJournal(const std::filesystem::path& file, std::string_view origin)
    : m_file(file)
{
    std::error_code error;
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), error);
    m_descriptor = Descriptor(openLocked(file));
    read(contentOf(file, m_descriptor.number()), origin);
}

void MeasurementJournal::read(const std::string& content, std::string_view origin)
{
    const std::string head = chainedLine({}, origin);
    const std::string_view found = std::string_view(content).substr(0, head.size());
    if (!head.starts_with(found))
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} holds something else than these measurements; move it away, or "
                                "name another folder",
                                m_file.string()));
    WholeRecords whole{ .records = {}, .checksum = head.substr(0, kChecksumDigits), .end = 0 };
    if (found == head)
        whole = wholeRecords(content, head.size(), whole.checksum);
    m_records = std::move(whole.records);
    m_checksum = std::move(whole.checksum);
    if (::ftruncate(m_descriptor.number(), static_cast<off_t>(whole.end)) != 0
        || ::lseek(m_descriptor.number(), 0, SEEK_END) < 0)
        fail(m_file, "shorten");
    if (whole.end == 0)
        write(head);
}

void MeasurementJournal::append(const std::string& record)
{
    require(record.find('\n') == std::string::npos, "a record is one line");
    const std::string text = chainedLine(m_checksum, record);
    write(text);
    m_checksum = text.substr(0, kChecksumDigits);
    m_records.push_back(record);
}

void MeasurementJournal::write(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(m_descriptor.number(), text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail(m_file, "write");
        text.remove_prefix(static_cast<size_t>(written));
    }
    if (::fdatasync(m_descriptor.number()) != 0)
        fail(m_file, "synchronize");
}

std::vector<std::string> journalRecords(const std::filesystem::path& file)
{
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (descriptor.number() < 0)
        fail(file, "open");
    const std::string content = contentOf(file, descriptor.number());
    const size_t head = content.find('\n');
    if (head == std::string::npos)
        return {};
    return wholeRecords(content, head + 1, content.substr(0, kChecksumDigits)).records;
}

} // namespace core
