#include "widgets/search/trial_table.h"

#include "widgets/models/table_panel_view.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int kMargin = 8;

/// Rows that the brushes leave.
class ShownTrials : public QSortFilterProxyModel
{
public:
    ShownTrials(TrialSelection& trials, QObject* parent)
        : QSortFilterProxyModel(parent)
        , m_trials(trials)
    {
        connect(&trials, &TrialSelection::brushesChanged, this, &ShownTrials::invalidateFilter);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& /*parent*/) const override
    {
        return m_trials.isShown(static_cast<size_t>(row));
    }

private:
    TrialSelection& m_trials;
};

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
    connect(&trials, &TrialSelection::selectionChanged, this, &TrialTable::showSelection);
    for (const auto signal : { &TrialSelection::snapshotChanged, &TrialSelection::brushesChanged,
                               &TrialSelection::selectionChanged })
        connect(&trials, signal, this, &TrialTable::showCount);
    showCount();
}

void TrialTable::createTable()
{
    m_model = new TrialTableModel(m_trials, this);
    m_sorted = new ShownTrials(m_trials, this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(TrialTableModel::kSortRole);
    m_table = new TablePanelView(QStringLiteral("trialTable"), tr("Networks that were measured"));
    m_table->setModel(m_sorted);
    m_table->setMouseTracking(true);
    m_table->viewport()->installEventFilter(this);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TrialTableModel::accuracyColumn, Qt::DescendingOrder);
    m_table->horizontalHeader()->moveSection(TrialTableModel::firstCostColumn,
                                             TrialTableModel::intervalColumn);
    m_table->setColumnWidth(TrialTableModel::nameColumn, 116);
    m_table->setColumnWidth(TrialTableModel::accuracyColumn, 80);
    m_table->setColumnWidth(TrialTableModel::intervalColumn, 128);
    m_table->setColumnWidth(TrialTableModel::testColumn, 68);
    for (int column = TrialTableModel::firstCostColumn; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, 86);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TrialTable::takeSelection);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& shown) { emit activated(trialOf(shown)); });
    connect(m_table, &QTableView::entered, this,
            [this](const QModelIndex& shown) { m_trials.setHovered(trialOf(shown)); });
}

size_t TrialTable::trialOf(const QModelIndex& shown) const
{
    return static_cast<size_t>(m_sorted->mapToSource(shown).row());
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

void TrialTable::showSelection()
{
    if (m_isShowing)
        return;
    const QScopedValueRollback guard(m_isShowing, true);
    QItemSelection selection;
    for (const size_t trial : m_trials.selected()) {
        const QModelIndex shown =
            m_sorted->mapFromSource(m_model->index(static_cast<int>(trial), 0));
        if (shown.isValid())
            selection.select(shown, shown);
    }
    m_table->selectionModel()->select(
        selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!selection.isEmpty())
        m_table->scrollTo(selection.indexes().front());
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
