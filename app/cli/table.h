#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Rows of text in aligned columns. Cells are made safe for a terminal when they are added.
class Table
{
public:
    /// A heading that starts with '>' is a column aligned to the right, as numbers are. Without
    /// headings the table is a list of names and values.
    explicit Table(std::vector<std::string> headings = {});

    void add(const std::vector<std::string>& cells);
    /// Two spaces between columns, each line indented by `indent` spaces.
    std::string text(size_t indent = 2) const;

private:
    using Row = std::vector<std::string>;

    std::vector<size_t> widths() const;
    std::string line(const Row& row, const std::vector<size_t>& widths) const;

    std::vector<Row> m_rows;
    std::vector<bool> m_isRight;
    bool m_hasHeadings = false;
};

/// Columns that a text takes on a terminal, one for each code point.
size_t displayWidth(std::string_view text);

} // namespace app
