#include "widgets/quantization/difference_bars.h"

#include "widgets/pruning/prune_text.h"
#include "widgets/style/tabular_text.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int kBarHeight = 4;
constexpr int kGap = 8;
constexpr int kRows = 5;

} // namespace

DifferenceBars::DifferenceBars(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DifferenceBars::setChanges(std::vector<PredictedClass> changes)
{
    m_changes = std::move(changes);
    QStringList sentence;
    for (const PredictedClass& change : m_changes)
        sentence += change.name + QLatin1Char(' ') + pointsText(change.probability);
    setAccessibleDescription(sentence.join(QStringLiteral(", ")));
    setToolTip(sentence.join(QLatin1Char('\n')));
    update();
}

int DifferenceBars::rowHeight() const
{
    return fontMetrics().height() + kBarHeight + kGap;
}

QSize DifferenceBars::sizeHint() const
{
    return { 180, kRows * rowHeight() };
}

QSize DifferenceBars::minimumSizeHint() const
{
    return { 110, kRows * rowHeight() };
}

void DifferenceBars::paintRow(QPainter& painter, const QRect& row,
                              const PredictedClass& change) const
{
    const QRect text(row.left(), row.top(), row.width(), fontMetrics().height());
    const QString points = pointsText(change.probability);
    const QRect name = text.adjusted(0, 0, -tabularWidth(fontMetrics(), points) - kGap, 0);
    painter.setPen(theme().muted);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(change.name, Qt::ElideRight, name.width()));
    drawTabular(painter, text, points);
    const QRect track(row.left(), text.bottom() + 2, row.width(), kBarHeight);
    painter.fillRect(track, theme().border);
    const int middle = track.center().x();
    const double share = std::clamp(change.probability, -1.0, 1.0);
    const int length = qRound(std::abs(share) * track.width() / 2);
    // The side says more or less; the colour says whether that is good for the right class.
    const bool isGood = (share > 0) == change.isTruth;
    painter.fillRect(QRect(share > 0 ? middle : middle - length, track.top(), length, kBarHeight),
                     isGood ? theme().good : theme().bad);
    painter.fillRect(QRect(middle, track.top() - 1, 1, kBarHeight + 2), theme().muted);
}

void DifferenceBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QRect row(0, 0, width(), rowHeight());
    for (size_t index = 0; index < std::min<size_t>(kRows, m_changes.size()); ++index) {
        paintRow(painter, row, m_changes[index]);
        row.translate(0, rowHeight());
    }
}

} // namespace widgets
