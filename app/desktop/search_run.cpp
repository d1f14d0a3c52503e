#include "app/desktop/search_run.h"

#include "core/base/parallel.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/search/trial_text.h"

#include <QFileInfo>

#include <algorithm>

namespace app {

namespace {

constexpr int kReadMilliseconds = 500;

QString descriptionFile(const QString& folder)
{
    return folder + QStringLiteral("/search.json");
}

} // namespace

SearchRun::SearchRun(widgets::JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_search(new CommandRun(jobs, QStringLiteral("search"), this))
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(kReadMilliseconds);
    connect(&m_reading, &QTimer::timeout, this, &SearchRun::readFolder);
    connect(m_search, &CommandRun::changed, this, &SearchRun::readSoon);
    connect(m_search, &CommandRun::finished, this, &SearchRun::readFolder);
}

bool SearchRun::canResume() const
{
    return !m_search->isActive() && m_trials.snapshot()
        && m_trials.snapshot()->folder == m_plan.folder;
}

void SearchRun::start(const SearchPlan& plan)
{
    if (m_search->isActive())
        return;
    if (plan.folder != m_plan.folder || !m_trials.snapshot())
        m_trials.setSnapshot(nullptr);
    m_plan = plan;
    launch({});
}

void SearchRun::launch(const QStringList& more)
{
    m_search->start(tr("Search in %1").arg(QFileInfo(m_plan.folder).fileName()),
                    searchArguments(m_plan, core::threadCount()) + more);
}

void SearchRun::openFolder(const QString& folder)
{
    if (m_search->isActive() || folder.isEmpty()
        || (m_trials.snapshot() && m_trials.snapshot()->folder == folder))
        return;
    m_search->forget();
    m_plan.folder = folder;
    m_readFailure.clear();
    m_trials.setSnapshot(nullptr);
    m_isNew = true;
    readFolder();
    emit read();
}

void SearchRun::readSoon()
{
    if (!m_reading.isActive())
        m_reading.start();
}

void SearchRun::readFolder()
{
    const QString folder = m_plan.folder;
    if (folder.isEmpty() || !QFileInfo::exists(descriptionFile(folder)))
        return;
    if (m_isReading)
        return readSoon();
    m_isReading = true;
    using Snapshot = std::shared_ptr<const widgets::SearchSnapshot>;
    widgets::Job* job = m_jobs.run<Snapshot>(
        { QStringLiteral("searchSnapshot"), tr("Read %1").arg(folder), false }, this,
        [folder](core::Monitor& monitor) { return widgets::readSearchSnapshot(folder, monitor); },
        [this](Snapshot snapshot) { take(std::move(snapshot)); });
    connect(job, &widgets::Job::finished, this, [this, job] {
        m_isReading = false;
        m_readFailure = job->failure().message;
        emit read();
    });
}

void SearchRun::take(std::shared_ptr<const widgets::SearchSnapshot> snapshot)
{
    if (snapshot->folder != m_plan.folder)
        return;
    if (std::exchange(m_isNew, false) && !m_search->isActive()) {
        m_plan = searchPlanOf(snapshot->folder, snapshot->description);
        m_plan.budget = QString::fromStdString(
            snapshot->steering.budget.value_or(snapshot->description.budget));
        emit opened();
    }
    m_trials.setSnapshot(std::move(snapshot));
}

void SearchRun::steer(std::function<void(core::Steering&)> change, std::function<void()> then)
{
    const std::filesystem::path folder(m_plan.folder.toStdU16String());
    widgets::Job* job = m_jobs.run<bool>(
        { QStringLiteral("steer"), tr("Steer %1").arg(m_plan.folder), false }, this,
        [folder, change = std::move(change)](core::Monitor&) {
            core::Steering steering = core::readSteering(folder);
            change(steering);
            core::steer(folder, steering);
            return true;
        },
        [this, then = std::move(then)](bool) {
            if (then)
                then();
            readFolder();
        });
    connect(job, &widgets::Job::finished, this, [this, job] {
        if (job->state() == widgets::JobState::failed)
            emit refused(job->failure().message);
    });
}

void SearchRun::setLimit(const QString& figure, qint64 most)
{
    if (!m_trials.snapshot())
        return;
    std::vector<core::CostLimit> limits = m_trials.snapshot()->limits;
    const core::CostFigureName& name = core::costFigures().at(figure.toStdString());
    std::erase_if(limits, [&](const core::CostLimit& limit) { return limit.figure == &name; });
    if (most > 0)
        limits.push_back({ &name, most });
    const std::string budget = widgets::limitsText(limits).toStdString();
    steer([budget](core::Steering& steering) { steering.budget = budget; },
          [this, budget] { m_plan.budget = QString::fromStdString(budget); });
}

void SearchRun::finish(size_t trial)
{
    const auto number = m_trials.snapshot()->trials[trial].number;
    steer(
        [number](core::Steering& steering) {
            if (std::ranges::count(steering.finalists, number) == 0)
                steering.finalists.push_back(number);
        },
        [this] {
            if (m_search->isActive())
                return;
            launch({ QStringLiteral("--only-finish") });
        });
}

void SearchRun::saveAs(const QString& file, const QString& target)
{
    const auto path = [](const QString& text) {
        return std::filesystem::path(text.toStdU16String());
    };
    widgets::Job* job = m_jobs.run<bool>(
        { QStringLiteral("saveNetwork"), tr("Save %1").arg(QFileInfo(target).fileName()) }, this,
        [from = path(file), to = path(target)](core::Monitor& monitor) {
            core::writeModel(core::readModel(from, monitor), to, monitor);
            return true;
        },
        [](bool) {});
    connect(job, &widgets::Job::finished, this, [this, job] {
        if (job->state() == widgets::JobState::failed)
            emit refused(job->failure().message);
    });
}

void SearchRun::finishFront()
{
    if (!canResume())
        return;
    launch({ QStringLiteral("--only-finish") });
}

void SearchRun::setForbidden(const std::string& gene, const std::vector<std::string>& choices,
                             bool isForbidden)
{
    steer([=](core::Steering& steering) {
        for (const std::string& choice : choices)
            if (isForbidden)
                steering.forbidden[gene].insert(choice);
            else
                steering.forbidden[gene].erase(choice);
        std::erase_if(steering.forbidden, [](const auto& entry) { return entry.second.empty(); });
    });
}

} // namespace app
