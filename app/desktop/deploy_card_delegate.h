#pragma once

#include <QStyledItemDelegate>

namespace app {

/// Draws ways to deploy: the title in bold, what it is, and why it is recommended.
class DeployCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int kHelpRole = Qt::UserRole + 1;
    static constexpr int kReasonRole = Qt::UserRole + 2; ///< empty where it is not recommended

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace app
