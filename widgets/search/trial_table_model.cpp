#include "widgets/search/trial_table_model.h"

#include "widgets/search/trial_text.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QColor>

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
    take();
}

void TrialTableModel::take()
{
    const auto& next = m_trials.snapshot();
    const auto before = m_snapshot ? static_cast<int>(m_snapshot->trials.size()) : 0;
    const auto after = next ? static_cast<int>(next->trials.size()) : 0;
    const bool isLonger =
        m_snapshot && next && m_snapshot->folder == next->folder && after >= before;
    // A search that goes on adds rows, so that scroll bar and selection stay where they are.
    if (!isLonger)
        beginResetModel();
    else if (after > before)
        beginInsertRows({}, before, after - 1);
    m_snapshot = next;
    m_isOnFront.assign(static_cast<size_t>(after), false);
    if (next)
        for (const auto* front : { &next->front, &next->finalFront })
            for (const size_t trial : *front)
                m_isOnFront[trial] = true;
    if (!isLonger)
        return endResetModel();
    if (after > before)
        endInsertRows();
    if (before > 0)
        emit dataChanged(index(0, 0), index(before - 1, columnCount() - 1));
}

int TrialTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->trials.size());
}

int TrialTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0
                            : firstCostColumn + static_cast<int>(core::costFigures().rows().size());
}

QVariant TrialTableModel::data(const QModelIndex& index, int role) const
{
    const auto trial = static_cast<size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(trial, index.column());
    case kSortRole:
        return sortKey(trial, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == nameColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                            : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        return m_isOnFront[trial] && index.column() == nameColumn
            ? QVariant(scaledFont(1, QFont::DemiBold))
            : QVariant();
    case Qt::ForegroundRole:
        return m_isOnFront[trial] ? QVariant() : QVariant(theme().muted);
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

QVariant TrialTableModel::sortKey(size_t trial, int column) const
{
    const core::Trial& shown = m_snapshot->trials[trial];
    switch (column) {
    case nameColumn:
        return static_cast<qlonglong>(shown.number);
    case accuracyColumn:
        return shown.accuracy.value;
    case intervalColumn:
        return shown.accuracy.low;
    case testColumn:
        return shown.test.n > 0 ? shown.test.value : -1.0;
    default:
        return static_cast<qlonglong>(shown.cost.*(figureOf(column).figure));
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
