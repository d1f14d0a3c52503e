#include "widgets/style/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace widgets {

QFont interfaceFont()
{
    static const QString inter = QStringLiteral("Inter");
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::families().contains(inter))
        font.setFamily(inter);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QGuiApplication::font().pointSizeF() * 0.95);
    return font;
}

QFont scaledFont(double factor, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace widgets
