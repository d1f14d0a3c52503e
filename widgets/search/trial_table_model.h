#pragma once

#include "widgets/search/trial_selection.h"

#include <QAbstractTableModel>

namespace widgets {

/// One row for each trial of a search: what it is, its figures, accuracy with interval.
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
    /// What rows are sorted by.
    static constexpr int kSortRole = Qt::UserRole + 10;

    /// `trials` must outlive the model.
    explicit TrialTableModel(TrialSelection& trials, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take();
    QString cellText(size_t trial, int column) const;
    QVariant sortKey(size_t trial, int column) const;

    TrialSelection& m_trials;
    std::shared_ptr<const SearchSnapshot> m_snapshot; ///< whose rows are shown
    std::vector<bool> m_isOnFront;
};

} // namespace widgets
