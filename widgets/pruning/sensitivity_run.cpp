#include "widgets/pruning/sensitivity_run.h"

#include "core/base/parallel.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/workspace/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace widgets {

namespace {

constexpr int64_t kImages = 1000;
const QString kKind = QStringLiteral("sensitivity");
const QString kSeries = QStringLiteral("sensitivityLoss.");

core::GroupSensitivity& groupOf(core::SensitivityMap& map, size_t group)
{
    const auto place =
        std::ranges::lower_bound(map.groups, group, {}, &core::GroupSensitivity::group);
    if (place != map.groups.end() && place->group == group)
        return *place;
    return *map.groups.insert(place, { .group = group, .points = {} });
}

void put(core::GroupSensitivity& group, core::SensitivityPoint point)
{
    const auto place =
        std::ranges::lower_bound(group.points, point.removed, {}, &core::SensitivityPoint::removed);
    if (place != group.points.end() && place->removed == point.removed)
        *place = std::move(point);
    else
        group.points.insert(place, std::move(point));
}

/// A point of which the loss alone is told.
core::SensitivityPoint pointOf(int64_t removed, double loss)
{
    core::SensitivityPoint point{ .removed = removed, .measured = {} };
    point.measured.accuracy.n = kImages;
    point.measured.difference.value = -loss;
    return point;
}

core::SensitivityPoint pointOf(const QJsonObject& json)
{
    const QJsonObject agreement = json[QLatin1String("agreement")].toObject();
    const QJsonObject accuracy = json[QLatin1String("accuracy")].toObject();
    core::SensitivityPoint point{ .removed = json[QLatin1String("removed")].toInteger(),
                                  .measured = {} };
    point.measured.agreement.value = agreement[QLatin1String("value")].toDouble();
    point.measured.agreement.n = agreement[QLatin1String("n")].toInteger();
    point.measured.accuracy.value = accuracy[QLatin1String("value")].toDouble();
    point.measured.accuracy.n = accuracy[QLatin1String("n")].toInteger();
    point.measured.difference = { .value = json[QLatin1String("difference")].toDouble(),
                                  .low = json[QLatin1String("differenceLow")].toDouble(),
                                  .high = json[QLatin1String("differenceHigh")].toDouble() };
    return point;
}

} // namespace

SensitivityRun::SensitivityRun(PruneController& controller)
    : QObject(&controller)
    , m_controller(controller)
    , m_criterion(controller.criterion())
{
    connect(&controller, &PruneController::restarted, this, &SensitivityRun::forget);
    connect(&controller.workspace(), &Workspace::datasetChanged, this, &SensitivityRun::forget);
    connect(&controller, &PruneController::scoresChanged, this, &SensitivityRun::followCriterion);
    connect(&controller, &PruneController::reportChanged, this, &SensitivityRun::changed);
}

void SensitivityRun::forget()
{
    stop();
    m_maps.clear();
    m_failure.clear();
    emit curvesChanged();
    emit changed();
}

void SensitivityRun::followCriterion()
{
    if (m_criterion == m_controller.criterion())
        return;
    stop();
    m_failure.clear();
    m_criterion = m_controller.criterion();
    emit curvesChanged();
    emit changed();
}

SensitivityRun::Stage SensitivityRun::stage() const
{
    if (m_job && !isOver(m_job->state()))
        return Stage::running;
    if (!m_failure.isEmpty())
        return Stage::failed;
    const Measured& measured = m_maps[m_criterion];
    if (measured.isComplete)
        return Stage::done;
    return measured.map.groups.empty() ? Stage::idle : Stage::stopped;
}

QString SensitivityRun::obstacle() const
{
    const PruneReport& report = m_controller.report();
    if (!m_controller.canMeasure())
        return tr("The channels of the model are looked at first.");
    if (!m_controller.draft().subject()->hasFreeGroup())
        return tr("No channel of this model can be removed.");
    if (!report.refusal.isEmpty())
        return tr("Accuracy cannot be measured: %1").arg(report.refusal);
    if (report.images && report.images->role != core::Role::validation)
        return tr("Sensitivity guides choices, and this data set has test images only. Add one "
                  "with training or validation images.");
    return {};
}

int64_t SensitivityRun::imagesOfPoint()
{
    return kImages;
}

QStringList SensitivityRun::arguments() const
{
    const Workspace& workspace = m_controller.workspace();
    return { kKind,
             workspace.opened()->file,
             QStringLiteral("--data"),
             workspace.dataset(),
             QStringLiteral("--criterion"),
             QString::fromStdString(m_criterion),
             QStringLiteral("--samples"),
             QString::number(kImages),
             QStringLiteral("--memory"),
             QString::number(m_controller.cacheBytes() >> 20),
             QStringLiteral("--threads"),
             QString::number(core::threadCount()) };
}

void SensitivityRun::start()
{
    if (stage() == Stage::running || !obstacle().isEmpty())
        return;
    m_failure.clear();
    m_job = m_controller.jobs().runProcess(
        { kKind, tr("Measure the sensitivity of %1").arg(m_controller.modelName()) }, arguments());
    connect(m_job, &Job::pointArrived, this, &SensitivityRun::takePoint);
    connect(m_job, &Job::changed, this, &SensitivityRun::changed);
    connect(m_job, &Job::finished, this, &SensitivityRun::conclude);
    // A program that cannot be started has failed by now.
    if (isOver(m_job->state()))
        conclude();
    emit changed();
}

void SensitivityRun::stop()
{
    if (!m_job)
        return;
    m_job->disconnect(this);
    if (!isOver(m_job->state()))
        m_job->cancel();
    m_job.clear();
    emit changed();
}

void SensitivityRun::takePoint(const QString& series, double removed, double loss)
{
    bool isNumber = false;
    const qulonglong group = series.mid(kSeries.size()).toULongLong(&isNumber);
    if (!series.startsWith(kSeries) || !isNumber
        || group >= m_controller.draft().subject()->groups.size())
        return;
    put(groupOf(m_maps[m_criterion].map, group), pointOf(static_cast<int64_t>(removed), loss));
    emit curvesChanged();
}

void SensitivityRun::takeResult(const QJsonObject& result)
{
    core::SensitivityMap map;
    for (const QJsonValue& value : result[QLatin1String("groups")].toArray()) {
        const QJsonObject group = value.toObject();
        core::GroupSensitivity& curve =
            groupOf(map, static_cast<size_t>(group[QLatin1String("index")].toInteger()));
        for (const QJsonValue& point : group[QLatin1String("points")].toArray())
            put(curve, pointOf(point.toObject()));
    }
    m_maps[m_criterion] = { std::move(map), true };
    emit curvesChanged();
}

void SensitivityRun::conclude()
{
    if (!m_job)
        return;
    if (m_job->state() == JobState::done)
        takeResult(m_job->result());
    else if (m_job->state() == JobState::failed)
        m_failure = m_job->failure().message;
    m_job.clear();
    emit changed();
}

std::optional<double> SensitivityRun::estimatedLoss(const DraftPlace& place) const
{
    const auto& subject = m_controller.draft().subject();
    if (!subject)
        return std::nullopt;
    double loss = 0;
    for (size_t group = 0; group < place.kept.size(); ++group) {
        const int64_t removed = subject->groups[group].channels - place.kept[group];
        if (removed == 0)
            continue;
        const core::GroupSensitivity* curve = map().find(group);
        if (curve == nullptr || curve->points.empty())
            return std::nullopt;
        loss += core::estimatedLoss(*curve, removed);
    }
    return loss;
}

} // namespace widgets
