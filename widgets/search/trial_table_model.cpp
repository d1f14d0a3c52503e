#include "widgets/search/trial_table_model.h"

#include "widgets/search/trial_text.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QColor>

#include <algorithm>

namespace widgets {

namespace {

const core::CostFigureName& figureOf(int column)
{
    return core::costFigures()
        .rows()[static_cast<size_t>(column - TrialTableModel::firstCostColumn)];
}

} // namespace

TrialTableModel::TrialTableModel(TrialSelection& trials, QObject* parent)
    : QAbstractTableModel(parent)
    , m_trials(trials)
{
    connect(&trials, &TrialSelection::snapshotChanged, this, &TrialTableModel::take);
    connect(&trials, &TrialSelection::brushesChanged, this, &TrialTableModel::take);
    connect(&trials, &TrialSelection::hoverChanged, this, &TrialTableModel::followHover);
    take();
}

int TrialTableModel::rowOf(size_t trial) const
{
    const auto found = std::ranges::find(m_rows, trial);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void TrialTableModel::followHover()
{
    for (const auto& trial : { std::exchange(m_hovered, m_trials.hovered()), m_hovered })
        if (const int row = trial ? rowOf(*trial) : -1; row >= 0)
            emit dataChanged(index(row, 0), index(row, columnCount() - 1), { Qt::BackgroundRole });
}

void TrialTableModel::take()
{
    beginResetModel();
    m_snapshot = m_trials.snapshot();
    m_isOnFront.assign(m_snapshot ? m_snapshot->trials.size() : 0, false);
    if (m_snapshot)
        for (const auto* front : { &m_snapshot->front, &m_snapshot->finalFront })
            for (const size_t trial : *front)
                m_isOnFront[trial] = true;
    fillRows();
    endResetModel();
}

void TrialTableModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    fillRows();
    endResetModel();
}

void TrialTableModel::fillRows()
{
    m_rows.clear();
    std::vector<double> keys(m_isOnFront.size());
    for (size_t trial = 0; trial < keys.size(); ++trial) {
        keys[trial] = sortKey(trial, m_sortColumn);
        if (m_trials.isShown(trial))
            m_rows.push_back(trial);
    }
    std::ranges::stable_sort(m_rows, [&](size_t a, size_t b) {
        return m_order == Qt::AscendingOrder ? keys[a] < keys[b] : keys[a] > keys[b];
    });
}

int TrialTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrialTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0
                            : firstCostColumn + static_cast<int>(core::costFigures().rows().size());
}

QVariant TrialTableModel::data(const QModelIndex& index, int role) const
{
    const size_t trial = trialOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(trial, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == nameColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                            : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        return m_isOnFront[trial] && index.column() == nameColumn
            ? QVariant(scaledFont(1, QFont::DemiBold))
            : QVariant();
    case Qt::ForegroundRole:
        return m_isOnFront[trial] ? QVariant() : QVariant(theme().muted);
    case Qt::BackgroundRole:
        return m_hovered == trial ? QVariant(theme().hover) : QVariant();
    case Qt::ToolTipRole:
        return trialText(*m_snapshot, trial);
    default:
        return {};
    }
}

QString TrialTableModel::cellText(size_t trial, int column) const
{
    const core::Trial& shown = m_snapshot->trials[trial];
    switch (column) {
    case nameColumn: {
        QString name = trialTitle(shown);
        if (SearchSnapshot::isControl(shown) && !shown.isFinalist)
            name += QStringLiteral(" ◆");
        return m_isOnFront[trial] ? name + QStringLiteral(" ★") : name;
    }
    case accuracyColumn:
        return percentText(shown.accuracy.value, 2);
    case intervalColumn:
        return tr("%1 to %2")
            .arg(percentText(shown.accuracy.low, 1), percentText(shown.accuracy.high, 1));
    case testColumn:
        return shown.test.n > 0 ? percentText(shown.test.value, 2) : QStringLiteral("–");
    default:
        return figureText(figureOf(column),
                          static_cast<double>(shown.cost.*(figureOf(column).figure)));
    }
}

double TrialTableModel::sortKey(size_t trial, int column) const
{
    const core::Trial& shown = m_snapshot->trials[trial];
    switch (column) {
    case nameColumn:
        return static_cast<double>(shown.number);
    case accuracyColumn:
        return shown.accuracy.value;
    case intervalColumn:
        return shown.accuracy.low;
    case testColumn:
        return shown.test.n > 0 ? shown.test.value : -1.0;
    default:
        return static_cast<double>(shown.cost.*(figureOf(column).figure));
    }
}

QVariant TrialTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == nameColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == nameColumn)
        return tr("★: no other network of its kind beats it. ◆: drawn by lot.");
    if (role == Qt::ToolTipRole && section == intervalColumn)
        return tr("The true accuracy lies inside in 95 of 100 such measurements.");
    if (role == Qt::ToolTipRole && section == testColumn)
        return tr("Of finalists, measured once on test samples that no choice looks at.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case nameColumn:
        return tr("Network");
    case accuracyColumn:
        return tr("Accuracy");
    case intervalColumn:
        return tr("95 % interval");
    case testColumn:
        return tr("Test");
    default:
        return figureTitle(figureOf(section));
    }
}

} // namespace widgets
