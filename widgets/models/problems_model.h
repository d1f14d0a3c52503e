#pragma once

#include "widgets/workspace/opened_model.h"

#include <QAbstractTableModel>

namespace widgets {

/// What is wrong with the open model: severity, message, node.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        severityColumn,
        messageColumn,
        nodeColumn,
        columnCountTotal
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setModel(std::shared_ptr<const OpenedModel> opened);
    /// The node that a finding is about; invalid when it names none.
    core::NodeId nodeAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const OpenedModel> m_opened;
};

/// "error", "warning" or "note", translated.
QString severityText(core::Severity severity);

} // namespace widgets
