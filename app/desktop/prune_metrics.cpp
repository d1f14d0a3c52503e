#include "app/desktop/prune_metrics.h"

#include "widgets/pruning/prune_text.h"
#include "widgets/style/number_text.h"

#include <QCoreApplication>

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
                              const widgets::PruneFigures& after)
{
    return countChange(before.parameters, after.parameters, MetricKind::computed,
                       PruneMetrics::tr("Weights that are left once the channels of the draft are "
                                        "cut, counted in the cut model."));
}

MetricChange macsChange(const widgets::PruneFigures& before, const widgets::PruneFigures& after)
{
    return countChange(before.macs, after.macs, MetricKind::computed,
                       PruneMetrics::tr("Multiply-accumulates of the model that is left once the "
                                        "channels of the draft are cut."));
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

} // namespace app
