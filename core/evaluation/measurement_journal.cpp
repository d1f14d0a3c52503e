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

std::string MeasurementJournal::line(std::string_view text) const
{
    const std::string chained = m_checksum + std::string(text);
    return fmt::format("{:016x} {}\n", contentHash(std::as_bytes(std::span(chained))), text);
}

void MeasurementJournal::read(const std::string& content, std::string_view origin)
{
    const std::string head = line(origin);
    const std::string_view found = std::string_view(content).substr(0, head.size());
    if (!head.starts_with(found))
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} holds something else than these measurements; move it away, or "
                                "name another folder",
                                m_file.string()));
    size_t whole = found == head ? head.size() : 0;
    m_checksum = head.substr(0, kChecksumDigits);
    while (whole > 0) {
        const size_t end = content.find('\n', whole);
        const std::string_view row = std::string_view(content).substr(whole, end - whole);
        if (end == std::string::npos || row.size() <= kChecksumDigits
            || line(row.substr(kChecksumDigits + 1)) != std::string(row) + '\n')
            break;
        m_records.emplace_back(row.substr(kChecksumDigits + 1));
        m_checksum = row.substr(0, kChecksumDigits);
        whole = end + 1;
    }
    if (::ftruncate(m_descriptor.number(), static_cast<off_t>(whole)) != 0
        || ::lseek(m_descriptor.number(), 0, SEEK_END) < 0)
        fail(m_file, "shorten");
    if (whole == 0)
        write(head);
}

void MeasurementJournal::append(const std::string& record)
{
    require(record.find('\n') == std::string::npos, "a record is one line");
    const std::string text = line(record);
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

} // namespace core
