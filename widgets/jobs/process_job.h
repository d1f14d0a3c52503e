#pragma once

#include "widgets/jobs/job.h"

#include <QFile>
#include <QJsonObject>
#include <QProcess>

#include <functional>
#include <memory>

namespace widgets {

/// espalier-cli as a child process with `--events json`: one JSON object a line on its standard
/// output. A crash or an out-of-memory of the work never takes the window with it.
class ProcessJob : public Job
{
    Q_OBJECT
public:
    /// Connects whoever wants to hear of a job; called right before its process starts.
    using Follow = std::function<void(ProcessJob*)>;

    /// Without `follow` nobody would hear of the job's repetition, so it cannot be retried.
    ProcessJob(JobDescription description, QStringList arguments, Follow follow, QObject* parent);
    ~ProcessJob() override;

    void launch();
    /// The same work, followed by the same people, not yet launched.
    ProcessJob* repetition(QObject* parent) const;
    bool canRetry() const override;
    QStringList command() const override;
    QString logFile() const override { return m_log.fileName(); }
    bool canPause() const override { return true; }
    /// Lets the process go on by itself, also beyond the end of this program; the job counts as
    /// cancelled and hears no more of it.
    void release();
    /// The last "result" event; empty until it came.
    const QJsonObject& result() const { return m_result; }

    /// The command line program beside the running application, or the one that ESPALIER_CLI names.
    static QString program();

signals:
    /// Every event as it came, among them those that the job itself understands.
    void eventArrived(const QJsonObject& event);

protected:
    void requestStop() override;
    /// Stops and continues the process by signals of POSIX.
    void setPaused(bool isPaused) override;

private:
    void readEvents();
    void readErrors();
    void understand(const QJsonObject& event);
    void conclude(int exitCode, QProcess::ExitStatus status);
    void openLog();

    core::Progress progressOf(const QJsonObject& event);

    QStringList m_arguments;
    Follow m_follow;
    std::unique_ptr<QProcess> m_process;
    QFile m_log;
    QJsonObject m_result;
    JobFailure m_reported;
    QString m_phase; ///< of the newest progress
    double m_phaseStart = 0; ///< elapsed seconds
    double m_pausedInPhase = 0; ///< seconds
    QElapsedTimer m_pause; ///< since the current pause began
    QByteArray m_errorText; ///< end of what the program wrote to its standard error
};

/// A command as it can be pasted into a POSIX shell.
QString shellText(const QStringList& command);

} // namespace widgets
