#include "widgets/plots/prediction_bars.h"

#include "widgets/style/icon.h"
#include "widgets/style/number_text.h"
#include "widgets/style/tabular_text.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr int kMark = 14;

} // namespace

void PredictionBars::setClasses(std::vector<PredictedClass> classes)
{
    QStringList sentence;
    for (const PredictedClass& predicted : classes)
        sentence << (predicted.isTruth ? tr("%1 (the label) %2") : tr("%1 %2"))
                        .arg(predicted.name, percentText(predicted.probability));
    ClassBars::setClasses(std::move(classes), sentence);
}

void PredictionBars::paintRow(QPainter& painter, const QRect& row, size_t index) const
{
    const PredictedClass& predicted = classes()[index];
    const bool isBest = index == 0;
    const QRect text = textPlace(row);
    const QString share = percentText(predicted.probability);
    const int shareWidth = tabularWidth(fontMetrics(), share);
    QRect name = text.adjusted(0, 0, -shareWidth - kGap, 0);
    if (predicted.isTruth) {
        painter.drawPixmap(name.left(), name.top() + (name.height() - kMark) / 2,
                           iconPixmap(QStringLiteral("check"), kMark,
                                      painter.device()->devicePixelRatio(), theme().good));
        name.setLeft(name.left() + kMark + 4);
    }
    QFont font = painter.font();
    font.setBold(isBest);
    painter.setFont(font);
    painter.setPen(isBest ? theme().text : theme().muted);
    painter.drawText(
        name, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(predicted.name, Qt::ElideRight, name.width()));
    font.setBold(false);
    painter.setFont(font);
    drawTabular(painter, text, share);
    QRect bar = paintTrack(painter, row);
    bar.setWidth(qRound(row.width() * std::clamp(predicted.probability, 0.0, 1.0)));
    // A wrong first choice is told by the missing tick as well as by the colour.
    painter.fillRect(bar, predicted.isTruth ? theme().good : theme().accent);
}

} // namespace widgets
