#include "app/desktop/deploy_card_delegate.h"

#include "widgets/style/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <array>

namespace app {

namespace {

constexpr int kPaddingX = 12;
constexpr int kPaddingY = 8;
constexpr int kGap = 2;
constexpr double kRadius = 6;

/// One paragraph of a card.
struct Paragraph
{
    QString text;
    QColor color;
    bool isBold = false;

    QFont font(QFont base) const
    {
        base.setBold(isBold);
        return base;
    }
    int height(const QFont& base, int width) const
    {
        return text.isEmpty() ? 0
                              : QFontMetrics(font(base))
                                    .boundingRect(QRect(0, 0, width, 0), Qt::TextWordWrap, text)
                                    .height();
    }
};

std::array<Paragraph, 3> paragraphsOf(const QModelIndex& index)
{
    const widgets::Theme& theme = widgets::theme();
    return { Paragraph{ index.data().toString(), theme.text, true },
             Paragraph{ index.data(DeployCardDelegate::kHelpRole).toString(), theme.muted },
             Paragraph{ index.data(DeployCardDelegate::kReasonRole).toString(), theme.good } };
}

void drawGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const widgets::Theme& theme = widgets::theme();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isSelected ? theme.accent : theme.border, 1));
    painter.setBrush(isSelected ? theme.accentWash : isHovered ? theme.hover : theme.surface);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), kRadius, kRadius);
}

} // namespace

void DeployCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    painter->save();
    drawGround(*painter, option);
    QRect place = option.rect.adjusted(kPaddingX, kPaddingY, -kPaddingX, -kPaddingY);
    for (const Paragraph& paragraph : paragraphsOf(index)) {
        painter->setFont(paragraph.font(option.font));
        painter->setPen(paragraph.color);
        painter->drawText(place, Qt::TextWordWrap, paragraph.text);
        place.setTop(place.top() + paragraph.height(option.font, place.width()) + kGap);
    }
    painter->restore();
}

QSize DeployCardDelegate::sizeHint(const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    int height = 2 * kPaddingY;
    for (const Paragraph& paragraph : paragraphsOf(index)) {
        const int lines = paragraph.height(option.font, width - 2 * kPaddingX);
        height += lines > 0 ? lines + kGap : 0;
    }
    return { width, height };
}

} // namespace app
