#include "widgets/style/theme.h"

#include "core/layout/drawing_palette.h"
#include "widgets/style/espalier_style.h"
#include "widgets/style/fonts.h"
#include "widgets/style/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace widgets {

namespace {

constexpr double kTextContrast = 4.5;
constexpr auto kThemeProperty = "espalierTheme";
constexpr std::array kThemeNames = { "light", "dark", "contrast" };

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgb(core::mixColours(a.rgb() & 0xFFFFFF, b.rgb() & 0xFFFFFF, share)
                           | 0xFF000000);
}

/// The colour itself, or as much nearer to the text colour as reading needs.
QColor readable(const QColor& color, const Theme& theme)
{
    QColor result = color;
    for (double share = 0.05; share < 1; share += 0.05) {
        const double contrast =
            std::min(contrastRatio(result, theme.surface), contrastRatio(result, theme.window));
        if (contrast >= kTextContrast)
            break;
        result = mixed(color, theme.text, share);
    }
    return result;
}

Theme makeTheme(ThemeId id, const core::DrawingPalette& palette)
{
    Theme theme;
    theme.id = id;
    theme.window = QColor::fromRgb(palette.window);
    theme.surface = QColor::fromRgb(palette.surface);
    theme.border = QColor::fromRgb(palette.border);
    theme.text = QColor::fromRgb(palette.text);
    theme.muted = readable(QColor::fromRgb(palette.muted), theme);
    theme.hover = mixed(theme.surface, theme.text, 0.06);
    theme.disabled = mixed(theme.muted, theme.surface, 0.4);
    theme.accent = QColor::fromRgb(palette.accent);
    theme.onAccent = contrastRatio(Qt::white, theme.accent) >= kTextContrast
        ? QColor(Qt::white)
        : QColor::fromRgb(core::kDarkPalette.window);
    theme.accentWash = QColor::fromRgb(palette.accentWash);
    theme.good = readable(QColor::fromRgb(palette.good), theme);
    theme.caution = readable(QColor::fromRgb(palette.caution), theme);
    theme.bad = readable(QColor::fromRgb(palette.bad), theme);
    return theme;
}

double linearChannel(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linearChannel(color.red()) + 0.7152 * linearChannel(color.green())
        + 0.0722 * linearChannel(color.blue());
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette(theme.surface, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.onAccent);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.border);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    return palette;
}

} // namespace

const Theme& themeOf(ThemeId id)
{
    static const std::array themes = {
        makeTheme(ThemeId::light, core::kLightPalette),
        makeTheme(ThemeId::dark, core::kDarkPalette),
        makeTheme(ThemeId::highContrast, core::kHighContrastPalette),
    };
    return themes[static_cast<size_t>(id)];
}

const Theme& theme()
{
    const QVariant id = qApp ? qApp->property(kThemeProperty) : QVariant();
    return themeOf(static_cast<ThemeId>(id.toInt()));
}

namespace {

/// Lets windows draw themselves in a later turn of the event loop than the one in which all their
/// widgets are polished: the GUI thread is blocked for one or the other, not for both.
void postponePainting()
{
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() || !window->updatesEnabled())
            continue;
        window->setUpdatesEnabled(false);
        QTimer::singleShot(0, window, [window] { window->setUpdatesEnabled(true); });
    }
}

/// While it lives, widgets are not told that their style has changed: they would all compute their
/// sizes anew, and sizes are the same in every theme.
class SizesStay : public QObject
{
public:
    explicit SizesStay(QApplication& application) { application.installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        return event->type() == QEvent::StyleChange;
    }
};

} // namespace

void applyTheme(QApplication& application, ThemeId id)
{
    const Theme& theme = themeOf(id);
    const bool isFirst = !application.property(kThemeProperty).isValid();
    application.setProperty(kThemeProperty, static_cast<int>(id));
    // Style and font are the same in every theme; to set them again would polish each widget anew.
    std::optional<SizesStay> sizes;
    if (isFirst) {
        QApplication::setStyle(new EspalierStyle);
        QApplication::setFont(interfaceFont());
    } else {
        sizes.emplace(application);
    }
    postponePainting();
    // Without a sheet between the two, every widget would be polished under the old rules once
    // more: that takes four times as long.
    application.setStyleSheet(QString());
    QApplication::setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheet(theme));
}

QString themeName(ThemeId id)
{
    return QString::fromLatin1(kThemeNames[static_cast<size_t>(id)]);
}

ThemeId themeFromName(const QString& name)
{
    for (size_t index = 0; index < kThemeNames.size(); ++index) {
        if (name == QLatin1String(kThemeNames[index]))
            return static_cast<ThemeId>(index);
    }
    return ThemeId::light;
}

QColor categoryColor(core::OperatorCategory category)
{
    return QColor::fromRgb(core::categoryColour(core::operatorCategoryName(category)));
}

QColor heatColor(double position)
{
    return QColor::fromRgb(core::heatColour(position));
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({ luminance(a), luminance(b) });
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace widgets
