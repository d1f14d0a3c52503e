#include "widgets/quantization/clipping_view.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/pruning/prune_text.h"
#include "widgets/quantization/clipping_plot.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace widgets {

namespace {

const QString kLoad = QStringLiteral("clippingLayer");
const QString kMeasure = QStringLiteral("clippingMeasure");
constexpr int kDecimals = 4;

} // namespace

ClippingView::ClippingView(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
{
    setObjectName(QStringLiteral("clippingView"));
    createLayout();
    connect(m_plot, &ClippingPlot::rangeMoved, this, &ClippingView::take);
    for (QDoubleSpinBox* box : { m_low, m_high })
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            take({ m_low->value(), m_high->value() });
        });
    showLayer({});
    showAccuracy();
}

void ClippingView::createLayout()
{
    m_heading = roleLabel("title");
    m_heading->setObjectName(QStringLiteral("clippingLayer"));
    m_plot = new ClippingPlot;
    m_plot->setObjectName(QStringLiteral("clippingPlot"));
    m_low = createBox("clippingLow", tr("Lower end"), tr("Numbers below are clipped."));
    m_high = createBox("clippingHigh", tr("Upper end"), tr("Numbers above are clipped."));
    m_clipped = roleLabel("muted");
    m_clipped->setObjectName(QStringLiteral("clippedShare"));
    m_resetLayer = createButton("clippingResetLayer", tr("Reset Layer"),
                                tr("Put the lines back to where the file has them."));
    m_resetAll =
        createButton("clippingResetAll", tr("Reset All"), tr("Put the lines of all layers back."));
    m_write = createButton("clippingWrite", tr("Write…"),
                           tr("Write the quantized model with these ranges to a file."));
    connect(m_resetLayer, &QPushButton::clicked, this, &ClippingView::resetLayer);
    connect(m_resetAll, &QPushButton::clicked, this, &ClippingView::resetAll);
    connect(m_write, &QPushButton::clicked, this, &ClippingView::chooseFile);
    auto* ends = new QHBoxLayout;
    ends->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{ m_low, m_high })
        ends->addWidget(part);
    ends->addWidget(m_clipped, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addStretch();
    for (QPushButton* button : { m_resetLayer, m_resetAll, m_write })
        buttons->addWidget(button);
    m_text = new QLabel;
    m_text->setObjectName(QStringLiteral("clippingAccuracy"));
    m_text->setWordWrap(true);
    m_note = roleLabel("muted");
    m_note->setObjectName(QStringLiteral("clippingNote"));
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_plot, 1);
    layout->addLayout(ends);
    layout->addWidget(m_text);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
}

QDoubleSpinBox* ClippingView::createBox(const char* name, const QString& title, const QString& tip)
{
    auto* box = new QDoubleSpinBox;
    box->setObjectName(QLatin1String(name));
    describe(*box, title, tip);
    box->setDecimals(kDecimals);
    return box;
}

QPushButton* ClippingView::createButton(const char* name, const QString& text, const QString& tip)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    return button;
}

void ClippingView::setPair(std::shared_ptr<const QuantizedPair> pair)
{
    for (const QString& kind : { kLoad, kMeasure })
        if (Job* job = m_jobs.active(kind))
            job->cancel();
    m_pair = std::move(pair);
    m_work = m_pair ? std::make_shared<ClippingWork>(m_pair) : nullptr;
    m_draft.clear();
    m_accuracy.reset();
    m_message.clear();
    m_isPending = false;
    m_isLoaded = false;
    showLayer({});
    showAccuracy();
    if (isVisible())
        load();
}

void ClippingView::setLayer(const QString& layer)
{
    if (layer == m_layer || layer.isEmpty())
        return;
    m_layer = layer;
    m_isLoaded = false;
    if (isVisible())
        load();
}

void ClippingView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    load();
    const bool isWhole = m_accuracy && m_accuracy->draft.n == m_accuracy->wanted;
    if (!isWhole && !m_range.value.empty())
        request();
}

void ClippingView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_isPending = false;
    if (m_measuring)
        m_measuring->cancel();
}

void ClippingView::load()
{
    if (m_isLoaded || !m_work || m_layer.isEmpty())
        return;
    m_isLoaded = true;
    m_heading->setText(m_layer);
    Job* job = m_jobs.run<LayerRange>(
        { kLoad, tr("Look at the numbers of %1").arg(m_layer), false }, this,
        [work = m_work, layer = m_layer.toStdString()](core::Monitor& monitor) {
            return work->layerRange(layer, monitor);
        },
        [this](LayerRange range) { showLayer(std::move(range)); });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() != JobState::failed)
            return;
        m_message = job->failure().message;
        showAccuracy();
    });
}

