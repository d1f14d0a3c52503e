#pragma once

#include "widgets/workspace/metric.h"

#include <QObject>

namespace widgets {
class Job;
class JobRunner;
class ProcessJob;
class Workspace;
} // namespace widgets

class QJsonObject;

namespace app {

/// Measures accuracy and latency of the open model by child processes and puts the figures into the
/// workspace as they arrive.
class Measurements : public QObject
{
    Q_OBJECT
public:
    Measurements(widgets::Workspace& workspace, widgets::JobRunner& jobs, QObject* parent);

    /// Threads that measuring processes compute with; 0: all processors.
    void setThreads(int threads) { m_threads = threads; }
    /// Top-1 on `images` images of the test part; 0: all of them.
    void evaluate(qint64 images);
    /// Median latency of one sample, and of every node.
    void profile();

signals:
    void measuring(widgets::MetricId id, double fraction);
    void failed(widgets::Job* job);

private:
    /// Stops what measures a model or a data set that is no longer open.
    void abandon(const QString& kind, widgets::MetricId id);
    bool isModel(const QString& file) const;

    /// Accuracy as a child process reports it point by point.
    struct Partial
    {
        double top1 = 0;
        double low = 0;
        double high = 0;
        qint64 n = 0;
    };
    void follow(widgets::ProcessJob* job, widgets::MetricId id);
    void followLatency(widgets::ProcessJob* job);
    void followAccuracy(widgets::ProcessJob* job, bool isProxy);
    void takePoint(Partial& partial, const QString& series, double x, double y);
    void takeAccuracy(const QJsonObject& result, bool isProxy);
    void takeLatency(const QJsonObject& result);
    QStringList threadArguments() const;

    widgets::Workspace& m_workspace;
    widgets::JobRunner& m_jobs;
    int m_threads = 0;
};

} // namespace app
