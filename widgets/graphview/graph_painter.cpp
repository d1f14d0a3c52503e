#include "widgets/graphview/graph_painter.h"

#include "core/layout/drawing_palette.h"
#include "widgets/graphview/layout_engine.h"
#include "widgets/style/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <map>

namespace widgets {

namespace {

constexpr double kFar = 0.35; ///< below this scale boxes are blobs
constexpr double kReadable = 0.5; ///< from this scale on texts are drawn
constexpr double kRadius = 6;
constexpr double kBar = 5;
constexpr double kTextLeft = 14;
constexpr double kTextGap = 5;
constexpr double kDimmed = 0.25; ///< opacity of what a search does not match

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgb(core::mixColours(a.rgb() & 0xFFFFFFU, b.rgb() & 0xFFFFFFU, share));
}

QPointF toQPoint(core::Point point)
{
    return { point.x, point.y };
}

QColor barColor(const GraphScene& scene, const SceneLook& look, int32_t item)
{
    const auto index = static_cast<size_t>(item);
    if (index < look.tints.size() && look.tints[index].isValid())
        return look.tints[index];
    return QColor::fromRgb(core::categoryColour(scene.visible.item(item).card.category));
}

/// The surface, warmed by a heat map where there is one.
QColor cardColor(const SceneLook& look, int32_t item)
{
    const auto index = static_cast<size_t>(item);
    const bool isTinted = index < look.tints.size() && look.tints[index].isValid();
    return isTinted ? mixed(theme().surface, look.tints[index], 0.25) : theme().surface;
}

bool isDimmed(const SceneLook& look, int32_t item)
{
    const auto index = static_cast<size_t>(item);
    return index < look.isDimmed.size() && look.isDimmed[index];
}

/// The bar at a card's left edge, rounded with it.
QPainterPath barPath(const core::Rect& rect)
{
    QPainterPath card;
    card.addRoundedRect(toQRect(rect), kRadius, kRadius);
    QPainterPath bar;
    bar.addRect(rect.x, rect.y, kBar, rect.height);
    return card.intersected(bar);
}

void addSegment(QPainterPath& path, const core::RouteSegment& segment)
{
    path.moveTo(toQPoint(segment.points[0]));
    if (segment.isLine)
        path.lineTo(toQPoint(segment.points[3]));
    else
        path.cubicTo(toQPoint(segment.points[1]), toQPoint(segment.points[2]),
                     toQPoint(segment.points[3]));
}

} // namespace

GraphPainter::GraphPainter()
    : m_font(cardFont())
{
}

void GraphPainter::paint(QPainter& painter, const GraphScene& scene, const SceneLook& look,
                         const core::Rect& area, double scale)
{
    painter.save();
    painter.setFont(m_font);
    paintBlocks(painter, scene, area, scale);
    paintSegments(painter, scene, area, scale);
    if (scale < kFar) {
        paintBlobs(painter, scene, look, area);
    } else {
        paintCards(painter, scene, look, area, scale);
        if (scale >= kReadable)
            paintStubs(painter, scene, area);
    }
    painter.restore();
}

void GraphPainter::paintBlocks(QPainter& painter, const GraphScene& scene, const core::Rect& area,
                               double scale)
{
    const Theme& colors = theme();
    painter.setRenderHint(QPainter::Antialiasing, scale >= kFar);
    for (size_t block = 0; block < scene.layout.blocks.size(); ++block) {
        const core::Rect& rect = scene.layout.blocks[block];
        if (!rect.intersects(area))
            continue;
        const int32_t index = scene.visible.openBlocks[block];
        const int32_t depth = scene.document->blocks().block(index).depth;
        painter.setPen(QPen(colors.border, 1 / std::min(scale, 1.0)));
        painter.setBrush(mixed(colors.window, colors.accentWash, core::blockWash(depth)));
        painter.drawRoundedRect(toQRect(rect), kRadius, kRadius);
        if (scale < kReadable)
            continue;
        const core::NodeCard& card = scene.document->blockCard(index);
        painter.setPen(colors.muted);
        painter.drawStaticText(QPointF(rect.x + 12, rect.y + 7),
                               prepared(painter, "▾ " + card.title + "  " + card.secondary));
    }
}

