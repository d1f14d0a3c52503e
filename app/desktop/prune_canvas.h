#pragma once

#include "widgets/graphview/graph_canvas.h"

namespace widgets {
class LayerBoard;
class PruneController;
class Workspace;
} // namespace widgets

namespace app {

/// The graph of the Prune workspace: tinted by the share of channels that each node loses, with one
/// selection for graph and layer board.
class PruneCanvas : public widgets::GraphCanvas
{
    Q_OBJECT
public:
    PruneCanvas(widgets::PruneController& controller, QWidget* parent = nullptr);

    /// Shows the model that is open.
    void showModel();
    /// Without the tint of the draft.
    void setShowsOriginal(bool showsOriginal);
    /// Lets the graph and the board select for each other.
    void linkBoard(widgets::LayerBoard& board);

private:
    void tint();
    std::vector<double> removedShares() const;
    void selectGroup(int group);
    void selectRow(widgets::LayerBoard& board);

    widgets::PruneController& m_controller;
    widgets::Workspace& m_workspace;
    bool m_showsOriginal = false;
    bool m_isSelecting = false; ///< the selection comes from the board
};

} // namespace app
