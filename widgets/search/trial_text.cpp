#include "widgets/search/trial_text.h"

#include "widgets/style/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace widgets {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct TrialText
{
    Q_DECLARE_TR_FUNCTIONS(TrialText)
};

QString superscript(int number)
{
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text;
    for (const QChar digit : QString::number(number))
        text += kDigits[digit.digitValue()];
    return text;
}

} // namespace

QString figureTitle(const core::CostFigureName& figure)
{
    if (figure.id == "bytes")
        return TrialText::tr("Size");
    if (figure.id == "parameters")
        return TrialText::tr("Parameters");
    if (figure.id == "macs")
        return TrialText::tr("MACs");
    if (figure.id == "memory")
        return TrialText::tr("Memory");
    return QString::fromUtf8(figure.title.data(), static_cast<qsizetype>(figure.title.size()));
}

QString figureText(const core::CostFigureName& figure, double amount)
{
    const auto whole = static_cast<int64_t>(std::llround(amount));
    return figure.isInBytes ? bytesText(whole) : compactCountText(whole);
}

QString limitText(const core::CostLimit& limit)
{
    return QString::fromUtf8(limit.figure->id.data(),
                             static_cast<qsizetype>(limit.figure->id.size()))
        + QStringLiteral("<=") + QString::number(limit.most);
}

QString limitsText(const std::vector<core::CostLimit>& limits)
{
    QStringList texts;
    for (const core::CostLimit& limit : limits)
        texts += limitText(limit);
    return texts.join(QLatin1Char(','));
}

QString trialTitle(const core::Trial& trial)
{
    return (trial.isFinalist ? TrialText::tr("Finalist %1") : TrialText::tr("Network %1"))
        .arg(trial.number);
}

QString accuracyText(const core::Estimate& accuracy)
{
    return TrialText::tr("%1 (%2 to %3, n = %4)")
        .arg(percentText(accuracy.value, 2), percentText(accuracy.low, 1),
             percentText(accuracy.high, 1), countText(accuracy.n));
}

QString originText(const core::Trial& trial)
{
    const QString fidelity = QString::fromStdString(trial.fidelity);
    return SearchSnapshot::isControl(trial) ? TrialText::tr("control group, %1").arg(fidelity)
                                            : fidelity;
}

QString trialText(const SearchSnapshot& snapshot, size_t trial)
{
    const core::Trial& shown = snapshot.trials[trial];
    QStringList lines{ trialTitle(shown),
                       TrialText::tr("Validation accuracy %1").arg(accuracyText(shown.accuracy)) };
    if (shown.test.n > 0)
        lines += TrialText::tr("Test accuracy %1").arg(accuracyText(shown.test));
    for (const core::CostFigureName& figure : core::costFigures())
        lines += figureTitle(figure) + QLatin1Char(' ')
            + figureText(figure, static_cast<double>(shown.cost.*(figure.figure)));
    lines += originText(shown);
    return lines.join(QLatin1Char('\n'));
}

QString networksText(double networks)
{
    constexpr double kExactly = 1e9;
    if (networks < kExactly)
        return countText(static_cast<int64_t>(networks));
    const int exponent = static_cast<int>(std::floor(std::log10(networks)));
    return QStringLiteral("%1 × 10%2")
        .arg(QLocale().toString(networks / std::pow(10, exponent), 'f', 1), superscript(exponent));
}

} // namespace widgets
