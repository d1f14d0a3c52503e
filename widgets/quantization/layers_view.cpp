#include "widgets/quantization/layers_view.h"

#include "widgets/jobs/run_progress.h"
#include "widgets/models/bar_delegate.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/style/label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

#include <array>

namespace widgets {

namespace {

/// Width of each column but the first, which takes the rest.
constexpr std::array kWidths = { 0, 68, 86, 78, 84, 78, 48 };

} // namespace

LayersView::LayersView(QWidget* parent)
    : QWidget(parent)
    , m_model(new PrecisionModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("quantizeLayers"));
    createTable();
    createLayout();
    updateKeep();
}

void LayersView::createTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(PrecisionModel::kSortRole);
    m_table = new TablePanelView(QStringLiteral("precisionTable"), tr("Precision of each layer"));
    m_table->setModel(m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (int column = 1; column < PrecisionModel::columnCount_; ++column)
        m_table->setColumnWidth(column, kWidths[static_cast<size_t>(column)]);
    m_table->setStretchColumn(PrecisionModel::layerColumn);
    for (const int column :
         { PrecisionModel::aloneColumn, PrecisionModel::prefixColumn, PrecisionModel::errorColumn })
        m_table->setItemDelegateForColumn(column, new BarDelegate(m_table));
    // Names begin alike and differ at their end.
    m_table->setTextElideMode(Qt::ElideLeft);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PrecisionModel::layerColumn, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LayersView::takeRow);
    connect(m_model, &PrecisionModel::floatNodesChanged, this, &LayersView::updateKeep);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LayersView::updateKeep);
}

void LayersView::createLayout()
{
    m_find = new QPushButton(tr("Find Culprit"));
    m_find->setObjectName(QStringLiteral("findCulprit"));
    connect(m_find, &QPushButton::clicked, this, &LayersView::culpritRequested);
    m_text = roleLabel("muted");
    m_text->setObjectName(QStringLiteral("culpritText"));
    m_text->setWordWrap(true);
    m_progress = new RunProgress(QStringLiteral("culpritProgress"), tr("Progress of the ranking"));
    m_progress->hide();
    m_keep = new QPushButton;
    m_keep->setObjectName(QStringLiteral("keepFloat"));
    connect(m_keep, &QPushButton::clicked, this, &LayersView::keep);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 12, 0);
    head->setSpacing(12);
    head->addWidget(m_find);
    head->addWidget(m_text, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 8);
    foot->addStretch();
    foot->addWidget(m_keep);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
}

QString LayersView::currentLayer() const
{
    const QModelIndex row = m_sorted->mapToSource(m_table->currentIndex());
    return row.isValid() ? m_model->layers()[static_cast<size_t>(row.row())].name : QString();
}

void LayersView::setCurrentLayer(const QString& name)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const int row = m_model->rowOf(name);
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        return;
    }
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void LayersView::rankByError()
{
    m_table->sortByColumn(PrecisionModel::errorColumn, Qt::DescendingOrder);
    m_table->scrollToTop();
}

void LayersView::setCulpritState(const QString& obstacle, const QString& text, double progress)
{
    m_find->setEnabled(obstacle.isEmpty());
    m_find->setToolTip(obstacle.isEmpty()
                           ? tr("Rank the layers by what each of them loses in integers.")
                           : obstacle);
    m_text->setText(text);
    m_progress->setVisible(progress >= 0);
    m_progress->setFraction(progress);
}

void LayersView::setQuantizeObstacle(const QString& obstacle)
{
    m_quantizeObstacle = obstacle;
    updateKeep();
}

void LayersView::takeRow()
{
    updateKeep();
    if (!m_isShowing && !currentLayer().isEmpty())
        emit layerChosen(currentLayer());
}

void LayersView::updateKeep()
{
    const QString name = currentLayer();
    const bool isKept = m_model->floatNodes().contains(name);
    m_keep->setText(isKept ? tr("Quantize Again Without the Kept Layers")
                           : tr("Keep in Float and Quantize Again"));
    const QString obstacle = name.isEmpty() ? tr("Select a layer first.") : m_quantizeObstacle;
    m_keep->setEnabled(obstacle.isEmpty());
    m_keep->setToolTip(obstacle.isEmpty() ? tr("Leaves %1 in float.").arg(name) : obstacle);
}

void LayersView::keep()
{
    m_model->setKeptFloat(currentLayer(), true);
    emit requantizeRequested();
}

} // namespace widgets
