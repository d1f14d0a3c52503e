#include "widgets/graphview/graph_canvas_private.h"
#include "widgets/graphview/minimap_view.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double kSmallestScale = 0.002;
constexpr double kLargestScale = 4;
constexpr double kMargin = 24; ///< pixels around what is fitted
constexpr double kReadableFit = 0.6; ///< a first view is not smaller; it starts at the top instead

} // namespace

QRectF GraphCanvas::Private::visibleArea() const
{
    return { origin, QSizeF(q.size()) / scale };
}

void GraphCanvas::Private::setCamera(QPointF newOrigin, double newScale)
{
    const bool zoomed = newScale != scale;
    origin = newOrigin;
    scale = newScale;
    invalidate();
    if (zoomed)
        emit q.zoomChanged(scale);
}

void GraphCanvas::Private::zoomAt(QPointF place, double factor)
{
    const double newScale = std::clamp(scale * factor, kSmallestScale, kLargestScale);
    setCamera(toScene(place) - place / newScale, newScale);
}

void GraphCanvas::Private::fit(const QRectF& area)
{
    if (area.isEmpty() || q.width() < 2 * kMargin || q.height() < 2 * kMargin)
        return;
    const double fitting = std::min((q.width() - 2 * kMargin) / area.width(),
                                    (q.height() - 2 * kMargin) / area.height());
    const double newScale = std::clamp(fitting, kSmallestScale, 1.0);
    setCamera(area.center() - QPointF(q.width(), q.height()) / (2 * newScale), newScale);
}

void GraphCanvas::Private::reveal(const QRectF& area)
{
    const QRectF view = visibleArea().adjusted(kMargin / scale, kMargin / scale, -kMargin / scale,
                                               -kMargin / scale);
    if (view.contains(area))
        return;
    if (scale < kReadableFit || area.width() > view.width() || area.height() > view.height()) {
        fit(area);
        return;
    }
    setCamera(area.center() - QPointF(q.width(), q.height()) / (2 * scale), scale);
}

void GraphCanvas::Private::invalidate()
{
    frameIsStale = true;
    q.update();
    minimap->update();
}

void GraphCanvas::Private::renderFrame()
{
    const qreal ratio = q.devicePixelRatioF();
    const QSize pixels = (QSizeF(q.size()) * ratio).toSize();
    if (frame.size() != pixels)
        frame = QPixmap(pixels);
    frame.setDevicePixelRatio(ratio);
    frame.fill(theme().window);
    frameIsStale = false;
    if (scene == nullptr)
        return;
    QPainter canvasPainter(&frame);
    canvasPainter.scale(scale, scale);
    canvasPainter.translate(-origin);
    painter.paint(canvasPainter, *scene, look, toRect(visibleArea()), scale);
}

void GraphCanvas::Private::paintOnTop(QPainter& top)
{
    const Theme& colors = theme();
    top.save();
    top.scale(scale, scale);
    top.translate(-origin);
    const QRectF area = visibleArea();
    if (hoveredStub >= 0)
        GraphPainter::paintHubLines(top, *scene, scene->hubLinesOf(hoveredStub), colors.accent);
    if (hovered >= 0) {
        GraphPainter::paintPath(top, *scene, pathAround(hovered), colors.accent);
        GraphPainter::paintHubLines(top, *scene, scene->hubLinesAt(hovered), colors.accent);
        GraphPainter::paintOutline(top, scene->itemRect(hovered), colors.accent, 1, scale);
    }
    for (const int32_t item : scene->itemIndex.near(toRect(area))) {
        if (isSelected[static_cast<size_t>(item)])
            GraphPainter::paintOutline(top, scene->itemRect(item), colors.accent, 2, scale);
    }
    if (current >= 0 && q.hasFocus())
        GraphPainter::paintOutline(top, scene->itemRect(current).grown(3 / scale), colors.accent, 1,
                                   scale);
    top.restore();
    if (drag == Drag::band) {
        QColor wash = colors.accentWash;
        wash.setAlphaF(0.5F);
        top.setPen(colors.accent);
        top.setBrush(wash);
        top.drawRect(band);
    }
}

std::vector<int32_t> GraphCanvas::Private::pathAround(int32_t item) const
{
    std::vector<int32_t> segments;
    for (const int32_t net : scene->netsFrom[static_cast<size_t>(item)]) {
        const auto& own = scene->segmentsOf[static_cast<size_t>(net)];
        segments.insert(segments.end(), own.begin(), own.end());
    }
    for (const int32_t net : scene->netsInto[static_cast<size_t>(item)]) {
        const std::vector<int32_t> path = scene->pathTo(net, item);
        segments.insert(segments.end(), path.begin(), path.end());
    }
    return segments;
}

void GraphCanvas::Private::showScene(const std::shared_ptr<const GraphScene>& newScene)
{
    const std::shared_ptr<const GraphScene> before = scene;
    frameBefore = fitsNextScene || reducedMotion ? QPixmap() : frame;
    scene = newScene;
    hovered = hoveredStub = current = -1;
    updateSelectedItems();
    // Opening a block finds nothing new, and must not lose the match that was stepped to.
    if (before == nullptr || before->document != scene->document)
        updateMatches();
    updateLook();
    if (fitsNextScene)
        q.fitAll();
    else if (before != nullptr)
        keepInPlace(*before);
    fitsNextScene = false;
    minimap->setScene(scene);
    if (revealNext)
        revealNodes(*std::exchange(revealNext, std::nullopt));
    invalidate();
    if (!frameBefore.isNull()) {
        fade.setStartValue(1.0);
        fade.setEndValue(0.0);
        fade.start();
    }
    emit q.layoutFinished(scene->milliseconds);
}

void GraphCanvas::Private::keepInPlace(const GraphScene& before)
{
    // The block or node nearest to the middle that both pictures know stays where it was.
    const QPointF middle = visibleArea().center();
    double nearest = std::numeric_limits<double>::infinity();
    QPointF move;
    for (const int32_t item : before.itemIndex.near(toRect(visibleArea()))) {
        const std::vector<core::NodeId> nodes = before.nodesOf(item);
        if (nodes.empty())
            continue;
        const int32_t now = scene->visible.itemOfNode[static_cast<size_t>(nodes.front().index)];
        const QPointF old = toQRect(before.itemRect(item)).topLeft();
        const double distance = (old - middle).manhattanLength();
        if (now >= 0 && distance < nearest) {
            nearest = distance;
            move = sceneRect(now).topLeft() - old;
        }
    }
    origin += move;
}

} // namespace widgets
