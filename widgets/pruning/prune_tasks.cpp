#include "widgets/pruning/prune_tasks.h"

#include "core/onnx/write_model.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/pruning/prune_controller.h"

#include <QFileInfo>

namespace widgets {

namespace {

const QString kFill = QStringLiteral("pruneBudget");
const QString kApply = QStringLiteral("prune");

} // namespace

PruneTasks::PruneTasks(PruneController& controller)
    : QObject(&controller)
    , m_controller(controller)
{
    connect(&controller, &PruneController::restarted, this, [this] {
        if (Job* job = m_controller.jobs().active(kFill))
            job->cancel();
    });
}

void PruneTasks::fill(BudgetRequest request)
{
    PruneDraft& draft = m_controller.draft();
    request.locked = draft.locked();
    request.plan.multiple = draft.multiple();
    Job* job = m_controller.jobs().run<FilledBudget>(
        { kFill, tr("Prune to budget") }, this,
        [work = m_controller.work(), where = m_controller.positions(),
         request](core::Monitor& monitor) { return work->fill(where, request, monitor); },
        [this, &draft](const FilledBudget& result) {
            draft.setAllKept(result.place.kept, tr("Prune to Budget"), 0);
            emit filled(result);
        });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            emit fillFailed(job->failure().message);
        else if (job->state() == JobState::cancelled)
            emit fillFailed(tr("it was stopped."));
    });
}

void PruneTasks::apply(const QString& file)
{
    const PruneReport report =
        m_controller.isReportCurrent() ? m_controller.report() : PruneReport();
    Job* job = m_controller.jobs().run<AppliedPruning>(
        { kApply, tr("Prune %1").arg(m_controller.modelName()) }, this,
        [work = m_controller.work(), where = m_controller.positions(), file,
         report](core::Monitor& monitor) {
            monitor.beginPhase("cutting channels");
            const core::Model cut = work->cutModel(where, monitor);
            core::writeModel(cut, std::filesystem::path(file.toStdU16String()), monitor);
            return AppliedPruning{ file, work->subject().figures, pruneFigures(cut),
                                   report.accuracy, report.images.value_or(PruneImages()) };
        },
        [this](const AppliedPruning& result) { emit applied(result); });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            emit applyFailed(job->failure().message);
    });
}

} // namespace widgets
