#pragma once

#include "app/desktop/metric_change.h"
#include "widgets/pruning/prune_report.h"

class QJsonObject;

namespace app {

/// Figures of a draft beside those of its model, as tiles show them; estimated unless they were
/// computed from the cut model.
MetricChange parametersChange(const widgets::PruneFigures& before,
                              const widgets::PruneFigures& after, bool isComputed = true);
MetricChange macsChange(const widgets::PruneFigures& before, const widgets::PruneFigures& after,
                        bool isComputed = true);
/// `fileBytes` is what the file of the model takes now.
MetricChange sizeChange(int64_t fileBytes, const widgets::PruneFigures& before,
                        const widgets::PruneFigures& after);
/// Needs labelled images.
MetricChange accuracyChange(const core::LiveAccuracy& accuracy, const widgets::PruneImages& images);
/// The same for an estimate of the draft's accuracy; `known` measured the original.
MetricChange estimatedAccuracyChange(const core::LiveAccuracy& known, double estimate);
/// Accuracy of the original and of the recovered model, as `cut --json` gives it under
/// "top1"; `cut` is what was left before recovery.
MetricChange recoveredChange(const QJsonObject& before, const QJsonObject& cut,
                             const QJsonObject& after);

} // namespace app
