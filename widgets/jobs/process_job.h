#pragma once

#include "widgets/jobs/job.h"

#include <QFile>
#include <QJsonObject>
#include <QProcess>

namespace widgets {

/// espalier-cli as a child process with `--events json`: one JSON object a line on its standard
/// output. A crash or an out-of-memory of the work never takes the window with it.
class ProcessJob : public Job
{
    Q_OBJECT
public:
    ProcessJob(JobDescription description, QStringList arguments, QObject* parent);
    ~ProcessJob() override;

    void launch();
    QStringList command() const override;
    QString logFile() const override { return m_log.fileName(); }
    /// The last "result" event; empty until it came.
    const QJsonObject& result() const { return m_result; }

    /// The command line program beside the running application, or the one that ESPALIER_CLI names.
    static QString program();

signals:
    /// Every event as it came, among them those that the job itself understands.
    void eventArrived(const QJsonObject& event);

protected:
    void requestStop() override;

private:
    void readEvents();
    void readErrors();
    void understand(const QJsonObject& event);
    void conclude(int exitCode, QProcess::ExitStatus status);
    void openLog();

    QStringList m_arguments;
    QProcess m_process;
    QFile m_log;
    QJsonObject m_result;
    JobFailure m_reported;
    QByteArray m_errorText; ///< end of what the program wrote to its standard error
};

/// A command as it can be pasted into a POSIX shell.
QString shellText(const QStringList& command);

} // namespace widgets
