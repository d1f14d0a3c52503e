#pragma once

#include "widgets/comparison/opened_comparison.h"

#include <QWidget>

namespace widgets {
class JobRunner;
class PlotView;
class TablePanelView;
class TextTableModel;
} // namespace widgets

namespace app {

/// The weights that both models have: how far each is from the other, and how the chosen one is
/// spread in both.
class CompareTensors : public QWidget
{
    Q_OBJECT
public:
    explicit CompareTensors(widgets::JobRunner& jobs, QWidget* parent = nullptr);

    /// Nothing for nullptr.
    void setComparison(std::shared_ptr<const widgets::OpenedComparison> comparison);
    /// Chooses the layer of a difference, if it has weights.
    void selectDifference(int32_t difference);

private:
    void showLayer(int row);

    widgets::JobRunner& m_jobs;
    std::shared_ptr<const widgets::OpenedComparison> m_comparison;
    widgets::TextTableModel* m_layers = nullptr;
    widgets::TablePanelView* m_view = nullptr;
    widgets::PlotView* m_plot = nullptr;
};

} // namespace app
