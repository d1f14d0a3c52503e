#include "core/layout/draw_svg.h"

#include <fmt/format.h>

#include <iterator>

namespace core {

namespace {

constexpr double kMargin = 24;
constexpr double kRadius = 6;
constexpr double kBar = 5; ///< width of the category bar
constexpr double kTextLeft = 14; ///< from the box's left edge to its text

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            // Control characters are not allowed in XML.
            result += static_cast<unsigned char>(letter) < 0x20 ? ' ' : letter;
        }
    }
    return result;
}

std::string hex(Rgb colour)
{
    return fmt::format("#{:06X}", colour);
}

/// Writes one picture element by element.
class SvgWriter
{
public:
    SvgWriter(const GraphDocument& document, const VisibleGraph& visible, const GraphLayout& layout,
              const DrawingPalette& palette)
        : m_document(document)
        , m_visible(visible)
        , m_layout(layout)
        , m_palette(palette)
    {
    }

    std::string run()
    {
        const Rect page = m_layout.bounds.grown(kMargin);
        write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
              "viewBox=\"{2:.1f} {3:.1f} {0:.1f} {1:.1f}\" "
              "font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', sans-serif\" "
              "font-size=\"13\">\n",
              page.width, page.height, page.x, page.y);
        write("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
              "fill=\"{}\"/>\n",
              page.x, page.y, page.width, page.height, hex(m_palette.window));
        for (size_t block = 0; block < m_layout.blocks.size(); ++block)
            writeBlock(block);
        writeEdges();
        for (size_t block = 0; block < m_layout.blocks.size(); ++block)
            writeHeading(block);
        for (size_t item = 0; item < m_visible.items.size(); ++item)
            writeItem(item);
        for (const StubLabel& stub : m_layout.stubs)
            writeStub(stub);
        m_text += "</svg>\n";
        return std::move(m_text);
    }

private:
    template <typename... Values>
    void write(fmt::format_string<Values...> format, Values&&... values)
    {
        fmt::format_to(std::back_inserter(m_text), format, std::forward<Values>(values)...);
    }

    void writeBox(const Rect& rect, Rgb fill, Rgb border)
    {
        write("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"{}\" "
              "fill=\"{}\" stroke=\"{}\"/>\n",
              rect.x, rect.y, rect.width, rect.height, kRadius, hex(fill), hex(border));
    }

    void writeBlock(size_t block)
    {
        const double depth = m_document.blocks().block(m_visible.openBlocks[block]).depth;
        writeBox(m_layout.blocks[block],
                 mixColours(m_palette.window, m_palette.accentWash, blockWash(depth)),
                 m_palette.border);
    }

    void writeHeading(size_t block)
    {
        const NodeCard& card = m_document.blockCard(m_visible.openBlocks[block]);
        const Rect& rect = m_layout.blocks[block];
        write("<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"{}\" font-size=\"12\">▾ {} {}</text>\n",
              rect.x + 12, rect.y + 19, hex(m_palette.muted), escaped(card.title),
              escaped(card.secondary));
    }

    void writeEdges()
    {
        write("<g fill=\"none\" stroke=\"{}\" stroke-width=\"1.25\">\n",
              hex(mixColours(m_palette.muted, m_palette.window, 0.4)));
        for (const RouteSegment& segment : m_layout.segments) {
            const auto& points = segment.points;
            if (segment.isLine)
                write("<path d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\"/>\n", points[0].x, points[0].y,
                      points[3].x, points[3].y);
            else
                write("<path d=\"M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}\"/>\n",
                      points[0].x, points[0].y, points[1].x, points[1].y, points[2].x, points[2].y,
                      points[3].x, points[3].y);
        }
        m_text += "</g>\n";
    }

    void writeItem(size_t index)
    {
        const VisibleItem& item = m_visible.items[index];
        const Rect& rect = m_layout.nodes[index];
        writeBox(rect, m_palette.surface, m_palette.border);
        write("<path d=\"M{0:.1f} {1:.1f}h-{2}a{2} {2} 0 0 0 -{2} {2}v{3:.1f}a{2} {2} 0 0 0 {2} "
              "{2}h{2}z\" fill=\"{4}\"/>\n",
              rect.x + kBar, rect.y, kBar / 2, rect.height - kBar,
              hex(categoryColour(item.card.category)));
        const bool isBlock = item.kind == VisibleItem::Kind::block;
        write(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"{}\">{}{}<tspan fill=\"{}\" dx=\"5\">{}</tspan>"
            "</text>\n",
            rect.x + kTextLeft, rect.centre().y + 4.5, hex(m_palette.text), isBlock ? "▸ " : "",
            escaped(item.card.title), hex(m_palette.muted), escaped(item.card.secondary));
    }

    void writeStub(const StubLabel& stub)
    {
        write("<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"{}\" font-size=\"11\">{}</text>\n",
              stub.box.x + 2, stub.box.centre().y + 4, hex(m_palette.muted),
              escaped(stubText(m_visible, stub)));
    }

    const GraphDocument& m_document;
    const VisibleGraph& m_visible;
    const GraphLayout& m_layout;
    const DrawingPalette& m_palette;
    std::string m_text;
};

} // namespace

std::string svgText(const GraphDocument& document, const VisibleGraph& visible,
                    const GraphLayout& layout, const DrawingPalette& palette)
{
    return SvgWriter(document, visible, layout, palette).run();
}

std::string drawSvg(const GraphDocument& document, const DrawOptions& options,
                    const Monitor& monitor)
{
    const BlockTree& blocks = document.blocks();
    const std::vector<bool> isExpanded = options.expandAll
        ? std::vector<bool>(blocks.blocks.size(), true)
        : defaultExpansion(blocks, document.graph());
    const VisibleGraph visible = makeVisibleGraph(document, isExpanded, approximateTextWidth);
    const GraphLayout layout = layoutGraph(visible.layout, options.layout, monitor);
    return svgText(document, visible, layout, options.palette);
}

} // namespace core
