#include "widgets/pruning/prune_controller.h"

#include "core/base/error.h"
#include "core/pruning/criterion.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/pruning/curve_filler.h"
#include "widgets/pruning/drag_preparation.h"
#include "widgets/pruning/prune_tasks.h"
#include "widgets/pruning/sensitivity_run.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <algorithm>

namespace widgets {

namespace {

constexpr size_t kMostPoints = 4000;
/// Fewer images say too little to be drawn as a point.
constexpr int64_t kImagesOfPoint = 64;

const QString kAnalyse = QStringLiteral("pruneAnalysis");
const QString kOrder = QStringLiteral("pruneOrder");
const QString kMeasure = QStringLiteral("pruneMeasure");

/// Fills `latest` step by step and calls `tell` after each.
PruneReport measureAt(PruneWork& work, const PrunePositions& positions, PruneImageCount count,
                      LatestValue<PruneReport>& latest, core::Monitor& monitor)
{
    PruneReport report;
    const auto tell = [&] {
        latest.put(report);
        monitor.point("report", 0, 0);
    };
    report.figures = pruneFigures(work.cutModel(positions, monitor));
    tell();
    try {
        report.images = work.images(count, monitor);
        work.measure(
            positions, count,
            [&](const core::LiveAccuracy& accuracy) {
                report.accuracy = accuracy;
                tell();
            },
            monitor);
    } catch (const core::Error& error) {
        report.refusal = QString::fromUtf8(error.what());
    }
    return report;
}

} // namespace

PruneController::PruneController(Workspace& workspace, JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
    , m_criterion(core::criteria().rows().front().id)
{
    connect(&workspace, &Workspace::modelChanged, this, &PruneController::restart);
    connect(&workspace, &Workspace::datasetChanged, this, &PruneController::startWork);
    connect(&m_draft, &PruneDraft::keptChanged, this, &PruneController::request);
    new DragPreparation(*this);
    m_curves = new CurveFiller(*this);
    m_tasks = new PruneTasks(*this);
    m_sensitivity = new SensitivityRun(*this);
    restart();
}

void PruneController::restart()
{
    for (const QString& kind : { kAnalyse, kOrder, kMeasure }) {
        if (Job* job = m_jobs.active(kind))
            job->cancel();
    }
    m_measuring.clear();
    m_isPending = false;
    m_work.reset();
    m_points.clear();
    m_report = {};
    m_ranked.reset();
    emit restarted();
    setState(m_workspace.hasModel() ? State::waiting : State::empty);
    m_draft.setSubject(nullptr);
    emit reportChanged();
}

QString PruneController::modelName() const
{
    return m_workspace.hasModel() ? m_workspace.opened()->name : QString();
}

void PruneController::setState(State state, const QString& failure)
{
    m_state = state;
    m_failure = failure;
    emit stateChanged();
}

void PruneController::activate()
{
    if (m_state != State::waiting && m_state != State::failed)
        return;
    setState(State::analysing);
    using Subject = std::shared_ptr<const PruneSubject>;
    Job* job = m_jobs.run<Subject>(
        { kAnalyse, tr("Find channel groups"), false }, this,
        [model = m_workspace.opened()->model](core::Monitor& monitor) -> Subject {
            return std::make_shared<const PruneSubject>(analysePruning(*model, monitor));
        },
        [this](Subject subject) { takeSubject(std::move(subject)); });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            setState(State::failed, job->failure().message);
    });
}

void PruneController::takeSubject(std::shared_ptr<const PruneSubject> subject)
{
    m_draft.setSubject(std::move(subject));
    setState(State::ready);
    startWork();
}

void PruneController::startWork()
{
    if (m_state != State::ready)
        return;
    m_work = std::make_shared<PruneWork>(m_draft.subject(), m_workspace.samples(), m_cacheBytes);
    m_points.clear();
    emit measuringBegan();
    orderChannels();
}

void PruneController::setCriterion(const std::string& criterion)
{
    if (criterion == m_criterion)
        return;
    m_criterion = criterion;
    m_points.clear();
    emit measuringBegan();
    if (m_state == State::ready)
        orderChannels();
}

