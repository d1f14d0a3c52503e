#include "widgets/style/style_sheet.h"

#include "widgets/style/theme.h"

#include <QFile>

#include <array>
#include <utility>

namespace widgets {

QString styleSheet(const Theme& theme)
{
    QFile file(QStringLiteral(":/styles/espalier.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    // Longer names first: "accentWash" begins with "accent".
    const std::array colors = {
        std::pair{ "accentWash", theme.accentWash },
        std::pair{ "onAccent", theme.onAccent },
        std::pair{ "accent", theme.accent },
        std::pair{ "window", theme.window },
        std::pair{ "surface", theme.surface },
        std::pair{ "hover", theme.hover },
        std::pair{ "border", theme.border },
        std::pair{ "text", theme.text },
        std::pair{ "muted", theme.muted },
        std::pair{ "disabled", theme.disabled },
        std::pair{ "bad", theme.bad },
    };
    for (const auto& [name, color] : colors)
        text.replace(QLatin1Char('@') + QLatin1String(name), color.name());
    return text;
}

} // namespace widgets
