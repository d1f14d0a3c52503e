#include "core/layout/graph_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace core {

namespace {

/// At the source with the number of readers, at a reader (0) without.
std::string stubText(const std::string& name, size_t readers)
{
    return readers > 0 ? fmt::format("→ {} ({})", name, readers) : "← " + name;
}

/// Collects boxes and nets of one document with some blocks open.
class VisibleGraphBuilder
{
public:
    VisibleGraphBuilder(const GraphDocument& document, const std::vector<bool>& isExpanded,
                        const TextMeasure& measure)
        : m_document(document)
        , m_graph(document.graph())
        , m_isExpanded(isExpanded)
        , m_measure(measure)
        , m_itemOfBlock(document.blocks().blocks.size(), -1)
        , m_layoutBlock(document.blocks().blocks.size(), -1)
        , m_itemOfInput(m_graph.valueSlots(), -1)
    {
        m_visible.itemOfNode.assign(m_graph.nodeSlots(), -1);
    }

    VisibleGraph run()
    {
        addInputs();
        for (const NodeId id : m_document.computingNodes())
            placeNode(id);
        const size_t firstOutput = m_visible.items.size();
        addOutputs();
        collectReaders(firstOutput);
        addNets();
        placeConstants();
        return std::move(m_visible);
    }

private:
    int32_t addItem(VisibleItem item, int32_t layoutBlock)
    {
        const double arrow = item.kind == VisibleItem::Kind::block ? kBlockArrow : 0;
        const double width = m_measure(item.card.title, item.card.secondary) + kCardPadding + arrow;
        m_visible.layout.nodes.push_back(
            { .size = { std::max(width, kSmallestCard), kCardHeight }, .block = layoutBlock });
        m_visible.items.push_back(std::move(item));
        return static_cast<int32_t>(m_visible.items.size()) - 1;
    }

    void addInputs()
    {
        const UseTable uses(m_graph);
        for (const ValueId input : m_graph.requiredInputs()) {
            if (uses.of(input).empty() && std::ranges::count(m_graph.outputs(), input) == 0)
                continue;
            m_itemOfInput[static_cast<size_t>(input.index)] =
                addItem({ .kind = VisibleItem::Kind::input,
                          .value = input,
                          .card = { "Input", shortened(m_graph.value(input).name, 24), "shape" } },
                        -1);
        }
    }

    /// The outermost closed block around a node, or -1; opens layout blocks on the way.
    int32_t closedBlockAround(int32_t innermost)
    {
        std::vector<int32_t> around;
        for (int32_t block = innermost; block >= 0; block = m_document.blocks().block(block).parent)
            around.push_back(block);
        m_layoutParent = -1;
        for (auto block = around.rbegin(); block != around.rend(); ++block) {
            if (!m_isExpanded[static_cast<size_t>(*block)])
                return *block;
            m_layoutParent = openBlock(*block, m_layoutParent);
        }
        return -1;
    }

    int32_t openBlock(int32_t block, int32_t parent)
    {
        int32_t& index = m_layoutBlock[static_cast<size_t>(block)];
        if (index < 0) {
            const NodeCard& card = m_document.blockCard(block);
            index = static_cast<int32_t>(m_visible.openBlocks.size());
            m_visible.openBlocks.push_back(block);
            m_visible.layout.blocks.push_back(
                { .parent = parent,
                  .headingWidth = m_measure(card.title, card.secondary) + kCardPadding });
        }
        return index;
    }

    void placeNode(NodeId id)
    {
        const int32_t closed =
            closedBlockAround(m_document.blocks().blockOf[static_cast<size_t>(id.index)]);
        int32_t& item = m_visible.itemOfNode[static_cast<size_t>(id.index)];
        if (closed < 0) {
            item = addItem({ .node = id, .card = m_document.card(id) }, m_layoutParent);
            return;
        }
        int32_t& blockItem = m_itemOfBlock[static_cast<size_t>(closed)];
        if (blockItem < 0)
            blockItem = addItem({ .kind = VisibleItem::Kind::block,
                                  .block = closed,
                                  .card = m_document.blockCard(closed) },
                                m_layoutParent);
        item = blockItem;
    }

    void addOutputs()
    {
        for (const ValueId output : m_graph.outputs()) {
            if (itemOfValue(output) >= 0)
                addItem(
                    { .kind = VisibleItem::Kind::output,
                      .value = output,
                      .card = { "Output", shortened(m_graph.value(output).name, 24), "shape" } },
                    -1);
        }
    }

