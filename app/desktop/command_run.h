#pragma once

#include "widgets/jobs/process_job.h"

#include <QJsonObject>
#include <QPointer>
#include <QStringList>

namespace widgets {
class JobRunner;
}

namespace app {

enum class CommandStage
{
    idle, ///< nothing ran yet
    running,
    paused,
    stopped, ///< on request; nothing was written
    failed,
    done
};

/// One command of espalier-cli that a page starts as a child process: it outlives the page that
/// shows it, and is followed when it is repeated in the Jobs panel.
class CommandRun : public QObject
{
    Q_OBJECT
public:
    /// A newer run of the same `kind` replaces an older one.
    CommandRun(widgets::JobRunner& jobs, const QString& kind, QObject* parent);

    CommandStage stage() const { return m_stage; }
    bool isActive() const;
    /// The newest process; nullptr when there is none, or people cleared it away.
    const widgets::ProcessJob* job() const { return m_job; }
    /// What the command said at its end; empty before.
    const QJsonObject& result() const { return m_result; }
    const widgets::JobFailure& failure() const { return m_failure; }
    /// "34 % watching activations · 0:12 left"; empty while nothing runs.
    QString progressText() const;

    /// `title` names the job: "Quantize fashion_resnet20".
    void start(const QString& title, const QStringList& arguments);
    /// The same command once more, after it stopped or failed.
    void retry();
    void pauseOrProceed();
    void stop();
    /// Stops what runs, and forgets the result.
    void forget();

signals:
    /// Stage or progress are new.
    void changed();
    /// The command has come to its end, and result() is there.
    void finished();

private:
    void follow(widgets::ProcessJob* job);
    void followStage();
    void conclude();
    void setStage(CommandStage stage);

    widgets::JobRunner& m_jobs;
    QString m_kind;
    QString m_title;
    QStringList m_arguments;
    CommandStage m_stage = CommandStage::idle;
    QPointer<widgets::ProcessJob> m_job;
    QJsonObject m_result;
    widgets::JobFailure m_failure;
};

} // namespace app
