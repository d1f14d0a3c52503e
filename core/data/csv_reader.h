#pragma once

#include "core/data/data_limits.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Delivers more bytes of a text into a buffer and returns how many; 0 at the end.
using ByteSource = std::function<size_t(std::span<char> buffer)>;

/// Reads comma-separated values (RFC 4180: quotes, doubled quotes, line breaks inside quotes; LF or
/// CRLF; a UTF-8 byte order mark is skipped) one row at a time, so that a file of any size needs
/// the memory of a row. All rows must be as wide as the first. Throws Error invalidFile and
/// limitExceeded naming line and column.
class CsvReader
{
public:
    explicit CsvReader(ByteSource source, const DataLimits& limits = {});

    /// Reads the next row; false at the end of the text. Lines without any character are skipped.
    bool next(std::vector<std::string>& row);
    /// Line on which the latest row began, counted from 1.
    int64_t line() const { return m_rowLine; }

private:
    static constexpr int kEnd = -1;

    int peek();
    int take();
    void readField(std::string& field);
    void readQuoted(std::string& field);
    void append(std::string& field, int letter);
    bool endsRow();
    void skipByteOrderMark();
    [[noreturn]] void refuse(const std::string& reason) const;

    ByteSource m_source;
    DataLimits m_limits;
    std::vector<char> m_buffer;
    size_t m_position = 0;
    size_t m_filled = 0;
    int64_t m_line = 1;
    int64_t m_rowLine = 1;
    int64_t m_field = 1; ///< of the row, counted from 1
    size_t m_width = 0; ///< fields of the first row
};

} // namespace core
