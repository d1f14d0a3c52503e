#pragma once

#include "widgets/search/trial_selection.h"

#include <QAbstractTableModel>

namespace widgets {

/// One row for each trial that the brushes leave: what it is, its figures, accuracy with interval.
/// Sorts and filters by itself: thousands of rows follow a brush while it is dragged.
class TrialTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        nameColumn,
        accuracyColumn,
        intervalColumn,
        testColumn,
        firstCostColumn, ///< and one for each further cost
    };
    /// `trials` must outlive the model.
    explicit TrialTableModel(TrialSelection& trials, QObject* parent = nullptr);

    size_t trialOf(int row) const { return m_rows[static_cast<size_t>(row)]; }
    /// -1 for a trial that is not shown.
    int rowOf(size_t trial) const;

    void sort(int column, Qt::SortOrder order) override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take();
    void followHover();
    QString cellText(size_t trial, int column) const;
    double sortKey(size_t trial, int column) const;
    void fillRows();

    TrialSelection& m_trials;
    std::shared_ptr<const SearchSnapshot> m_snapshot; ///< whose rows are shown
    std::vector<size_t> m_rows; ///< trials from top to bottom
    int m_sortColumn = accuracyColumn;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    std::vector<bool> m_isOnFront;
    std::optional<size_t> m_hovered;
};

} // namespace widgets
