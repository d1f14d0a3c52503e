#include "widgets/quantization/difference_bars.h"

#include "widgets/pruning/prune_text.h"
#include "widgets/style/tabular_text.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

void DifferenceBars::setChanges(std::vector<PredictedClass> changes)
{
    QStringList sentence;
    for (const PredictedClass& change : changes)
        sentence += change.name + QLatin1Char(' ') + pointsText(change.probability);
    setClasses(std::move(changes), sentence);
}

void DifferenceBars::paintRow(QPainter& painter, const QRect& row, size_t index) const
{
    const PredictedClass& change = changes()[index];
    const QRect text = textPlace(row);
    const QString points = pointsText(change.probability);
    const QRect name = text.adjusted(0, 0, -tabularWidth(fontMetrics(), points) - kGap, 0);
    painter.setPen(theme().muted);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(change.name, Qt::ElideRight, name.width()));
    drawTabular(painter, text, points);
    const QRect track = paintTrack(painter, row);
    const int middle = track.center().x();
    const double share = std::clamp(change.probability, -1.0, 1.0);
    const int length = qRound(std::abs(share) * track.width() / 2);
    // The side says more or less; the colour says whether that is good for the right class.
    const bool isGood = (share > 0) == change.isTruth;
    painter.fillRect(
        QRect(share > 0 ? middle : middle - length, track.top(), length, track.height()),
        isGood ? theme().good : theme().bad);
    painter.fillRect(QRect(middle, track.top() - 1, 1, track.height() + 2), theme().muted);
}

} // namespace widgets
