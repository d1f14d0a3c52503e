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
    std::vector<core::NodeId> leaves;
    for (size_t index = 0; index < m_items.size(); ++index) {
        if (!m_items[index].node.isValid())
            continue;
        m_itemOf.emplace(m_items[index].node, static_cast<int>(index));
        leaves.push_back(m_items[index].node);
    }
    m_leafCount = countBelow(leaves);
    showMatches({});
    endResetModel();
}

void ModelTreeModel::setFilter(const QString& text)
{
    beginResetModel();
    showMatches(text.trimmed());
    endResetModel();
}

bool ModelTreeModel::matches(const OutlineItem& item, const QString& text) const
{
    const auto holds = [&](const QString& where) {
        return where.contains(text, Qt::CaseInsensitive);
    };
    if (!item.node.isValid())
        return holds(item.name);
    const core::Node& node = m_opened->model->graph.node(item.node);
    return holds(item.name) || holds(QString::fromStdString(node.type))
        || holds(shapeOf(item.node));
}

void ModelTreeModel::showMatches(const QString& text)
{
    m_matchCount = 0;
    std::vector<bool> isShown(m_items.size(), text.isEmpty());
    // Parents stand before their children: what is inside a match is shown on the way down, what is
    // around one on the way up.
    for (size_t id = 1; id < m_items.size() && !text.isEmpty(); ++id) {
        const bool isMatch = matches(m_items[id], text);
        m_matchCount += isMatch ? 1 : 0;
        isShown[id] = isMatch || isShown[static_cast<size_t>(m_items[id].parent)];
    }
    for (size_t id = m_items.size(); id-- > 1;) {
        if (isShown[id])
            isShown[static_cast<size_t>(m_items[id].parent)] = true;
    }
    arrangeRows(isShown);
}

void ModelTreeModel::arrangeRows(const std::vector<bool>& isShown)
{
    m_shownChildren.assign(m_items.size(), {});
    m_shownRow.assign(m_items.size(), -1);
    if (!m_items.empty())
        m_shownRow[0] = 0;
    for (size_t id = 1; id < m_items.size(); ++id) {
        if (!isShown[id])
            continue;
        std::vector<int>& siblings = m_shownChildren[static_cast<size_t>(m_items[id].parent)];
        m_shownRow[id] = static_cast<int>(siblings.size());
        siblings.push_back(static_cast<int>(id));
    }
}

std::vector<int> ModelTreeModel::countBelow(const std::vector<core::NodeId>& nodes) const
{
    std::vector<int> counts(m_items.size(), 0);
    for (const core::NodeId node : nodes) {
        const auto found = m_itemOf.find(node);
        for (int id = found == m_itemOf.end() ? -1 : found->second; id >= 0;
             id = m_items[static_cast<size_t>(id)].parent)
            ++counts[static_cast<size_t>(id)];
    }
    return counts;
}

QItemSelection ModelTreeModel::rowsOf(const std::vector<core::NodeId>& nodes) const
{
    const std::vector<int> counts = countBelow(nodes);
    const auto isWhole = [&](int id) {
        return counts[static_cast<size_t>(id)] > 0
            && counts[static_cast<size_t>(id)] == m_leafCount[static_cast<size_t>(id)];
    };
    QItemSelection rows;
    for (size_t block = 0; block < m_items.size(); ++block) {
        if (counts[block] == 0 || isWhole(static_cast<int>(block)))
            continue;
        // Neighbours make one range: a selection of thousands of ranges is slow.
        const std::vector<int>& children = m_shownChildren[block];
        for (size_t first = 0; first < children.size(); ++first) {
            if (!isWhole(children[first]))
                continue;
            size_t last = first;
            while (last + 1 < children.size() && isWhole(children[last + 1]))
                ++last;
            rows.select(indexOfItem(children[first]), indexOfItem(children[last]));
            first = last;
        }
    }
    if (!m_items.empty() && isWhole(0))
        rows.select(indexOfItem(0), indexOfItem(0));
    return rows;
}

QModelIndex ModelTreeModel::indexOfItem(int id) const
{
    return createIndex(m_shownRow[static_cast<size_t>(id)], 0, static_cast<quintptr>(id));
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
    return isShown(found->second) ? indexOfItem(found->second) : QModelIndex();
}

QModelIndex ModelTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int id =
        parent.isValid() ? m_shownChildren[parent.internalId()][static_cast<size_t>(row)] : 0;
    return createIndex(row, column, static_cast<quintptr>(id));
}

QModelIndex ModelTreeModel::parent(const QModelIndex& index) const
{
    const int id = index.isValid() ? item(index).parent : -1;
    if (id < 0)
        return {};
    return indexOfItem(id);
}

int ModelTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_items.empty() ? 0 : 1;
    return parent.column() > 0 ? 0 : static_cast<int>(m_shownChildren[parent.internalId()].size());
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
