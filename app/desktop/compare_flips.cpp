#include "app/desktop/compare_flips.h"

#include "widgets/models/sample_grid.h"
#include "widgets/models/sample_model.h"
#include "widgets/quantization/comparison_view.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QLabel>

namespace app {

using widgets::SampleModel;

namespace {

/// What stands in a flip of `compare --json`: [sample, label, class from A, class from B].
constexpr qsizetype kSample = 0;
constexpr qsizetype kModelClass = 3;

} // namespace

CompareFlips::CompareFlips(widgets::JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("compareFlips"));
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("compareFlipKind"));
    widgets::describe(*m_kind, tr("Changed answers"), tr("Which changed answers are shown."));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_count = widgets::roleLabel("muted");
    m_count->setObjectName(QStringLiteral("compareFlipCount"));
    m_count->setWordWrap(true);
    m_model = new SampleModel(jobs, QStringLiteral("compareFlips"), this);
    m_grid = new widgets::SampleGrid(QStringLiteral("compareFlipGrid"),
                                     tr("Samples with another answer"));
    m_grid->setModel(m_model);
    m_view = new widgets::ComparisonView(jobs);
    m_view->setNames(tr("A"), tr("B"));
    createLayout();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CompareFlips::filter);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_view->showSample(m_pair, m_samples,
                                       current.data(SampleModel::sampleRole).toLongLong());
            });
}

void CompareFlips::createLayout()
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 12, 0);
    head->setSpacing(12);
    head->addWidget(m_kind);
    head->addWidget(m_count, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_view);
}

void CompareFlips::show(const QJsonObject& change,
                        std::shared_ptr<const widgets::QuantizedPair> pair,
                        std::shared_ptr<const core::Dataset> samples)
{
    m_change = change;
    m_pair = std::move(pair);
    m_samples = std::move(samples);
    m_model->setSamples(m_samples);
    const bool hasLabels = !change[QLatin1String("classes")].toArray().isEmpty();
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    if (hasLabels) {
        m_kind->addItem(tr("Right, then wrong"), QStringLiteral("lost"));
        m_kind->addItem(tr("Wrong, then right"), QStringLiteral("gained"));
    }
    m_kind->addItem(hasLabels ? tr("Wrong in both, differently") : tr("Another answer"),
                    QStringLiteral("moved"));
    filter();
}

void CompareFlips::filter()
{
    const QJsonObject list = m_change[m_kind->currentData().toString()].toObject();
    std::vector<int64_t> samples;
    for (const QJsonValue& value : list[QLatin1String("flips")].toArray()) {
        const QJsonArray flip = value.toArray();
        samples.push_back(flip[kSample].toInteger());
        m_model->setPrediction(samples.back(), flip[kModelClass].toInt());
    }
    const auto all = list[QLatin1String("count")].toInteger();
    m_model->showOnly(std::move(samples));
    m_view->clear();
    if (m_model->rowCount() > 0)
        m_grid->setCurrentIndex(m_model->index(0));
    m_count->setText(
        all == 0 ? tr("No sample is of this kind.")
            : all > m_model->rowCount()
            ? tr("The first %1 of %2 samples.")
                  .arg(widgets::countText(m_model->rowCount()), widgets::countText(all))
            : tr("Samples: %1").arg(widgets::countText(all)));
}

} // namespace app
