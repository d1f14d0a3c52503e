#include "widgets/models/model_tree_model.h"

#include "core/operators/operator_catalog.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QPixmap>

namespace widgets {

namespace {

/// The operator's category as a bar before the name, as on the canvas.
constexpr QSize kBarSize(4, 16);

} // namespace

void ModelTreeModel::setModel(std::shared_ptr<const OpenedModel> opened)
{
    beginResetModel();
    m_opened = std::move(opened);
    m_items.clear();
    m_itemOf.clear();
    if (m_opened)
        m_items =
            modelOutline(*m_opened->model, *m_opened->blocks, *m_opened->cost, m_opened->name);
    for (size_t index = 0; index < m_items.size(); ++index) {
        if (m_items[index].node.isValid())
            m_itemOf.emplace(m_items[index].node, static_cast<int>(index));
    }
    endResetModel();
}

const OutlineItem& ModelTreeModel::item(const QModelIndex& index) const
{
    return m_items[static_cast<size_t>(index.internalId())];
}

core::NodeId ModelTreeModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? item(index).node : core::NodeId();
}

std::vector<core::NodeId> ModelTreeModel::nodesBelow(const QModelIndex& index) const
{
    std::vector<core::NodeId> nodes;
    if (index.isValid())
        collect(item(index), nodes);
    return nodes;
}

void ModelTreeModel::collect(const OutlineItem& item, std::vector<core::NodeId>& nodes) const
{
    if (item.node.isValid())
        nodes.push_back(item.node);
    for (const int child : item.children)
        collect(m_items[static_cast<size_t>(child)], nodes);
}

QModelIndex ModelTreeModel::indexOf(core::NodeId node) const
{
    const auto found = m_itemOf.find(node);
    if (found == m_itemOf.end())
        return {};
    const auto id = static_cast<size_t>(found->second);
    return createIndex(m_items[id].row, 0, id);
}

QModelIndex ModelTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int id = parent.isValid() ? item(parent).children[static_cast<size_t>(row)] : 0;
    return createIndex(row, column, static_cast<quintptr>(id));
}

QModelIndex ModelTreeModel::parent(const QModelIndex& index) const
{
    const int id = index.isValid() ? item(index).parent : -1;
    if (id < 0)
        return {};
    return createIndex(m_items[static_cast<size_t>(id)].row, 0, static_cast<quintptr>(id));
}

int ModelTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_items.empty() ? 0 : 1;
    return parent.column() > 0 ? 0 : static_cast<int>(item(parent).children.size());
}

int ModelTreeModel::columnCount(const QModelIndex&) const
{
    return columnCountTotal;
}

QVariant ModelTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const OutlineItem& shown = item(index);
    const int column = index.column();
    const bool isNumber = column == parametersColumn || column == macsColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::DecorationRole:
        return column == nameColumn ? decoration(shown) : QVariant();
    case Qt::TextAlignmentRole:
        return int(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return column == nameColumn ? QVariant() : theme().muted;
    case Qt::ToolTipRole:
        return toolTip(shown);
    default:
        return {};
    }
}

QString ModelTreeModel::text(const OutlineItem& item, int column) const
{
    switch (column) {
    case nameColumn:
        return item.name;
    case operatorColumn:
        return item.node.isValid()
            ? QString::fromStdString(m_opened->model->graph.node(item.node).type)
            : QString();
    case shapeColumn:
        return shapeOf(item.node);
    case parametersColumn:
        return item.parameters > 0 ? compactCountText(item.parameters) : QString();
    case macsColumn:
        return item.macs > 0 ? compactCountText(item.macs) : QString();
    default:
        return {};
    }
}

QString ModelTreeModel::shapeOf(core::NodeId node) const
{
    if (!node.isValid() || !m_opened->model->graph.node(node).hasOutput(0))
        return {};
    const core::ValueFacts& facts =
        m_opened->shapes->of(m_opened->model->graph.node(node).outputs[0]);
    return facts.shape ? dimensionsText(*facts.shape) : QString();
}

QVariant ModelTreeModel::decoration(const OutlineItem& item) const
{
    if (!item.node.isValid())
        return {};
    QPixmap bar(kBarSize);
    bar.fill(categoryColor(core::categoryOf(m_opened->model->graph.node(item.node))));
    return bar;
}

QString ModelTreeModel::toolTip(const OutlineItem& item) const
{
    const QString figures =
        tr("%1 parameters · %2 MACs").arg(countText(item.parameters), countText(item.macs));
    if (!item.node.isValid())
        return QStringLiteral("<b>%1</b><br>%2").arg(item.name.toHtmlEscaped(), figures);
    const core::Node& node = m_opened->model->graph.node(item.node);
    return QStringLiteral("<b>%1</b> %2<br>%3<br>%4")
        .arg(QString::fromStdString(node.type).toHtmlEscaped(),
             QString::fromStdString(node.name).toHtmlEscaped(), shapeOf(item.node), figures);
}

QVariant ModelTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == parametersColumn || section == macsColumn
                       ? Qt::AlignRight | Qt::AlignVCenter
                       : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case nameColumn:
        return tr("Name");
    case operatorColumn:
        return tr("Operator");
    case shapeColumn:
        return tr("Output");
    case parametersColumn:
        return tr("Parameters");
    case macsColumn:
        return tr("MACs");
    default:
        return {};
    }
}

} // namespace widgets
