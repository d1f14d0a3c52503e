#include "widgets/graphview/graph_canvas_private.h"
#include "widgets/graphview/legend_view.h"
#include "widgets/graphview/minimap_view.h"
#include "widgets/graphview/node_sentence.h"
#include "widgets/style/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace widgets {

namespace {

constexpr double kWheelZoom = 1.0015; ///< per eighth of a degree
constexpr int kDragThreshold = 4; ///< pixels

} // namespace

bool GraphCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_private->scene != nullptr) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPointF place = m_private->toScene(help->pos());
        const int32_t item = m_private->scene->itemAt({ place.x(), place.y() });
        if (item >= 0)
            QToolTip::showText(
                help->globalPos(),
                itemSentence(*m_private->scene->document, m_private->scene->visible.item(item)),
                this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        // Tab walks the graph and leaves it at its ends, so that it is no trap.
        auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Tab ? 1 : key->key() == Qt::Key_Backtab ? -1 : 0;
        const int next = m_private->current + step;
        if (step != 0 && m_private->scene != nullptr && next >= 0 && next < visibleItemCount()) {
            m_private->walkTopologically(step);
            return true;
        }
    }
    return QWidget::event(event);
}

void GraphCanvas::paintEvent(QPaintEvent* /*event*/)
{
    Private& d = *m_private;
    if (d.frameIsStale)
        d.renderFrame();
    QPainter painter(this);
    painter.drawPixmap(0, 0, d.frame);
    if (d.scene == nullptr) {
        painter.setPen(theme().muted);
        if (d.model != nullptr)
            painter.drawText(rect(), Qt::AlignCenter, tr("Laying out the graph…"));
        return;
    }
    d.paintOnTop(painter);
    if (!d.frameBefore.isNull()) {
        painter.setOpacity(d.fade.currentValue().toDouble());
        painter.drawPixmap(0, 0, d.frameBefore);
    }
}

void GraphCanvas::resizeEvent(QResizeEvent* event)
{
    m_private->minimap->moveToCorner();
    m_private->updateLegend();
    const bool wasTiny = event->oldSize().width() < 50 || event->oldSize().height() < 50;
    if (wasTiny && m_private->scene != nullptr)
        fitAll();
    m_private->invalidate();
}

void GraphCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_private->painter.reset(theme(), cardFont());
        m_private->updateLook();
    }
    QWidget::changeEvent(event);
}

void GraphCanvas::wheelEvent(QWheelEvent* event)
{
    Private& d = *m_private;
    if (event->modifiers().testFlag(Qt::ControlModifier) != d.wheelZooms) {
        d.zoomAt(event->position(), std::pow(kWheelZoom, event->angleDelta().y()));
    } else {
        QPointF move = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2
                                                    : QPointF(event->pixelDelta());
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            move = move.transposed();
        d.setCamera(d.origin - move / d.scale, d.scale);
    }
    event->accept();
}

