#pragma once

#include <QStyledItemDelegate>

namespace widgets {

/// A thin bar under the text of a job's progress; the fraction is the index's Qt::UserRole.
class JobProgressDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace widgets
