#include "app/cli/table.h"

#include "app/cli/display_text.h"

#include <algorithm>

namespace app {

Table::Table(std::vector<std::string> headings)
    : m_hasHeadings(!headings.empty())
{
    for (std::string& heading : headings) {
        m_isRight.push_back(heading.starts_with('>'));
        if (m_isRight.back())
            heading.erase(0, 1);
    }
    if (m_hasHeadings)
        m_rows.push_back(std::move(headings));
}

void Table::add(const std::vector<std::string>& cells)
{
    Row row;
    for (const std::string& cell : cells)
        row.push_back(shown(cell));
    m_rows.push_back(std::move(row));
}

std::string Table::text(size_t indent) const
{
    const std::vector<size_t> columns = widths();
    std::string result;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        result += std::string(indent, ' ') + line(m_rows[row], columns) + '\n';
        if (row == 0 && m_hasHeadings) {
            size_t total = 0;
            for (const size_t width : columns)
                total += width + 2;
            result += std::string(indent, ' ') + std::string(total - 2, '-') + '\n';
        }
    }
    return result;
}

std::vector<size_t> Table::widths() const
{
    std::vector<size_t> columns;
    for (const Row& row : m_rows) {
        columns.resize(std::max(columns.size(), row.size()));
        for (size_t column = 0; column < row.size(); ++column)
            columns[column] = std::max(columns[column], displayWidth(row[column]));
    }
    return columns;
}

std::string Table::line(const Row& row, const std::vector<size_t>& widths) const
{
    std::string result;
    for (size_t column = 0; column < row.size(); ++column) {
        const std::string gap(widths[column] - displayWidth(row[column]), ' ');
        const bool isRight = column < m_isRight.size() && m_isRight[column];
        result += isRight ? gap + row[column] : row[column] + gap;
        result += "  ";
    }
    result.erase(result.find_last_not_of(' ') + 1);
    return result;
}

size_t displayWidth(std::string_view text)
{
    return static_cast<size_t>(std::ranges::count_if(
        text, [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U; }));
}

} // namespace app
