#pragma once

#include "widgets/jobs/job.h"

#include <QRunnable>

#include <functional>
#include <stop_token>

class QThreadPool;

namespace widgets {

/// Work on the engine thread of this process. It returns what to do with the result in the GUI
/// thread, so results travel as values inside a closure.
class ThreadJob : public Job
{
    Q_OBJECT
public:
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(core::Monitor&)>;

    ThreadJob(JobDescription description, Work work, QObject* parent);

    /// Queues the work. The job must outlive it: its owner waits for the pool before deleting it.
    void launch(QThreadPool& pool);

protected:
    void requestStop() override;

private:
    struct Outcome
    {
        JobState state = JobState::done;
        Delivery delivery;
        JobFailure failure;
    };
    Outcome perform();
    void conclude(Outcome outcome);
    core::Monitor makeMonitor();

    Work m_work;
    std::stop_source m_stop;
};

} // namespace widgets
