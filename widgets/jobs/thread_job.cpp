#include "widgets/jobs/thread_job.h"

#include "core/base/error.h"

#include <QThreadPool>

namespace widgets {

namespace {

JobFailure failureOf(const std::exception& exception)
{
    const auto* error = dynamic_cast<const core::Error*>(&exception);
    return { error ? QString::fromLatin1(core::errorCodeName(error->code()))
                   : QStringLiteral("internal"),
             QString::fromUtf8(exception.what()) };
}

} // namespace

ThreadJob::ThreadJob(JobDescription description, Work work, QObject* parent)
    : Job(std::move(description), parent)
    , m_work(std::move(work))
{
}

void ThreadJob::launch(QThreadPool& pool)
{
    pool.start([this] {
        QMetaObject::invokeMethod(
            this, [this] { start(); }, Qt::QueuedConnection);
        Outcome outcome = perform();
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { conclude(outcome); },
            Qt::QueuedConnection);
    });
}

void ThreadJob::requestStop()
{
    m_stop.request_stop();
}

ThreadJob::Outcome ThreadJob::perform()
{
    try {
        core::Monitor monitor = makeMonitor();
        monitor.checkpoint();
        return { JobState::done, m_work(monitor), {} };
    } catch (const core::Cancelled&) {
        return { JobState::cancelled, {}, {} };
    } catch (const std::bad_alloc&) {
        return { JobState::failed,
                 {},
                 { QStringLiteral("limit_exceeded"),
                   tr("There is not enough memory for this work.") } };
    } catch (const std::exception& exception) {
        return { JobState::failed, {}, failureOf(exception) };
    }
}

void ThreadJob::conclude(Outcome outcome)
{
    // A result that arrives after cancel() is late: nobody waits for it any more.
    if (state() == JobState::cancelling)
        outcome = { JobState::cancelled, {}, {} };
    if (outcome.delivery)
        outcome.delivery();
    m_work = {};
    finish(outcome.state, std::move(outcome.failure));
}

core::Monitor ThreadJob::makeMonitor()
{
    const auto queue = [this](auto call) {
        QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    };
    core::Monitor::Sinks sinks;
    sinks.progress = [this, queue](const core::Progress& progress) {
        queue([this, progress] { setProgress(progress); });
    };
    sinks.point = [this, queue](const core::SeriesPoint& point) {
        queue([this, point] {
            emit pointArrived(QString::fromStdString(point.series), point.x, point.y);
        });
    };
    sinks.log = [this, queue](core::LogLevel level, const std::string& text) {
        queue([this, level, text] { emit logArrived(level, QString::fromStdString(text)); });
    };
    return core::Monitor(m_stop.get_token(), std::move(sinks));
}

} // namespace widgets
