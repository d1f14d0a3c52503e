#include "app/desktop/distill_run.h"

#include "app/desktop/settings.h"
#include "core/base/parallel.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/jobs/process_job.h"

#include <QFileInfo>

namespace app {

using widgets::JobState;

namespace {

const QString kKind = QStringLiteral("distill");

/// The other series count epochs.
bool countsBatches(const QString& series)
{
    return series.startsWith(QLatin1String("loss")) || series == QLatin1String("learningRate")
        || series == QLatin1String("imagesPerSecond");
}

} // namespace

DistillRun::DistillRun(widgets::JobRunner& jobs, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_plan(distillPlanFromJson(settings.distillation()))
{
}

bool DistillRun::isActive() const
{
    switch (m_stage) {
    case DistillStage::running:
    case DistillStage::paused:
    case DistillStage::stopping:
    case DistillStage::finishing:
        return true;
    case DistillStage::idle:
    case DistillStage::done:
    case DistillStage::stopped:
    case DistillStage::failed:
    case DistillStage::released:
        break;
    }
    return false;
}

std::optional<double> DistillRun::last(const QString& series) const
{
    const auto found = m_last.find(series);
    return found == m_last.end() ? std::nullopt : std::optional(found->y);
}

void DistillRun::start(const DistillPlan& plan, DistillStart start)
{
    if (isActive())
        return;
    launch(plan, start);
}

void DistillRun::begin(const DistillPlan& plan, DistillStart start)
{
    const bool isOther = plan.output != m_plan.output;
    m_plan = plan;
    m_settings.setDistillation(toJson(plan));
    if (start == DistillStart::fresh || isOther)
        forget();
    m_result = {};
    m_failure = {};
    emit begun();
}

void DistillRun::forget()
{
    m_points.clear();
    m_last.clear();
    m_epochEnds.clear();
    m_disagreements.clear();
}

void DistillRun::launch(const DistillPlan& plan, DistillStart start)
{
    const QString name = QFileInfo(plan.output).completeBaseName();
    const QString title = start == DistillStart::finish ? tr("Keep the best of %1").arg(name)
                                                        : tr("Distil %1").arg(name);
    m_jobs.runProcess({ kKind, title }, distillArguments(plan, start, core::threadCount()),
                      [this, plan, start](widgets::ProcessJob* job) {
                          begin(plan, start);
                          follow(job, start);
                      });
}

void DistillRun::follow(widgets::ProcessJob* job, DistillStart start)
{
    m_job = job;
    connect(m_job, &widgets::Job::pointArrived, this, &DistillRun::takePoint);
    connect(m_job, &widgets::Job::finished, this, &DistillRun::conclude);
    connect(m_job, &widgets::Job::changed, this, [this] {
        // The job can also be paused and stopped where all jobs are.
        if (m_job->state() == JobState::paused)
            m_stage = DistillStage::paused;
        else if (m_job->state() == JobState::running && m_stage == DistillStage::paused)
            m_stage = DistillStage::running;
        emit changed();
    });
    setStage(start == DistillStart::finish ? DistillStage::finishing : DistillStage::running);
}

void DistillRun::setStage(DistillStage stage)
{
    m_stage = stage;
    emit changed();
}

void DistillRun::pause()
{
    if (m_stage == DistillStage::running)
        m_job->pause();
}

void DistillRun::proceed()
{
    if (m_stage == DistillStage::paused)
        m_job->resume();
}

void DistillRun::stop()
{
    if (m_stage != DistillStage::running && m_stage != DistillStage::paused)
        return;
    m_stage = DistillStage::stopping;
    m_job->cancel();
}

void DistillRun::release()
{
    if (!isActive())
        return;
    setStage(DistillStage::released);
    m_job->release();
}

void DistillRun::conclude()
{
    if (!isActive())
        return;
    if (m_job->state() == JobState::done) {
        m_result = m_job->result();
        return setStage(DistillStage::done);
    }
    if (m_job->state() == JobState::failed) {
        m_failure = m_job->failure();
        return setStage(DistillStage::failed);
    }
    if (m_stage == DistillStage::stopping && canKeepBest())
        return launch(m_plan, DistillStart::finish);
    setStage(DistillStage::stopped);
}

void DistillRun::takePoint(const QString& series, double x, double y)
{
    if (series == QLatin1String("batchesDone"))
        return endEpoch(y);
    if (series == QLatin1String("disagreement"))
        return addDisagreement(static_cast<int64_t>(y));
    if (!countsBatches(series)) {
        const auto epoch = static_cast<size_t>(x);
        if (epoch == 0 || epoch > m_epochEnds.size())
            return;
        x = m_epochEnds[epoch - 1];
    }
    // A run that goes on tells of the epochs before once more.
    const auto newest = m_last.find(series);
    if (newest != m_last.end() && x <= newest->x)
        return;
    // The samples themselves come right after their share.
    if (series == QLatin1String("teacherAgreement"))
        m_disagreements.clear();
    const CurvePoint point{ series, x, y };
    m_last[series] = point;
    m_points.push_back(point);
    emit pointArrived(point);
}

void DistillRun::endEpoch(double batches)
{
    if (!m_epochEnds.empty() && batches <= m_epochEnds.back())
        return;
    m_epochEnds.push_back(batches);
    emit epochEnded(batches);
}

void DistillRun::addDisagreement(int64_t sample)
{
    m_disagreements.push_back(sample);
    emit disagreementsChanged();
}

} // namespace app
