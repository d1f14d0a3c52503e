#include "widgets/models/model_outline.h"

#include <QStringList>

namespace widgets {

namespace {

/// What a node is called inside its block: "/layers.0/conv1/Conv" is conv1, since the operator has
/// a column of its own.
QString layerName(const core::Node& node, const QString& blockName)
{
    const QString type = QString::fromStdString(node.type);
    const QStringList parts =
        QString::fromStdString(node.name).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return type;
    const bool endsWithType = parts.last().startsWith(type);
    const bool hasOwnName = parts.size() > 1 && parts[parts.size() - 2] != blockName
        && !blockName.endsWith(parts[parts.size() - 2]);
    return endsWithType && hasOwnName ? parts[parts.size() - 2] : parts.last();
}

class OutlineBuilder
{
public:
    OutlineBuilder(const core::Model& model, const core::BlockTree& blocks, const QString& name)
        : m_model(model)
        , m_blocks(blocks)
        , m_itemOfBlock(blocks.blocks.size(), -1)
    {
        m_items.push_back({ .name = name });
    }

    void addNode(const core::NodeCost& cost)
    {
        const int32_t block = m_blocks.blockOf[static_cast<size_t>(cost.node.index)];
        const int parent = blockItem(block);
        const QString blockName =
            block < 0 ? QString() : QString::fromStdString(m_blocks.block(block).name);
        const QString name = layerName(m_model.graph.node(cost.node), blockName);
        const int leaf = append({ .name = name, .node = cost.node, .parent = parent });
        for (int item = leaf; item >= 0; item = m_items[static_cast<size_t>(item)].parent) {
            m_items[static_cast<size_t>(item)].parameters += cost.parameters;
            m_items[static_cast<size_t>(item)].macs += cost.cost.macs;
        }
    }

    std::vector<OutlineItem> take() { return std::move(m_items); }

private:
    int blockItem(int32_t block)
    {
        if (block < 0)
            return 0;
        if (const int known = m_itemOfBlock[static_cast<size_t>(block)]; known >= 0)
            return known;
        const core::Block& described = m_blocks.block(block);
        const int parent = blockItem(described.parent);
        const int item =
            append({ .name = QString::fromStdString(described.name), .parent = parent });
        m_itemOfBlock[static_cast<size_t>(block)] = item;
        return item;
    }

    int append(OutlineItem item)
    {
        const int index = static_cast<int>(m_items.size());
        OutlineItem& parent = m_items[static_cast<size_t>(item.parent)];
        parent.children.push_back(index);
        m_items.push_back(std::move(item));
        return index;
    }

    const core::Model& m_model;
    const core::BlockTree& m_blocks;
    std::vector<OutlineItem> m_items;
    std::vector<int> m_itemOfBlock;
};

} // namespace

std::vector<OutlineItem> modelOutline(const core::Model& model, const core::BlockTree& blocks,
                                      const core::ModelCost& cost, const QString& modelName)
{
    OutlineBuilder builder(model, blocks, modelName);
    for (const core::NodeCost& node : cost.nodes)
        builder.addNode(node);
    return builder.take();
}

} // namespace widgets
