#include "widgets/plots/heat_map.h"

#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int kScaleWidth = 10;
constexpr int kScaleGap = 8;
constexpr int kScaleLabel = 52;

} // namespace

HeatMap::HeatMap(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(120, 96);
    setMouseTracking(true);
}

void HeatMap::setData(HeatMapData data)
{
    m_data = std::move(data);
    recolor();
    setAccessibleDescription(m_image.isNull()
                                 ? m_emptyText
                                 : tr("%1 rows and %2 columns from %3 to %4")
                                       .arg(m_data.rows)
                                       .arg(m_data.columns)
                                       .arg(realText(m_range.minimum), realText(m_range.maximum)));
    update();
}

void HeatMap::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void HeatMap::recolor()
{
    m_image = {};
    m_range = {};
    if (m_data.rows <= 0 || m_data.columns <= 0)
        return;
    m_range = finiteRange(m_data.values);
    if (m_data.isSymmetric) {
        m_range.maximum = std::max(std::abs(m_range.minimum), std::abs(m_range.maximum));
        m_range.minimum = -m_range.maximum;
    }
    m_image = heatImage(m_data.values, m_data.rows, m_data.columns, m_range);
}

QRect HeatMap::target() const
{
    const QRect area = rect().adjusted(0, 0, -(kScaleGap + kScaleWidth + kScaleLabel), 0);
    if (m_image.isNull())
        return area;
    // Cells stay square, and are whole pixels where there is room for that.
    double cell = std::min(static_cast<double>(area.width()) / m_data.columns,
                           static_cast<double>(area.height()) / m_data.rows);
    cell = cell > 1 ? std::floor(cell) : cell;
    const QSize size(std::max(1, static_cast<int>(cell * m_data.columns)),
                     std::max(1, static_cast<int>(cell * m_data.rows)));
    return { area.topLeft(), size };
}

void HeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_image.isNull()) {
        painter.setPen(theme().muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QRect place = target();
    const bool isShrunk = place.width() < m_image.width() || place.height() < m_image.height();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, isShrunk);
    painter.drawImage(place, m_image);
    paintScale(painter);
}

void HeatMap::paintScale(QPainter& painter) const
{
    const QRect place = target();
    const QRect scale(place.right() + kScaleGap, 0, kScaleWidth,
                      std::min(height(), std::max(64, place.height())));
    QLinearGradient gradient(scale.bottomLeft(), scale.topLeft());
    constexpr int kStops = 8;
    for (int stop = 0; stop <= kStops; ++stop)
        gradient.setColorAt(static_cast<double>(stop) / kStops,
                            heatColor(static_cast<double>(stop) / kStops));
    painter.fillRect(scale, gradient);
    painter.setPen(theme().muted);
    painter.setFont(scaledFont(0.85));
    const QRect label = scale.translated(kScaleWidth + 4, 0).adjusted(0, 0, kScaleLabel, 0);
    painter.drawText(label, Qt::AlignTop | Qt::AlignLeft, realText(m_range.maximum));
    painter.drawText(label, Qt::AlignBottom | Qt::AlignLeft, realText(m_range.minimum));
}

QString HeatMap::placeName(int place) const
{
    return place < m_data.names.size() ? m_data.names[place] : QString::number(place);
}

QString HeatMap::cellText(const QPoint& point) const
{
    const QRect place = target();
    if (m_image.isNull() || !place.contains(point))
        return {};
    const int column =
        std::min((point.x() - place.left()) * m_data.columns / place.width(), m_data.columns - 1);
    const int row =
        std::min((point.y() - place.top()) * m_data.rows / place.height(), m_data.rows - 1);
    const float value = m_data.values[static_cast<size_t>(row) * m_data.columns + column];
    return tr("%1 %2, %3 %4: %5")
        .arg(m_data.rowName)
        .arg(placeName(row))
        .arg(m_data.columnName)
        .arg(placeName(column))
        .arg(realText(value));
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        recolor();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), cellText(help->pos()), this);
    return true;
}

} // namespace widgets
