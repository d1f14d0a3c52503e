#include "app/desktop/prune_result.h"

#include "app/desktop/metric_tile.h"
#include "app/desktop/prune_metrics.h"

#include <QJsonObject>

namespace app {

namespace {

widgets::PruneFigures figuresOf(const QJsonObject& json)
{
    return { json[QLatin1String("parameters")].toInteger(),
             json[QLatin1String("bytes")].toInteger(), json[QLatin1String("macs")].toInteger() };
}

} // namespace

PruneResult::PruneResult(QWidget* parent)
    : ResultCard(QStringLiteral("pruneResult"), parent)
{
    m_parameters = addTile(widgets::MetricId::parameters, QStringLiteral("resultParameters"));
    m_macs = addTile(widgets::MetricId::macs, QStringLiteral("resultMacs"));
    m_accuracy = addTile(widgets::MetricId::accuracy, QStringLiteral("resultAccuracy"));
    setOriginalText(tr("Go back to the model that this one was cut from."));
}

void PruneResult::showApplied(const widgets::AppliedPruning& applied)
{
    showFile(applied.file);
    m_parameters->setChange(parametersChange(applied.before, applied.after));
    m_macs->setChange(macsChange(applied.before, applied.after));
    m_accuracy->setVisible(applied.accuracy.has_value());
    if (applied.accuracy)
        m_accuracy->setChange(accuracyChange(*applied.accuracy, applied.images));
}

void PruneResult::showRecovered(const QJsonObject& result)
{
    const QJsonObject before = result[QLatin1String("before")].toObject();
    const QJsonObject after = result[QLatin1String("after")].toObject();
    showFile(result[QLatin1String("file")].toString());
    m_parameters->setChange(parametersChange(figuresOf(before), figuresOf(after)));
    m_macs->setChange(macsChange(figuresOf(before), figuresOf(after)));
    m_accuracy->setVisible(after.contains(QLatin1String("top1")));
    const auto top1 = [](const QJsonObject& stage) {
        return stage[QLatin1String("top1")].toObject();
    };
    m_accuracy->setChange(
        recoveredChange(top1(before), top1(result[QLatin1String("cut")].toObject()), top1(after)));
}

} // namespace app
