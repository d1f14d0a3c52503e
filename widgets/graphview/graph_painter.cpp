#include "widgets/graphview/graph_painter.h"

#include "core/layout/drawing_palette.h"
#include "widgets/graphview/mark_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QScopeGuard>

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
constexpr double kAbsent = 0.08; ///< opacity of what the other model has
constexpr double kLargestSwing = 400; ///< that a hub's line keeps from the boxes
constexpr size_t kReportStep = 64; ///< pieces between two reports

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
QColor cardColor(const QColor& surface, const SceneLook& look, int32_t item)
{
    const auto index = static_cast<size_t>(item);
    const bool isTinted = index < look.tints.size() && look.tints[index].isValid();
    return isTinted ? mixed(surface, look.tints[index], 0.25) : surface;
}

bool isDimmed(const SceneLook& look, int32_t item)
{
    const auto index = static_cast<size_t>(item);
    return index < look.isDimmed.size() && look.isDimmed[index];
}

NodeMark markOf(const SceneLook& look, int32_t item)
{
    const auto index = static_cast<size_t>(item);
    return index < look.marks.size() ? look.marks[index] : NodeMark::none;
}

double opacityOf(const SceneLook& look, int32_t item)
{
    if (markOf(look, item) == NodeMark::absent)
        return kAbsent;
    return isDimmed(look, item) ? kDimmed : 1;
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

GraphPainter::GraphPainter(const Theme& colors, const QFont& font)
    : m_colors(colors)
    , m_font(font)
{
}

void GraphPainter::reset(const Theme& colors, const QFont& font)
{
    m_colors = colors;
    m_font = font;
    m_texts.clear();
}

void GraphPainter::report(size_t piece, size_t pieces)
{
    if (m_monitor == nullptr || piece % kReportStep != 0)
        return;
    m_monitor->checkpoint();
    m_monitor->advance(static_cast<double>(piece) / static_cast<double>(pieces));
}

void GraphPainter::paint(QPainter& painter, const GraphScene& scene, const SceneLook& look,
                         const core::Rect& area, double scale)
{
    painter.save();
    const auto restore = qScopeGuard([&painter] { painter.restore(); });
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
}

void GraphPainter::paintBlocks(QPainter& painter, const GraphScene& scene, const core::Rect& area,
                               double scale)
{
    painter.setRenderHint(QPainter::Antialiasing, scale >= kFar);
    for (size_t block = 0; block < scene.layout.blocks.size(); ++block) {
        const core::Rect& rect = scene.layout.blocks[block];
        if (!rect.intersects(area))
            continue;
        const int32_t index = scene.visible.openBlocks[block];
        const int32_t depth = scene.document->blocks().block(index).depth;
        painter.setPen(QPen(m_colors.border, 1 / std::min(scale, 1.0)));
        painter.setBrush(mixed(m_colors.window, m_colors.accentWash, core::blockWash(depth)));
        painter.drawRoundedRect(toQRect(rect), kRadius, kRadius);
        if (scale < kReadable)
            continue;
        const core::NodeCard& card = scene.document->blockCard(index);
        painter.setPen(m_colors.muted);
        painter.drawStaticText(QPointF(rect.x + 12, rect.y + 7),
                               prepared(painter, "▾ " + card.title + "  " + card.secondary));
    }
}

void GraphPainter::paintSegments(QPainter& painter, const GraphScene& scene, const core::Rect& area,
                                 double scale)
{
    const QColor color = mixed(m_colors.muted, m_colors.window, 0.4);
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
    for (size_t piece = 0; piece < near.size(); ++piece) {
        report(piece, 2 * near.size());
        const core::RouteSegment& segment = scene.layout.segments[static_cast<size_t>(near[piece])];
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
        QColor color = mixed(barColor(scene, look, item), m_colors.surface, 0.25);
        if (const QColor mark = markColor(m_colors, markOf(look, item)); mark.isValid())
            color = mark;
        if (const double opacity = opacityOf(look, item); opacity < 1)
            color = mixed(m_colors.window, color, opacity);
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
    const std::vector<int32_t> near = scene.itemIndex.near(area);
    for (size_t piece = 0; piece < near.size(); ++piece) {
        report(piece + near.size(), 2 * near.size());
        const int32_t item = near[piece];
        const core::Rect rect = scene.itemRect(item);
        if (!rect.grown(4).intersects(area))
            continue;
        painter.setOpacity(opacityOf(look, item));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_colors.border, std::max(1.0, 1 / scale)));
        painter.setBrush(cardColor(m_colors.surface, look, item));
        painter.drawRoundedRect(toQRect(rect), kRadius, kRadius);
        painter.fillPath(barPath(rect), barColor(scene, look, item));
        if (const NodeMark mark = markOf(look, item); mark != NodeMark::none)
            paintMark(painter, m_colors, rect, mark, look.amounts[static_cast<size_t>(item)],
                      scale);
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
    painter.setPen(m_colors.text);
    painter.drawStaticText(QPointF(rect.x + kTextLeft, top), title);
    if (item.card.secondary.empty())
        return;
    const double left = rect.x + kTextLeft + title.size().width() + kTextGap;
    painter.setPen(m_colors.muted);
    painter.drawStaticText(QPointF(left, top), prepared(painter, item.card.secondary));
}

void GraphPainter::paintStubs(QPainter& painter, const GraphScene& scene, const core::Rect& area)
{
    painter.setPen(m_colors.muted);
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

void GraphPainter::paintHubLines(QPainter& painter, const GraphScene& scene,
                                 const std::vector<HubLine>& lines, const QColor& color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const double scale = painter.transform().m11();
    painter.setPen(QPen(color, std::max(1.25, 1 / scale), Qt::DashLine));
    for (const HubLine& line : lines) {
        const core::Rect from = scene.itemRect(line.source);
        const core::Rect to = scene.itemRect(line.reader);
        const QPointF start(from.centre().x, from.bottom());
        const QPointF end(to.centre().x, to.y);
        // Leaves and arrives upright and swings out a little, beside the boxes between.
        const double swing = std::clamp((end.y() - start.y()) / 4, 40.0, kLargestSwing);
        const QPointF aside(std::max(from.right(), to.right()) - start.x() + swing, 0);
        QPainterPath path(start);
        path.cubicTo(start + aside + QPointF(0, swing),
                     QPointF(start.x(), end.y()) + aside - QPointF(0, swing), end);
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