void GraphCanvas::mousePressEvent(QMouseEvent* event)
{
    Private& d = *m_private;
    d.dragStart = event->pos();
    d.dragOrigin = d.origin;
    if (d.scene == nullptr)
        return;
    if (event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && d.spaceIsDown)) {
        d.drag = Private::Drag::pan;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const bool add = event->modifiers().testFlag(Qt::ControlModifier)
        || event->modifiers().testFlag(Qt::ShiftModifier);
    const QPointF place = d.toScene(event->position());
    const int32_t item = d.scene->itemAt({ place.x(), place.y() });
    const int32_t stub = item < 0 ? d.scene->stubAt({ place.x(), place.y() }) : -1;
    if (stub >= 0)
        return d.followStub(stub);
    d.drag = item < 0 ? Private::Drag::band : Private::Drag::none;
    d.band = QRect();
    if (item >= 0) {
        d.current = item;
        d.selectItems({ item }, add);
    } else if (!add) {
        d.current = -1;
        d.select({});
    }
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event)
{
    Private& d = *m_private;
    if (d.scene == nullptr)
        return;
    if (d.drag == Private::Drag::pan) {
        d.setCamera(d.dragOrigin - QPointF(event->pos() - d.dragStart) / d.scale, d.scale);
        return;
    }
    if (d.drag == Private::Drag::band && event->buttons().testFlag(Qt::LeftButton)) {
        d.band = QRect(d.dragStart, event->pos()).normalized();
        update();
        return;
    }
    const QPointF place = d.toScene(event->position());
    const int32_t item = d.scene->itemAt({ place.x(), place.y() });
    const int32_t stub = item < 0 ? d.scene->stubAt({ place.x(), place.y() }) : -1;
    if (item != d.hovered || stub != d.hoveredStub) {
        d.hovered = item;
        d.hoveredStub = stub;
        if (!d.spaceIsDown)
            setCursor(stub >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    Private& d = *m_private;
    const Private::Drag drag = std::exchange(d.drag, Private::Drag::none);
    if (drag == Private::Drag::pan)
        setCursor(d.spaceIsDown ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (drag != Private::Drag::band || d.scene == nullptr
        || (event->pos() - d.dragStart).manhattanLength() < kDragThreshold)
        return;
    const core::Rect area =
        toRect(QRectF(d.toScene(d.band.topLeft()), QSizeF(d.band.size()) / d.scale));
    std::vector<int32_t> inside;
    for (const int32_t item : d.scene->itemIndex.near(area)) {
        if (d.scene->itemRect(item).intersects(area))
            inside.push_back(item);
    }
    d.selectItems(inside, event->modifiers() != Qt::NoModifier);
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    Private& d = *m_private;
    if (d.scene == nullptr || event->button() != Qt::LeftButton)
        return;
    const QPointF place = d.toScene(event->position());
    const int32_t item = d.scene->itemAt({ place.x(), place.y() });
    if (item < 0) {
        const int32_t heading = d.scene->headingAt({ place.x(), place.y() });
        if (heading >= 0)
            d.setExpanded({ d.scene->visible.openBlocks[static_cast<size_t>(heading)] }, false);
        return;
    }
    if (!expandItem(item) && d.scene->visible.item(item).node.isValid())
        emit nodeActivated(d.scene->visible.item(item).node);
}

void GraphCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    Private& d = *m_private;
    if (d.scene == nullptr)
        return;
    const QPointF place = d.toScene(event->pos());
    const int32_t under = d.scene->itemAt({ place.x(), place.y() });
    const int32_t item =
        event->reason() == QContextMenuEvent::Keyboard || under < 0 ? d.current : under;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("graphMenu"));
    if (item >= 0) {
        const core::VisibleItem entry = d.scene->visible.item(item);
        if (under == item && !isItemSelected(item))
            pressItem(item);
        menu.addAction(tr("Select Similar"), this, [this, entry, &d] {
            std::vector<int32_t> similar;
            for (int other = 0; other < visibleItemCount(); ++other) {
                if (d.scene->visible.item(other).card.title == entry.card.title)
                    similar.push_back(other);
            }
            d.selectItems(similar, false);
        });
        menu.addAction(tr("Trace Up"), this,
                       [item, &d] { d.selectItems(d.traced(item, true), false); });
        menu.addAction(tr("Trace Down"), this,
                       [item, &d] { d.selectItems(d.traced(item, false), false); });
        menu.addSeparator();
        QAction* expand = menu.addAction(tr("Expand"), this, &GraphCanvas::expandSelection);
        expand->setEnabled(entry.kind == core::VisibleItem::Kind::block);
        menu.addAction(tr("Collapse"), this, &GraphCanvas::collapseSelection)
            ->setEnabled(d.blockOfItem(item) >= 0);
        menu.addAction(tr("Copy Name"), this, &GraphCanvas::copyNames);
        menu.addSeparator();
    }
    menu.addAction(tr("Expand All"), this, &GraphCanvas::expandAll);
    menu.addAction(tr("Collapse All"), this, &GraphCanvas::collapseAll);
    menu.addAction(tr("Fit All"), this, &GraphCanvas::fitAll);
    menu.addAction(tr("Copy Picture"), this, &GraphCanvas::copyPicture);
    menu.exec(event->globalPos());
}

void GraphCanvas::leaveEvent(QEvent* /*event*/)
{
    m_private->hovered = m_private->hoveredStub = -1;
    update();
}

void GraphCanvas::keyPressEvent(QKeyEvent* event)
{
    Private& d = *m_private;
    if (d.scene == nullptr) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto walkTo = [&](bool above) {
        if (d.current < 0) {
            d.walkTopologically(1);
            return;
        }
        const std::vector<int32_t> next = d.scene->neighbours(d.current, above);
        if (!next.empty())
            d.walk(next.front());
    };
    switch (event->key()) {
    case Qt::Key_Up:
        return walkTo(true);
    case Qt::Key_Down:
        return walkTo(false);
    case Qt::Key_Left:
        return collapseSelection();
    case Qt::Key_Right:
        return expandSelection();
    case Qt::Key_F:
        return fitSelection();
    case Qt::Key_Home:
        return fitAll();
    case Qt::Key_M:
        return setMinimapVisible(!d.minimap->isVisible());
    case Qt::Key_F3:
        return event->modifiers().testFlag(Qt::ShiftModifier) ? findPrevious() : findNext();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (d.current >= 0 && !expandItem(d.current)
            && d.scene->visible.item(d.current).node.isValid())
            emit nodeActivated(d.scene->visible.item(d.current).node);
        return;
    case Qt::Key_Space:
        d.spaceIsDown = true;
        setCursor(Qt::OpenHandCursor);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void GraphCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_private->spaceIsDown = false;
        unsetCursor();
    }
    QWidget::keyReleaseEvent(event);
}

void GraphCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void GraphCanvas::focusOutEvent(QFocusEvent* event)
{
    m_private->spaceIsDown = false;
    QWidget::focusOutEvent(event);
    update();
}

} // namespace widgets
