#include "widgets/jobs/job_runner.h"

#include "widgets/jobs/process_job.h"

#include <algorithm>

namespace widgets {

JobRunner::JobRunner(QObject* parent)
    : QObject(parent)
{
    // Core is single-caller: one thread, which uses more inside an operator.
    m_engine.setMaxThreadCount(1);
    m_engine.setExpiryTimeout(-1);
}

JobRunner::~JobRunner()
{
    for (Job* job : m_jobs)
        job->cancel();
    m_engine.waitForDone();
}

Job* JobRunner::launch(const JobDescription& description, ThreadJob::Work work)
{
    cancelKind(description.kind);
    auto* job = new ThreadJob(description, std::move(work), this);
    adopt(job);
    job->launch(m_engine);
    return job;
}

ProcessJob* JobRunner::runProcess(const JobDescription& description, const QStringList& arguments,
                                  std::function<void(ProcessJob*)> follow)
{
    return launch(new ProcessJob(description, arguments, std::move(follow), this));
}

ProcessJob* JobRunner::launch(ProcessJob* job)
{
    cancelKind(job->description().kind);
    adopt(job);
    job->launch();
    return job;
}

bool JobRunner::canRetry(const Job& job) const
{
    return job.canRetry() && active(job.description().kind) == nullptr;
}

void JobRunner::retry(const Job& job)
{
    if (const auto* process = qobject_cast<const ProcessJob*>(&job); process && canRetry(job))
        launch(process->repetition(this));
}

Job* JobRunner::active(const QString& kind) const
{
    const auto found = std::find_if(m_jobs.rbegin(), m_jobs.rend(), [&](const Job* job) {
        return job->description().kind == kind && !isOver(job->state());
    });
    return found == m_jobs.rend() ? nullptr : *found;
}

std::vector<Job*> JobRunner::listed() const
{
    std::vector<Job*> jobs;
    std::ranges::copy_if(m_jobs, std::back_inserter(jobs),
                         [](const Job* job) { return job->description().isListed; });
    return jobs;
}

void JobRunner::clearFinished()
{
    const auto over =
        std::ranges::stable_partition(m_jobs, [](const Job* job) { return !isOver(job->state()); });
    const std::vector<Job*> forgotten(over.begin(), over.end());
    m_jobs.erase(over.begin(), over.end());
    emit jobsCleared();
    for (Job* job : forgotten)
        job->deleteLater();
}

void JobRunner::adopt(Job* job)
{
    m_jobs.push_back(job);
    if (!job->description().isListed) {
        connect(job, &Job::finished, this, [this, job] {
            std::erase(m_jobs, job);
            job->deleteLater();
        });
    }
    emit jobAdded(job);
}

void JobRunner::cancelKind(const QString& kind)
{
    if (Job* older = active(kind))
        older->cancel();
}

} // namespace widgets
