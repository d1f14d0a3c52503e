#include "widgets/pruning/accuracy_card.h"

#include "widgets/plots/plot_view.h"
#include "widgets/pruning/prune_text.h"
#include "widgets/style/fonts.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

/// A point on fewer images moves too much to stand beside the others.
constexpr int64_t kImagesOfPoint = 256;

/// Accuracy where there are labels, else how often the answer is that of the original.
const core::Estimate& shownEstimate(const core::LiveAccuracy& accuracy)
{
    return accuracy.accuracy.n > 0 ? accuracy.accuracy : accuracy.agreement;
}

} // namespace

AccuracyCard::AccuracyCard(PruneController& controller, QWidget* parent)
    : QFrame(parent)
    , m_controller(controller)
{
    setObjectName(QStringLiteral("accuracyCard"));
    setProperty("role", QStringLiteral("card"));
    createLayout();
    connect(&controller, &PruneController::reportChanged, this, &AccuracyCard::refresh);
    connect(&controller.draft(), &PruneDraft::keptChanged, this, &AccuracyCard::showPoints);
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
    m_images->setToolTip(tr("What the network computes in front of the slider is kept for these "
                            "images, in at most %1.")
                             .arg(bytesText(core::LiveEvaluatorOptions().cacheBytes)));
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
    m_images->setVisible(report.refusal.isEmpty());
    m_addData->setVisible(!report.refusal.isEmpty());
    if (!report.refusal.isEmpty())
        showRefusal();
    else if (report.accuracy)
        showAccuracy();
    else if (m_controller.isMeasuring())
        m_badge->setText(tr("measuring…"));
    showPoints();
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

void AccuracyCard::showOriginal(const core::LiveAccuracy& accuracy)
{
    const double level = accuracy.original.n > 0 ? accuracy.original.value * 100 : 100;
    m_plot->setSeries({ .id = QStringLiteral("original"),
                        .name = tr("Original"),
                        .role = SeriesRole::muted,
                        .x = { 0, 100 },
                        .y = { level, level },
                        .isDashed = true });
}

void AccuracyCard::showPoints()
{
    const auto& subject = m_controller.draft().subject();
    if (!subject || m_controller.points().empty()) {
        m_plot->clear();
        return;
    }
    std::vector<const PrunePoint*> points;
    for (const PrunePoint& point : m_controller.points()) {
        if (point.accuracy.isComplete || point.accuracy.agreement.n >= kImagesOfPoint)
            points.push_back(&point);
    }
    if (points.empty()) {
        m_plot->clear();
        return;
    }
    showOriginal(points.front()->accuracy);
    std::ranges::sort(points, std::greater(),
                      [](const PrunePoint* point) { return point->figures.macs; });
    PlotSeries series{ .id = QStringLiteral("measured"),
                       .name = tr("Measured"),
                       .kind = SeriesKind::points };
    const auto whole = static_cast<double>(std::max<int64_t>(subject->figures.macs, 1));
    for (const PrunePoint* point : points) {
        const core::Estimate& shown = shownEstimate(point->accuracy);
        series.x.append(100 - static_cast<double>(point->figures.macs) / whole * 100);
        series.y.append(shown.value * 100);
        series.low.append(shown.low * 100);
        series.high.append(shown.high * 100);
    }
    m_plot->setSeries(std::move(series));
    const std::optional<PruneFigures>& here = m_controller.report().figures;
    m_plot->setMarker(here ? std::optional(100 - static_cast<double>(here->macs) / whole * 100)
                           : std::nullopt);
}

} // namespace widgets
