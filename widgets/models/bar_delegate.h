#pragma once

#include <QStyledItemDelegate>

namespace widgets {

/// Paints a bar under a number, so that a column of figures can be compared at a glance.
class BarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Length of the bar in [0, 1]; without it only the text is painted.
    static constexpr int kFractionRole = Qt::UserRole + 1;
    /// QColor of the bar; the accent of the theme without it.
    static constexpr int kColorRole = Qt::UserRole + 2;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace widgets
