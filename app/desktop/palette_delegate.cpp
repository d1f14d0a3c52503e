#include "app/desktop/palette_delegate.h"

#include "widgets/style/fonts.h"
#include "widgets/style/theme.h"

#include <QPainter>

namespace app {

namespace {

constexpr int kRowHeight = 32;
constexpr int kPadding = 12;

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const widgets::Theme& theme = widgets::theme();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.accentWash);
    const QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);

    const QString keys = index.data(Qt::UserRole + 2).toString();
    painter->setFont(widgets::scaledFont(0.9));
    painter->setPen(theme.muted);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, keys);
    const int keysWidth =
        painter->fontMetrics().horizontalAdvance(keys) + (keys.isEmpty() ? 0 : 16);

    painter->setFont(option.font);
    painter->setPen(isEnabled ? theme.text : theme.disabled);
    const int width = inner.width() - keysWidth;
    const QString text =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, width);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text);
    const int used = painter->fontMetrics().horizontalAdvance(text) + 16;

    painter->setFont(widgets::scaledFont(0.9));
    painter->setPen(isEnabled ? theme.muted : theme.disabled);
    painter->drawText(inner.adjusted(used, 0, -keysWidth, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(Qt::UserRole + 1).toString(),
                                                        Qt::ElideRight, width - used));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return { 200, kRowHeight };
}

} // namespace app
