#include "widgets/pruning/accuracy_points.h"

#include "widgets/plots/plot_view.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/prune_text.h"
#include "widgets/pruning/sensitivity_run.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

/// A point on fewer images moves too much to stand beside the others.
constexpr int64_t kImagesOfPoint = 256;
constexpr int kEstimatedPlaces = 19;

/// Where lupdate and the translator look for the texts of this file.
struct AccuracyPoints
{
    Q_DECLARE_TR_FUNCTIONS(AccuracyPoints)
};

double removedPercent(const PruneSubject& subject, const PruneFigures& figures)
{
    const auto whole = static_cast<double>(std::max<int64_t>(subject.figures.macs, 1));
    return 100 - static_cast<double>(figures.macs) / whole * 100;
}

std::vector<const PrunePoint*> pointsToShow(const PruneController& controller)
{
    std::vector<const PrunePoint*> points;
    for (const PrunePoint& point : controller.points()) {
        if (point.accuracy.isComplete || point.accuracy.agreement.n >= kImagesOfPoint)
            points.push_back(&point);
    }
    std::ranges::sort(points, std::greater(),
                      [](const PrunePoint* point) { return point->figures.macs; });
    return points;
}

PlotSeries measuredSeries(const PruneSubject& subject, const std::vector<const PrunePoint*>& points)
{
    PlotSeries series{ .id = QStringLiteral("measured"),
                       .name = AccuracyPoints::tr("Measured"),
                       .kind = SeriesKind::points };
    for (const PrunePoint* point : points) {
        const core::Estimate& shown = shownEstimate(point->accuracy);
        series.x.append(removedPercent(subject, point->figures));
        series.y.append(shown.value * 100);
        series.low.append(shown.low * 100);
        series.high.append(shown.high * 100);
    }
    return series;
}

/// The same share from every group that is neither frozen nor locked.
DraftPlace evenPlace(const PruneDraft& draft, double share)
{
    DraftPlace place = draft.place();
    for (size_t group = 0; group < place.kept.size(); ++group) {
        if (!draft.subject()->groups[group].isFrozen() && !draft.isLocked(group))
            place.kept[group] = std::max<int64_t>(
                1,
                std::llround((1 - share)
                             * static_cast<double>(draft.subject()->groups[group].channels)));
    }
    return place;
}

PlotSeries estimatedSeries(PruneController& controller, double level)
{
    PlotSeries series{ .id = QStringLiteral("estimated"),
                       .name = AccuracyPoints::tr("Estimated, even shares"),
                       .role = SeriesRole::accent,
                       .isDashed = true };
    const PruneDraft& draft = controller.draft();
    for (int step = 0; step <= kEstimatedPlaces; ++step) {
        const DraftPlace place = evenPlace(draft, 0.95 * step / kEstimatedPlaces);
        const std::optional<double> loss = controller.sensitivity().estimatedLoss(place);
        if (!loss)
            return {};
        series.x.append(
            removedPercent(*draft.subject(), draft.subject()->quickFigures.at(place.kept)));
        series.y.append(std::clamp(level - *loss * 100, 0.0, 100.0));
    }
    return series;
}

} // namespace

void showAccuracyPoints(PruneController& controller, PlotView& plot)
{
    const auto& subject = controller.draft().subject();
    const std::vector<const PrunePoint*> points =
        subject ? pointsToShow(controller) : std::vector<const PrunePoint*>();
    plot.clear();
    if (points.empty())
        return;
    const core::LiveAccuracy& first = points.front()->accuracy;
    const double level = first.original.n > 0 ? first.original.value * 100 : 100;
    plot.setSeries({ .id = QStringLiteral("original"),
                     .name = AccuracyPoints::tr("Original"),
                     .role = SeriesRole::muted,
                     .x = { 0, 100 },
                     .y = { level, level },
                     .isDashed = true });
    if (PlotSeries estimated = estimatedSeries(controller, level); !estimated.x.isEmpty())
        plot.setSeries(std::move(estimated));
    plot.setSeries(measuredSeries(*subject, points));
    plot.setMarker(removedPercent(*subject, subject->quickFigures.at(controller.draft().kept())));
}

} // namespace widgets
