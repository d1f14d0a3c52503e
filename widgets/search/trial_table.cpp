#include "widgets/search/trial_table.h"

#include "widgets/models/table_panel_view.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int kMargin = 8;

} // namespace

TrialTable::TrialTable(TrialSelection& trials, QWidget* parent)
    : QWidget(parent)
    , m_trials(trials)
{
    createTable();
    m_count = roleLabel("muted");
    m_count->setObjectName(QStringLiteral("trialCount"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_count->setContentsMargins(kMargin, 0, 0, 0);
    layout->addWidget(m_count);
    layout->addWidget(m_table, 1);
    connect(&trials, &TrialSelection::selectionChanged, this, [this] { showSelection(true); });
    for (const auto signal : { &TrialSelection::snapshotChanged, &TrialSelection::brushesChanged,
                               &TrialSelection::selectionChanged })
        connect(&trials, signal, this, &TrialTable::showCount);
    showCount();
}

void TrialTable::createTable()
{
    m_model = new TrialTableModel(m_trials, this);
    m_table = new TablePanelView(QStringLiteral("trialTable"), tr("Networks that were measured"));
    m_table->setModel(m_model);
    m_table->setMouseTracking(true);
    m_table->viewport()->installEventFilter(this);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TrialTableModel::accuracyColumn, Qt::DescendingOrder);
    m_table->horizontalHeader()->moveSection(TrialTableModel::firstCostColumn,
                                             TrialTableModel::intervalColumn);
    m_table->setColumnWidth(TrialTableModel::nameColumn, 116);
    m_table->setColumnWidth(TrialTableModel::accuracyColumn, 100);
    m_table->setColumnWidth(TrialTableModel::intervalColumn, 128);
    m_table->setColumnWidth(TrialTableModel::testColumn, 68);
    for (int column = TrialTableModel::firstCostColumn; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, 86);
    // Rows that are new or in another order keep what was selected, and the place in the table.
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_isShowing = true;
        m_scrolled = m_table->verticalScrollBar()->value();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_isShowing = false;
        showSelection(false);
        m_table->verticalScrollBar()->setValue(m_scrolled);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TrialTable::takeSelection);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& shown) { emit activated(trialOf(shown)); });
    connect(m_table, &QTableView::entered, this,
            [this](const QModelIndex& shown) { m_trials.setHovered(trialOf(shown)); });
}

size_t TrialTable::trialOf(const QModelIndex& shown) const
{
    return m_model->trialOf(shown.row());
}

bool TrialTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_trials.setHovered(std::nullopt);
    return QWidget::eventFilter(watched, event);
}

void TrialTable::takeSelection()
{
    if (m_isShowing)
        return;
    const QScopedValueRollback guard(m_isShowing, true);
    std::vector<size_t> trials;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        trials.push_back(trialOf(row));
    m_trials.select(std::move(trials));
}

void TrialTable::showSelection(bool isRevealed)
{
    if (m_isShowing)
        return;
    const QScopedValueRollback guard(m_isShowing, true);
    const QItemSelection selection = selectedRows();
    m_table->selectionModel()->select(
        selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (selection.isEmpty())
        return;
    const QModelIndex first = selection.indexes().front();
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    if (isRevealed)
        m_table->scrollTo(first);
}

QItemSelection TrialTable::selectedRows() const
{
    std::vector<int> rows;
    if (!m_trials.selected().empty())
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (m_trials.isSelected(m_model->trialOf(row)))
                rows.push_back(row);
    QItemSelection selection;
    // Neighbours become one range: a selection of thousands of ranges is slow.
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        selection.select(m_model->index(rows[first], 0), m_model->index(rows[last], 0));
        first = last + 1;
    }
    return selection;
}

void TrialTable::showCount()
{
    const auto& snapshot = m_trials.snapshot();
    if (!snapshot)
        return m_count->setText(tr("No networks yet"));
    const auto all = static_cast<int64_t>(snapshot->trials.size());
    const auto shown = static_cast<int64_t>(m_trials.shownCount());
    QString text = shown == all ? tr("%1 networks").arg(countText(all))
                                : tr("%1 of %2 networks").arg(countText(shown), countText(all));
    if (!m_trials.selected().empty())
        text += QStringLiteral(" · ")
            + tr("%1 selected").arg(countText(static_cast<int64_t>(m_trials.selected().size())));
    m_count->setText(text);
}

} // namespace widgets
