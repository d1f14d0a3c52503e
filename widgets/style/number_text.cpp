#include "widgets/style/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {

namespace {

constexpr QChar kNarrowSpace(0x202F);
constexpr QChar kTimes(0x00D7);

/// Where lupdate and the translator look for the texts of this file.
struct NumberText
{
    Q_DECLARE_TR_FUNCTIONS(NumberText)
};

/// Three significant digits without exponent for a value in [0, 1000).
QString threeDigits(double value)
{
    const double size = std::abs(value);
    const int decimals = size >= 99.95 || value == 0 ? 0 : size >= 9.995 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

/// The value divided by `base` until it is below it, with the unit of that step.
template <size_t Count>
QString stepped(double value, double base, const std::array<const char*, Count>& units)
{
    size_t step = 0;
    // 999.5 would be shown as "1000".
    while (step + 1 < Count && std::abs(value) >= 0.9995 * std::min(base, 1000.0)) {
        value /= base;
        ++step;
    }
    const QString number = step == 0 ? QLocale().toString(value, 'f', 0) : threeDigits(value);
    const QLatin1String unit(units[step]);
    return unit.isEmpty() ? number : withUnit(number, unit);
}

QString axisText(const core::Dimension& axis)
{
    if (axis.isKnown())
        return QString::number(axis.size);
    return axis.symbol.empty() ? QStringLiteral("?") : QString::fromStdString(axis.symbol);
}

} // namespace

QString withUnit(const QString& number, const QString& unit)
{
    return number + kNarrowSpace + unit;
}

QString countText(int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString compactCountText(int64_t count)
{
    return stepped(static_cast<double>(count), 1000.0, std::array{ "", "k", "M", "G", "T" });
}

QString bytesText(int64_t bytes)
{
    return stepped(static_cast<double>(bytes), 1024.0,
                   std::array{ "B", "KiB", "MiB", "GiB", "TiB" });
}

QString millisecondsText(double milliseconds)
{
    if (milliseconds >= 999.5)
        return withUnit(threeDigits(milliseconds / 1000), NumberText::tr("s"));
    if (milliseconds > 0 && milliseconds < 0.0995)
        return withUnit(threeDigits(milliseconds * 1000), QStringLiteral("µs"));
    return withUnit(threeDigits(milliseconds), NumberText::tr("ms"));
}

QString percentText(double fraction, int decimals)
{
    return withUnit(QLocale().toString(fraction * 100, 'f', decimals), QStringLiteral("%"));
}

QString durationText(double seconds)
{
    const auto total = static_cast<qint64>(std::llround(std::max(0.0, seconds)));
    const QString rest = QStringLiteral("%1").arg(total % 60, 2, 10, QLatin1Char('0'));
    if (total < 3600)
        return QString::number(total / 60) + QLatin1Char(':') + rest;
    return QStringLiteral("%1:%2:").arg(total / 3600).arg(total / 60 % 60, 2, 10, QLatin1Char('0'))
        + rest;
}

QString realText(double value)
{
    return QLocale().toString(value, 'g', 3);
}

QString deltaText(double from, double to)
{
    if (from == 0)
        return QStringLiteral("–");
    const double change = (to - from) / std::abs(from);
    if (std::abs(change) < 0.0005)
        return QStringLiteral("= ") + percentText(0, 0);
    const QString arrow = change < 0 ? QStringLiteral("▼ ") : QStringLiteral("▲ ");
    return arrow + percentText(std::abs(change), std::abs(change) < 0.1 ? 1 : 0);
}

QString dimensionsText(const core::SymbolicShape& shape)
{
    if (shape.empty())
        return NumberText::tr("scalar");
    QString text;
    for (const core::Dimension& axis : shape)
        text += (text.isEmpty() ? QString() : QString(kTimes)) + axisText(axis);
    return text;
}

QString dimensionsText(const core::Shape& shape)
{
    return dimensionsText(core::toSymbolic(shape));
}

QString typeText(core::ElementType type, const std::optional<core::SymbolicShape>& shape)
{
    const QString element = type == core::ElementType::undefined
        ? QStringLiteral("?")
        : QString::fromStdString(core::elementTypeName(type));
    return element + QLatin1Char(' ') + (shape ? dimensionsText(*shape) : QStringLiteral("?"));
}

} // namespace widgets
