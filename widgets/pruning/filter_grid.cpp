#include "widgets/pruning/filter_grid.h"

#include "widgets/models/sample_delegate.h"
#include "widgets/pruning/filter_model.h"
#include "widgets/style/fonts.h"
#include "widgets/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace widgets {

namespace {

constexpr int kSide = 44;
constexpr int kMargin = 6;
constexpr double kGoneOpacity = 0.35;

/// Paints one channel: its picture, its score, and a cross over it when it goes.
class FilterDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintFrame(*painter, option);
        QRect picture(0, 0, kSide, kSide);
        picture.moveCenter(option.rect.center());
        picture.moveTop(option.rect.top() + kMargin);
        const bool isGone = index.data(FilterModel::kGoneRole).toBool();
        painter->setOpacity(isGone ? kGoneOpacity : 1);
        drawPicture(*painter, picture, index.data(Qt::DecorationRole).value<QImage>());
        painter->setOpacity(1);
        if (isGone)
            paintCross(*painter, picture);
        painter->setFont(scaledFont(0.8));
        painter->setPen(isGone ? theme().bad : theme().muted);
        QRect text = option.rect;
        text.setTop(picture.bottom() + 2);
        painter->drawText(text, Qt::AlignHCenter | Qt::AlignTop, index.data().toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        return { kSide + 3 * kMargin, kSide + 2 * kMargin + option.fontMetrics.height() };
    }

private:
    static void paintFrame(QPainter& painter, const QStyleOptionViewItem& option)
    {
        const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
        if (!isCurrent && !option.state.testFlag(QStyle::State_MouseOver))
            return;
        painter.setPen(isCurrent ? QPen(theme().accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(theme().hover);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 6, 6);
    }

    static void paintCross(QPainter& painter, const QRect& picture)
    {
        painter.setPen(QPen(theme().bad, 2, Qt::SolidLine, Qt::RoundCap));
        const QRectF inner = QRectF(picture).adjusted(6, 6, -6, -6);
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
    }
};

} // namespace

FilterGrid::FilterGrid(FilterModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new FilterDelegate(this));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QListView::clicked, this, &FilterGrid::toggle);
}

void FilterGrid::toggle(const QModelIndex& index)
{
    if (index.isValid() && !m_model.toggle(index))
        emit refused();
}

void FilterGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Delete)
        toggle(currentIndex());
    else
        QListView::keyPressEvent(event);
}

} // namespace widgets
