#pragma once

#include "core/onnx/mapped_file.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Measurements on disk, written one by one, that a program which was killed in between goes on
/// with.
///
/// File: one line a record: 16 hexadecimal digits, a space, the text. The digits are a checksum of
/// the text and of the digits before, so that a line which was lost, moved or damaged ends the
/// file. The first line says what was measured on what.
///
/// Rules: 1. Opening reads whole records up to the first that is not, and cuts the rest off. 2. A
/// file that begins otherwise than with `origin` is refused and left as it is. 3. A record is on
/// the disk when append() returns. 4. One process at a time.
class MeasurementJournal
{
public:
    /// Opens or makes the file, folders included. Throws Error fileAccess, invalidFile. `origin`
    /// is one line.
    MeasurementJournal(const std::filesystem::path& file, std::string_view origin);

    /// Those of earlier runs and those that were appended, in order.
    const std::vector<std::string>& records() const { return m_records; }
    /// Adds one line. Throws Error fileAccess.
    void append(const std::string& record);

private:
    void read(const std::string& content, std::string_view origin);
    void write(std::string_view text);

    std::filesystem::path m_file;
    Descriptor m_descriptor;
    std::vector<std::string> m_records;
    std::string m_checksum; ///< of the last line
};

/// The records of a journal that another program may be writing, whatever their origin. Throws
/// Error fileAccess.
std::vector<std::string> journalRecords(const std::filesystem::path& file);

} // namespace core
