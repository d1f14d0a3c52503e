#include "widgets/quantization/clipping_plot.h"

#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr size_t kBars = 160;
constexpr double kMargin = 0.04; ///< of the axis, beyond the numbers
constexpr int kKnob = 6; ///< radius
constexpr int kAxisHeight = 22;
constexpr int kSide = 14; ///< room for the knobs
constexpr double kSmallStep = 0.01; ///< of the axis, for an arrow key
constexpr double kLargeStep = 0.1;

} // namespace

ClippingPlot::ClippingPlot(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Clipping lines"));
    setToolTip(tr("Drag a line: numbers outside of the two are clipped, those inside get finer "
                  "steps. Arrow keys move a line, Space takes the other one."));
    describeRange();
}

void ClippingPlot::setHistogram(const core::ValueHistogram& histogram)
{
    const core::ValueRange found = histogram.extremes();
    const double low = std::min(found.low, 0.0);
    const double high = std::max(found.high, 0.0);
    const double width = high > low ? high - low : 1;
    m_extremes = { low < 0 ? low - kMargin * width : 0, high + kMargin * width };
    m_counts.assign(kBars, 0);
    const double step = (m_extremes.high - m_extremes.low) / static_cast<double>(kBars);
    for (size_t bin = 0; bin < histogram.bins().size(); ++bin) {
        const double place = (histogram.center(bin) - m_extremes.low) / step;
        const auto bar = static_cast<size_t>(std::clamp(place, 0.0, kBars - 1.0));
        m_counts[bar] += static_cast<double>(histogram.bins()[bin]);
    }
    update();
}

void ClippingPlot::clear()
{
    m_counts.clear();
    update();
}

void ClippingPlot::setRange(core::ValueRange range)
{
    m_range = range;
    describeRange();
    update();
}

void ClippingPlot::describeRange()
{
    setAccessibleDescription(m_counts.empty()
                                 ? tr("No layer is chosen.")
                                 : tr("From %1 to %2, %3 of the numbers are clipped")
                                       .arg(realText(m_range.low), realText(m_range.high),
                                            percentText(clippedShare(), 2)));
}

double ClippingPlot::clippedShare() const
{
    double all = 0;
    double outside = 0;
    const double step = (m_extremes.high - m_extremes.low) / static_cast<double>(kBars);
    for (size_t bar = 0; bar < m_counts.size(); ++bar) {
        const double middle = m_extremes.low + (static_cast<double>(bar) + 0.5) * step;
        all += m_counts[bar];
        // Half a bar of doubt, as a bar is all that is known.
        if (middle < m_range.low - step / 2 || middle > m_range.high + step / 2)
            outside += m_counts[bar];
    }
    return all > 0 ? outside / all : 0;
}

QRect ClippingPlot::area() const
{
    return rect().adjusted(kSide, 2 * kKnob + 4, -kSide, -kAxisHeight);
}

double ClippingPlot::xOf(double number) const
{
    const double share = (number - m_extremes.low) / (m_extremes.high - m_extremes.low);
    return area().left() + std::clamp(share, 0.0, 1.0) * area().width();
}

double ClippingPlot::numberAt(double x) const
{
    const double share = std::clamp((x - area().left()) / area().width(), 0.0, 1.0);
    return m_extremes.low + share * (m_extremes.high - m_extremes.low);
}

void ClippingPlot::move(Line line, double number)
{
    // Zero stays exact, so the range holds it; and it never becomes empty.
    const double least = kSmallStep / 2 * (m_extremes.high - m_extremes.low);
    core::ValueRange range = m_range;
    if (line == Line::low)
        range.low = std::clamp(number, m_extremes.low, 0.0);
    else
        range.high = std::clamp(number, 0.0, m_extremes.high);
    if (range.high - range.low < least || range == m_range)
        return;
    setRange(range);
    emit rangeMoved(range);
}

void ClippingPlot::mousePressEvent(QMouseEvent* event)
{
    if (m_counts.empty())
        return;
    const double x = event->position().x();
    m_line =
        std::abs(x - xOf(m_range.low)) < std::abs(x - xOf(m_range.high)) ? Line::low : Line::high;
    m_isDragging = true;
    move(m_line, numberAt(x));
    update();
}

void ClippingPlot::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragging && (event->buttons() & Qt::LeftButton))
        move(m_line, numberAt(event->position().x()));
}

void ClippingPlot::keyPressEvent(QKeyEvent* event)
{
    const double axis = m_extremes.high - m_extremes.low;
    const double now = m_line == Line::low ? m_range.low : m_range.high;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return move(m_line, now + (event->key() == Qt::Key_Left ? -1 : 1) * kSmallStep * axis);
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        return move(m_line, now + (event->key() == Qt::Key_PageDown ? -1 : 1) * kLargeStep * axis);
    case Qt::Key_Space:
        m_line = m_line == Line::low ? Line::high : Line::low;
        return update();
    default:
        QWidget::keyPressEvent(event);
    }
}

void ClippingPlot::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_counts.empty()) {
        painter.setPen(theme().muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Select a layer that is computed in integers."));
        return;
    }
    paintBars(painter);
    paintAxis(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Line line : { Line::low, Line::high })
        paintLine(painter, line);
}

void ClippingPlot::paintBars(QPainter& painter) const
{
    const QRect place = area();
    const double most = *std::ranges::max_element(m_counts);
    const double step = static_cast<double>(place.width()) / static_cast<double>(kBars);
    for (size_t bar = 0; bar < m_counts.size(); ++bar) {
        if (m_counts[bar] <= 0)
            continue;
        // On a linear axis nothing but the peak at zero would be seen.
        const double height = place.height() * std::log1p(m_counts[bar]) / std::log1p(most);
        const double left = place.left() + static_cast<double>(bar) * step;
        const double middle = left + step / 2;
        const bool isInside =
            middle >= xOf(m_range.low) - step && middle <= xOf(m_range.high) + step;
        painter.fillRect(QRectF(left, place.bottom() - height, std::max(1.0, step - 1), height),
                         isInside ? theme().accent : theme().bad);
    }
}

void ClippingPlot::paintLine(QPainter& painter, Line line) const
{
    const QRect place = area();
    const double x = xOf(line == Line::low ? m_range.low : m_range.high);
    const bool isActive = hasFocus() && line == m_line;
    painter.setPen(QPen(theme().text, 1.5));
    painter.drawLine(QPointF(x, place.top() - kKnob), QPointF(x, place.bottom()));
    painter.setPen(QPen(isActive ? theme().accent : theme().text, isActive ? 3 : 1.5));
    painter.setBrush(theme().surface);
    painter.drawEllipse(QPointF(x, place.top() - kKnob - 1), kKnob, kKnob);
}

void ClippingPlot::paintAxis(QPainter& painter) const
{
    const QRect place = area();
    painter.setPen(theme().border);
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    painter.setPen(theme().muted);
    painter.setFont(scaledFont(0.88));
    const QRect row(place.left(), place.bottom() + 4, place.width(), kAxisHeight - 4);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignTop, realText(m_extremes.low));
    painter.drawText(row, Qt::AlignRight | Qt::AlignTop, realText(m_extremes.high));
    painter.drawText(row, Qt::AlignHCenter | Qt::AlignTop,
                     tr("float numbers, counts to a logarithmic scale"));
}

} // namespace widgets
