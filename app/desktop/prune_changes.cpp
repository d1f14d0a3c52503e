#include "app/desktop/prune_changes.h"

#include "app/desktop/prune_metrics.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/prune_text.h"
#include "widgets/workspace/workspace.h"

namespace app {

using widgets::MetricId;

namespace {

std::optional<MetricChange> accuracyOf(widgets::PruneController& controller)
{
    const widgets::PruneReport& report = controller.report();
    if (!report.accuracy || report.accuracy->accuracy.n == 0)
        return std::nullopt;
    const std::optional<double> estimate =
        controller.isReportCurrent() ? std::nullopt : widgets::estimatedAccuracy(controller);
    return estimate ? estimatedAccuracyChange(*report.accuracy, *estimate)
                    : accuracyChange(*report.accuracy, *report.images);
}

} // namespace

std::optional<MetricChange> draftChange(widgets::PruneController& controller, MetricId id)
{
    const widgets::PruneDraft& draft = controller.draft();
    const auto& subject = draft.subject();
    if (!subject || draft.isWhole())
        return std::nullopt;
    if (id == MetricId::accuracy)
        return accuracyOf(controller);
    const bool isComputed = controller.isReportCurrent();
    const widgets::PruneFigures now =
        isComputed ? *controller.report().figures : subject->quickFigures.at(draft.kept());
    switch (id) {
    case MetricId::size:
        return sizeChange(controller.workspace().opened()->fileBytes, subject->figures, now);
    case MetricId::parameters:
        return parametersChange(subject->figures, now, isComputed);
    case MetricId::macs:
        return macsChange(subject->figures, now, isComputed);
    case MetricId::latency:
    case MetricId::accuracy:
        break;
    }
    return std::nullopt;
}

std::optional<MetricChange> originalInstead(std::optional<MetricChange> change)
{
    if (change)
        change->isOriginal = true;
    return change;
}

} // namespace app
