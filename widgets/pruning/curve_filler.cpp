#include "widgets/pruning/curve_filler.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/pruning/prune_controller.h"

namespace widgets {

namespace {

/// The paired change is steady on few images.
constexpr int64_t kImagesOfPlace = 256;
constexpr int kPlacesOfCurve = 8;

const QString kCurves = QStringLiteral("pruneCurves");

} // namespace

CurveFiller::CurveFiller(PruneController& controller)
    : QObject(&controller)
    , m_controller(controller)
{
    connect(&controller, &PruneController::measuringBegan, this, &CurveFiller::stop);
    connect(&controller, &PruneController::measuringEnded, this, &CurveFiller::listPlaces);
}

void CurveFiller::setActive(bool isActive)
{
    m_isActive = isActive;
    stop();
    listPlaces();
}

void CurveFiller::stop()
{
    if (Job* job = m_controller.jobs().active(kCurves))
        job->cancel();
}

void CurveFiller::listPlaces()
{
    m_places.clear();
    m_left = 0;
    if (m_isActive && m_controller.canMeasure() && m_controller.report().refusal.isEmpty()) {
        const PruneDraft& draft = m_controller.draft();
        for (size_t group = 0; group < draft.kept().size(); ++group) {
            if (!draft.subject()->groups[group].isFrozen() && m_controller.isScored(group))
                addPlaces(group);
        }
        m_left = places();
    }
    measureNext();
}

void CurveFiller::addPlaces(size_t group)
{
    const PruneDraft& draft = m_controller.draft();
    for (int step = 0; step < kPlacesOfCurve; ++step) {
        DraftPlace place = draft.place();
        place.kept[group] = draft.keptAt(group, (draft.places(group) - 1) * step / kPlacesOfCurve);
        if (m_places.empty() || m_places.back() != place)
            m_places.push_back(std::move(place));
    }
}

void CurveFiller::measureNext()
{
    while (m_left > 0 && m_controller.isKnown(m_places[static_cast<size_t>(placesDone())]))
        --m_left;
    emit changed();
    if (m_left == 0 || m_controller.isMeasuring())
        return;
    const PrunePositions base = m_controller.positions();
    const PrunePositions where{ m_places[static_cast<size_t>(placesDone())], base.criterion };
    m_controller.jobs().run<PrunePoint>(
        { kCurves, tr("Measure curves"), false }, this,
        [work = m_controller.work(), where, base](core::Monitor& monitor) {
            return PrunePoint{ where.place, pruneFigures(work->cutModel(where, monitor)),
                               work->measureNear(base, where, kImagesOfPlace, monitor) };
        },
        [this](PrunePoint point) {
            m_controller.add(std::move(point));
            measureNext();
        });
}

} // namespace widgets
