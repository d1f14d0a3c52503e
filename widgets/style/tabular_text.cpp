#include "widgets/style/tabular_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QRect>

namespace widgets {

namespace {

int cellWidth(const QFontMetrics& metrics, QChar character)
{
    static constexpr QChar kZero(u'0');
    return metrics.horizontalAdvance(character.isDigit() ? kZero : character);
}

} // namespace

void drawTabular(QPainter& painter, const QRect& rect, const QString& text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    int x = rect.right() + 1 - tabularWidth(metrics, text);
    const int baseline = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2;
    for (const QChar character : text) {
        const int width = cellWidth(metrics, character);
        const int slack = width - metrics.horizontalAdvance(character);
        painter.drawText(x + slack / 2, baseline, QString(character));
        x += width;
    }
}

int tabularWidth(const QFontMetrics& metrics, const QString& text)
{
    int width = 0;
    for (const QChar character : text)
        width += cellWidth(metrics, character);
    return width;
}

} // namespace widgets
