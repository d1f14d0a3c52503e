#include "widgets/models/sample_delegate.h"

#include "widgets/models/sample_model.h"
#include "widgets/style/fonts.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

#include <QPainter>

namespace widgets {

namespace {

constexpr int kMargin = 4;
constexpr int kMarkSize = 16;

void paintFrame(QPainter& painter, const QStyleOptionViewItem& option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
    if (!isSelected && !isHovered && !isCurrent)
        return;
    painter.setPen(isSelected || isCurrent ? QPen(theme().accent, isSelected ? 2 : 1)
                                           : QPen(Qt::NoPen));
    painter.setBrush(isSelected ? theme().accentWash : theme().hover);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 6, 6);
}

void paintMark(QPainter& painter, const QRect& picture, bool isRight)
{
    QRect place(0, 0, kMarkSize, kMarkSize);
    place.moveTopRight(picture.topRight() + QPoint(kMargin, -kMargin));
    painter.setPen(QPen(theme().surface, 1.5));
    painter.setBrush(isRight ? theme().good : theme().bad);
    painter.drawEllipse(place);
    painter.drawPixmap(place.adjusted(3, 3, -3, -3),
                       iconPixmap(isRight ? QStringLiteral("check") : QStringLiteral("close"),
                                  kMarkSize - 6, painter.device()->devicePixelRatio(),
                                  theme().surface));
}

} // namespace

void drawPicture(QPainter& painter, const QRect& place, const QImage& image)
{
    if (image.isNull()) {
        painter.fillRect(place, theme().hover);
        return;
    }
    QRect target(QPoint(), image.size().scaled(place.size(), Qt::KeepAspectRatio));
    target.moveCenter(place.center());
    const double ratio = painter.device()->devicePixelRatio();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, target.width() * ratio < image.width());
    painter.drawImage(target, image);
}

SampleDelegate::SampleDelegate(int side, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_side(side)
{
}

void SampleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintFrame(*painter, option);
    QRect picture(0, 0, m_side, m_side);
    picture.moveCenter(option.rect.center());
    picture.moveTop(option.rect.top() + 2 * kMargin);
    drawPicture(*painter, picture, index.data(Qt::DecorationRole).value<QImage>());
    const QVariant predicted = index.data(SampleModel::predictedRole);
    const int label = index.data(SampleModel::labelRole).toInt();
    if (predicted.isValid() && label >= 0)
        paintMark(*painter, picture, predicted.toInt() == label);
    painter->setFont(scaledFont(0.85));
    painter->setPen(theme().muted);
    QRect text = option.rect.adjusted(kMargin, 0, -kMargin, -kMargin);
    text.setTop(picture.bottom() + 2);
    painter->drawText(
        text, Qt::AlignHCenter | Qt::AlignTop,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize SampleDelegate::sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& /*index*/) const
{
    return { m_side + 4 * kMargin, m_side + 3 * kMargin + option.fontMetrics.height() };
}

} // namespace widgets
