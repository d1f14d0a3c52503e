#pragma once

#include <QStyledItemDelegate>

namespace widgets {

/// Shows right-aligned cells with tabular figures, all others as usual.
class NumberDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace widgets
