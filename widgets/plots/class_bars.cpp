#include "widgets/plots/class_bars.h"

#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr int kRows = 5;
constexpr int kBarHeight = 4;

} // namespace

ClassBars::ClassBars(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClassBars::setClasses(std::vector<PredictedClass> classes, const QStringList& parts)
{
    m_classes = std::move(classes);
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    setToolTip(parts.join(QLatin1Char('\n')));
    update();
}

int ClassBars::rowHeight() const
{
    return fontMetrics().height() + kBarHeight + kGap;
}

QSize ClassBars::sizeHint() const
{
    return { 200, kRows * rowHeight() };
}

QSize ClassBars::minimumSizeHint() const
{
    return { 120, kRows * rowHeight() };
}

QRect ClassBars::textPlace(const QRect& row) const
{
    return { row.left(), row.top(), row.width(), fontMetrics().height() };
}

QRect ClassBars::paintTrack(QPainter& painter, const QRect& row) const
{
    const QRect track(row.left(), textPlace(row).bottom() + 2, row.width(), kBarHeight);
    // Borders are white in high contrast: an empty bar would look full.
    painter.fillRect(track, theme().accentWash);
    return track;
}

void ClassBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QRect row(0, 0, width(), rowHeight());
    for (size_t index = 0; index < std::min<size_t>(kRows, m_classes.size()); ++index) {
        paintRow(painter, row, index);
        row.translate(0, rowHeight());
    }
}

} // namespace widgets
