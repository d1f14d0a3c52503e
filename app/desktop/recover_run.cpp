#include "app/desktop/recover_run.h"

#include "app/desktop/recover_request.h"
#include "app/desktop/settings.h"
#include "widgets/jobs/job_runner.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace app {

using widgets::JobState;

namespace {

const QString kKind = QStringLiteral("recover");

bool exists(const QString& file)
{
    return QFileInfo::exists(file);
}

} // namespace

RecoverRun::RecoverRun(widgets::JobRunner& jobs, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_arguments(settings.recovery())
{
    if (hasCheckpoint())
        m_stage = RecoverStage::stopped;
}

bool RecoverRun::isActive() const
{
    return m_stage == RecoverStage::running || m_stage == RecoverStage::paused;
}

QString RecoverRun::output() const
{
    return m_arguments.value(m_arguments.indexOf(QStringLiteral("-o")) + 1);
}

std::optional<double> RecoverRun::last(const QString& series) const
{
    const auto found = m_last.find(series);
    return found == m_last.end() ? std::nullopt : std::optional(*found);
}

bool RecoverRun::hasCheckpoint() const
{
    return !m_arguments.isEmpty() && std::ranges::any_of(checkpointsOf(m_arguments), exists);
}

void RecoverRun::start(const QStringList& arguments)
{
    if (isActive())
        return;
    m_arguments = arguments;
    m_settings.setRecovery(arguments);
    launch(false);
}

void RecoverRun::resume()
{
    if (!isActive() && !m_arguments.isEmpty())
        launch(true);
}

void RecoverRun::launch(bool resumes)
{
    m_last.clear();
    m_epoch = 0;
    m_result = {};
    m_failure.clear();
    const QStringList more = resumes ? QStringList{ QStringLiteral("--resume") } : QStringList();
    m_job =
        m_jobs.runProcess({ kKind, tr("Recover %1").arg(QFileInfo(output()).completeBaseName()) },
                          m_arguments + more);
    connect(m_job, &widgets::Job::pointArrived, this, &RecoverRun::takePoint);
    connect(m_job, &widgets::Job::finished, this, &RecoverRun::conclude);
    connect(m_job, &widgets::Job::changed, this, &RecoverRun::followJob);
    setStage(RecoverStage::running);
    // A program that cannot be started has failed by now.
    if (widgets::isOver(m_job->state()))
        conclude();
}

void RecoverRun::setStage(RecoverStage stage)
{
    m_stage = stage;
    emit changed();
}

void RecoverRun::followJob()
{
    // The job can also be paused where all jobs are.
    if (isActive())
        m_stage = m_job->state() == JobState::paused ? RecoverStage::paused : RecoverStage::running;
    emit changed();
}

void RecoverRun::takePoint(const QString& series, double x, double y)
{
    m_last[series] = y;
    if (series == QLatin1String("batchesDone"))
        m_epoch = static_cast<int>(x);
    emit changed();
}

void RecoverRun::pauseOrProceed()
{
    if (m_stage == RecoverStage::running)
        m_job->pause();
    else if (m_stage == RecoverStage::paused)
        m_job->resume();
}

void RecoverRun::stop()
{
    if (isActive())
        m_job->cancel();
}

void RecoverRun::conclude()
{
    if (!isActive())
        return;
    if (m_job->state() == JobState::cancelled)
        return setStage(RecoverStage::stopped);
    if (m_job->state() == JobState::failed) {
        m_failure = m_job->failure().message;
        return setStage(RecoverStage::failed);
    }
    m_result = m_job->result();
    m_settings.setRecovery({});
    setStage(RecoverStage::done);
    emit finished(m_result);
}

bool RecoverRun::discard()
{
    for (const QString& file : checkpointsOf(m_arguments))
        if (exists(file) && !QFile::moveToTrash(file))
            return false;
    m_arguments.clear();
    m_settings.setRecovery({});
    setStage(RecoverStage::idle);
    return true;
}

} // namespace app
