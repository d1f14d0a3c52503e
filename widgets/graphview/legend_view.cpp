#include "widgets/graphview/legend_view.h"

#include "widgets/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int kPadding = 12;
constexpr int kBarWidth = 184;
constexpr int kBarHeight = 10;
constexpr int kHandleWidth = 4;
constexpr double kKeyStep = 0.05;

} // namespace

LegendView::LegendView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("legend"));
    setAccessibleName(tr("Legend and filter"));
    setToolTip(tr("<b>Legend and filter</b><br>Drag an end of the scale to dim what lies outside. "
                  "Left and Right move the lower end, with Shift the upper one; a double click or "
                  "Home shows everything."));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    hide();
}

void LegendView::setTexts(const QString& title, const QString& lowest, const QString& highest)
{
    m_title = title;
    m_lowText = lowest;
    m_highText = highest;
    setAccessibleDescription(tr("%1 from %2 to %3").arg(title, lowest, highest));
    resize(sizeHint());
    update();
}

void LegendView::setRange(double low, double high)
{
    m_low = std::clamp(low, 0.0, 1.0);
    m_high = std::clamp(high, m_low, 1.0);
    update();
    emit rangeChanged(m_low, m_high);
}

QSize LegendView::sizeHint() const
{
    return { kBarWidth + 2 * kPadding, 2 * fontMetrics().height() + kBarHeight + 24 };
}

QRect LegendView::bar() const
{
    return { kPadding, 8 + fontMetrics().height() + 4, kBarWidth, kBarHeight };
}

QPoint LegendView::handle(bool isUpper) const
{
    const QRect area = bar();
    return { area.left() + qRound((isUpper ? m_high : m_low) * area.width()), area.center().y() };
}

double LegendView::positionAt(QPoint place) const
{
    return static_cast<double>(place.x() - bar().left()) / kBarWidth;
}

void LegendView::moveEnd(bool isUpper, double position)
{
    if (isUpper)
        setRange(m_low, std::max(position, m_low));
    else
        setRange(std::min(position, m_high), m_high);
}

void LegendView::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& colors = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? colors.accent : colors.border);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QRect area = bar();
    QLinearGradient gradient(area.left(), 0, area.right(), 0);
    for (int stop = 0; stop <= 8; ++stop)
        gradient.setColorAt(stop / 8.0, heatColor(stop / 8.0));
    const QRect shown(QPoint(handle(false).x(), area.top()),
                      QPoint(handle(true).x(), area.bottom()));
    painter.fillRect(area, colors.border);
    painter.fillRect(shown, gradient);
    painter.setPen(colors.surface);
    painter.setBrush(colors.text);
    for (const bool isUpper : { false, true }) {
        QRect grip(0, 0, kHandleWidth + 2, kBarHeight + 8);
        grip.moveCenter(handle(isUpper));
        painter.drawRoundedRect(grip, 2, 2);
    }

    const QRect texts = rect().adjusted(kPadding, 8, -kPadding, -6);
    painter.setPen(colors.text);
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignTop, m_title);
    painter.setPen(isNarrowed() ? colors.text : colors.muted);
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignBottom, m_lowText);
    painter.drawText(texts, Qt::AlignRight | Qt::AlignBottom, m_highText);
}

void LegendView::mousePressEvent(QMouseEvent* event)
{
    const double position = positionAt(event->pos());
    m_dragsUpper = std::abs(position - m_high) < std::abs(position - m_low)
        || (m_low == m_high && position > m_high);
    moveEnd(m_dragsUpper, position);
}

void LegendView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() != Qt::NoButton)
        moveEnd(m_dragsUpper, positionAt(event->pos()));
}

void LegendView::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    setRange(0, 1);
}

void LegendView::keyPressEvent(QKeyEvent* event)
{
    const bool isUpper = event->modifiers().testFlag(Qt::ShiftModifier);
    const double from = isUpper ? m_high : m_low;
    if (event->key() == Qt::Key_Left)
        moveEnd(isUpper, from - kKeyStep);
    else if (event->key() == Qt::Key_Right)
        moveEnd(isUpper, from + kKeyStep);
    else if (event->key() == Qt::Key_Home)
        setRange(0, 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace widgets
