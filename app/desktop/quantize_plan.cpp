#include "app/desktop/quantize_plan.h"

#include "app/desktop/command_flags.h"
#include "core/quantization/quantization_job.h"
#include "core/quantization/scheme.h"
#include "widgets/workspace/opened_dataset.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace app {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct QuantizeText
{
    Q_DECLARE_TR_FUNCTIONS(QuantizeText)
};

QStringList threadFlag(int threads)
{
    return { QStringLiteral("--threads"), QString::number(threads) };
}

bool isSameFile(const QString& a, const QString& b)
{
    return QFileInfo(a) == QFileInfo(b);
}

} // namespace

QuantizePlan::QuantizePlan()
    : settings(core::quantizationParameters())
{
}

bool needsData(const core::ParameterValues& settings)
{
    return core::schemes().at(settings.text("scheme")).needsData;
}

QStringList obstacles(const QuantizePlan& plan)
{
    QStringList sentences;
    if (plan.model.isEmpty())
        sentences += QuantizeText::tr("Open a model first.");
    if (needsData(plan.settings) && plan.dataset.isEmpty())
        sentences += QuantizeText::tr("Choose a data set with training images: this scheme finds "
                                      "its scales on them. The images that come with Espalier are "
                                      "for tests only.");
    if (plan.output.isEmpty())
        sentences += QuantizeText::tr("Choose a file for the result.");
    else if (isSameFile(plan.output, plan.model))
        sentences += QuantizeText::tr("Choose another file for the result: this one would be "
                                      "overwritten.");
    const auto comma = std::ranges::find_if(
        plan.floatNodes, [](const QString& name) { return name.contains(QLatin1Char(',')); });
    if (comma != plan.floatNodes.end())
        sentences += QuantizeText::tr("The layer %1 cannot be kept in float: commas separate names "
                                      "in the command.")
                         .arg(*comma);
    return sentences;
}

QStringList quantizeArguments(const QuantizePlan& plan, int threads)
{
    QStringList arguments = { QStringLiteral("quantize"), plan.model, QStringLiteral("-o"),
                              plan.output };
    arguments += commandFlags(plan.settings);
    if (!plan.floatNodes.isEmpty())
        arguments += { QStringLiteral("--keep-float"), plan.floatNodes.join(QLatin1Char(',')) };
    if (!plan.dataset.isEmpty())
        arguments += { QStringLiteral("--data"), plan.dataset };
    return arguments + threadFlag(threads);
}

QStringList culpritArguments(const QuantizePlan& plan, int threads)
{
    return QStringList{ QStringLiteral("culprit"), plan.model, plan.output,
                        QStringLiteral("--data"),
                        plan.dataset.isEmpty() ? QLatin1String(widgets::kBundledDataset)
                                               : plan.dataset }
    + threadFlag(threads);
}

QStringList verifyArguments(const QuantizePlan& plan, const QString& python, int threads)
{
    QStringList arguments = { QStringLiteral("verify"), plan.model, plan.output };
    if (!python.isEmpty())
        arguments += { QStringLiteral("--python"), python };
    return arguments + threadFlag(threads);
}

} // namespace app
