#include "app/desktop/export_plan.h"

#include "core/deploy/export_format.h"
#include "core/operators/operator_catalog.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace app {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

bool computesWithIntegers(const core::Model& model)
{
    return std::ranges::any_of(model.graph.order(), [&](core::NodeId id) {
        return core::categoryOf(model.graph.node(id)) == core::OperatorCategory::quantize;
    });
}

QString recommendation(const core::Model& model)
{
    return computesWithIntegers(model)
        ? ExportText::tr("Recommended: the model computes in integers already, its smallest and "
                         "fastest form.")
        : ExportText::tr("Recommended: float runs in every runtime at full speed. Quantize first "
                         "for a smaller and faster file.");
}

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

} // namespace

QList<DeployCard> deployCards(const core::Model& model)
{
    QList<DeployCard> cards;
    for (const core::ExportFormat& format : core::exportFormats())
        cards.append({ text(format.id), text(format.title), text(format.help), {} });
    cards.front().reason = recommendation(model);
    return cards;
}

QString exportSuffix(const QString& format)
{
    if (core::exportFormats().at(format.toStdString()).isSourceCode)
        return QStringLiteral(".h");
    return format == QLatin1String("onnx") ? QStringLiteral("_export.onnx")
                                           : QLatin1Char('_') + format + QStringLiteral(".onnx");
}

QString obstacle(const ExportPlan& plan)
{
    if (plan.output.isEmpty())
        return ExportText::tr("Choose a file to write.");
    if (QFileInfo(plan.output) == QFileInfo(plan.model))
        return ExportText::tr("Choose another file: the open model would be overwritten.");
    return {};
}

QStringList exportArguments(const ExportPlan& plan)
{
    QStringList arguments{ QStringLiteral("export"),   plan.model,
                           QStringLiteral("-o"),       plan.output,
                           QStringLiteral("--format"), plan.format };
    if (plan.stripsMetadata)
        arguments += QStringLiteral("--strip-metadata");
    if (plan.storesWeightsBeside)
        arguments += QStringLiteral("--external-data");
    if (!plan.dataset.isEmpty())
        arguments += { QStringLiteral("--data"), plan.dataset };
    if (!plan.python.isEmpty())
        arguments += { QStringLiteral("--python"), plan.python };
    return arguments;
}

} // namespace app
