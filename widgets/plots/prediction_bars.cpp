#include "widgets/plots/prediction_bars.h"

#include "widgets/style/icon.h"
#include "widgets/style/number_text.h"
#include "widgets/style/tabular_text.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr int kRows = 5;
constexpr int kBarHeight = 4;
constexpr int kMark = 14;
constexpr int kGap = 6;

} // namespace

PredictionBars::PredictionBars(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PredictionBars::setClasses(std::vector<PredictedClass> classes)
{
    m_classes = std::move(classes);
    QStringList sentence;
    for (const PredictedClass& predicted : m_classes)
        sentence << (predicted.isTruth ? tr("%1 (the label) %2") : tr("%1 %2"))
                        .arg(predicted.name, percentText(predicted.probability));
    setAccessibleDescription(sentence.join(QStringLiteral(", ")));
    setToolTip(sentence.join(QLatin1Char('\n')));
    update();
}

int PredictionBars::rowHeight() const
{
    return fontMetrics().height() + kBarHeight + kGap;
}

QSize PredictionBars::sizeHint() const
{
    return { 220, kRows * rowHeight() };
}

QSize PredictionBars::minimumSizeHint() const
{
    return { 140, kRows * rowHeight() };
}

void PredictionBars::paintRow(QPainter& painter, const QRect& row, const PredictedClass& predicted,
                              bool isBest) const
{
    const QRect text(row.left(), row.top(), row.width(), fontMetrics().height());
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
    QRect bar(row.left(), text.bottom() + 2, row.width(), kBarHeight);
    painter.fillRect(bar, theme().border);
    bar.setWidth(qRound(row.width() * std::clamp(predicted.probability, 0.0, 1.0)));
    // A wrong first choice is told by the missing tick as well as by the colour.
    painter.fillRect(bar, predicted.isTruth ? theme().good : theme().accent);
}

void PredictionBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QRect row(0, 0, width(), rowHeight());
    for (size_t index = 0; index < std::min<size_t>(kRows, m_classes.size()); ++index) {
        paintRow(painter, row, m_classes[index], index == 0);
        row.translate(0, rowHeight());
    }
}

} // namespace widgets
