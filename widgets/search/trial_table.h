#pragma once

#include "widgets/search/trial_table_model.h"

#include <QItemSelection>
#include <QWidget>

class QLabel;

namespace widgets {

class TablePanelView;

/// The trials that the brushes leave, as a table whose selection and hover are those of the plots.
class TrialTable : public QWidget
{
    Q_OBJECT
public:
    /// `trials` must outlive the table.
    explicit TrialTable(TrialSelection& trials, QWidget* parent = nullptr);

signals:
    void activated(qulonglong trial);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createTable();
    void takeSelection();
    /// `isRevealed`: it is scrolled into view.
    void showSelection(bool isRevealed);
    QItemSelection selectedRows() const;
    void showCount();
    size_t trialOf(const QModelIndex& shown) const;

    TrialSelection& m_trials;
    TrialTableModel* m_model = nullptr;
    TablePanelView* m_table = nullptr;
    QLabel* m_count = nullptr;
    int m_scrolled = 0; ///< before rows were exchanged
    bool m_isShowing = false; ///< the selection of others is taken over, which is no choice
};

} // namespace widgets
