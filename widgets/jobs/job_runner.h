#pragma once

#include "widgets/jobs/thread_job.h"

#include <QPointer>
#include <QThreadPool>

#include <vector>

namespace widgets {

class ProcessJob;

/// Starts all work that leaves the GUI thread, and owns it. Work of this process runs on one engine
/// thread, newest of a kind first to be delivered; long work runs as a child process.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Cancels everything and waits for it.
    ~JobRunner() override;

    /// Computes `work` on the engine thread and hands the result to `done` in the GUI thread,
    /// unless the job was cancelled or `context` is gone. Cancels an unfinished job of the same
    /// kind.
    template <typename Result>
    Job* run(const JobDescription& description, QObject* context,
             std::function<Result(core::Monitor&)> work, std::function<void(Result)> done)
    {
        return launch(description,
                      [guard = QPointer<QObject>(context), work = std::move(work),
                       done = std::move(done)](core::Monitor& monitor) -> ThreadJob::Delivery {
                          auto result = std::make_shared<Result>(work(monitor));
                          return [guard, done, result] {
                              if (guard)
                                  done(std::move(*result));
                          };
                      });
    }

    /// Runs espalier-cli with these arguments as a child process. `follow` is called before it
    /// starts, and before each repetition by retry() starts.
    ProcessJob* runProcess(const JobDescription& description, const QStringList& arguments,
                           std::function<void(ProcessJob*)> follow = {});
    /// Whether retry() does anything: the job ended without success, can be repeated, and nothing
    /// of its kind would have to make room.
    bool canRetry(const Job& job) const;
    /// Does the work of a job once more, as a new job.
    void retry(const Job& job);

    /// The newest unfinished job of a kind, or nullptr.
    Job* active(const QString& kind) const;
    /// Jobs that people see, oldest first.
    std::vector<Job*> listed() const;
    /// Forgets jobs that are over.
    void clearFinished();

signals:
    void jobAdded(widgets::Job* job);
    void jobsCleared();

private:
    Job* launch(const JobDescription& description, ThreadJob::Work work);
    void adopt(Job* job);
    ProcessJob* launch(ProcessJob* job);
    void cancelKind(const QString& kind);

    QThreadPool m_engine;
    std::vector<Job*> m_jobs;
};

} // namespace widgets
