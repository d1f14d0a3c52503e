#include "widgets/jobs/job.h"

#include <QCoreApplication>

#include <array>

namespace widgets {

QString jobStateText(JobState state)
{
    static constexpr std::array kTexts = {
        QT_TRANSLATE_NOOP("JobState", "queued"),     QT_TRANSLATE_NOOP("JobState", "running"),
        QT_TRANSLATE_NOOP("JobState", "cancelling"), QT_TRANSLATE_NOOP("JobState", "done"),
        QT_TRANSLATE_NOOP("JobState", "failed"),     QT_TRANSLATE_NOOP("JobState", "cancelled"),
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
    if (!m_clock.isValid() || isOver(m_state))
        return m_elapsedSeconds;
    return static_cast<double>(m_clock.elapsed()) / 1000;
}

void Job::cancel()
{
    if (isOver(m_state) || m_state == JobState::cancelling)
        return;
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
    m_elapsedSeconds = elapsedSeconds();
    m_state = state;
    m_failure = std::move(failure);
    if (state == JobState::done)
        m_progress.fraction = 1;
    emit changed();
    emit finished();
}

} // namespace widgets
