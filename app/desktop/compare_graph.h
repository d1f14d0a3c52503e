#pragma once

#include "widgets/comparison/opened_comparison.h"

#include <QWidget>

class QLabel;

namespace widgets {
class TablePanelView;
class TextTableModel;
} // namespace widgets

namespace app {

class ActionRegistry;
class CompareCanvas;

/// Both graphs in one picture beside the list of what differs; while Alt is held, the picture shows
/// A alone.
class CompareGraph : public QWidget
{
    Q_OBJECT
public:
    explicit CompareGraph(ActionRegistry& actions, QWidget* parent = nullptr);

    /// Nothing for nullptr.
    void setComparison(std::shared_ptr<const widgets::OpenedComparison> comparison);

signals:
    /// Index of the node that was chosen in picture or list.
    void differenceChosen(int32_t difference);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void selectRow(int32_t difference);
    QString countText() const;

    std::shared_ptr<const widgets::OpenedComparison> m_comparison;
    std::vector<int32_t> m_nodes; ///< index of the difference by row of the list
    CompareCanvas* m_canvas = nullptr;
    QLabel* m_count = nullptr;
    widgets::TextTableModel* m_changes = nullptr;
    widgets::TablePanelView* m_view = nullptr;
};

} // namespace app
