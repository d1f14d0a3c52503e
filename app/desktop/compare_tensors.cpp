#include "app/desktop/compare_tensors.h"

#include "widgets/comparison/comparison_rows.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/models/bar_delegate.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/plots/plot_view.h"

#include <QItemSelectionModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kDifferenceColumn = 2;
constexpr int kDifferenceWidth = 150;

widgets::PlotSeries seriesOf(const core::PairedHistogram& histogram,
                             const std::vector<double>& shares, const QString& id,
                             const QString& name, widgets::SeriesRole role)
{
    widgets::PlotSeries series{
        .id = id, .name = name, .kind = widgets::SeriesKind::steps, .role = role
    };
    series.isFilled = role == widgets::SeriesRole::accent;
    const double step =
        (histogram.maximum - histogram.minimum) / static_cast<double>(shares.size());
    for (size_t bin = 0; bin < shares.size(); ++bin) {
        series.x << histogram.minimum + static_cast<double>(bin) * step;
        series.y << shares[bin];
    }
    return series;
}

} // namespace

CompareTensors::CompareTensors(widgets::JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
{
    setObjectName(QStringLiteral("compareTensors"));
    m_layers = new widgets::TextTableModel(this);
    m_view = new widgets::TablePanelView(QStringLiteral("compareLayers"), tr("Weights by layer"));
    m_view->setModel(m_layers);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setItemDelegateForColumn(kDifferenceColumn, new widgets::BarDelegate(m_view));
    m_plot = new widgets::PlotView;
    m_plot->setObjectName(QStringLiteral("compareHistogram"));
    m_plot->setEmptyText(tr("Choose a layer to see how its weights are spread in both models."));
    m_plot->setAxes({ .title = tr("Weight") }, { .title = tr("Share of the weights") });
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->setObjectName(QStringLiteral("compareTensorsSplitter"));
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_view);
    halves->addWidget(m_plot);
    halves->setSizes({ 480, 520 });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->addWidget(halves);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showLayer(current.row()); });
}

void CompareTensors::setComparison(std::shared_ptr<const widgets::OpenedComparison> comparison)
{
    m_comparison = std::move(comparison);
    m_plot->clear();
    m_layers->setTable({ tr("Layer"), tr("Shape"), tr("Difference") },
                       m_comparison ? widgets::weightRows(m_comparison->weights)
                                    : widgets::TextRows());
    m_view->resizeColumnsToContents();
    m_view->setColumnWidth(kDifferenceColumn, kDifferenceWidth);
    m_view->setStretchColumn(0);
    if (m_layers->rowCount() > 0)
        m_view->selectRow(0);
}

void CompareTensors::selectDifference(int32_t difference)
{
    for (size_t row = 0; m_comparison && row < m_comparison->weights.size(); ++row)
        if (m_comparison->weights[row].difference == difference)
            m_view->selectRow(static_cast<int>(row));
}

void CompareTensors::showLayer(int row)
{
    if (!m_comparison || row < 0)
        return;
    const core::WeightPair& pair = m_comparison->weights[static_cast<size_t>(row)];
    m_plot->setTitle(QString::fromStdString(pair.node));
    m_jobs.run<core::PairedHistogram>(
        { QStringLiteral("compareHistogram"), tr("Count the weights of a layer"), false }, this,
        [comparison = m_comparison, row](core::Monitor&) {
            const core::WeightPair& weights = comparison->weights[static_cast<size_t>(row)];
            return core::pairedHistogram(weights.reference, weights.model);
        },
        [this](const core::PairedHistogram& histogram) {
            m_plot->setSeries(seriesOf(histogram, histogram.reference, QStringLiteral("a"), tr("A"),
                                       widgets::SeriesRole::accent));
            m_plot->setSeries(seriesOf(histogram, histogram.model, QStringLiteral("b"), tr("B"),
                                       widgets::SeriesRole::caution));
        });
}

} // namespace app
