#pragma once

#include "widgets/models/model_outline.h"
#include "widgets/workspace/opened_model.h"

#include <QAbstractItemModel>

#include <unordered_map>

namespace widgets {

/// Blocks and layers of a model with their figures.
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
    /// The node of a row; invalid for a block.
    core::NodeId nodeAt(const QModelIndex& index) const;
    /// Nodes of a row: itself, or all that the block holds.
    std::vector<core::NodeId> nodesBelow(const QModelIndex& index) const;
    QModelIndex indexOf(core::NodeId node) const;

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

    std::shared_ptr<const OpenedModel> m_opened;
    std::vector<OutlineItem> m_items;
    std::unordered_map<core::NodeId, int> m_itemOf;
};

} // namespace widgets
