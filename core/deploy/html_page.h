#pragma once

#include "core/graph/tensor.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Text as HTML shows it literally; bytes that are no UTF-8 become the replacement character.
std::string htmlText(std::string_view text);

/// A table of texts; a heading that starts with '>' is that of numbers, aligned to the right.
struct HtmlTable
{
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};

/// A page that needs no other file and no network: style, drawings and pictures stand inside, no
/// script. Light or dark as the reader's system is. Everything given is text, not HTML, unless a
/// parameter says so.
class HtmlPage
{
public:
    explicit HtmlPage(std::string title);

    void heading(std::string_view text);
    void paragraph(std::string_view text);
    /// Lines as they stand, in a fixed width.
    void code(std::string_view text);
    void table(const HtmlTable& table);
    /// `svg` is a drawing made by us, on a light ground.
    void drawing(const std::string& svg, std::string_view caption);
    /// Small pictures (Dataset::image()) with a caption each, side by side.
    void pictures(const std::vector<std::pair<Tensor, std::string>>& pictures);

    std::string text() const;

private:
    std::string m_title;
    std::string m_body;
};

} // namespace core
