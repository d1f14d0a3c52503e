#include "app/desktop/distill_curves.h"

#include "app/desktop/distill_run.h"
#include "core/training/loss.h"

#include <array>

namespace app {

using widgets::PlotSeries;
using widgets::SeriesRole;

namespace {

const QString kLoss = QStringLiteral("loss");
const QString kAccuracy = QStringLiteral("accuracy");
const QString kLearningRate = QStringLiteral("learningRate");
const QString kTeacher = QStringLiteral("teacherAccuracy");

/// Colours of the terms of the loss, in turn.
constexpr std::array kTermRoles = { SeriesRole::good, SeriesRole::caution, SeriesRole::bad };

QString keptText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

DistillCurves::DistillCurves(const DistillRun& run, QWidget* parent)
    : LiveCurves(parent)
    , m_run(run)
{
    declare();
    connect(&run, &DistillRun::begun, this, &DistillCurves::showAll);
    connect(&run, &DistillRun::pointArrived, this, &DistillCurves::take);
    connect(&run, &DistillRun::epochEnded, this, &DistillCurves::addRule);
    showAll();
}

void DistillCurves::declare()
{
    setXTitle(tr("Batches"));
    const QString empty = tr("Starts with the run");
    addPlot({ .id = kLoss,
              .title = tr("Loss"),
              .yTitle = {},
              .emptyText = empty,
              .isSmoothed = true,
              .canBeLogarithmic = true });
    addPlot({ .id = kAccuracy,
              .title = tr("Accuracy"),
              .yTitle = {},
              .emptyText = tr("Starts with the end of the first epoch") });
    addPlot({ .id = kLearningRate,
              .title = tr("Learning Rate"),
              .yTitle = {},
              .emptyText = empty,
              .canBeLogarithmic = true });
    addSeries(kLoss, { .id = kLoss, .name = tr("Sum"), .role = SeriesRole::accent });
    for (const core::LossKind& loss : core::losses())
        addSeries(kLoss,
                  { .id = QStringLiteral("loss.") + keptText(loss.id),
                    .name = keptText(loss.title),
                    .role = SeriesRole::muted });
    size_t term = 0;
    for (const core::KnowledgeLoss& kind : core::knowledgeLosses())
        addSeries(kLoss,
                  { .id = QStringLiteral("loss.") + keptText(kind.id),
                    .name = keptText(kind.title),
                    .role = kTermRoles[term++ % kTermRoles.size()] });
    addSeries(kAccuracy,
              { .id = QStringLiteral("trainAccuracy"),
                .name = tr("Training images"),
                .role = SeriesRole::muted });
    addSeries(kAccuracy,
              { .id = QStringLiteral("validationAccuracy"),
                .name = tr("Validation images"),
                .role = SeriesRole::accent });
    addSeries(kAccuracy, { .id = kTeacher, .name = tr("Teacher"), .role = SeriesRole::good });
    addSeries(kLearningRate,
              { .id = kLearningRate, .name = tr("Learning rate"), .role = SeriesRole::accent });
}

void DistillCurves::showAll()
{
    clear();
    for (const CurvePoint& point : m_run.points())
        take(point);
    for (const double batches : m_run.epochEnds())
        addRule(batches);
}

void DistillCurves::take(const CurvePoint& point)
{
    if (point.series == kTeacher)
        setLevel(kTeacher, point.y);
    else
        append(point.series, point.x, point.y);
}

} // namespace app
