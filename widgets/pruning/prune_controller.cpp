#include "widgets/pruning/prune_controller.h"

#include "core/base/error.h"
#include "core/onnx/write_model.h"
#include "core/pruning/criterion.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <QFileInfo>

#include <algorithm>

namespace widgets {

namespace {

constexpr size_t kMostPoints = 4000;
/// Of a place on a curve: the paired change is steady on few images.
constexpr int64_t kImagesOfPlace = 256;
constexpr int kPlacesOfCurve = 8;
/// Fewer images say too little to be drawn as a point.
constexpr int64_t kImagesOfPoint = 64;

const QString kAnalyse = QStringLiteral("pruneAnalysis");
const QString kOrder = QStringLiteral("pruneOrder");
const QString kMeasure = QStringLiteral("pruneMeasure");
const QString kCurves = QStringLiteral("pruneCurves");
const QString kFill = QStringLiteral("pruneBudget");
const QString kApply = QStringLiteral("prune");

/// Fills `latest` step by step and calls `tell` after each.
PruneReport measureAt(PruneWork& work, const PrunePositions& positions,
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
        report.images = work.images(monitor);
        work.measure(
            positions,
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
    restart();
}

void PruneController::restart()
{
    for (const QString& kind : { kAnalyse, kOrder, kMeasure, kCurves, kFill }) {
        if (Job* job = m_jobs.active(kind))
            job->cancel();
    }
    m_measuring.clear();
    m_isPending = false;
    m_work.reset();
    m_points.clear();
    m_report = {};
    m_scored.clear();
    m_curvePlaces.clear();
    m_curvePlacesLeft = 0;
    emit curvesChanged();
    setState(m_workspace.hasModel() ? State::waiting : State::empty);
    m_draft.setSubject(nullptr);
    emit reportChanged();
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
    m_work = std::make_shared<PruneWork>(m_draft.subject(), m_workspace.samples());
    m_points.clear();
    if (Job* curve = m_jobs.active(kCurves))
        curve->cancel();
    orderChannels();
}

void PruneController::setCriterion(const std::string& criterion)
{
    if (criterion == m_criterion)
        return;
    m_criterion = criterion;
    m_points.clear();
    if (Job* curve = m_jobs.active(kCurves))
        curve->cancel();
    if (m_state == State::ready)
        orderChannels();
}

void PruneController::orderChannels()
{
    Job* job = m_jobs.run<std::vector<bool>>(
        { kOrder, tr("Rank channels"), false }, this,
        [work = m_work, criterion = m_criterion](core::Monitor& monitor) {
            std::vector<bool> scored;
            for (const std::vector<int64_t>& order : work->orders(criterion, monitor))
                scored.push_back(!order.empty());
            return scored;
        },
        [this](std::vector<bool> scored) {
            m_scored = std::move(scored);
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
    return m_scored.empty() || m_scored[group];
}

void PruneController::measure()
{
    request();
}

void PruneController::request()
{
    if (m_state != State::ready || m_scored.empty())
        return;
    // One that gave no figure yet goes on until it does, or else none would come while the hand
    // moves.
    if (m_measuring && !m_hasFirst) {
        m_isPending = true;
        return;
    }
    launch();
}

void PruneController::launch()
{
    m_isPending = false;
    m_hasFirst = false;
    if (Job* curve = m_jobs.active(kCurves))
        curve->cancel();
    m_latest = std::make_shared<LatestValue<PruneReport>>();
    Job* job = m_jobs.run<PruneReport>(
        { kMeasure, tr("Measure the draft"), false }, this,
        [work = m_work, latest = m_latest, where = positions()](core::Monitor& monitor) {
            return measureAt(*work, where, *latest, monitor);
        },
        [this](const PruneReport& report) { takeReport(report); });
    m_measuring = job;
    m_measured = m_draft.kept();
    connect(job, &Job::pointArrived, this, [this, job, latest = m_latest] {
        if (job == m_measuring)
            takeReport(latest->get());
    });
    connect(job, &Job::finished, this, [this, job] {
        if (job != m_measuring)
            return;
        m_measuring.clear();
        if (job->state() == JobState::failed)
            m_report = { .refusal = job->failure().message };
        if (m_isPending)
            launch();
        else
            listCurvePlaces();
        emit reportChanged();
    });
}

void PruneController::takeReport(const PruneReport& report)
{
    m_report = report;
    m_hasFirst = m_hasFirst || report.accuracy.has_value();
    remember();
    if (m_hasFirst && m_isPending)
        launch();
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
    std::erase_if(m_points, [&](const PrunePoint& other) { return other.kept == point.kept; });
    m_points.push_back(std::move(point));
    if (m_points.size() > kMostPoints)
        m_points.erase(m_points.begin());
}

bool PruneController::isKnown(const std::vector<int64_t>& kept) const
{
    return std::ranges::find(m_points, kept, &PrunePoint::kept) != m_points.end();
}

void PruneController::setFillsCurves(bool fills)
{
    m_fillsCurves = fills;
    if (Job* curve = m_jobs.active(kCurves))
        curve->cancel();
    listCurvePlaces();
}

void PruneController::listCurvePlaces()
{
    m_curvePlaces.clear();
    m_curvePlacesLeft = 0;
    if (m_fillsCurves && m_state == State::ready && !m_scored.empty()
        && m_report.refusal.isEmpty()) {
        for (size_t group = 0; group < m_draft.kept().size(); ++group) {
            if (m_draft.subject()->groups[group].isFrozen() || !isScored(group))
                continue;
            for (int step = 0; step < kPlacesOfCurve; ++step) {
                std::vector<int64_t> kept = m_draft.kept();
                const int place = (m_draft.places(group) - 1) * step / kPlacesOfCurve;
                kept[group] = m_draft.keptAt(group, place);
                if (m_curvePlaces.empty() || m_curvePlaces.back() != kept)
                    m_curvePlaces.push_back(std::move(kept));
            }
        }
        m_curvePlacesLeft = curvePlaces();
    }
    measureNextPlace();
}

void PruneController::measureNextPlace()
{
    while (m_curvePlacesLeft > 0 && isKnown(m_curvePlaces[static_cast<size_t>(curvePlacesDone())]))
        --m_curvePlacesLeft;
    emit curvesChanged();
    if (m_curvePlacesLeft == 0 || m_measuring)
        return;
    const PrunePositions where{ m_curvePlaces[static_cast<size_t>(curvePlacesDone())],
                                m_criterion };
    m_jobs.run<PrunePoint>(
        { kCurves, tr("Measure curves"), false }, this,
        [work = m_work, where, draft = positions()](core::Monitor& monitor) {
            return PrunePoint{ where.kept, pruneFigures(work->cutModel(where, monitor)),
                               work->measureNear(draft, where, kImagesOfPlace, monitor) };
        },
        [this](PrunePoint point) {
            add(std::move(point));
            measureNextPlace();
            emit reportChanged();
        });
}

void PruneController::fill(BudgetRequest request)
{
    request.locked = m_draft.locked();
    request.plan.multiple = m_draft.multiple();
    struct Filled
    {
        PrunePositions positions;
        PruneFigures figures;
    };
    Job* job = m_jobs.run<Filled>(
        { kFill, tr("Prune to budget"), false }, this,
        [work = m_work, where = positions(), request](core::Monitor& monitor) {
            Filled filled{ work->fill(where, request, monitor), {} };
            filled.figures = pruneFigures(work->cutModel(filled.positions, monitor));
            return filled;
        },
        [this](const Filled& result) {
            m_draft.setAllKept(result.positions.kept, tr("Prune to Budget"), 0);
            emit filled(result.figures);
        });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            emit fillFailed(job->failure().message);
    });
}

void PruneController::apply(const QString& file)
{
    Job* job = m_jobs.run<AppliedPruning>(
        { kApply, tr("Prune %1").arg(m_workspace.opened()->name) }, this,
        [work = m_work, where = positions(), file,
         report = m_measured == m_draft.kept() ? m_report : PruneReport()](core::Monitor& monitor) {
            monitor.beginPhase("cutting channels");
            const core::Model cut = work->cutModel(where, monitor);
            core::writeModel(cut, std::filesystem::path(file.toStdU16String()), monitor);
            return AppliedPruning{ file, work->subject().figures, pruneFigures(cut),
                                   report.accuracy, report.images.value_or(PruneImages()) };
        },
        [this](const AppliedPruning& result) { emit applied(result); });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            emit applyFailed(job->failure().message);
    });
}

} // namespace widgets
