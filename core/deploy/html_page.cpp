#include "core/deploy/html_page.h"

#include "core/base/base64.h"
#include "core/data/encode_png.h"

#include <fmt/format.h>

namespace core {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1c222b; --ground: #fff; --line: #d5dae1; --soft: #f3f5f8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6ebf2; --ground: #14181e; --line: #38424f; --soft: #1c222b; } }
body { font: 15px/1.5 Inter, system-ui, sans-serif; color: var(--ink); background: var(--ground);
  max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .25rem .75rem; border-bottom: 1px solid var(--line); }
th.n, td.n { text-align: right; }
pre { background: var(--soft); padding: .75rem; overflow-x: auto; }
div.wide { overflow-x: auto; }
figure.drawing { margin: 0; background: #fff; padding: .5rem; overflow-x: auto; }
figure.drawing svg { max-width: 100%; height: auto; max-height: 60rem; }
figcaption { color: #5b6775; font-size: .85rem; }
div.pictures { display: flex; flex-wrap: wrap; gap: 1rem; }
div.pictures figure { margin: 0; width: 9rem; }
div.pictures img { width: 6rem; image-rendering: pixelated; }
@media print { body { max-width: none; } }
)";

/// Length of the UTF-8 sequence at the start of `text`; 0 when there is none.
size_t sequenceLength(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    const size_t length = first < 0x80  ? 1
        : first >= 0xC2 && first < 0xE0 ? 2
        : first >= 0xE0 && first < 0xF0 ? 3
        : first >= 0xF0 && first < 0xF5 ? 4
                                        : 0;
    if (length > text.size())
        return 0;
    for (size_t i = 1; i < length; ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
            return 0;
    return length;
}

std::string_view letterText(char letter)
{
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return {};
    }
}

bool isControl(char letter)
{
    return static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\t';
}

bool isRight(std::string_view heading)
{
    return heading.starts_with('>');
}

std::string cells(const std::vector<std::string>& texts, const HtmlTable& table, const char* tag)
{
    std::string row;
    for (size_t i = 0; i < texts.size(); ++i) {
        const bool right = i < table.headings.size() && isRight(table.headings[i]);
        const std::string_view text = texts[i];
        row += fmt::format(
            "<{0}{1}>{2}</{0}>", tag, right ? " class=\"n\"" : "",
            htmlText(*tag == 't' && tag[1] == 'h' && isRight(text) ? text.substr(1) : text));
    }
    return "<tr>" + row + "</tr>\n";
}

/// A drawing without the declaration that only a file of its own may begin with.
std::string_view withoutDeclaration(std::string_view svg)
{
    const size_t start = svg.find("<svg");
    return start == std::string_view::npos ? std::string_view() : svg.substr(start);
}

} // namespace

std::string htmlText(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const size_t length = sequenceLength(text);
        if (length == 0 || isControl(text[0]))
            result += "\xEF\xBF\xBD";
        else if (const std::string_view entity = letterText(text[0]); !entity.empty())
            result += entity;
        else
            result += text.substr(0, length);
        text.remove_prefix(std::max<size_t>(1, length));
    }
    return result;
}

HtmlPage::HtmlPage(std::string title)
    : m_title(std::move(title))
{
}

void HtmlPage::heading(std::string_view text)
{
    m_body += fmt::format("<h2>{}</h2>\n", htmlText(text));
}

void HtmlPage::paragraph(std::string_view text)
{
    m_body += fmt::format("<p>{}</p>\n", htmlText(text));
}

void HtmlPage::code(std::string_view text)
{
    m_body += fmt::format("<pre>{}</pre>\n", htmlText(text));
}

void HtmlPage::table(const HtmlTable& table)
{
    m_body += "<div class=\"wide\"><table>\n<thead>" + cells(table.headings, table, "th")
        + "</thead>\n<tbody>\n";
    for (const std::vector<std::string>& row : table.rows)
        m_body += cells(row, table, "td");
    m_body += "</tbody></table></div>\n";
}

void HtmlPage::drawing(const std::string& svg, std::string_view caption)
{
    m_body += fmt::format("<figure class=\"drawing\">{}<figcaption>{}</figcaption></figure>\n",
                          withoutDeclaration(svg), htmlText(caption));
}

void HtmlPage::pictures(const std::vector<std::pair<Tensor, std::string>>& pictures)
{
    m_body += "<div class=\"pictures\">\n";
    for (const auto& [picture, caption] : pictures)
        m_body += fmt::format("<figure><img alt=\"{0}\" src=\"data:image/png;base64,{1}\">"
                              "<figcaption>{0}</figcaption></figure>\n",
                              htmlText(caption), base64(encodePng(picture)));
    m_body += "</div>\n";
}

std::string HtmlPage::text() const
{
    const std::string title = htmlText(m_title);
    return fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n"
                       "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n"
                       "{2}</body>\n</html>\n",
                       title, kStyle, m_body);
}

} // namespace core
