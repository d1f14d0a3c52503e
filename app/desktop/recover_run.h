#pragma once

#include "widgets/jobs/process_job.h"

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QStringList>

#include <optional>

namespace widgets {
class JobRunner;
}

namespace app {

class Settings;

enum class RecoverStage
{
    idle, ///< nothing to go on with
    running,
    paused,
    stopped, ///< can go on; also a run of an earlier window
    failed,
    done
};

/// The recovery that runs, or ran last, as a child process. What it needs to go on is kept in the
/// settings until it is done or discarded.
class RecoverRun : public QObject
{
    Q_OBJECT
public:
    RecoverRun(widgets::JobRunner& jobs, Settings& settings, QObject* parent);

    RecoverStage stage() const { return m_stage; }
    bool isActive() const;
    /// The process; nullptr when there is none, or people cleared it away.
    const widgets::ProcessJob* job() const { return m_job; }
    /// The file that is written.
    QString output() const;
    /// The newest value of a series of the command: "top1.cut", "validationAccuracy".
    std::optional<double> last(const QString& series) const;
    /// Epochs that ended.
    int epoch() const { return m_epoch; }
    const QJsonObject& result() const { return m_result; }
    const QString& failure() const { return m_failure; }
    /// A checkpoint is there to go on from.
    bool hasCheckpoint() const;

    void start(const QStringList& arguments);
    void resume();
    void pauseOrProceed();
    void stop();
    /// Moves checkpoints to the wastebasket and forgets the run; false when that failed.
    bool discard();

signals:
    void changed();
    void finished(const QJsonObject& result);

private:
    void launch(bool resumes);
    void takePoint(const QString& series, double x, double y);
    void followJob();
    void conclude();
    void setStage(RecoverStage stage);

    widgets::JobRunner& m_jobs;
    Settings& m_settings;
    QStringList m_arguments;
    RecoverStage m_stage = RecoverStage::idle;
    QPointer<widgets::ProcessJob> m_job;
    QHash<QString, double> m_last; ///< by series
    int m_epoch = 0;
    QJsonObject m_result;
    QString m_failure;
};

} // namespace app