    /// The box that makes a value, -1 for constants.
    int32_t itemOfValue(ValueId id) const
    {
        if (!id.isValid())
            return -1;
        const NodeId producer = m_graph.value(id).producer;
        return producer.isValid() ? m_visible.itemOfNode[static_cast<size_t>(producer.index)]
                                  : m_itemOfInput[static_cast<size_t>(id.index)];
    }

    void read(ValueId value, int32_t reader)
    {
        const int32_t source = itemOfValue(value);
        if (source >= 0 && source != reader)
            m_readers[value].push_back(reader);
    }

    void collectReaders(size_t firstOutput)
    {
        for (const NodeId id : m_document.computingNodes()) {
            const int32_t reader = m_visible.itemOfNode[static_cast<size_t>(id.index)];
            for (const ValueId input : m_graph.node(id).inputs)
                read(input, reader);
            for (const std::string& name : capturedNames(m_graph.node(id)))
                read(m_graph.find(name).value_or(ValueId()), reader);
        }
        for (size_t item = firstOutput; item < m_visible.items.size(); ++item)
            read(m_visible.items[item].value, static_cast<int32_t>(item));
    }

    std::string netName(int32_t source, ValueId value) const
    {
        const VisibleItem& item = m_visible.item(source);
        if (item.kind == VisibleItem::Kind::block)
            return shortened(m_document.blocks().block(item.block).name, 18);
        return shortName(m_graph.value(value).name);
    }

    void addNets()
    {
        std::map<std::pair<int32_t, std::vector<int32_t>>, bool> seen;
        for (auto& [value, readers] : m_readers) {
            std::ranges::sort(readers);
            const auto repeated = std::ranges::unique(readers);
            readers.erase(repeated.begin(), repeated.end());
            const int32_t source = itemOfValue(value);
            if (!seen.emplace(std::pair(source, readers), true).second)
                continue;
            m_visible.valueOfNet.push_back(value);
            const std::string name = netName(source, value);
            m_visible.layout.nets.push_back(
                { .source = source,
                  .targets = readers,
                  .labelWidth = m_measure({}, stubText(name, 0)),
                  .sourceLabelWidth = m_measure({}, stubText(name, readers.size())) });
            m_visible.netNames.push_back(name);
        }
    }

    /// A constant is seen at the first box that reads it.
    void placeConstants()
    {
        const auto& order = m_graph.order();
        const UseTable uses(m_graph);
        for (auto id = order.rbegin(); id != order.rend(); ++id) {
            int32_t& item = m_visible.itemOfNode[static_cast<size_t>(id->index)];
            if (!m_document.isConstant(*id))
                continue;
            for (const ValueId output : m_graph.node(*id).outputs) {
                if (item < 0 && output.isValid() && !uses.of(output).empty())
                    item = m_visible
                               .itemOfNode[static_cast<size_t>(uses.of(output).front().node.index)];
            }
        }
    }

    const GraphDocument& m_document;
    const Graph& m_graph;
    const std::vector<bool>& m_isExpanded;
    const TextMeasure& m_measure;
    VisibleGraph m_visible;
    std::vector<int32_t> m_itemOfBlock;
    std::vector<int32_t> m_layoutBlock;
    std::vector<int32_t> m_itemOfInput;
    std::map<ValueId, std::vector<int32_t>> m_readers;
    int32_t m_layoutParent = -1; ///< layout block that closedBlockAround() ended in
};

} // namespace

VisibleGraph makeVisibleGraph(const GraphDocument& document, const std::vector<bool>& isExpanded,
                              const TextMeasure& measure)
{
    return VisibleGraphBuilder(document, isExpanded, measure).run();
}

double approximateTextWidth(std::string_view title, std::string_view secondary)
{
    double width = title.empty() || secondary.empty() ? 0 : 5;
    for (const std::string_view text : { title, secondary }) {
        for (const char letter : text) {
            const auto byte = static_cast<unsigned char>(letter);
            if ((byte & 0xC0U) == 0x80U)
                continue;
            const bool isNarrow =
                std::string_view("ilj.,:;|!'()[]ftr /").find(letter) != std::string_view::npos;
            const bool isWide =
                std::string_view("mwMWGOQ@%").find(letter) != std::string_view::npos;
            width += isNarrow ? 4.3 : isWide ? 10.5 : 7.6;
        }
    }
    return width;
}

std::string stubText(const VisibleGraph& visible, const StubLabel& stub)
{
    const auto net = static_cast<size_t>(stub.net);
    return stubText(visible.netNames[net],
                    stub.isAtSource ? visible.layout.nets[net].targets.size() : 0);
}

} // namespace core
