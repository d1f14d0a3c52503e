#pragma once

#include "app/desktop/distill_command.h"
#include "widgets/jobs/process_job.h"

#include <QHash>
#include <QJsonObject>
#include <QPointer>

#include <vector>

namespace widgets {
class JobRunner;
} // namespace widgets

namespace app {

class Settings;

enum class DistillStage
{
    idle, ///< nothing ran yet
    running,
    paused,
    stopping, ///< the process saves its checkpoint
    finishing, ///< another one writes the best weights of it
    done,
    stopped, ///< the checkpoint is there, see DistillStart
    failed,
    released ///< goes on without this window
};

/// A point of a curve; x counts batches in all of them.
struct CurvePoint
{
    QString series;
    double x = 0;
    double y = 0;
};

/// The distillation that runs, or ran last, as a child process. It outlives the page that shows it,
/// so it keeps what a new page needs.
class DistillRun : public QObject
{
    Q_OBJECT
public:
    DistillRun(widgets::JobRunner& jobs, Settings& settings, QObject* parent);

    DistillStage stage() const { return m_stage; }
    /// A process works on it, or stands still.
    bool isActive() const;
    /// The plan of the run, or of the last one of an earlier window.
    const DistillPlan& plan() const { return m_plan; }
    /// The newest process; nullptr when there is none, or people cleared it away.
    const widgets::ProcessJob* job() const { return m_job; }
    const std::vector<CurvePoint>& points() const { return m_points; }
    /// Batches at the end of each epoch.
    const std::vector<double>& epochEnds() const { return m_epochEnds; }
    int epoch() const { return static_cast<int>(m_epochEnds.size()); }
    /// Validation samples on which student and teacher disagreed after the last epoch.
    const std::vector<int64_t>& disagreements() const { return m_disagreements; }
    /// The last value of a series.
    std::optional<double> last(const QString& series) const;
    /// What the process said at its end; empty before.
    const QJsonObject& result() const { return m_result; }
    const widgets::JobFailure& failure() const { return m_failure; }

    void start(const DistillPlan& plan, DistillStart start);
    void pause();
    void proceed();
    /// Writes the best weights as the output once an epoch has ended; before, the run can only be
    /// resumed later.
    bool canKeepBest() const { return epoch() > 0; }
    void stop();
    /// Lets the run go on when the window closes.
    void release();
    /// Asks the window to open the student.
    void openStudent() { emit studentRequested(m_plan.output); }

signals:
    /// Another plan begins from nothing, or goes on.
    void begun();
    /// Stage or progress are new.
    void changed();
    void pointArrived(const app::CurvePoint& point);
    void epochEnded(double batches);
    void disagreementsChanged();
    void studentRequested(const QString& file);

private:
    void launch(const DistillPlan& plan, DistillStart start);
    void begin(const DistillPlan& plan, DistillStart start);
    void follow(widgets::ProcessJob* job, DistillStart start);
    void setStage(DistillStage stage);
    void takePoint(const QString& series, double x, double y);
    void endEpoch(double batches);
    void addDisagreement(int64_t sample);
    void conclude();
    void forget();

    widgets::JobRunner& m_jobs;
    Settings& m_settings;
    DistillPlan m_plan;
    DistillStage m_stage = DistillStage::idle;
    QPointer<widgets::ProcessJob> m_job;
    std::vector<CurvePoint> m_points;
    QHash<QString, CurvePoint> m_last; ///< by series
    std::vector<double> m_epochEnds;
    std::vector<int64_t> m_disagreements;
    QJsonObject m_result;
    widgets::JobFailure m_failure;
};

} // namespace app
