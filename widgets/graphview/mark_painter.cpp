#include "widgets/graphview/mark_painter.h"

#include "widgets/graphview/graph_scene.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr double kRadius = 6;
constexpr double kFoot = 4; ///< height of the bar
constexpr double kLeastBar = 6;
constexpr double kOutline = 2.5;
constexpr float kHatching = 0.55F; ///< opacity

void paintHatching(QPainter& painter, const QRectF& card, QColor color)
{
    color.setAlphaF(kHatching);
    QBrush hatching(color, Qt::BDiagPattern);
    // Strokes keep their distance on the screen at every zoom.
    hatching.setTransform(painter.transform().inverted());
    painter.setPen(Qt::NoPen);
    painter.setBrush(hatching);
    painter.drawRoundedRect(card, kRadius, kRadius);
}

} // namespace

void paintMark(QPainter& painter, const Theme& colors, const core::Rect& card, NodeMark mark,
               double amount, double scale)
{
    const QRectF rect = toQRect(card);
    const QColor color = markColor(colors, mark);
    switch (mark) {
    case NodeMark::none:
    case NodeMark::absent:
        return;
    case NodeMark::removed:
        paintHatching(painter, rect, color);
        painter.setPen(QPen(color, std::max(1.0, 1 / scale), Qt::DashLine));
        break;
    case NodeMark::added:
        painter.setPen(QPen(color, std::max(kOutline, kOutline / scale)));
        break;
    case NodeMark::changed:
        painter.fillRect(QRectF(rect.left() + kRadius, rect.bottom() - kFoot,
                                std::max(kLeastBar, amount * (rect.width() - 2 * kRadius)), kFoot),
                         color);
        painter.setPen(QPen(color, std::max(1.0, 1 / scale)));
        break;
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, kRadius, kRadius);
}

QColor markColor(const Theme& colors, NodeMark mark)
{
    switch (mark) {
    case NodeMark::none:
        return {};
    case NodeMark::absent:
        return colors.window;
    case NodeMark::removed:
        return colors.bad;
    case NodeMark::added:
        return colors.good;
    case NodeMark::changed:
        return colors.caution;
    }
    return {};
}

NodeMark joinedMarks(NodeMark a, NodeMark b)
{
    if (a == b || b == NodeMark::absent)
        return a;
    return a == NodeMark::absent ? b : NodeMark::changed;
}

} // namespace widgets
