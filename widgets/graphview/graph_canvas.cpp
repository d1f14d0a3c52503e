#include "widgets/graphview/graph_canvas.h"

#include "core/base/error.h"
#include "widgets/graphview/canvas_accessible.h"
#include "widgets/graphview/graph_canvas_private.h"
#include "widgets/graphview/legend_view.h"
#include "widgets/graphview/minimap_view.h"
#include "widgets/style/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace widgets {

namespace {

constexpr double kZoomStep = 1.25;
constexpr int kFadeMilliseconds = 150;
constexpr double kSmallestFit = 0.6; ///< a first view that would be smaller starts at the top

} // namespace

GraphCanvas::Private::Private(GraphCanvas& canvas)
    : q(canvas)
    , painter(theme(), cardFont())
{
    fade.setDuration(kFadeMilliseconds);
    fade.setEasingCurve(QEasingCurve::OutCubic);
}

GraphCanvas::GraphCanvas(QWidget* parent)
    : QWidget(parent)
    , m_private(std::make_unique<Private>(*this))
{
    installCanvasAccessibility();
    setObjectName(QStringLiteral("graphCanvas"));
    setAccessibleName(tr("Graph"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 150);
    m_private->minimap = new MinimapView(this);
    m_private->legend = new LegendView(this);
    connect(m_private->legend, &LegendView::rangeChanged, this,
            [this] { m_private->dimOutsideRange(); });
    connect(&m_private->engine, &LayoutEngine::finished, this,
            [this](const auto& scene) { m_private->showScene(scene); });
    connect(&m_private->engine, &LayoutEngine::failed, this, &GraphCanvas::layoutFailed);
    connect(&m_private->fade, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_private->fade, &QVariantAnimation::finished, this, [this] {
        m_private->frameBefore = QPixmap();
        update();
    });
}

GraphCanvas::~GraphCanvas() = default;

void GraphCanvas::setModel(std::shared_ptr<const core::Model> model,
                           std::shared_ptr<const core::InferredShapes> shapes,
                           std::shared_ptr<const core::ModelCost> cost)
{
    Private& d = *m_private;
    const bool isSame = d.model == model && d.scene != nullptr;
    d.model = std::move(model);
    if (d.model == nullptr || !isSame) {
        d.engine.cancel();
        d.scene.reset();
        d.selection.clear();
        d.isSelected.clear();
        d.overlay = {};
        d.colourBy = ColourBy::category;
        d.matches.clear();
        d.hovered = d.hoveredStub = d.current = -1;
        d.updateLook();
        d.minimap->setScene(nullptr);
        d.fitsNextScene = true;
        d.invalidate();
    }
    if (d.model == nullptr)
        return;
    LayoutRequest request{ .model = d.model, .shapes = std::move(shapes), .cost = std::move(cost) };
    if (isSame)
        request.isExpanded = d.scene->isExpanded;
    emit layoutStarted();
    d.engine.request(std::move(request));
}

void GraphCanvas::setSelection(std::vector<core::NodeId> nodes, bool reveal)
{
    m_private->selection = std::move(nodes);
    m_private->updateSelectedItems();
    if (reveal && !m_private->selection.empty())
        m_private->revealNodes(m_private->selection);
    update();
}

const std::vector<core::NodeId>& GraphCanvas::selection() const
{
    return m_private->selection;
}

void GraphCanvas::setColourBy(ColourBy colourBy)
{
    if (m_private->colourBy == colourBy)
        return;
    m_private->colourBy = colourBy;
    m_private->legend->setRange(0, 1);
    m_private->updateLook();
    emit colourByChanged(colourBy);
}

ColourBy GraphCanvas::colourBy() const
{
    return m_private->colourBy;
}

void GraphCanvas::setOverlay(Overlay overlay)
{
    const ColourBy kind = overlay.kind;
    // New numbers of the same figure leave the range that the user chose.
    const bool isOther = kind != m_private->colourBy || overlay.title != m_private->overlay.title;
    m_private->overlay = std::move(overlay);
    m_private->colourBy = kind;
    if (isOther)
        m_private->legend->setRange(0, 1);
    m_private->updateLook();
    emit colourByChanged(kind);
}

void GraphCanvas::setMarks(NodeMarks marks)
{
    m_private->marks = std::move(marks);
    m_private->updateLook();
}

void GraphCanvas::setFilter(const QString& query, bool regularExpression)
{
    m_private->filterText = query.trimmed();
    m_private->filterIsPattern = regularExpression;
    m_private->updateMatches();
    m_private->updateLook();
}

int GraphCanvas::matchCount() const
{
    return static_cast<int>(m_private->matches.size());
}

double GraphCanvas::zoom() const
{
    return m_private->scale;
}

QSize GraphCanvas::sizeHint() const
{
    return { 800, 600 };
}

void GraphCanvas::findNext()
{
    m_private->stepMatch(1);
}

void GraphCanvas::findPrevious()
{
    m_private->stepMatch(-1);
}

void GraphCanvas::zoomIn()
{
    m_private->zoomAt(QRectF(rect()).center(), kZoomStep);
}

void GraphCanvas::zoomOut()
{
    m_private->zoomAt(QRectF(rect()).center(), 1 / kZoomStep);
}

void GraphCanvas::zoomToActualSize()
{
    m_private->zoomAt(QRectF(rect()).center(), 1 / m_private->scale);
}

void GraphCanvas::fitAll()
{
    Private& d = *m_private;
    if (d.scene == nullptr)
        return;
    const QRectF bounds = toQRect(d.scene->layout.bounds);
    d.fit(bounds);
    // A long column would become a thread: the first view shows its top at reading size.
    if (d.fitsNextScene && d.scale < kSmallestFit && bounds.height() > bounds.width()) {
        const double left = bounds.center().x() - width() / (2 * kSmallestFit);
        d.setCamera({ left, bounds.top() - 24 / kSmallestFit }, kSmallestFit);
    }
}

void GraphCanvas::fitSelection()
{
    Private& d = *m_private;
    if (d.scene == nullptr)
        return;
    QRectF area;
    for (size_t item = 0; item < d.isSelected.size(); ++item) {
        if (d.isSelected[item])
            area = area.united(d.sceneRect(static_cast<int32_t>(item)));
    }
    if (area.isEmpty())
        fitAll();
    else
        d.fit(area.adjusted(-40, -40, 40, 40));
}

void GraphCanvas::setMinimapVisible(bool visible)
{
    m_private->minimap->setVisible(visible);
}

void GraphCanvas::setReducedMotion(bool reduced)
{
    m_private->reducedMotion = reduced;
}

void GraphCanvas::setWheelZooms(bool zooms)
{
    m_private->wheelZooms = zooms;
}

Picture GraphCanvas::picture() const
{
    return { m_private->scene, m_private->look, theme(), cardFont() };
}

void GraphCanvas::copyPicture()
{
    Private& d = *m_private;
    if (d.scene == nullptr)
        return;
    if (d.frameIsStale)
        d.renderFrame();
    auto* content = new QMimeData();
    content->setImageData(d.frame.toImage());
    content->setData(QStringLiteral("image/svg+xml"), svgBytes(picture()));
    QGuiApplication::clipboard()->setMimeData(content);
}

void GraphCanvas::copyNames()
{
    QStringList names;
    for (const core::NodeId id : m_private->selection)
        names << QString::fromStdString(m_private->model->graph.node(id).name);
    QGuiApplication::clipboard()->setText(names.join(QLatin1Char('\n')));
}

int GraphCanvas::visibleItemCount() const
{
    return m_private->scene == nullptr ? 0
                                       : static_cast<int>(m_private->scene->visible.items.size());
}

QString GraphCanvas::itemName(int item) const
{
    const GraphScene& scene = *m_private->scene;
    const core::VisibleItem& entry = scene.visible.item(item);
    QString text = QString::fromStdString(entry.card.title);
    if (entry.kind == core::VisibleItem::Kind::node)
        text += QLatin1Char(' ')
            + QString::fromStdString(scene.document->graph().node(entry.node).name);
    if (!entry.card.secondary.empty())
        text += QStringLiteral(", ") + QString::fromStdString(entry.card.secondary);
    return entry.kind == core::VisibleItem::Kind::block ? tr("Block %1").arg(text) : text;
}

QRect GraphCanvas::itemRect(int item) const
{
    const QRectF rect = m_private->sceneRect(item);
    return QRectF(m_private->toWidget(rect.topLeft()), rect.size() * m_private->scale)
        .toAlignedRect();
}

bool GraphCanvas::isItemSelected(int item) const
{
    return m_private->isSelected[static_cast<size_t>(item)];
}

void GraphCanvas::pressItem(int item)
{
    m_private->current = item;
    m_private->selectItems({ item }, false);
}

int GraphCanvas::currentItem() const
{
    return m_private->current;
}

} // namespace widgets
