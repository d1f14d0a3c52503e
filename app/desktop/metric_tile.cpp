#include "app/desktop/metric_tile.h"

#include "app/desktop/metric_text.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace app {

namespace {

constexpr int kPadding = 12;
constexpr int kRadius = 8;
constexpr int kHeight = 64;

QFont badgeFont()
{
    return widgets::scaledFont(0.8);
}

} // namespace

MetricTile::MetricTile(widgets::MetricId id, QWidget* parent)
    : QAbstractButton(parent)
    , m_id(id)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    updateAccessibleText();
}

void MetricTile::setMetric(std::optional<widgets::Metric> metric)
{
    m_metric = std::move(metric);
    updateAccessibleText();
    updateGeometry();
    update();
}

void MetricTile::setChange(std::optional<MetricChange> change)
{
    m_after =
        !change ? std::nullopt : std::optional(change->isOriginal ? change->before : change->after);
    m_change = std::move(change);
    updateAccessibleText();
    updateGeometry();
    update();
}

const std::optional<widgets::Metric>& MetricTile::shownMetric() const
{
    return m_after ? m_after : m_metric;
}

void MetricTile::setMissingText(const QString& text)
{
    m_missingText = text;
    updateAccessibleText();
    update();
}

void MetricTile::setMeasuring(double fraction)
{
    m_measuring = fraction;
    update();
}

QSize MetricTile::sizeHint() const
{
    return { 200, kHeight };
}

QSize MetricTile::minimumSizeHint() const
{
    return { std::max(112, badgeWidth() + 2 * kPadding), kHeight };
}

int MetricTile::badgeWidth() const
{
    const std::optional<widgets::Metric>& shown = shownMetric();
    return shown ? QFontMetrics(badgeFont()).horizontalAdvance(metricBadge(*shown)) + 14 : 0;
}

QString MetricTile::valueText() const
{
    if (m_change && m_change->isOriginal)
        return metricValueText(m_id, m_change->before.value);
    if (m_change)
        return metricValueText(m_id, m_change->before.value) + QStringLiteral(" → ")
            + metricValueText(m_id, m_change->after.value);
    return m_metric ? metricValueText(m_id, m_metric->value) : QStringLiteral("–");
}

QString MetricTile::noteText() const
{
    if (m_measuring >= 0)
        return tr("measuring %1").arg(widgets::percentText(m_measuring, 0));
    if (m_change)
        return m_change->isOriginal ? tr("original") : m_change->delta;
    return m_metric ? metricInterval(m_id, *m_metric) : m_missingText;
}

void MetricTile::updateAccessibleText()
{
    const std::optional<widgets::Metric>& shown = shownMetric();
    const QString badge = shown ? metricBadge(*shown) : m_missingText;
    setAccessibleName(QStringLiteral("%1 %2, %3").arg(metricTitle(m_id), valueText(), badge));
    if (m_change)
        setAccessibleName(accessibleName() + QStringLiteral(", ") + noteText());
    const QString meaning = shown ? metricKindHelp(shown->kind) : tr("Not measured yet.");
    setToolTip(QStringLiteral("<b>%1</b><br>%2<br>%3")
                   .arg(metricTitle(m_id), meaning.toHtmlEscaped(),
                        tr("Click to read how it was computed.").toHtmlEscaped()));
}

void MetricTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    const widgets::Theme& theme = widgets::theme();
    const QRect inner = rect().adjusted(kPadding, 6, -kPadding, -6);

    painter.setFont(widgets::scaledFont(0.88));
    painter.setPen(theme.muted);
    const QRect top(inner.left(), inner.top(), inner.width(), 18);
    // A number never stands without its kind: where both do not fit, the title is cut.
    const int room = top.width() - badgeWidth() - 8;
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(metricTitle(m_id), Qt::ElideRight, room));
    paintBadge(painter, top);

    const QRect bottom(inner.left(), top.bottom() + 3, inner.width(),
                       inner.bottom() - top.bottom() - 3);
    const int used = paintValue(painter, bottom) + 8;
    painter.setFont(widgets::scaledFont(0.88));
    painter.setPen(theme.muted);
    const QRect rest = bottom.adjusted(used, 1, 0, 1);
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(noteText(), Qt::ElideRight, rest.width()));
    paintProgress(painter);
}

int MetricTile::paintValue(QPainter& painter, const QRect& row) const
{
    const widgets::Theme& theme = widgets::theme();
    int used = 0;
    const auto add = [&](const QString& text, QFont::Weight weight, const QColor& color) {
        painter.setFont(widgets::scaledFont(m_change ? 1.0 : 1.16, weight));
        painter.setPen(color);
        painter.drawText(row.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
        used += painter.fontMetrics().horizontalAdvance(text);
    };
    if (!m_change || m_change->isOriginal) {
        add(valueText(), QFont::DemiBold, m_metric || m_change ? theme.text : theme.muted);
        return used;
    }
    const int needed = QFontMetrics(widgets::scaledFont(1.0, QFont::DemiBold))
                           .horizontalAdvance(valueText() + QStringLiteral("  ") + noteText());
    // The figure of the model is in the explanation too; the change is nowhere else.
    if (needed <= row.width())
        add(metricValueText(m_id, m_change->before.value), QFont::Normal, theme.muted);
    add(QStringLiteral(" → "), QFont::Normal, theme.muted);
    add(metricValueText(m_id, m_change->after.value), QFont::DemiBold, theme.text);
    return used;
}

void MetricTile::paintFrame(QPainter& painter) const
{
    const widgets::Theme& theme = widgets::theme();
    painter.setBrush(underMouse() && isEnabled() ? theme.hover : theme.surface);
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(theme.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

void MetricTile::paintBadge(QPainter& painter, const QRect& row) const
{
    const std::optional<widgets::Metric>& shown = shownMetric();
    if (!shown)
        return;
    const widgets::Theme& theme = widgets::theme();
    painter.setFont(badgeFont());
    const int width = badgeWidth();
    const QRectF pill(row.right() - width + 1, row.top() + 1, width, 16);
    const bool isStale = shown->kind == widgets::MetricKind::stale;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isStale ? theme.caution : theme.border, 1));
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(isStale ? theme.caution : theme.muted);
    painter.drawText(pill, Qt::AlignCenter, metricBadge(*shown));
}

void MetricTile::paintProgress(QPainter& painter) const
{
    if (m_measuring < 0)
        return;
    const QRectF track(kPadding, height() - 7, width() - 2 * kPadding, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(widgets::theme().accentWash);
    painter.drawRoundedRect(track, 1.5, 1.5);
    painter.setBrush(widgets::theme().accent);
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * m_measuring, 3)), 1.5,
                            1.5);
}

} // namespace app
