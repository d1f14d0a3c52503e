#include "widgets/graphview/graph_canvas_private.h"

#include <algorithm>

namespace widgets {

namespace {

/// Blocks that one wish may open; beyond that the picture would be torn apart.
constexpr size_t kMostOpened = 12;

} // namespace

void GraphCanvas::Private::relayout(std::vector<bool> isExpanded)
{
    if (scene == nullptr || isExpanded == scene->isExpanded)
        return;
    emit q.layoutStarted();
    engine.request(
        { .model = model, .document = scene->document, .isExpanded = std::move(isExpanded) });
}

void GraphCanvas::Private::setExpanded(const std::vector<int32_t>& blocks, bool expanded)
{
    if (scene == nullptr)
        return;
    std::vector<bool> isExpanded = scene->isExpanded;
    for (const int32_t block : blocks)
        isExpanded[static_cast<size_t>(block)] = expanded;
    relayout(std::move(isExpanded));
}

int32_t GraphCanvas::Private::blockOfItem(int32_t item) const
{
    const core::VisibleItem& entry = scene->visible.item(item);
    if (entry.kind == core::VisibleItem::Kind::block)
        return entry.block;
    return entry.node.isValid()
        ? scene->document->blocks().blockOf[static_cast<size_t>(entry.node.index)]
        : -1;
}

std::vector<int32_t>
GraphCanvas::Private::blocksHiding(const std::vector<core::NodeId>& nodes) const
{
    const core::BlockTree& tree = scene->document->blocks();
    std::vector<int64_t> asked(tree.blocks.size(), 0);
    for (const core::NodeId id : nodes) {
        if (scene->document->isConstant(id))
            continue;
        for (int32_t block = tree.blockOf[static_cast<size_t>(id.index)]; block >= 0;
             block = tree.block(block).parent)
            ++asked[static_cast<size_t>(block)];
    }
    std::vector<int32_t> hiding;
    for (size_t block = 0; block < asked.size(); ++block) {
        if (asked[block] > 0 && asked[block] < tree.blocks[block].nodeCount
            && !scene->isExpanded[block])
            hiding.push_back(static_cast<int32_t>(block));
    }
    return hiding;
}

void GraphCanvas::Private::revealNodes(const std::vector<core::NodeId>& nodes)
{
    if (scene == nullptr) {
        revealNext = nodes;
        return;
    }
    const std::vector<int32_t> hiding = blocksHiding(nodes);
    if (!hiding.empty() && hiding.size() <= kMostOpened) {
        revealNext = nodes;
        setExpanded(hiding, true);
        return;
    }
    QRectF area;
    for (const core::NodeId id : nodes) {
        const int32_t item = scene->visible.itemOfNode[static_cast<size_t>(id.index)];
        if (item >= 0)
            area = area.united(sceneRect(item));
    }
    if (!area.isEmpty())
        reveal(area);
}

void GraphCanvas::expandSelection()
{
    Private& d = *m_private;
    std::vector<int32_t> blocks;
    for (size_t item = 0; item < d.isSelected.size(); ++item) {
        const core::VisibleItem& entry = d.scene->visible.items[item];
        if (d.isSelected[item] && entry.kind == core::VisibleItem::Kind::block)
            blocks.push_back(entry.block);
    }
    d.setExpanded(blocks, true);
}

void GraphCanvas::collapseSelection()
{
    Private& d = *m_private;
    std::vector<int32_t> blocks;
    for (size_t item = 0; item < d.isSelected.size(); ++item) {
        const int32_t block = d.blockOfItem(static_cast<int32_t>(item));
        if (d.isSelected[item] && block >= 0)
            blocks.push_back(d.scene->isExpanded[static_cast<size_t>(block)]
                                 ? block
                                 : d.scene->document->blocks().block(block).parent);
    }
    std::erase(blocks, -1);
    d.setExpanded(blocks, false);
}

void GraphCanvas::expandAll()
{
    if (m_private->scene != nullptr)
        m_private->relayout(std::vector<bool>(m_private->scene->isExpanded.size(), true));
}

void GraphCanvas::collapseAll()
{
    if (m_private->scene != nullptr)
        m_private->relayout(std::vector<bool>(m_private->scene->isExpanded.size(), false));
}

bool GraphCanvas::expandItem(int item)
{
    const core::VisibleItem& entry = m_private->scene->visible.item(item);
    if (entry.kind != core::VisibleItem::Kind::block)
        return false;
    m_private->setExpanded({ entry.block }, true);
    return true;
}

} // namespace widgets