void GraphPainter::paintSegments(QPainter& painter, const GraphScene& scene, const core::Rect& area,
                                 double scale)
{
    const QColor color = mixed(theme().muted, theme().window, 0.4);
    painter.setBrush(Qt::NoBrush);
    const std::vector<int32_t> near = scene.segmentIndex.near(area);
    if (scale < kFar) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(color, 0));
        QVector<QLineF> lines;
        for (const int32_t index : near) {
            const auto& points = scene.layout.segments[static_cast<size_t>(index)].points;
            const QLineF line(toQPoint(points[0]), toQPoint(points[3]));
            if ((std::abs(line.dx()) + std::abs(line.dy())) * scale >= 1)
                lines.push_back(line);
        }
        painter.drawLines(lines);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, std::max(1.25, 1 / scale)));
    for (const int32_t index : near) {
        const core::RouteSegment& segment = scene.layout.segments[static_cast<size_t>(index)];
        if (segment.isLine) {
            painter.drawLine(toQPoint(segment.points[0]), toQPoint(segment.points[3]));
            continue;
        }
        QPainterPath path;
        addSegment(path, segment);
        painter.drawPath(path);
    }
}

void GraphPainter::paintBlobs(QPainter& painter, const GraphScene& scene, const SceneLook& look,
                              const core::Rect& area)
{
    std::map<QRgb, QVector<QRectF>> blobs;
    for (const int32_t item : scene.itemIndex.near(area)) {
        QColor color = mixed(barColor(scene, look, item), theme().surface, 0.25);
        if (isDimmed(look, item))
            color = mixed(theme().window, color, kDimmed);
        blobs[color.rgb()].push_back(toQRect(scene.itemRect(item)));
    }
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto& [color, rects] : blobs) {
        painter.setBrush(QColor::fromRgb(color));
        painter.drawRects(rects);
    }
}

void GraphPainter::paintCards(QPainter& painter, const GraphScene& scene, const SceneLook& look,
                              const core::Rect& area, double scale)
{
    const Theme& colors = theme();
    for (const int32_t item : scene.itemIndex.near(area)) {
        const core::Rect rect = scene.itemRect(item);
        if (!rect.grown(4).intersects(area))
            continue;
        painter.setOpacity(isDimmed(look, item) ? kDimmed : 1);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.border, std::max(1.0, 1 / scale)));
        painter.setBrush(cardColor(look, item));
        painter.drawRoundedRect(toQRect(rect), kRadius, kRadius);
        painter.fillPath(barPath(rect), barColor(scene, look, item));
        if (scale >= kReadable)
            paintTexts(painter, scene.visible.item(item), rect);
    }
    painter.setOpacity(1);
}

void GraphPainter::paintTexts(QPainter& painter, const core::VisibleItem& item,
                              const core::Rect& rect)
{
    const bool isBlock = item.kind == core::VisibleItem::Kind::block;
    const QStaticText& title =
        prepared(painter, isBlock ? "▸ " + item.card.title : item.card.title);
    const double top = rect.centre().y - title.size().height() / 2;
    painter.setPen(theme().text);
    painter.drawStaticText(QPointF(rect.x + kTextLeft, top), title);
    if (item.card.secondary.empty())
        return;
    const double left = rect.x + kTextLeft + title.size().width() + kTextGap;
    painter.setPen(theme().muted);
    painter.drawStaticText(QPointF(left, top), prepared(painter, item.card.secondary));
}

void GraphPainter::paintStubs(QPainter& painter, const GraphScene& scene, const core::Rect& area)
{
    painter.setPen(theme().muted);
    for (const int32_t index : scene.stubIndex.near(area)) {
        const core::StubLabel& stub = scene.layout.stubs[static_cast<size_t>(index)];
        const QStaticText& text = prepared(painter, core::stubText(scene.visible, stub));
        painter.drawStaticText(QPointF(stub.box.x, stub.box.centre().y - text.size().height() / 2),
                               text);
    }
}

const QStaticText& GraphPainter::prepared(const QPainter& painter, const std::string& text)
{
    const auto [entry, isNew] = m_texts.try_emplace(text);
    if (isNew) {
        entry->second.setText(QString::fromStdString(text));
        entry->second.setTextFormat(Qt::PlainText);
        entry->second.setPerformanceHint(QStaticText::AggressiveCaching);
        entry->second.prepare(painter.transform(), m_font);
    }
    return entry->second;
}

void GraphPainter::paintPath(QPainter& painter, const GraphScene& scene,
                             const std::vector<int32_t>& segments, const QColor& color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const double scale = painter.transform().m11();
    painter.setPen(QPen(color, std::max(1.75, 1.5 / scale)));
    for (const int32_t index : segments) {
        QPainterPath path;
        addSegment(path, scene.layout.segments[static_cast<size_t>(index)]);
        painter.drawPath(path);
    }
}

void GraphPainter::paintOutline(QPainter& painter, const core::Rect& rect, const QColor& color,
                                double width, double scale)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, std::max(width, width / scale)));
    painter.drawRoundedRect(toQRect(rect), kRadius, kRadius);
}

} // namespace widgets
