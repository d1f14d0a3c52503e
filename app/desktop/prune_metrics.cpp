#include "app/desktop/prune_metrics.h"

#include "app/desktop/estimate_metric.h"
#include "widgets/pruning/prune_text.h"
#include "widgets/style/number_text.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace app {

using widgets::Metric;
using widgets::MetricKind;

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct PruneMetrics
{
    Q_DECLARE_TR_FUNCTIONS(PruneMetrics)
};

MetricChange countChange(int64_t before, int64_t after, MetricKind kind, const QString& explanation)
{
    const auto from = static_cast<double>(before);
    const auto to = static_cast<double>(after);
    return { .before = { .value = from },
             .after = { .value = to, .kind = kind, .explanation = explanation },
             .delta = widgets::deltaText(from, to) };
}

MetricKind kindOf(bool isComputed)
{
    return isComputed ? MetricKind::computed : MetricKind::estimated;
}

Metric estimateMetric(const core::Estimate& estimate, MetricKind kind, const QString& explanation)
{
    return { .value = estimate.value,
             .kind = kind,
             .n = estimate.n,
             .low = estimate.low,
             .high = estimate.high,
             .explanation = explanation };
}

} // namespace

MetricChange parametersChange(const widgets::PruneFigures& before,
                              const widgets::PruneFigures& after, bool isComputed)
{
    return countChange(
        before.parameters, after.parameters, kindOf(isComputed),
        isComputed ? PruneMetrics::tr("Weights that are left once the channels of the draft are "
                                      "cut, counted in the cut model.")
                   : PruneMetrics::tr("Weights that are left, from the shapes of the weights; the "
                                      "cut model is counted next."));
}

MetricChange macsChange(const widgets::PruneFigures& before, const widgets::PruneFigures& after,
                        bool isComputed)
{
    return countChange(
        before.macs, after.macs, kindOf(isComputed),
        isComputed ? PruneMetrics::tr("Multiply-accumulates of the model that is left once the "
                                      "channels of the draft are cut.")
                   : PruneMetrics::tr("Multiply-accumulates that are left, from the shapes of the "
                                      "weights; the cut model is counted next."));
}

MetricChange sizeChange(int64_t fileBytes, const widgets::PruneFigures& before,
                        const widgets::PruneFigures& after)
{
    return countChange(fileBytes, fileBytes - (before.bytes - after.bytes), MetricKind::estimated,
                       PruneMetrics::tr("The size of the file less the bytes of the weights that "
                                        "go; Apply writes the file and shows its real size."));
}

MetricChange accuracyChange(const core::LiveAccuracy& accuracy, const widgets::PruneImages& images)
{
    const MetricKind kind =
        widgets::isWholeRole(accuracy, images) ? MetricKind::measured : MetricKind::proxy;
    return { .before = estimateMetric(accuracy.original, kind, {}),
             .after = estimateMetric(
                 accuracy.accuracy, kind,
                 PruneMetrics::tr("Share of images whose highest score is the right class (top-1), "
                                  "with the channels of the draft masked. Against the original on "
                                  "the same images: %1, %2.")
                     .arg(widgets::differenceText(accuracy.difference),
                          widgets::verdictText(accuracy.difference))),
             .delta = widgets::pointsText(accuracy.difference.value) };
}

MetricChange estimatedAccuracyChange(const core::LiveAccuracy& known, double estimate)
{
    return { .before = estimateMetric(known.original, MetricKind::proxy, {}),
             .after = { .value = estimate,
                        .kind = MetricKind::estimated,
                        .explanation =
                            PruneMetrics::tr("The original less what each group costs alone by its "
                                             "sensitivity, as if they did not touch each other.") },
             .delta = widgets::pointsText(estimate - known.original.value) };
}

MetricChange recoveredChange(const QJsonObject& before, const QJsonObject& cut,
                             const QJsonObject& after)
{
    const auto value = [](const QJsonObject& estimate) {
        return estimate[QLatin1String("value")].toDouble();
    };
    return { .before = measuredMetric(before, {}),
             .after = measuredMetric(
                 after,
                 PruneMetrics::tr("Top-1 accuracy of the written model on the validation images, "
                                  "which no training step saw. Before recovery the cut model had "
                                  "%1.")
                     .arg(widgets::percentText(value(cut)))),
             .delta = widgets::pointsText(value(after) - value(before)) };
}

} // namespace app
