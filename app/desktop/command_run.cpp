#include "app/desktop/command_run.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/style/number_text.h"

namespace app {

using widgets::JobState;

CommandRun::CommandRun(widgets::JobRunner& jobs, const QString& kind, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_kind(kind)
{
}

bool CommandRun::isActive() const
{
    return m_stage == CommandStage::running || m_stage == CommandStage::paused;
}

QString CommandRun::progressText() const
{
    if (!isActive() || m_job == nullptr)
        return {};
    const core::Progress& progress = m_job->progress();
    QString text = widgets::percentText(progress.fraction, 0) + QLatin1Char(' ')
        + QString::fromStdString(progress.phase);
    if (progress.remainingSeconds)
        text += QStringLiteral(" · ")
            + tr("%1 left").arg(widgets::durationText(*progress.remainingSeconds));
    return text;
}

void CommandRun::start(const QString& title, const QStringList& arguments)
{
    m_title = title;
    m_arguments = arguments;
    const QPointer<CommandRun> guard(this);
    m_jobs.runProcess({ m_kind, title }, arguments, [guard](widgets::ProcessJob* job) {
        if (guard)
            guard->follow(job);
    });
}

void CommandRun::retry()
{
    if (!isActive() && !m_arguments.isEmpty())
        start(m_title, m_arguments);
}

void CommandRun::follow(widgets::ProcessJob* job)
{
    m_job = job;
    m_result = {};
    m_failure = {};
    const auto ifCurrent = [this, job](void (CommandRun::*hear)()) {
        return [this, job, hear] {
            if (job == m_job)
                (this->*hear)();
        };
    };
    connect(job, &widgets::Job::changed, this, ifCurrent(&CommandRun::followStage));
    connect(job, &widgets::Job::finished, this, ifCurrent(&CommandRun::conclude));
    setStage(CommandStage::running);
}

void CommandRun::setStage(CommandStage stage)
{
    m_stage = stage;
    emit changed();
}

void CommandRun::followStage()
{
    // The job can also be paused where all jobs are.
    if (isActive())
        m_stage = m_job->state() == JobState::paused ? CommandStage::paused : CommandStage::running;
    emit changed();
}

void CommandRun::pauseOrProceed()
{
    if (m_stage == CommandStage::running)
        m_job->pause();
    else if (m_stage == CommandStage::paused)
        m_job->resume();
}

void CommandRun::stop()
{
    if (isActive())
        m_job->cancel();
}

void CommandRun::forget()
{
    stop();
    m_job = nullptr;
    m_result = {};
    m_failure = {};
    m_arguments.clear();
    setStage(CommandStage::idle);
}

void CommandRun::conclude()
{
    if (!isActive())
        return;
    if (m_job->state() == JobState::cancelled)
        return setStage(CommandStage::stopped);
    if (m_job->state() == JobState::failed) {
        m_failure = m_job->failure();
        return setStage(CommandStage::failed);
    }
    m_result = m_job->result();
    setStage(CommandStage::done);
    emit finished();
}

} // namespace app
