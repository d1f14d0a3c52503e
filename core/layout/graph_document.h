#pragma once

#include "core/graph/blocks.h"
#include "core/graph/model.h"
#include "core/layout/graph_layout.h"
#include "core/layout/node_card.h"

#include <functional>
#include <memory>
#include <vector>

namespace core {

/// Everything a picture of a model shows, without geometry: blocks, texts, figures. Immutable, so
/// that a worker may lay it out while the window paints it.
class GraphDocument
{
public:
    /// `annotations` by NodeId::index.
    GraphDocument(std::shared_ptr<const Model> model, std::vector<NodeAnnotation> annotations);

    const Model& model() const { return *m_model; }
    const Graph& graph() const { return m_model->graph; }
    const BlockTree& blocks() const { return m_blocks; }
    const NodeAnnotation& annotation(NodeId id) const
    {
        return m_annotations[static_cast<size_t>(id.index)];
    }
    const NodeCard& card(NodeId id) const { return m_cards[static_cast<size_t>(id.index)]; }
    const NodeCard& blockCard(int32_t block) const
    {
        return m_blockCards[static_cast<size_t>(block)];
    }
    bool isConstant(NodeId id) const { return m_blocks.isConstant[static_cast<size_t>(id.index)]; }
    /// Nodes that are drawn in a fully opened picture, in graph order.
    std::vector<NodeId> computingNodes() const;

private:
    std::shared_ptr<const Model> m_model;
    std::vector<NodeAnnotation> m_annotations;
    BlockTree m_blocks;
    std::vector<NodeCard> m_cards;
    std::vector<NodeCard> m_blockCards;
};

/// One box of a picture.
struct VisibleItem
{
    enum class Kind
    {
        node,
        block, ///< a collapsed one
        input, ///< of the graph
        output,
    };

    Kind kind = Kind::node;
    NodeId node; ///< of a node
    int32_t block = -1; ///< of a block
    ValueId value; ///< of an input or output
    NodeCard card;
};

/// A document with some blocks open: the boxes that are to be seen, ready to be laid out. Item i is
/// node i of the layout.
struct VisibleGraph
{
    std::vector<VisibleItem> items;
    std::vector<int32_t> openBlocks; ///< BlockTree index of each layout block
    LayoutInput layout;
    std::vector<ValueId> valueOfNet; ///< one of the values a net stands for
    std::vector<std::string> netNames; ///< short, for stubs and tooltips
    std::vector<int32_t> itemOfNode; ///< by NodeId::index; a constant's is its reader's, or -1

    const VisibleItem& item(int32_t index) const { return items[static_cast<size_t>(index)]; }
};

/// Width of the two texts of a card side by side, in units.
using TextMeasure = std::function<double(std::string_view title, std::string_view secondary)>;

/// Height of every box, and what its texts leave free on both sides together.
inline constexpr double kCardHeight = 32;
inline constexpr double kCardPadding = 30;
inline constexpr double kSmallestCard = 96;
/// Room for the arrow of a collapsed block.
inline constexpr double kBlockArrow = 16;

/// `isExpanded` by block. Values that the same boxes read from one box are one net.
VisibleGraph makeVisibleGraph(const GraphDocument& document, const std::vector<bool>& isExpanded,
                              const TextMeasure& measure);

/// A width for texts in a common sans at 13 pixels, for pictures made without fonts at hand.
double approximateTextWidth(std::string_view title, std::string_view secondary);

/// "→ mask (128)" at a hub's source, "← mask" at its readers.
std::string stubText(const VisibleGraph& visible, const StubLabel& stub);

} // namespace core
