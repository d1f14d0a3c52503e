#include "widgets/quantization/comparison_view.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/quantization/difference_bars.h"
#include "widgets/style/label.h"

#include <QGridLayout>
#include <QLabel>

namespace widgets {

namespace {

constexpr int kSide = 112;
const QString kKind = QStringLiteral("flipDetail");

} // namespace

ComparisonView::ComparisonView(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
{
    setObjectName(QStringLiteral("comparison"));
    createLayout();
    clear();
}

void ComparisonView::createLayout()
{
    m_picture = new QLabel;
    m_picture->setObjectName(QStringLiteral("comparisonPicture"));
    m_picture->setFixedSize(kSide, kSide);
    m_picture->setAccessibleName(tr("The sample"));
    m_verdict = new QLabel;
    m_verdict->setObjectName(QStringLiteral("comparisonVerdict"));
    m_verdict->setWordWrap(true);
    m_reference = new PredictionBars;
    m_reference->setObjectName(QStringLiteral("comparisonFloat"));
    m_reference->setAccessibleName(tr("Most probable classes in float"));
    m_quantized = new PredictionBars;
    m_quantized->setObjectName(QStringLiteral("comparisonIntegers"));
    m_quantized->setAccessibleName(tr("Most probable classes in integers"));
    m_difference = new DifferenceBars;
    m_difference->setObjectName(QStringLiteral("comparisonDifference"));
    m_difference->setAccessibleName(tr("What integers add to the probabilities"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_verdict, 0, 0);
    layout->addWidget(m_picture, 1, 0, Qt::AlignTop);
    m_referenceTitle = roleLabel("title", tr("Float"));
    m_modelTitle = roleLabel("title", tr("Integers"));
    int column = 1;
    for (const auto& [title, bars] : std::initializer_list<std::pair<QLabel*, QWidget*>>{
             { m_referenceTitle, m_reference },
             { m_modelTitle, m_quantized },
             { roleLabel("title", tr("Difference")), m_difference } }) {
        layout->addWidget(title, 0, column);
        layout->addWidget(bars, 1, column);
        layout->setColumnStretch(column, 1);
        ++column;
    }
}

void ComparisonView::setNames(const QString& reference, const QString& model)
{
    m_referenceTitle->setText(reference);
    m_modelTitle->setText(model);
    m_reference->setAccessibleName(tr("Most probable classes by %1").arg(reference));
    m_quantized->setAccessibleName(tr("Most probable classes by %1").arg(model));
    m_difference->setAccessibleName(
        tr("What %1 adds to the probabilities of %2").arg(model, reference));
}

void ComparisonView::showSample(std::shared_ptr<const QuantizedPair> pair,
                                std::shared_ptr<const core::Dataset> samples, int64_t index)
{
    if (!pair || !samples)
        return clear();
    m_jobs.run<SampleComparison>(
        { kKind, tr("Run both models on a sample"), false }, this,
        [pair = std::move(pair), samples = std::move(samples), index](core::Monitor& monitor) {
            return compareSample(*pair, *samples, index, monitor);
        },
        [this](SampleComparison comparison) { show(std::move(comparison)); });
}

void ComparisonView::clear()
{
    if (Job* older = m_jobs.active(kKind))
        older->cancel();
    show({});
}

void ComparisonView::show(SampleComparison comparison)
{
    m_comparison = std::move(comparison);
    m_picture->setPixmap(m_comparison.picture.isNull()
                             ? QPixmap()
                             : QPixmap::fromImage(m_comparison.picture)
                                   .scaled(m_picture->size(), Qt::KeepAspectRatio));
    m_picture->setAccessibleDescription(m_comparison.truth);
    const bool isEmpty = m_comparison.reference.empty();
    m_verdict->setText(isEmpty ? QString()
                           : m_comparison.reference.front().name
                               == m_comparison.quantized.front().name
                           ? tr("Same answer")
                           : tr("Flipped"));
    m_reference->setClasses(m_comparison.reference);
    m_quantized->setClasses(m_comparison.quantized);
    m_difference->setChanges(m_comparison.difference);
}

} // namespace widgets
