#include "core/data/csv_reader.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <string_view>

namespace core {

CsvReader::CsvReader(ByteSource source, const DataLimits& limits)
    : m_source(std::move(source))
    , m_limits(limits)
    , m_buffer(size_t{ 64 } << 10)
{
    skipByteOrderMark();
}

bool CsvReader::next(std::vector<std::string>& row)
{
    row.clear();
    while (peek() == '\n' || peek() == '\r')
        take();
    if (peek() == kEnd)
        return false;
    m_rowLine = m_line;
    do {
        m_field = static_cast<int64_t>(row.size()) + 1;
        if (m_field > m_limits.csvColumns)
            refuse(fmt::format("more than {} fields", m_limits.csvColumns));
        readField(row.emplace_back());
    } while (!endsRow());
    if (m_width == 0)
        m_width = row.size();
    if (row.size() != m_width)
        refuse(fmt::format("the row has {} fields; the first row has {}", row.size(), m_width));
    return true;
}

int CsvReader::peek()
{
    if (m_position == m_filled) {
        m_position = 0;
        m_filled = m_source(m_buffer);
    }
    return m_position < m_filled ? static_cast<unsigned char>(m_buffer[m_position]) : kEnd;
}

int CsvReader::take()
{
    const int letter = peek();
    if (letter == kEnd)
        return kEnd;
    ++m_position;
    m_line += letter == '\n' ? 1 : 0;
    return letter;
}

void CsvReader::readField(std::string& field)
{
    if (peek() == '"')
        return readQuoted(field);
    while (peek() != kEnd && peek() != ',' && peek() != '\n' && peek() != '\r') {
        if (peek() == '"')
            refuse("a quote inside an unquoted field");
        append(field, take());
    }
}

void CsvReader::readQuoted(std::string& field)
{
    take();
    for (;;) {
        const int letter = take();
        if (letter == kEnd)
            refuse("the text ends inside quotes");
        if (letter == '"' && peek() != '"')
            return;
        if (letter == '"')
            take(); // a doubled quote stands for one
        append(field, letter);
    }
}

void CsvReader::append(std::string& field, int letter)
{
    if (letter == 0)
        refuse("a zero byte; the file is not text");
    if (static_cast<int64_t>(field.size()) >= m_limits.csvFieldBytes)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("line {}, field {}: longer than {} bytes", m_rowLine, m_field,
                                m_limits.csvFieldBytes));
    field += static_cast<char>(letter);
}

bool CsvReader::endsRow()
{
    const int letter = take();
    if (letter == ',')
        return false;
    if (letter == '\r' && peek() == '\n')
        take();
    if (letter == kEnd || letter == '\n' || letter == '\r')
        return true;
    refuse("text follows a closing quote");
}

void CsvReader::skipByteOrderMark()
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (peek() != kEnd && std::string_view(m_buffer.data(), m_filled).starts_with(kMark))
        m_position = kMark.size();
}

void CsvReader::refuse(const std::string& reason) const
{
    throw Error(ErrorCode::invalidFile,
                fmt::format("line {}, field {}: {}", m_rowLine, m_field, reason));
}

} // namespace core
