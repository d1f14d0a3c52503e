#include "widgets/search/pareto_picture.h"

#include "widgets/search/trial_text.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {

namespace {

constexpr int kLeft = 62;
constexpr int kRight = 18;
constexpr int kTop = 26; ///< room for the knobs of limits
constexpr int kBottom = 42;
constexpr double kReach = 9; ///< of the pointer, in pixels
constexpr double kRadius = 3.5;
constexpr double kFrontRadius = 4.5;
constexpr int kFillAlpha = 36;
constexpr int kFaintAlpha = 110;
constexpr int kHiddenAlpha = 26;

QColor withAlpha(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

/// The largest power of 1,024 that is no larger.
double binaryUnit(double bytes)
{
    double unit = 1;
    while (unit * 1024 <= bytes)
        unit *= 1024;
    return unit;
}

/// A point drawn once, to be stamped thousands of times.
class Stamp
{
public:
    Stamp(const QColor& color, bool isDiamond, qreal ratio)
        : m_pixmap(QSize(2 * kHalf, 2 * kHalf) * ratio)
    {
        m_pixmap.setDevicePixelRatio(ratio);
        m_pixmap.fill(Qt::transparent);
        QPainter painter(&m_pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(kHalf, kHalf);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        if (isDiamond)
            painter.rotate(45);
        if (isDiamond)
            painter.drawRect(
                QRectF(-kRadius + 0.5, -kRadius + 0.5, 2 * kRadius - 1, 2 * kRadius - 1));
        else
            painter.drawEllipse(QPointF(), kRadius, kRadius);
    }

    void paint(QPainter& painter, const QPointF& place) const
    {
        painter.drawPixmap(QPointF(std::round(place.x()) - kHalf, std::round(place.y()) - kHalf),
                           m_pixmap);
    }

private:
    static constexpr int kHalf = 6;
    QPixmap m_pixmap;
};

} // namespace

ParetoPicture::ParetoPicture(const TrialSelection& trials, const core::CostFigureName& cost,
                             bool isLogarithmic, const QSize& size)
    : m_trials(trials)
    , m_cost(cost)
    , m_area(kLeft, kTop, std::max(40, size.width() - kLeft - kRight),
             std::max(40, size.height() - kTop - kBottom))
{
    const SearchSnapshot& snapshot = *trials.snapshot();
    const core::Feasibility& possible = snapshot.description.feasibility;
    auto least = static_cast<double>(possible.smallest.*(cost.figure));
    // Nothing is to be seen between the networks that were tried and the largest one.
    double most = 0;
    for (const core::CostLimit& limit : snapshot.limits)
        if (limit.figure == &cost)
            most = static_cast<double>(std::min(limit.most, 2 * possible.largest.*(cost.figure)));
    double low = 1;
    double high = 0;
    for (const core::Trial& trial : snapshot.trials) {
        const auto own = static_cast<double>(trial.cost.*(cost.figure));
        least = std::min(least, own);
        most = std::max(most, own);
        low = std::min(low, trial.accuracy.value);
        high = std::max(high, trial.accuracy.high);
    }
    if (snapshot.trials.empty()) {
        std::swap(low, high);
        most = static_cast<double>(possible.largest.*(cost.figure));
    }
    const double room = std::max(0.01, 0.06 * (high - low));
    m_y = PlotScale(std::max(0.0, low - room), std::min(1.0, high + 0.01), m_area.bottom(),
                    m_area.top(), false);
    least = std::max(1.0, least);
    m_x = isLogarithmic ? PlotScale(least / 1.15, most * 1.3, m_area.left(), m_area.right(), true)
                        : PlotScale(0, most * 1.15, m_area.left(), m_area.right(), false);
    m_positions.reserve(snapshot.trials.size());
    for (const core::Trial& trial : snapshot.trials)
        m_positions.emplace_back(m_x.toPixel(static_cast<double>(trial.cost.*(cost.figure))),
                                 m_y.toPixel(trial.accuracy.value));
}

std::optional<size_t> ParetoPicture::nearest(const QPointF& place) const
{
    std::optional<size_t> found;
    double least = kReach * kReach;
    for (size_t trial = 0; trial < m_positions.size(); ++trial) {
        const QPointF way = m_positions[trial] - place;
        const double distance = QPointF::dotProduct(way, way);
        // Of points in one place the last was drawn on top.
        if (distance <= least && m_trials.isShown(trial)) {
            least = distance;
            found = trial;
        }
    }
    return found;
}

void ParetoPicture::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    painter.setClipRect(m_area.adjusted(-6, -6, 6, 6));
    const SearchSnapshot& snapshot = *m_trials.snapshot();
    paintFront(painter, snapshot.front, false);
    paintCandidates(painter);
    paintFront(painter, snapshot.finalFront, true);
    paintStrongPoints(painter);
}

void ParetoPicture::paintAxes(QPainter& painter) const
{
    painter.setFont(scaledFont(0.88));
    const QFontMetrics metrics(painter.font());
    for (const double tick : m_y.ticks(std::max(2, m_area.height() / 44))) {
        const int y = static_cast<int>(std::lround(m_y.toPixel(tick)));
        painter.setPen(QPen(theme().border, 1, Qt::DotLine));
        painter.drawLine(m_area.left(), y, m_area.right(), y);
        painter.setPen(theme().muted);
        const int decimals = m_y.high() - m_y.low() < 0.04 ? 1 : 0;
        painter.drawText(QRect(0, y - 10, kLeft - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                         percentText(tick, decimals));
    }
    int end = 0;
    const double unit =
        m_cost.isInBytes ? binaryUnit(m_x.isLogarithmic() ? m_x.low() : m_x.high()) : 1;
    for (const double tick : m_x.ticks(std::max(2, m_area.width() / 70), unit)) {
        const int x = static_cast<int>(std::lround(m_x.toPixel(tick)));
        const QString text = figureText(m_cost, tick);
        const int half = metrics.horizontalAdvance(text) / 2;
        painter.setPen(theme().border);
        painter.drawLine(x, m_area.bottom(), x, m_area.bottom() + 4);
        if (x - half < end)
            continue;
        end = x + half + 8;
        painter.setPen(theme().muted);
        painter.drawText(QRect(x - half - 2, m_area.bottom() + 4, 2 * half + 4, 18),
                         Qt::AlignCenter, text);
    }
    painter.setPen(theme().border);
    painter.drawLine(m_area.bottomLeft(), m_area.bottomRight());
    painter.setPen(theme().muted);
    painter.drawText(QRect(m_area.left(), m_area.bottom() + 22, m_area.width(), 18),
                     Qt::AlignCenter, figureTitle(m_cost));
}

void ParetoPicture::paintFront(QPainter& painter, const std::vector<size_t>& members,
                               bool isFinal) const
{
    // With a third objective, or over a cost that is none, members do not stand on one stair.
    const auto& costs = m_trials.snapshot()->objectives.costs;
    if (members.empty() || costs.size() != 1 || costs.front() != &m_cost)
        return;
    QPainterPath stair(m_positions[members.front()]);
    for (const size_t member : members) {
        stair.lineTo(m_positions[member].x(), stair.currentPosition().y());
        stair.lineTo(m_positions[member]);
    }
    stair.lineTo(m_area.right(), stair.currentPosition().y());
    if (!isFinal) {
        QPainterPath below = stair;
        below.lineTo(m_area.bottomRight());
        below.lineTo(m_positions[members.front()].x(), m_area.bottom());
        painter.fillPath(below, withAlpha(theme().accent, kFillAlpha));
    }
    painter.setPen(isFinal ? QPen(theme().good, 1.5, Qt::DashLine) : QPen(theme().accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(stair);
}

void ParetoPicture::paintCandidates(QPainter& painter) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const auto stamps = [&](int alpha) {
        return std::array{ Stamp(withAlpha(theme().muted, alpha), false, ratio),
                           Stamp(withAlpha(theme().caution, std::min(255, 2 * alpha)), true,
                                 ratio) };
    };
    const auto faint = stamps(kFaintAlpha);
    const auto hidden = stamps(kHiddenAlpha);
    const SearchSnapshot& snapshot = *m_trials.snapshot();
    for (size_t trial = 0; trial < m_positions.size(); ++trial) {
        if (snapshot.trials[trial].isFinalist)
            continue;
        const size_t shape = SearchSnapshot::isControl(snapshot.trials[trial]) ? 1 : 0;
        (m_trials.isShown(trial) ? faint : hidden)[shape].paint(painter, m_positions[trial]);
    }
}

void ParetoPicture::paintStrongPoints(QPainter& painter) const
{
    const SearchSnapshot& snapshot = *m_trials.snapshot();
    for (const size_t member : snapshot.front) {
        if (!m_trials.isShown(member))
            continue;
        paintInterval(painter, member);
        painter.setPen(QPen(theme().surface, 1));
        painter.setBrush(theme().accent);
        if (SearchSnapshot::isControl(snapshot.trials[member])) {
            const QPointF place = m_positions[member];
            painter.drawPolygon(QPolygonF({ place + QPointF(0, -6), place + QPointF(6, 0),
                                            place + QPointF(0, 6), place + QPointF(-6, 0) }));
        } else {
            painter.drawEllipse(m_positions[member], kFrontRadius, kFrontRadius);
        }
    }
    for (size_t trial = 0; trial < m_positions.size(); ++trial) {
        if (!snapshot.trials[trial].isFinalist || !m_trials.isShown(trial))
            continue;
        paintInterval(painter, trial);
        paintFinalist(painter, m_positions[trial]);
    }
}

/// A square with a tick: trained to the end.
void ParetoPicture::paintFinalist(QPainter& painter, const QPointF& place) const
{
    constexpr double kHalf = 6.5;
    painter.setPen(QPen(theme().surface, 1));
    painter.setBrush(theme().good);
    painter.drawRoundedRect(QRectF(place.x() - kHalf, place.y() - kHalf, 2 * kHalf, 2 * kHalf), 2,
                            2);
    painter.setPen(QPen(theme().surface, 1.6));
    painter.drawPolyline(QPolygonF(
        { place + QPointF(-3, 0), place + QPointF(-0.8, 2.6), place + QPointF(3.2, -2.6) }));
}

void ParetoPicture::paintLegend(QPainter& painter, double right) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const Stamp front(theme().accent, false, ratio);
    const Stamp beaten(withAlpha(theme().muted, kFaintAlpha), false, ratio);
    const Stamp control(theme().caution, true, ratio);
    const std::array entries{ std::pair(&front, tr("front")), std::pair(&beaten, tr("beaten")),
                              std::pair(&control, tr("by lot")) };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scaledFont(0.88));
    int width = painter.fontMetrics().horizontalAdvance(tr("finalist"));
    for (const auto& [stamp, text] : entries)
        width = std::max(width, painter.fontMetrics().horizontalAdvance(text));
    QPointF place(std::max(m_area.left() + 12.0, right - width - 24), m_area.bottom() - 76.0);
    const auto write = [&](const QString& text) {
        painter.setPen(theme().muted);
        painter.drawText(QRectF(place.x() + 12, place.y() - 9, width + 2, 18), Qt::AlignVCenter,
                         text);
        place.ry() += 19;
    };
    for (const auto& [stamp, text] : entries) {
        stamp->paint(painter, place);
        write(text);
    }
    paintFinalist(painter, place);
    write(tr("finalist"));
}

void ParetoPicture::paintInterval(QPainter& painter, size_t trial) const
{
    const core::Trial& shown = m_trials.snapshot()->trials[trial];
    const QPointF place = m_positions[trial];
    const double low = m_y.toPixel(shown.accuracy.low);
    const double high = m_y.toPixel(shown.accuracy.high);
    painter.setPen(QPen(withAlpha(shown.isFinalist ? theme().good : theme().accent, 150), 1));
    painter.drawLine(QPointF(place.x(), low), QPointF(place.x(), high));
    for (const double end : { low, high })
        painter.drawLine(QPointF(place.x() - 3, end), QPointF(place.x() + 3, end));
}

void ParetoPicture::paintHighlight(QPainter& painter, size_t trial, bool isStrong) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_area.adjusted(-10, -10, 10, 10));
    paintInterval(painter, trial);
    painter.setPen(QPen(theme().text, isStrong ? 2 : 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(m_positions[trial], isStrong ? 8.5 : 7, isStrong ? 8.5 : 7);
    painter.restore();
}

} // namespace widgets