void PruneController::orderChannels()
{
    using Ranking = std::shared_ptr<const ChannelRanking>;
    Job* job = m_jobs.run<Ranking>(
        { kOrder, tr("Rank channels"), false }, this,
        [work = m_work, criterion = m_criterion](core::Monitor& monitor) {
            return work->ranking(criterion, monitor);
        },
        [this](Ranking ranking) {
            m_ranked = std::move(ranking);
            emit scoresChanged();
            request();
        });
    m_ranking = job;
    connect(job, &Job::finished, this, [this, job] {
        if (m_ranking == job)
            m_ranking.clear();
        if (job->state() != JobState::failed)
            return;
        m_report = { .refusal = job->failure().message };
        emit reportChanged();
    });
}

bool PruneController::isScored(size_t group) const
{
    return !m_ranked || !m_ranked->scores[group].empty();
}

std::vector<int64_t> PruneController::goneChannels(size_t group) const
{
    if (!m_ranked || m_ranked->orders[group].empty())
        return {};
    std::vector<int64_t> order = withPicks(m_ranked->orders[group], m_draft.place().picksOf(group));
    order.resize(order.size() - static_cast<size_t>(m_draft.kept(group)));
    return order;
}

void PruneController::measure()
{
    request();
}

void PruneController::measureAll()
{
    if (canMeasure())
        launch(PruneImageCount::all);
}

bool PruneController::isReportCurrent() const
{
    return m_report.figures.has_value() && m_reported == m_draft.place();
}

void PruneController::request()
{
    if (!canMeasure())
        return;
    // One that gave no figure yet goes on until it does, or else none would come while the hand
    // moves.
    if (m_measuring && !m_hasFirst) {
        m_isPending = true;
        return;
    }
    launch(PruneImageCount::proxy);
}

void PruneController::launch(PruneImageCount images)
{
    m_isPending = false;
    m_hasFirst = false;
    emit measuringBegan();
    m_latest = std::make_shared<LatestValue<PruneReport>>();
    Job* job = m_jobs.run<PruneReport>(
        { kMeasure, tr("Measure the draft"), false }, this,
        [work = m_work, latest = m_latest, where = positions(), images](core::Monitor& monitor) {
            return measureAt(*work, where, images, *latest, monitor);
        },
        [this](const PruneReport& report) { takeReport(report); });
    m_measuring = job;
    m_measured = m_draft.place();
    connect(job, &Job::pointArrived, this, [this, job, latest = m_latest] {
        if (job == m_measuring)
            takeReport(latest->get());
    });
    connect(job, &Job::finished, this, [this, job] { conclude(*job); });
}

void PruneController::conclude(const Job& job)
{
    if (&job != m_measuring)
        return;
    m_measuring.clear();
    if (job.state() == JobState::failed)
        m_report = { .refusal = job.failure().message };
    if (m_isPending)
        launch(PruneImageCount::proxy);
    else
        emit measuringEnded();
    emit reportChanged();
}

void PruneController::takeReport(const PruneReport& report)
{
    m_report = report;
    m_reported = m_measured;
    m_hasFirst = m_hasFirst || report.accuracy.has_value();
    remember();
    if (m_hasFirst && m_isPending)
        launch(PruneImageCount::proxy);
    emit reportChanged();
}

void PruneController::remember()
{
    if (!m_report.accuracy || !m_report.figures
        || m_report.accuracy->agreement.n < std::min(kImagesOfPoint, m_report.images->used))
        return;
    add({ m_measured, *m_report.figures, *m_report.accuracy });
}

void PruneController::add(PrunePoint point)
{
    std::erase_if(m_points, [&](const PrunePoint& other) { return other.place == point.place; });
    m_points.push_back(std::move(point));
    if (m_points.size() > kMostPoints)
        m_points.erase(m_points.begin());
    emit reportChanged();
}

bool PruneController::isKnown(const DraftPlace& place) const
{
    return std::ranges::find(m_points, place, &PrunePoint::place) != m_points.end();
}

} // namespace widgets
