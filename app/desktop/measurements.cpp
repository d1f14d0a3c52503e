#include "app/desktop/measurements.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/jobs/process_job.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace app {

using widgets::Metric;
using widgets::MetricId;
using widgets::MetricKind;

namespace {

const QString kEvaluate = QStringLiteral("evaluate");
const QString kProfile = QStringLiteral("profile");

} // namespace

Measurements::Measurements(widgets::Workspace& workspace, widgets::JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
{
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, [this] {
        abandon(kEvaluate, MetricId::accuracy);
        abandon(kProfile, MetricId::latency);
    });
    connect(&m_workspace, &widgets::Workspace::datasetChanged, this,
            [this] { abandon(kEvaluate, MetricId::accuracy); });
}

void Measurements::abandon(const QString& kind, MetricId id)
{
    if (widgets::Job* job = m_jobs.active(kind)) {
        // What still arrives of it is about what was open before.
        disconnect(job, nullptr, this, nullptr);
        job->cancel();
    }
    emit measuring(id, -1);
}

QStringList Measurements::threadArguments() const
{
    return { QStringLiteral("--threads"), QString::number(m_threads) };
}

void Measurements::evaluate(qint64 images)
{
    if (!m_workspace.hasModel())
        return;
    const widgets::OpenedModel& opened = *m_workspace.opened();
    QStringList arguments = { kEvaluate, opened.file };
    if (!m_workspace.dataset().isEmpty())
        arguments << QStringLiteral("--data") << m_workspace.dataset();
    if (images > 0)
        arguments << QStringLiteral("--limit") << QString::number(images);
    arguments << threadArguments();
    const auto isOpen = [this, file = opened.file, dataset = m_workspace.dataset()] {
        return isModel(file) && m_workspace.dataset() == dataset;
    };
    m_jobs.runProcess({ kEvaluate, tr("Evaluate %1").arg(opened.name) }, arguments,
                      [this, isOpen, isProxy = images > 0](widgets::ProcessJob* job) {
                          // A repetition can be about what is no longer open.
                          if (!isOpen())
                              return;
                          follow(job, MetricId::accuracy);
                          followAccuracy(job, isProxy);
                      });
}

bool Measurements::isModel(const QString& file) const
{
    return m_workspace.hasModel() && m_workspace.opened()->file == file;
}

void Measurements::profile()
{
    if (!m_workspace.hasModel())
        return;
    const widgets::OpenedModel& opened = *m_workspace.opened();
    m_jobs.runProcess({ kProfile, tr("Profile %1").arg(opened.name) },
                      QStringList{ kProfile, opened.file } + threadArguments(),
                      [this, file = opened.file](widgets::ProcessJob* job) {
                          if (isModel(file))
                              followLatency(job);
                      });
}

void Measurements::followLatency(widgets::ProcessJob* job)
{
    follow(job, MetricId::latency);
    connect(job, &widgets::ProcessJob::finished, this, [this, job] {
        if (job->state() == widgets::JobState::done)
            takeLatency(job->result());
    });
}

void Measurements::follow(widgets::ProcessJob* job, MetricId id)
{
    emit measuring(id, 0);
    connect(job, &widgets::Job::changed, this,
            [this, job, id] { emit measuring(id, job->progress().fraction); });
    connect(job, &widgets::Job::finished, this, [this, job, id] {
        emit measuring(id, -1);
        if (job->state() == widgets::JobState::failed)
            emit failed(job);
    });
}

void Measurements::followAccuracy(widgets::ProcessJob* job, bool isProxy)
{
    auto partial = std::make_shared<Partial>();
    connect(job, &widgets::Job::pointArrived, this,
            [this, partial](const QString& series, double x, double y) {
                takePoint(*partial, series, x, y);
            });
    connect(job, &widgets::Job::finished, this, [this, job, isProxy] {
        if (job->state() == widgets::JobState::done)
            takeAccuracy(job->result(), isProxy);
    });
}

void Measurements::takePoint(Partial& partial, const QString& series, double x, double y)
{
    partial.n = static_cast<qint64>(x);
    if (series == QLatin1String("accuracy"))
        partial.top1 = y;
    else if (series == QLatin1String("accuracyLow"))
        partial.low = y;
    else if (series == QLatin1String("accuracyHigh"))
        partial.high = y;
    // The upper end comes last and completes the point.
    if (series != QLatin1String("accuracyHigh"))
        return;
    m_workspace.setMetric(MetricId::accuracy,
                          Metric{ .value = partial.top1,
                                  .kind = MetricKind::proxy,
                                  .n = partial.n,
                                  .low = partial.low,
                                  .high = partial.high,
                                  .explanation = tr("Share of the images measured so far whose "
                                                    "highest score is the right class.") });
}

void Measurements::takeAccuracy(const QJsonObject& result, bool isProxy)
{
    if (!result.contains(QLatin1String("top1")))
        return;
    const QString speed =
        widgets::countText(qRound64(result[QLatin1String("imagesPerSecond")].toDouble()));
    m_workspace.setMetric(
        MetricId::accuracy,
        Metric{ .value = result[QLatin1String("top1")].toDouble(),
                .kind = isProxy ? MetricKind::proxy : MetricKind::measured,
                .n = result[QLatin1String("n")].toInteger(),
                .low = result[QLatin1String("low")].toDouble(),
                .high = result[QLatin1String("high")].toDouble(),
                .explanation = tr("Share of %1 images whose highest score is the right class "
                                  "(top-1), with the 95 % interval of Wilson. %2 images a second.")
                                   .arg(result[QLatin1String("role")].toString(), speed) });
}

void Measurements::takeLatency(const QJsonObject& result)
{
    Metric metric;
    metric.value = result[QLatin1String("medianMs")].toDouble();
    metric.kind = MetricKind::measured;
    metric.n = result[QLatin1String("n")].toInteger();
    metric.explanation =
        tr("Median of the runs of one sample; 95 of 100 took less than %1. %2 threads on %3.")
            .arg(widgets::millisecondsText(result[QLatin1String("p95Ms")].toDouble()))
            .arg(result[QLatin1String("threads")].toInt())
            .arg(result[QLatin1String("cpu")].toString());
    m_workspace.setMetric(MetricId::latency, metric);

    widgets::NodeLatencies latencies;
    for (const QJsonValue& entry : result[QLatin1String("perNode")].toArray()) {
        const std::string name = entry[QLatin1String("name")].toString().toStdString();
        if (const auto node = m_workspace.graph().findNode(name))
            latencies.emplace(*node, entry[QLatin1String("medianMs")].toDouble());
    }
    m_workspace.setLatencies(std::move(latencies));
}

} // namespace app
