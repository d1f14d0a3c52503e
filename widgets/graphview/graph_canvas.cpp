#include "widgets/graphview/graph_canvas.h"

namespace widgets {

class GraphCanvas::Private
{
public:
    std::vector<core::NodeId> selection;
    ColourBy colourBy = ColourBy::category;
};

GraphCanvas::GraphCanvas(QWidget* parent)
    : QWidget(parent)
    , m_private(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("graphCanvas"));
}

GraphCanvas::~GraphCanvas() = default;

void GraphCanvas::setModel(std::shared_ptr<const core::Model>,
                           std::shared_ptr<const core::InferredShapes>,
                           std::shared_ptr<const core::ModelCost>)
{
}
void GraphCanvas::setSelection(std::vector<core::NodeId> nodes, bool)
{
    m_private->selection = std::move(nodes);
}
const std::vector<core::NodeId>& GraphCanvas::selection() const
{
    return m_private->selection;
}
void GraphCanvas::setColourBy(ColourBy colourBy)
{
    m_private->colourBy = colourBy;
}
ColourBy GraphCanvas::colourBy() const
{
    return m_private->colourBy;
}
void GraphCanvas::setOverlay(Overlay) { }
void GraphCanvas::setFilter(const QString&, bool) { }
int GraphCanvas::matchCount() const
{
    return 0;
}
double GraphCanvas::zoom() const
{
    return 1;
}
QSize GraphCanvas::sizeHint() const
{
    return { 800, 600 };
}
void GraphCanvas::findNext() { }
void GraphCanvas::findPrevious() { }
void GraphCanvas::zoomIn() { }
void GraphCanvas::zoomOut() { }
void GraphCanvas::zoomToActualSize() { }
void GraphCanvas::fitAll() { }
void GraphCanvas::fitSelection() { }
void GraphCanvas::expandSelection() { }
void GraphCanvas::collapseSelection() { }
void GraphCanvas::expandAll() { }
void GraphCanvas::collapseAll() { }
void GraphCanvas::setMinimapVisible(bool) { }
void GraphCanvas::setReducedMotion(bool) { }
void GraphCanvas::copyPicture() { }
void GraphCanvas::copyNames() { }
QString GraphCanvas::exportPng(const QString&, double)
{
    return {};
}
QString GraphCanvas::exportSvg(const QString&)
{
    return {};
}
QString GraphCanvas::exportPdf(const QString&)
{
    return {};
}

} // namespace widgets
