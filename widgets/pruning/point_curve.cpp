#include "widgets/pruning/point_curve.h"

#include "widgets/pruning/prune_text.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace widgets {

namespace {

constexpr double kMargin = 4;
/// The scale holds at least so much accuracy, so that noise does not look like a cliff.
constexpr double kLeastSpan = 0.05;

} // namespace

PointCurve::PointCurve(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PointCurve::setPoints(std::vector<Point> points, double removed)
{
    std::ranges::sort(points, {}, &Point::removed);
    m_points = std::move(points);
    m_removed = removed;
    describe();
    update();
}

void PointCurve::describe()
{
    QString text;
    for (const Point& point : m_points)
        text += QStringLiteral("<br>")
            + tr("%1 removed: %2").arg(percentText(point.removed, 0), pointsText(point.change));
    setAccessibleDescription(text);
    setToolTip(m_points.empty()
                   ? tr("<b>Measured along this slider</b><br>Nothing yet: move it.")
                   : tr("<b>Measured along this slider</b>, the others as they stand") + text);
}

QPointF PointCurve::place(const Point& point) const
{
    const auto [least, most] = std::ranges::minmax(m_points, {}, &Point::change);
    const double top = std::max(most.change, 0.0);
    const double span = std::max(top - least.change, kLeastSpan);
    return { kMargin + point.removed * (width() - 2 * kMargin),
             kMargin + (top - point.change) / span * (height() - 2 * kMargin) };
}

void PointCurve::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& colors = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, 1));
    const double x = kMargin + m_removed * (width() - 2 * kMargin);
    painter.drawLine(QPointF(kMargin, height() - kMargin),
                     QPointF(width() - kMargin, height() - kMargin));
    painter.drawLine(QPointF(x, kMargin), QPointF(x, height() - kMargin));
    if (m_points.empty())
        return;
    QPainterPath path(place(m_points.front()));
    for (const Point& point : m_points)
        path.lineTo(place(point));
    painter.setPen(QPen(colors.muted, 1.2));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    for (const Point& point : m_points) {
        const bool isHere = std::abs(point.removed - m_removed) < 1e-9;
        painter.setBrush(isHere ? colors.accent : colors.muted);
        painter.drawEllipse(place(point), isHere ? 3 : 1.6, isHere ? 3 : 1.6);
    }
}

} // namespace widgets