void ClippingView::showLayer(LayerRange range)
{
    m_range = std::move(range);
    const bool hasRange = !m_range.value.empty();
    m_heading->setText(hasRange                ? m_layer
                           : m_layer.isEmpty() ? tr("No layer is chosen")
                           : m_pair == nullptr ? tr("Nothing is quantized yet")
                                               : tr("%1 makes no integers").arg(m_layer));
    for (QWidget* part : std::initializer_list<QWidget*>{ m_plot, m_low, m_high })
        part->setEnabled(hasRange);
    if (!hasRange) {
        m_plot->clear();
        m_clipped->clear();
        return showButtons();
    }
    const core::ValueRange extremes = m_range.histogram.extremes();
    for (QDoubleSpinBox* box : { m_low, m_high }) {
        const QSignalBlocker quiet(box);
        const double low = std::min({ extremes.low, m_range.range.low, 0.0 });
        const double high = std::max({ extremes.high, m_range.range.high, 0.0 });
        box->setRange(box == m_low ? low : 0, box == m_low ? 0 : high);
        box->setSingleStep((high - low) / 100);
    }
    m_plot->setHistogram(m_range.histogram);
    const auto drafted = m_draft.find(m_range.value);
    showRange(drafted == m_draft.end() ? m_range.range : drafted->second);
    showButtons();
    if (!m_accuracy)
        request();
}

void ClippingView::showRange(const core::ValueRange& range)
{
    const QSignalBlocker low(m_low);
    const QSignalBlocker high(m_high);
    m_low->setValue(range.low);
    m_high->setValue(range.high);
    m_plot->setRange(range);
    m_clipped->setText(tr("%1 of the numbers clipped").arg(percentText(m_plot->clippedShare(), 2)));
}

void ClippingView::take(const core::ValueRange& range)
{
    if (m_range.value.empty() || range.high <= range.low)
        return;
    m_draft[m_range.value] = range;
    m_message.clear();
    showRange(range);
    showButtons();
    request();
}

void ClippingView::resetLayer()
{
    m_draft.erase(m_range.value);
    showRange(m_range.range);
    showButtons();
    request();
}

void ClippingView::resetAll()
{
    m_draft.clear();
    resetLayer();
}

void ClippingView::request()
{
    if (!m_work)
        return;
    // One that gave no figure yet goes on until it does, or none would come while the hand moves.
    if (m_measuring && !m_hasFirst) {
        m_isPending = true;
        return;
    }
    launch();
}

void ClippingView::launch()
{
    m_isPending = false;
    m_hasFirst = false;
    m_latest = std::make_shared<LatestValue<ClippingAccuracy>>();
    Job* job = m_jobs.run<ClippingAccuracy>(
        { kMeasure, tr("Measure the ranges"), false }, this,
        [work = m_work, draft = m_draft, latest = m_latest](core::Monitor& monitor) {
            return work->measure(
                draft,
                [&](const ClippingAccuracy& accuracy) {
                    latest->put(accuracy);
                    monitor.point("accuracy", 0, 0);
                },
                monitor);
        },
        [this](const ClippingAccuracy& accuracy) { takeAccuracy(accuracy); });
    m_measuring = job;
    connect(job, &Job::pointArrived, this, [this, job, latest = m_latest] {
        if (job == m_measuring)
            takeAccuracy(latest->get());
    });
    connect(job, &Job::finished, this, [this, job] { conclude(*job); });
    showAccuracy();
}

void ClippingView::takeAccuracy(const ClippingAccuracy& accuracy)
{
    m_accuracy = accuracy;
    m_hasFirst = true;
    if (m_isPending)
        launch();
    showAccuracy();
}

void ClippingView::conclude(const Job& job)
{
    if (&job != m_measuring)
        return;
    m_measuring.clear();
    if (job.state() == JobState::failed) {
        m_message = job.failure().message;
        m_accuracy.reset();
    }
    if (m_isPending)
        launch();
    showAccuracy();
}

void ClippingView::showAccuracy()
{
    m_note->setText(m_message);
    m_note->setVisible(!m_message.isEmpty());
    if (!m_pair)
        return m_text->setText(tr("Quantize, then choose a layer and drag its lines."));
    if (!m_accuracy)
        return m_text->setText(m_message.isEmpty() ? tr("Measuring…") : QString());
    const ClippingAccuracy& accuracy = *m_accuracy;
    const QString n = accuracy.draft.n < accuracy.wanted
        ? tr("proxy n=%1, growing").arg(countText(accuracy.draft.n))
        : tr("proxy n=%1").arg(countText(accuracy.draft.n));
    m_text->setText(
        QStringLiteral("<b>%1</b> ").arg(percentText(accuracy.draft.value, 2))
        + (accuracy.hasLabels ? tr("accuracy with these ranges (%1 to %2, %3).")
                              : tr("answers as in float with these ranges (%1 to %2, %3)."))
              .arg(percentText(accuracy.draft.low), percentText(accuracy.draft.high), n)
        + QLatin1Char(' ')
        + tr("File as written %1, float %2 on the same samples. Change: %3.")
              .arg(percentText(accuracy.written.value, 2), percentText(accuracy.original.value, 2),
                   differenceText(accuracy.difference)));
}

} // namespace widgets
