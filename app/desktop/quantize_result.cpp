#include "app/desktop/quantize_result.h"

#include "app/desktop/command_run.h"
#include "app/desktop/estimate_metric.h"
#include "app/desktop/metric_tile.h"
#include "widgets/pruning/prune_text.h"
#include "widgets/style/number_text.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>

namespace app {

namespace {

double number(const QJsonObject& object, const char* key)
{
    return object[QLatin1String(key)].toDouble();
}

MetricChange sizeChange(double before, double after)
{
    return { .before = { .value = before },
             .after = { .value = after,
                        .explanation = QuantizeResult::tr("Bytes of the ONNX files.") },
             .delta = widgets::deltaText(before, after) };
}

MetricChange accuracyChange(const QJsonObject& before, const QJsonObject& after)
{
    return { .before = measuredMetric(before, {}),
             .after = measuredMetric(
                 after,
                 QuantizeResult::tr("Top-1 accuracy on the validation images, computed by "
                                    "Espalier; scales were found on training images.")),
             .delta = widgets::pointsText(number(after, "value") - number(before, "value")) };
}

MetricChange latencyChange(const QJsonObject& report)
{
    const double before = number(report, "floatMs");
    const double after = number(report, "quantizedMs");
    return { .before = { .value = before },
             .after = { .value = after,
                        .kind = widgets::MetricKind::measured,
                        .n = report[QLatin1String("n")].toInteger(),
                        .explanation = QuantizeResult::tr("Medians of interleaved runs of one "
                                                          "sample in ONNX Runtime.") },
             .delta = widgets::deltaText(before, after) };
}

qint64 fusedCount(const QJsonObject& report)
{
    qint64 count = 0;
    for (const QJsonValue& value : report[QLatin1String("fused")].toObject())
        count += value.toInteger();
    return count;
}

} // namespace

QuantizeResult::QuantizeResult(QWidget* parent)
    : ResultCard(QStringLiteral("quantizeResult"), parent)
{
    m_size = addTile(widgets::MetricId::size, QStringLiteral("quantizedSize"));
    m_accuracy = addTile(widgets::MetricId::accuracy, QStringLiteral("quantizedAccuracy"));
    m_latency = addTile(widgets::MetricId::latency, QStringLiteral("quantizedLatency"));
    setOriginalText(tr("Go back to the float model."));
    createVerification();
}

void QuantizeResult::createVerification()
{
    m_verification = new QLabel;
    m_verification->setObjectName(QStringLiteral("verificationText"));
    m_verification->setWordWrap(true);
    m_verify = new QPushButton(tr("Verify"));
    m_verify->setObjectName(QStringLiteral("verifyQuantized"));
    m_verify->setToolTip(tr("Load both files in ONNX Runtime, compare their outputs and times, and "
                            "count what it computes in integers."));
    connect(m_verify, &QPushButton::clicked, this, &QuantizeResult::verifyRequested);
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_verification, 1);
    row->addWidget(m_verify);
    addBelow(line);
}

void QuantizeResult::showQuantized(const QJsonObject& result)
{
    const QJsonObject before = result[QLatin1String("before")].toObject();
    const QJsonObject after = result[QLatin1String("after")].toObject();
    showFile(result[QLatin1String("file")].toString());
    m_size->setChange(sizeChange(number(before, "fileBytes"), number(after, "fileBytes")));
    const bool isMeasured = after.contains(QLatin1String("top1"));
    m_accuracy->setVisible(isMeasured);
    if (isMeasured)
        m_accuracy->setChange(accuracyChange(before[QLatin1String("top1")].toObject(),
                                             after[QLatin1String("top1")].toObject()));
    showNotVerified({});
}

void QuantizeResult::showNotVerified(const QString& why)
{
    m_latency->setChange(std::nullopt);
    m_latency->setMissingText(tr("not verified"));
    m_verification->setText(tr("Not verified in ONNX Runtime."));
    m_verification->setToolTip(why);
    m_verify->setEnabled(true);
}

void QuantizeResult::showVerification(const CommandRun& verification)
{
    m_latency->setMeasuring(verification.isActive() ? 0 : -1);
    switch (verification.stage()) {
    case CommandStage::idle:
    case CommandStage::stopped:
        return showNotVerified({});
    case CommandStage::running:
    case CommandStage::paused:
        m_verify->setEnabled(false);
        m_verification->setText(tr("Loading both files in ONNX Runtime…"));
        return;
    case CommandStage::failed:
        return showNotVerified(verification.failure().message);
    case CommandStage::done:
        return showReport(verification.result());
    }
}

void QuantizeResult::showReport(const QJsonObject& report)
{
    m_verify->setEnabled(true);
    if (!report[QLatin1String("verified")].toBool()) {
        showNotVerified({});
        // The note begins with what this sentence says, in English.
        const QString why =
            report[QLatin1String("note")].toString().section(QLatin1String(": "), 1);
        m_verification->setText(tr("Not verified in ONNX Runtime: %1").arg(why));
        return;
    }
    const QString version = report[QLatin1String("runtime")].toString();
    if (!report[QLatin1String("loads")].toBool()) {
        m_verification->setText(tr("ONNX Runtime %1 cannot load the file: %2")
                                    .arg(version, report[QLatin1String("error")].toString()));
        return;
    }
    if (report.contains(QLatin1String("floatMs")))
        m_latency->setChange(latencyChange(report));
    QStringList reasons;
    for (const QJsonValue& node : report[QLatin1String("unfused")].toArray())
        reasons += QStringLiteral("%1: %2").arg(node[QLatin1String("name")].toString(),
                                                node[QLatin1String("reason")].toString());
    m_verification->setToolTip(reasons.join(QLatin1Char('\n')));
    m_verification->setText(tr("Verified in ONNX Runtime %1: %2 integer operators, %3 left in "
                               "float.")
                                .arg(version)
                                .arg(fusedCount(report))
                                .arg(reasons.size()));
}

} // namespace app
