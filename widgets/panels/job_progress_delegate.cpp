#include "widgets/panels/job_progress_delegate.h"

#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

void JobProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double fraction = std::clamp(index.data(Qt::UserRole).toDouble(), 0.0, 1.0);
    const QRectF track(option.rect.left() + 8, option.rect.bottom() - 4,
                       std::max(0, option.rect.width() - 16), 3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    // Not the border's colour: in high contrast an empty track would look full.
    painter->setBrush(theme().accentWash);
    painter->drawRoundedRect(track, 1.5, 1.5);
    painter->setBrush(theme().accent);
    painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * fraction, 3)), 1.5,
                             1.5);
    painter->restore();
}

} // namespace widgets
