#include "app/desktop/prune_canvas.h"

#include "widgets/pruning/layer_board.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/workspace/workspace.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace app {

PruneCanvas::PruneCanvas(widgets::PruneController& controller, QWidget* parent)
    : GraphCanvas(parent)
    , m_controller(controller)
    , m_workspace(controller.workspace())
{
    setObjectName(QStringLiteral("pruneCanvas"));
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setMinimumWidth(200);
    connect(&controller.draft(), &widgets::PruneDraft::keptChanged, this, &PruneCanvas::tint);
    connect(this, &GraphCanvas::selectionChanged, this,
            [this](const std::vector<core::NodeId>& nodes) { m_workspace.select(nodes); });
}

void PruneCanvas::showModel()
{
    if (!m_workspace.hasModel())
        return setModel(nullptr, nullptr, nullptr);
    const widgets::OpenedModel& opened = *m_workspace.opened();
    setModel(opened.model, opened.shapes, opened.cost);
}

void PruneCanvas::setShowsOriginal(bool showsOriginal)
{
    m_showsOriginal = showsOriginal;
    tint();
}

std::vector<double> PruneCanvas::removedShares() const
{
    std::vector<double> shares(m_workspace.graph().nodeSlots(),
                               std::numeric_limits<double>::quiet_NaN());
    const widgets::PruneDraft& draft = m_controller.draft();
    for (size_t group = 0; !m_showsOriginal && group < draft.kept().size(); ++group) {
        for (const core::NodeId node : draft.subject()->nodes[group]) {
            double& value = shares[static_cast<size_t>(node.index)];
            const double share = draft.removedShare(group);
            // Nodes that keep everything stay without colour.
            if (share > 0)
                value = std::isnan(value) ? share : std::max(value, share);
        }
    }
    return shares;
}

void PruneCanvas::tint()
{
    if (!m_controller.draft().subject())
        return;
    setOverlay({ .title = tr("Channels removed"),
                 .unit = {},
                 .isShare = true,
                 .values = removedShares() });
}

void PruneCanvas::linkBoard(widgets::LayerBoard& board)
{
    connect(&board, &widgets::LayerBoard::currentChanged, this, &PruneCanvas::selectGroup);
    connect(&m_workspace, &widgets::Workspace::selectionChanged, this,
            [this, &board] { selectRow(board); });
}

void PruneCanvas::selectGroup(int group)
{
    const auto& subject = m_controller.draft().subject();
    if (!subject || group < 0)
        return;
    m_isSelecting = true;
    m_workspace.select(subject->nodes[static_cast<size_t>(group)]);
    m_isSelecting = false;
}

void PruneCanvas::selectRow(widgets::LayerBoard& board)
{
    setSelection(m_workspace.selection(), m_isSelecting);
    const auto& subject = m_controller.draft().subject();
    if (m_isSelecting || !subject || !m_workspace.currentNode().isValid())
        return;
    const int group = subject->groupOf(m_workspace.currentNode());
    if (group >= 0)
        board.setCurrent(group, true);
}

} // namespace app
