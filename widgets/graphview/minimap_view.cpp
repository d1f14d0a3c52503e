#include "widgets/graphview/minimap_view.h"

#include "core/layout/drawing_palette.h"
#include "widgets/graphview/graph_canvas_private.h"
#include "widgets/style/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QtConcurrent>

namespace widgets {

namespace {

constexpr double kLargest = 150; ///< pixels of the longer side
constexpr double kSmallest = 60;
constexpr int kPadding = 6;

QImage overview(const GraphScene& scene, double scale, QSize size, qreal ratio)
{
    QImage image((QSizeF(size) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    painter.translate(kPadding, kPadding);
    for (size_t item = 0; item < scene.layout.nodes.size(); ++item) {
        const core::Rect& rect = scene.layout.nodes[item];
        painter.fillRect(
            QRectF((rect.x - scene.layout.bounds.x) * scale,
                   (rect.y - scene.layout.bounds.y) * scale, std::max(rect.width * scale, 1.0),
                   std::max(rect.height * scale, 1.0)),
            QColor::fromRgb(core::categoryColour(scene.visible.items[item].card.category)));
    }
    return image;
}

} // namespace

MinimapView::MinimapView(GraphCanvas* canvas)
    : QWidget(canvas)
    , m_canvas(canvas)
{
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Minimap"));
    setToolTip(tr("<b>Minimap</b> (M)<br>The whole graph. Drag the frame to move the view."));
    setCursor(Qt::PointingHandCursor);
    connect(&m_watcher, &QFutureWatcher<QImage>::finished, this, [this] {
        m_picture = m_watcher.result();
        update();
    });
}

void MinimapView::setScene(std::shared_ptr<const GraphScene> scene)
{
    m_scene = std::move(scene);
    m_picture = QImage();
    if (m_scene == nullptr) {
        update();
        return;
    }
    const core::Rect& bounds = m_scene->layout.bounds;
    m_scale = kLargest / std::max({ bounds.width, bounds.height, 1.0 });
    const double width = std::max(bounds.width * m_scale, kSmallest);
    const double height = std::max(bounds.height * m_scale, kSmallest);
    resize(QSizeF(width + 2 * kPadding, height + 2 * kPadding).toSize());
    moveToCorner();
    render();
}

void MinimapView::moveToCorner()
{
    move(m_canvas->width() - width() - kCornerGap, kCornerGap);
}

void MinimapView::render()
{
    if (m_scene == nullptr)
        return;
    m_watcher.setFuture(QtConcurrent::run(
        [scene = m_scene, scale = m_scale, size = size(), ratio = devicePixelRatioF()] {
            return overview(*scene, scale, size, ratio);
        }));
}

void MinimapView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        render();
    QWidget::changeEvent(event);
}

void MinimapView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().border);
    painter.setBrush(theme().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (m_scene == nullptr)
        return;
    painter.drawImage(0, 0, m_picture);
    const QRectF view = m_canvas->m_private->visibleArea();
    const core::Rect& bounds = m_scene->layout.bounds;
    const QRectF frame((view.x() - bounds.x) * m_scale + kPadding,
                       (view.y() - bounds.y) * m_scale + kPadding, view.width() * m_scale,
                       view.height() * m_scale);
    QColor wash = theme().accent;
    wash.setAlphaF(0.08F);
    painter.setBrush(wash);
    painter.setPen(theme().accent);
    painter.drawRoundedRect(frame.intersected(QRectF(rect()).adjusted(2, 2, -2, -2)), 3, 3);
}

void MinimapView::mousePressEvent(QMouseEvent* event)
{
    centreOn(event->position());
}

void MinimapView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() != Qt::NoButton)
        centreOn(event->position());
}

void MinimapView::centreOn(QPointF place)
{
    if (m_scene == nullptr)
        return;
    const QPointF target((place.x() - kPadding) / m_scale + m_scene->layout.bounds.x,
                         (place.y() - kPadding) / m_scale + m_scene->layout.bounds.y);
    GraphCanvas::Private& canvas = *m_canvas->m_private;
    canvas.setCamera(target - QPointF(m_canvas->width(), m_canvas->height()) / (2 * canvas.scale),
                     canvas.scale);
}

} // namespace widgets
