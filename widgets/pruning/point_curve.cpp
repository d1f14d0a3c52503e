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

void PointCurve::setCurves(std::vector<Point> points, std::vector<Point> sensitivity,
                           double removed)
{
    std::ranges::sort(points, {}, &Point::removed);
    std::ranges::sort(sensitivity, {}, &Point::removed);
    m_points = std::move(points);
    m_sensitivity = std::move(sensitivity);
    m_removed = removed;
    m_top = 0;
    double least = -kLeastSpan;
    for (const std::vector<Point>* curve : { &m_points, &m_sensitivity }) {
        for (const Point& point : *curve) {
            m_top = std::max(m_top, point.change);
            least = std::min(least, point.change);
        }
    }
    m_span = std::max(m_top - least, kLeastSpan);
    describe();
    update();
}

void PointCurve::describe()
{
    const auto listOf = [](const std::vector<Point>& points) {
        QString text;
        for (const Point& point : points)
            text += QStringLiteral("<br>")
                + tr("%1 removed: %2").arg(percentText(point.removed, 0), pointsText(point.change));
        return text;
    };
    QString text = m_points.empty()
        ? tr("<b>Measured along this slider</b><br>Nothing yet: move it.")
        : tr("<b>Measured along this slider</b>, the others as they stand") + listOf(m_points);
    if (!m_sensitivity.empty())
        text += QStringLiteral("<br>") + tr("<b>Sensitivity</b>, all other groups whole")
            + listOf(m_sensitivity);
    setAccessibleDescription(text);
    setToolTip(text);
}

QPointF PointCurve::place(const Point& point) const
{
    return { kMargin + point.removed * (width() - 2 * kMargin),
             kMargin + (m_top - point.change) / m_span * (height() - 2 * kMargin) };
}

QPainterPath PointCurve::path(const std::vector<Point>& points) const
{
    QPainterPath path;
    for (const Point& point : points) {
        if (path.isEmpty())
            path.moveTo(place(point));
        else
            path.lineTo(place(point));
    }
    return path;
}

void PointCurve::paintPoints(QPainter& painter) const
{
    const Theme& colors = theme();
    for (const Point& point : m_points) {
        const bool isHere = std::abs(point.removed - m_removed) < 1e-9;
        painter.setBrush(isHere ? colors.accent : colors.muted);
        painter.drawEllipse(place(point), isHere ? 3 : 1.6, isHere ? 3 : 1.6);
    }
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
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 1.4));
    painter.drawPath(path(m_sensitivity));
    painter.setPen(QPen(colors.muted, 1.2));
    painter.drawPath(path(m_points));
    painter.setPen(Qt::NoPen);
    paintPoints(painter);
}

} // namespace widgets
