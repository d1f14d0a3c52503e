#pragma once

#include <QStyledItemDelegate>

namespace app {

/// A row of the palette: text, detail in muted, shortcut at the right end. Detail and keys are
/// Qt::UserRole + 1 and + 2.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace app
