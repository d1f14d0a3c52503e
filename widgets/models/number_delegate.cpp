#include "widgets/models/number_delegate.h"

#include "widgets/style/tabular_text.h"

#include <QApplication>
#include <QPainter>

namespace widgets {

namespace {

constexpr int kMargin = 8;

} // namespace

void NumberDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    if (!(alignment & Qt::AlignRight))
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    drawTabular(*painter, cell.rect.adjusted(kMargin, 0, -kMargin, 0), text);
    painter->restore();
}

} // namespace widgets
