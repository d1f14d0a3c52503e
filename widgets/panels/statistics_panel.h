#pragma once

#include "core/execution/cost_summary.h"
#include "widgets/panels/panels.h"

#include <QScrollArea>

class QComboBox;
class QStandardItemModel;
class QTableView;

namespace widgets {

class PlotView;

/// The model in figures: operators, memory over time, the largest layers. A click selects on the
/// canvas.
class StatisticsPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit StatisticsPanel(const PanelContext& context, QWidget* parent = nullptr);

private:
    void createLayout();
    void showModel();
    void showOperators();
    void showMemory();
    void showLargest();
    void selectOperator(int row);
    void selectLargest(int row);
    void selectStep(double position);

    Workspace& m_workspace;
    QStandardItemModel* m_operatorModel = nullptr;
    QTableView* m_operators = nullptr;
    PlotView* m_memory = nullptr;
    QComboBox* m_figure = nullptr;
    QStandardItemModel* m_largestModel = nullptr;
    QTableView* m_largest = nullptr;
    std::vector<core::OperatorShare> m_shares;
    std::vector<core::NodeCost> m_largestNodes;
};

} // namespace widgets
