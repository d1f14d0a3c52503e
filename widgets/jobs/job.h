#pragma once

#include "core/base/monitor.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

namespace widgets {

enum class JobState
{
    queued,
    running,
    paused,
    cancelling,
    done,
    failed,
    cancelled
};

/// "running", translated.
QString jobStateText(JobState state);
bool isOver(JobState state);

/// What a job is called and whether people see it.
struct JobDescription
{
    QString kind; ///< stable word; a newer job of the same kind replaces an older one
    QString title; ///< "Evaluate fashion_resnet20"
    bool isListed = true; ///< false for the small work behind a click
};

/// Why a job failed, in the words of the engine.
struct JobFailure
{
    QString code; ///< stable word of core::ErrorCode, "internal" or "crash"
    QString message;
};

/// One piece of work outside the GUI thread, as panels see it. Lives in the GUI thread.
class Job : public QObject
{
    Q_OBJECT
public:
    Job(JobDescription description, QObject* parent);

    const JobDescription& description() const { return m_description; }
    JobState state() const { return m_state; }
    const core::Progress& progress() const { return m_progress; }
    const JobFailure& failure() const { return m_failure; }
    /// Since the start, without the time in which it was paused; stands still once the job is over.
    double elapsedSeconds() const;
    /// The command line that does the same; empty when there is none.
    virtual QStringList command() const { return {}; }
    /// Where the job's log is kept; empty when it has none.
    virtual QString logFile() const { return {}; }
    /// Asks the job to stop; it goes to `cancelling` at once and to `cancelled` when it has
    /// stopped.
    void cancel();
    /// Whether JobRunner::retry() can do the same work once more.
    virtual bool canRetry() const { return false; }
    /// Whether pause() has an effect on this kind of job.
    virtual bool canPause() const { return false; }
    /// Lets a running job stand still, and go on. Nothing for a job that cannot, or is not running.
    void pause();
    void resume();

signals:
    /// State, progress or elapsed time are new.
    void changed();
    /// The job reached done, failed or cancelled; emitted once.
    void finished();
    void pointArrived(const QString& series, double x, double y);
    void logArrived(core::LogLevel level, const QString& text);

protected:
    virtual void requestStop() = 0;
    /// Called only where canPause().
    virtual void setPaused(bool /*isPaused*/) { }

    void start();
    void setProgress(core::Progress progress);
    void finish(JobState state, JobFailure failure = {});

private:
    void stopClock();

    JobDescription m_description;
    JobState m_state = JobState::queued;
    core::Progress m_progress;
    JobFailure m_failure;
    QElapsedTimer m_clock; ///< invalid while the job does not run
    double m_elapsedSeconds = 0; ///< before m_clock was started last
};

} // namespace widgets
