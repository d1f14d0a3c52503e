#include "widgets/style/label.h"

#include <QLabel>
#include <QRegularExpression>

namespace widgets {

QLabel* roleLabel(const char* role, const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

void describe(QWidget& widget, const QString& name, const QString& toolTip)
{
    widget.setAccessibleName(name);
    widget.setAccessibleDescription(toolTip);
    widget.setToolTip(toolTip);
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression letterBehind(QStringLiteral("\\(&.\\)"));
    return text.remove(letterBehind).remove(QLatin1Char('&'));
}

} // namespace widgets
