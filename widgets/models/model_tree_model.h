#pragma once

#include "widgets/models/model_outline.h"
#include "widgets/workspace/opened_model.h"

#include <QAbstractItemModel>
#include <QItemSelection>

#include <unordered_map>
#include <vector>

namespace widgets {

/// Blocks and layers of a model with their figures, or those of them that a text is found in. It
/// filters itself, because a proxy needs seconds for ten thousand rows.
class ModelTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column
    {
        nameColumn,
        parametersColumn,
        operatorColumn,
        shapeColumn,
        macsColumn,
        columnCountTotal
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setModel(std::shared_ptr<const OpenedModel> opened);
    /// Shows only rows whose name, operator or shape holds the text, all that is inside them, and
    /// the blocks around them. An empty text shows everything.
    void setFilter(const QString& text);
    /// Rows whose own text matched the filter.
    int matchCount() const { return m_matchCount; }
    /// The node of a row; invalid for a block.
    core::NodeId nodeAt(const QModelIndex& index) const;
    /// Nodes of a row: itself, or all that the block holds.
    std::vector<core::NodeId> nodesBelow(const QModelIndex& index) const;
    QModelIndex indexOf(core::NodeId node) const;
    /// The fewest rows that stand for these nodes: a block that is selected whole is one row.
    QItemSelection rowsOf(const std::vector<core::NodeId>& nodes) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const OutlineItem& item(const QModelIndex& index) const;
    QString text(const OutlineItem& item, int column) const;
    QString shapeOf(core::NodeId node) const;
    QVariant decoration(const OutlineItem& item) const;
    QString toolTip(const OutlineItem& item) const;
    void collect(const OutlineItem& item, std::vector<core::NodeId>& nodes) const;
    QModelIndex indexOfItem(int id) const;
    bool isShown(int id) const { return m_shownRow[static_cast<size_t>(id)] >= 0; }
    bool matches(const OutlineItem& item, const QString& text) const;
    void showMatches(const QString& text);
    void arrangeRows(const std::vector<bool>& isShown);
    /// How many of the nodes each item holds.
    std::vector<int> countBelow(const std::vector<core::NodeId>& nodes) const;

    std::shared_ptr<const OpenedModel> m_opened;
    std::vector<OutlineItem> m_items; ///< whatever the filter hides
    std::vector<std::vector<int>> m_shownChildren; ///< by item
    std::vector<int> m_shownRow; ///< by item; -1: hidden
    std::vector<int> m_leafCount; ///< by item: nodes that it holds
    std::unordered_map<core::NodeId, int> m_itemOf;
    int m_matchCount = 0;
};

} // namespace widgets
