#include "widgets/jobs/job.h"

#include <QCoreApplication>

#include <array>

namespace widgets {

QString jobStateText(JobState state)
{
    static constexpr std::array kTexts = {
        QT_TRANSLATE_NOOP("JobState", "queued"),    QT_TRANSLATE_NOOP("JobState", "running"),
        QT_TRANSLATE_NOOP("JobState", "paused"),    QT_TRANSLATE_NOOP("JobState", "cancelling"),
        QT_TRANSLATE_NOOP("JobState", "done"),      QT_TRANSLATE_NOOP("JobState", "failed"),
        QT_TRANSLATE_NOOP("JobState", "cancelled"),
    };
    return QCoreApplication::translate("JobState", kTexts[static_cast<size_t>(state)]);
}

bool isOver(JobState state)
{
    return state == JobState::done || state == JobState::failed || state == JobState::cancelled;
}

Job::Job(JobDescription description, QObject* parent)
    : QObject(parent)
    , m_description(std::move(description))
{
}

double Job::elapsedSeconds() const
{
    if (!m_clock.isValid())
        return m_elapsedSeconds;
    return m_elapsedSeconds + static_cast<double>(m_clock.elapsed()) / 1000;
}

void Job::stopClock()
{
    m_elapsedSeconds = elapsedSeconds();
    m_clock.invalidate();
}

void Job::pause()
{
    if (m_state != JobState::running || !canPause())
        return;
    stopClock();
    m_state = JobState::paused;
    setPaused(true);
    emit changed();
}

void Job::resume()
{
    if (m_state != JobState::paused)
        return;
    m_clock.start();
    m_state = JobState::running;
    setPaused(false);
    emit changed();
}

void Job::cancel()
{
    if (isOver(m_state) || m_state == JobState::cancelling)
        return;
    // A job that stands still cannot hear of the stop.
    resume();
    m_state = JobState::cancelling;
    requestStop();
    emit changed();
}

void Job::start()
{
    m_clock.start();
    if (m_state == JobState::queued)
        m_state = JobState::running;
    emit changed();
}

void Job::setProgress(core::Progress progress)
{
    if (isOver(m_state))
        return;
    m_progress = std::move(progress);
    emit changed();
}

void Job::finish(JobState state, JobFailure failure)
{
    if (isOver(m_state))
        return;
    stopClock();
    m_state = state;
    m_failure = std::move(failure);
    if (state == JobState::done)
        m_progress.fraction = 1;
    emit changed();
    emit finished();
}

} // namespace widgets
