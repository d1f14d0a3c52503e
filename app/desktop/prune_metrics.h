#pragma once

#include "app/desktop/metric_change.h"
#include "widgets/pruning/prune_controller.h"

namespace app {

/// Figures of a draft beside those of its model, as tiles show them.
MetricChange parametersChange(const widgets::PruneFigures& before,
                              const widgets::PruneFigures& after);
MetricChange macsChange(const widgets::PruneFigures& before, const widgets::PruneFigures& after);
/// `fileBytes` is what the file of the model takes now.
MetricChange sizeChange(int64_t fileBytes, const widgets::PruneFigures& before,
                        const widgets::PruneFigures& after);
/// Needs labelled images.
MetricChange accuracyChange(const core::LiveAccuracy& accuracy, const widgets::PruneImages& images);

} // namespace app
