#pragma once

#include <QString>

class QFontMetrics;
class QPainter;
class QRect;

namespace widgets {

/// Draws a number so that its digits stand in columns, whatever the font's figures are: every digit
/// takes the width of a zero. Right-aligned, vertically centred.
void drawTabular(QPainter& painter, const QRect& rect, const QString& text);
/// Width that drawTabular() needs.
int tabularWidth(const QFontMetrics& metrics, const QString& text);

} // namespace widgets
