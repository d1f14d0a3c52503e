#pragma once

#include "core/operators/operator.h"

#include <QColor>
#include <QString>

class QApplication;

namespace widgets {

enum class ThemeId
{
    light,
    dark,
    highContrast
};

/// The colours of one theme: the drawing palette, completed so that every text colour has a
/// contrast of at least 4.5 : 1 on window and surface.
struct Theme
{
    ThemeId id = ThemeId::light;
    QColor window; ///< behind everything
    QColor surface; ///< cards, panels, fields
    QColor hover; ///< under the pointer
    QColor border;
    QColor text;
    QColor muted; ///< secondary text
    QColor disabled; ///< text of what cannot be used now
    QColor accent; ///< selection, focus, the one coloured thing of a page
    QColor onAccent; ///< text on accent
    QColor accentWash; ///< background of what is selected or grouped
    QColor good;
    QColor caution;
    QColor bad;

    bool isDark() const { return id != ThemeId::light; }
};

const Theme& themeOf(ThemeId id);
/// The theme that the application wears; light until applyTheme() was called.
const Theme& theme();
/// Gives the application Fusion, the palette, the font and the style sheet of a theme. Every widget
/// hears of it through QEvent::PaletteChange.
void applyTheme(QApplication& application, ThemeId id);

/// The stable word of a theme in settings and on the command line: "light", "dark", "contrast".
QString themeName(ThemeId id);
/// The theme of a stable word; light for any other word.
ThemeId themeFromName(const QString& name);

QColor categoryColor(core::OperatorCategory category);
/// Viridis, low to high; the position is clamped to [0, 1].
QColor heatColor(double position);
/// Contrast of two opaque colours after WCAG 2.1, from 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace widgets
