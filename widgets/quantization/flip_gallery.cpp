#include "widgets/quantization/flip_gallery.h"

#include "core/evaluation/estimate.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/models/sample_grid.h"
#include "widgets/models/sample_model.h"
#include "widgets/quantization/comparison_view.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>

#include <algorithm>

namespace widgets {

namespace {

constexpr int64_t kMostSamples = 1000;
constexpr size_t kAtOnce = 64;
const QString kKind = QStringLiteral("flips");

/// Indices spread evenly over a set.
std::vector<int64_t> spread(int64_t size)
{
    const int64_t count = std::min(size, kMostSamples);
    std::vector<int64_t> indices;
    for (int64_t i = 0; i < count; ++i)
        indices.push_back(i * size / count);
    return indices;
}

} // namespace

FlipGallery::FlipGallery(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
{
    setObjectName(QStringLiteral("flipGallery"));
    createLayout();
    fillChoices();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &FlipGallery::filter);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    choose(current.data(SampleModel::sampleRole).toLongLong());
            });
    showCount();
}

void FlipGallery::createLayout()
{
    m_choice = new QComboBox;
    m_choice->setObjectName(QStringLiteral("flipChoice"));
    describe(*m_choice, tr("Samples"), tr("Which samples are shown."));
    m_count = roleLabel("muted");
    m_count->setObjectName(QStringLiteral("flipCount"));
    m_count->setWordWrap(true);
    m_model = new SampleModel(m_jobs, QStringLiteral("flips"), this);
    m_grid = new SampleGrid(QStringLiteral("flipGrid"), tr("Compared samples"));
    m_grid->setModel(m_model);
    m_view = new ComparisonView(m_jobs);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 12, 0);
    head->setSpacing(12);
    head->addWidget(m_choice);
    head->addWidget(m_count, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_view);
}

void FlipGallery::fillChoices()
{
    const std::pair<Choice, QString> choices[] = {
        { Choice::all, tr("All samples") },
        { Choice::flipped, tr("Only flipped") },
        { Choice::lost, tr("Right, then wrong") },
        { Choice::gained, tr("Wrong, then right") },
    };
    for (const auto& [choice, text] : choices)
        m_choice->addItem(text, static_cast<int>(choice));
}

void FlipGallery::setPair(std::shared_ptr<const QuantizedPair> pair)
{
    if (Job* older = m_jobs.active(kKind))
        older->cancel();
    m_pair = std::move(pair);
    m_compared.clear();
    m_waiting.clear();
    m_next = 0;
    m_isOpened = false;
    m_looked = {};
    m_model->setSamples(nullptr);
    m_view->clear();
    showCount();
    if (isVisible())
        open();
}

void FlipGallery::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    open();
    if (m_isOpened && m_looked.samples)
        compareMore();
}

void FlipGallery::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (Job* job = m_jobs.active(kKind))
        job->cancel();
    // An opening that was stopped begins anew.
    m_isOpened = m_isOpened && !m_waiting.empty();
}

void FlipGallery::open()
{
    if (m_isOpened || !m_pair)
        return;
    m_isOpened = true;
    Job* job = m_jobs.run<LookedSamples>(
        { kKind, tr("Open the samples"), false }, this,
        [pair = m_pair](core::Monitor& monitor) { return lookedSamples(*pair->samples, monitor); },
        [this](LookedSamples looked) {
            m_looked = std::move(looked);
            m_model->setSamples(m_looked.samples);
            m_model->showOnly({});
            m_waiting = spread(m_looked.samples->size());
            compareMore();
        });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            showFailure(job->failure().message);
    });
}

void FlipGallery::compareMore()
{
    showCount();
    if (m_next >= m_waiting.size())
        return;
    const auto begin = m_waiting.begin() + static_cast<std::ptrdiff_t>(m_next);
    const size_t count = std::min(kAtOnce, m_waiting.size() - m_next);
    std::vector<int64_t> indices(begin, begin + static_cast<std::ptrdiff_t>(count));
    Job* job = m_jobs.run<std::vector<ComparedSample>>(
        { kKind, tr("Compare samples"), false }, this,
        [pair = m_pair, samples = m_looked.samples, indices = std::move(indices)](
            core::Monitor& monitor) { return compareSamples(*pair, *samples, indices, monitor); },
        [this](const std::vector<ComparedSample>& samples) { take(samples); });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            showFailure(job->failure().message);
    });
}

void FlipGallery::take(const std::vector<ComparedSample>& samples)
{
    m_next += samples.size();
    std::vector<int64_t> shown;
    for (const ComparedSample& sample : samples) {
        m_compared.push_back(sample);
        m_model->setPrediction(sample.index, sample.quantized);
        if (fits(sample))
            shown.push_back(sample.index);
    }
    m_model->append(shown);
    if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0)
        m_grid->setCurrentIndex(m_model->index(0));
    compareMore();
}

bool FlipGallery::fits(const ComparedSample& sample) const
{
    const int64_t label = m_looked.samples->label(sample.index);
    const bool isFlipped = sample.reference != sample.quantized;
    switch (static_cast<Choice>(m_choice->currentData().toInt())) {
    case Choice::all:
        return true;
    case Choice::flipped:
        return isFlipped;
    case Choice::lost:
        return isFlipped && sample.reference == label;
    case Choice::gained:
        return isFlipped && sample.quantized == label;
    }
    return false;
}

void FlipGallery::filter()
{
    if (!m_looked.samples)
        return;
    std::vector<int64_t> shown;
    for (const ComparedSample& sample : m_compared)
        if (fits(sample))
            shown.push_back(sample.index);
    m_model->showOnly(std::move(shown));
    m_view->clear();
    if (m_model->rowCount() > 0)
        m_grid->setCurrentIndex(m_model->index(0));
    showCount();
}

void FlipGallery::showCount()
{
    if (!m_pair)
        return m_count->setText(tr("Quantize, then see which answers change."));
    const auto n = static_cast<int64_t>(m_compared.size());
    if (n == 0)
        return m_count->setText(tr("Comparing…"));
    const auto flips = std::ranges::count_if(m_compared, [](const ComparedSample& sample) {
        return sample.reference != sample.quantized;
    });
    const core::Estimate share = core::wilsonEstimate(flips, n);
    const bool isDone = m_next >= m_waiting.size();
    m_count->setText((isDone ? tr("%1 of %2 samples flipped: %3 (%4 to %5); %6 shown.")
                             : tr("%1 of %2 samples so far flipped: %3 (%4 to %5); %6 shown."))
                         .arg(countText(flips), countText(n), percentText(share.value),
                              percentText(share.low), percentText(share.high),
                              countText(m_model->rowCount())));
}

void FlipGallery::showFailure(const QString& why)
{
    m_count->setText(tr("The models cannot be compared: %1").arg(why));
}

void FlipGallery::choose(int64_t index)
{
    m_view->showSample(m_pair, m_looked.samples, index);
    emit sampleChosen({ m_looked.role, index });
}

} // namespace widgets
