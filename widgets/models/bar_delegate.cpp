#include "widgets/models/bar_delegate.h"

#include "widgets/style/theme.h"

#include <QPainter>

namespace widgets {

namespace {

constexpr int kBarHeight = 3;
constexpr int kMargin = 4;

} // namespace

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant fraction = index.data(kFractionRole);
    if (!fraction.isValid())
        return;
    const QVariant color = index.data(kColorRole);
    const QRect track(option.rect.left() + kMargin, option.rect.bottom() - kBarHeight - 1,
                      option.rect.width() - 2 * kMargin, kBarHeight);
    QRect bar = track;
    bar.setWidth(qRound(track.width() * qBound(0.0, fraction.toDouble(), 1.0)));
    painter->fillRect(track, theme().accentWash);
    painter->fillRect(bar, color.isValid() ? color.value<QColor>() : theme().accent);
}

} // namespace widgets
