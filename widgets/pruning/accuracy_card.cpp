#include "widgets/pruning/accuracy_card.h"

#include "widgets/plots/plot_view.h"
#include "widgets/pruning/accuracy_points.h"
#include "widgets/pruning/prune_text.h"
#include "widgets/pruning/sensitivity_run.h"
#include "widgets/style/fonts.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

AccuracyCard::AccuracyCard(PruneController& controller, QWidget* parent)
    : QFrame(parent)
    , m_controller(controller)
{
    setObjectName(QStringLiteral("accuracyCard"));
    setProperty("role", QStringLiteral("card"));
    createLayout();
    connect(&controller, &PruneController::reportChanged, this, &AccuracyCard::refresh);
    connect(&controller.draft(), &PruneDraft::keptChanged, this, &AccuracyCard::refresh);
    connect(&controller.sensitivity(), &SensitivityRun::curvesChanged, this,
            &AccuracyCard::refresh);
    refresh();
}

void AccuracyCard::createLayout()
{
    m_value = new QLabel(this);
    m_value->setObjectName(QStringLiteral("pruneAccuracy"));
    m_value->setFont(scaledFont(1.4, QFont::DemiBold));
    m_badge = roleLabel("muted");
    m_badge->setObjectName(QStringLiteral("pruneBadge"));
    m_difference = new QLabel(this);
    m_difference->setObjectName(QStringLiteral("pruneDifference"));
    m_difference->setWordWrap(true);
    m_difference->setAlignment(Qt::AlignTop);
    // Two lines at all times: the numbers change while the hand moves, the page must not.
    m_difference->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_images = roleLabel("muted");
    m_images->setObjectName(QStringLiteral("pruneImages"));
    m_images->setWordWrap(true);
    m_all = new QPushButton(this);
    m_all->setObjectName(QStringLiteral("measureAll"));
    connect(m_all, &QPushButton::clicked, &m_controller, &PruneController::measureAll);
    m_addData = new QPushButton(tr("Add Data Set…"), this);
    m_addData->setObjectName(QStringLiteral("addDatasetFromPruning"));
    m_addData->setToolTip(tr("Choose the images that accuracy is measured on."));
    connect(m_addData, &QPushButton::clicked, this, &AccuracyCard::datasetRequested);
    m_plot = new PlotView(this);
    m_plot->setObjectName(QStringLiteral("pruneCurve"));
    m_plot->setTitle(tr("Accuracy against removed MACs"));
    m_plot->setAxes({ tr("MACs removed, %"), false }, { tr("%"), false });
    m_plot->setEmptyText(tr("Move a slider: every place that is measured becomes a point."));
    m_plot->setMinimumHeight(120);
    auto* head = new QHBoxLayout;
    head->addWidget(m_value);
    head->addWidget(m_badge, 0, Qt::AlignBottom);
    head->addStretch();
    head->addWidget(m_all);
    head->addWidget(m_addData);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_difference);
    layout->addWidget(m_images);
    layout->addWidget(m_plot, 1);
}

void AccuracyCard::setDatasetName(const QString& name)
{
    m_dataset = name;
    refresh();
}

void AccuracyCard::refresh()
{
    const PruneReport& report = m_controller.report();
    if (report.images)
        m_images->setText(imagesText(*report.images, m_dataset));
    m_images->setToolTip(tr("What the network computes in front of the slider is kept for these "
                            "images, in at most %1; Preferences change that.")
                             .arg(bytesText(m_controller.cacheBytes())));
    m_images->setVisible(report.refusal.isEmpty());
    m_addData->setVisible(!report.refusal.isEmpty());
    showMeasureAll();
    const std::optional<double> estimate =
        m_controller.isReportCurrent() ? std::nullopt : estimatedAccuracy(m_controller);
    if (!report.refusal.isEmpty())
        showRefusal();
    else if (estimate)
        showEstimate(*estimate);
    else if (report.accuracy)
        showAccuracy();
    else if (m_controller.isMeasuring())
        m_badge->setText(tr("measuring…"));
    showAccuracyPoints(m_controller, *m_plot);
}

void AccuracyCard::showMeasureAll()
{
    const std::optional<PruneImages>& images = m_controller.report().images;
    const bool hasMore = images && images->used < images->available;
    m_all->setVisible(hasMore);
    if (!hasMore)
        return;
    m_all->setText(tr("Measure All %1").arg(countText(images->available)));
    m_all->setToolTip(tr("Measures the draft on every image of the role instead of %1; moving a "
                         "slider stops it.")
                          .arg(countText(images->used)));
}

void AccuracyCard::showEstimate(double accuracy)
{
    m_value->setText(percentText(accuracy));
    m_badge->setText(tr("estimated"));
    m_badge->setToolTip(tr("The original less what each group costs alone, as if they did not "
                           "touch each other."));
    m_difference->setText(tr("From sensitivity, on at most %1 images a point; the measurement "
                             "follows.")
                              .arg(countText(SensitivityRun::imagesOfPoint())));
}

void AccuracyCard::showRefusal()
{
    m_value->setText(QStringLiteral("–"));
    m_badge->setText(tr("accuracy cannot be measured"));
    m_difference->setText(m_controller.report().refusal);
}

void AccuracyCard::showAccuracy()
{
    const PruneReport& report = m_controller.report();
    const core::LiveAccuracy& accuracy = *report.accuracy;
    const core::Estimate& shown = shownEstimate(accuracy);
    m_value->setText(percentText(shown.value));
    const QString interval = tr("%1 to %2").arg(percentText(shown.low), percentText(shown.high));
    m_badge->setText(interval + QStringLiteral(" · ") + accuracyBadge(accuracy, *report.images));
    m_badge->setToolTip(tr("95 % interval of Wilson, and the images that it rests on so far."));
    if (accuracy.accuracy.n > 0)
        m_difference->setText(
            tr("%1 against the original on the same images: %2. Same answer in %3.")
                .arg(differenceText(accuracy.difference), verdictText(accuracy.difference),
                     percentText(accuracy.agreement.value)));
    else
        m_difference->setText(
            tr("Share of images with the answer of the original; there are no labels. Mean "
               "divergence %1 nats.")
                .arg(realText(accuracy.meanDivergence)));
}

} // namespace widgets
