#include "widgets/pruning/drag_preparation.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/pruning/prune_controller.h"

namespace widgets {

namespace {

const QString kPrepare = QStringLiteral("prunePreparation");

} // namespace

DragPreparation::DragPreparation(PruneController& controller)
    : QObject(&controller)
    , m_controller(controller)
{
    connect(&controller, &PruneController::measuringBegan, this, &DragPreparation::stop);
    connect(&controller, &PruneController::restarted, this, &DragPreparation::stop);
    connect(&controller, &PruneController::measuringEnded, this, &DragPreparation::start);
}

void DragPreparation::stop()
{
    if (Job* job = m_controller.jobs().active(kPrepare))
        job->cancel();
}

void DragPreparation::start()
{
    if (!m_controller.canMeasure() || !m_controller.report().refusal.isEmpty())
        return;
    m_controller.jobs().run<bool>(
        { kPrepare, tr("Prepare the next drag"), false }, this,
        [work = m_controller.work(), base = m_controller.positions()](core::Monitor& monitor) {
            work->prepare(base, monitor);
            return true;
        },
        [](bool) {});
}

} // namespace widgets
