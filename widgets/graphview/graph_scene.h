#pragma once

#include "core/layout/graph_document.h"
#include "core/layout/graph_layout.h"
#include "widgets/graphview/grid_index.h"

#include <QRectF>

#include <memory>
#include <vector>

namespace widgets {

/// One line of a hub, drawn only when somebody asks for it.
struct HubLine
{
    int32_t source = -1; ///< items
    int32_t reader = -1;
};

/// A finished picture of a document with some blocks open: what is seen, where it stands, and how
/// to find it. Immutable; made in a worker, painted by the window.
struct GraphScene
{
    std::shared_ptr<const core::GraphDocument> document;
    std::vector<bool> isExpanded; ///< by block
    core::VisibleGraph visible;
    core::GraphLayout layout;
    GridIndex itemIndex;
    GridIndex segmentIndex;
    GridIndex stubIndex;
    std::vector<std::vector<int32_t>> netsFrom; ///< by item
    std::vector<std::vector<int32_t>> netsInto;
    std::vector<std::vector<int32_t>> segmentsOf; ///< by net
    double milliseconds = 0; ///< spent on the layout

    core::Rect itemRect(int32_t item) const { return layout.nodes[static_cast<size_t>(item)]; }
    /// The item under a place, or -1.
    int32_t itemAt(core::Point place) const;
    /// The innermost open block whose heading is under a place, as index of an open block, or -1.
    int32_t headingAt(core::Point place) const;
    /// Items next to one: those that feed it, or those that read it, in order.
    std::vector<int32_t> neighbours(int32_t item, bool above) const;
    /// The segments that lead from the source of a net to one reader.
    std::vector<int32_t> pathTo(int32_t net, int32_t reader) const;
    /// The lines of hubs that start or end at an item.
    std::vector<HubLine> hubLinesAt(int32_t item) const;
    /// The stub label under a place, or -1.
    int32_t stubAt(core::Point place) const;
    /// The lines that a stub label stands for: all of its hub at the source, one at a reader.
    std::vector<HubLine> hubLinesOf(int32_t stub) const;
    /// Nodes that an item stands for.
    std::vector<core::NodeId> nodesOf(int32_t item) const;
};

/// Finds indices for a layout that is done.
void indexScene(GraphScene& scene);

inline QRectF toQRect(const core::Rect& rect)
{
    return { rect.x, rect.y, rect.width, rect.height };
}
inline core::Rect toRect(const QRectF& rect)
{
    return { rect.x(), rect.y(), rect.width(), rect.height() };
}

} // namespace widgets
