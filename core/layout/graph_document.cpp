#include "core/layout/graph_document.h"

#include "core/base/error.h"
#include "core/layout/block_card.h"

namespace core {

GraphDocument::GraphDocument(std::shared_ptr<const Model> model,
                             std::vector<NodeAnnotation> annotations)
    : m_model(std::move(model))
    , m_annotations(std::move(annotations))
    , m_blocks(findBlocks(m_model->graph))
    , m_cards(m_model->graph.nodeSlots())
{
    require(m_annotations.size() == m_model->graph.nodeSlots(), "one annotation for each node");
    for (const NodeId id : graph().order())
        m_cards[static_cast<size_t>(id.index)] = makeNodeCard(graph(), id, annotation(id));
    for (size_t block = 0; block < m_blocks.blocks.size(); ++block)
        m_blockCards.push_back(
            makeBlockCard(graph(), m_blocks, static_cast<int32_t>(block), m_annotations));
}

std::vector<NodeId> GraphDocument::computingNodes() const
{
    std::vector<NodeId> nodes;
    for (const NodeId id : graph().order()) {
        if (!isConstant(id))
            nodes.push_back(id);
    }
    return nodes;
}

} // namespace core
