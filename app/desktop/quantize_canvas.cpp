#include "app/desktop/quantize_canvas.h"

#include "widgets/quantization/layer_precision.h"
#include "widgets/workspace/workspace.h"

#include <cmath>
#include <limits>

namespace app {

QuantizeCanvas::QuantizeCanvas(widgets::Workspace& workspace, QWidget* parent)
    : GraphCanvas(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("quantizeCanvas"));
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setMinimumWidth(200);
    connect(this, &GraphCanvas::selectionChanged, this,
            [this](const std::vector<core::NodeId>& nodes) { m_workspace.select(nodes); });
    connect(&workspace, &widgets::Workspace::selectionChanged, this,
            [this] { setSelection(m_workspace.selection(), true); });
}

void QuantizeCanvas::showModel()
{
    if (!m_workspace.hasModel())
        return setModel(nullptr, nullptr, nullptr);
    const widgets::OpenedModel& opened = *m_workspace.opened();
    setModel(opened.model, opened.shapes, opened.cost);
}

void QuantizeCanvas::setLayers(const std::vector<widgets::LayerPrecision>& layers)
{
    if (!m_workspace.hasModel())
        return;
    constexpr double kPercent = 100;
    std::vector<double> values(m_workspace.graph().nodeSlots(),
                               std::numeric_limits<double>::quiet_NaN());
    bool isMeasured = false;
    for (const widgets::LayerPrecision& layer : layers) {
        const auto node = m_workspace.graph().findNode(layer.name.toStdString());
        if (!node || !layer.aloneDecibel)
            continue;
        values[static_cast<size_t>(node->index)] =
            kPercent * widgets::errorShare(*layer.aloneDecibel);
        isMeasured = true;
    }
    if (!isMeasured)
        return setColourBy(widgets::ColourBy::category);
    setOverlay({ .title = tr("Error in integers"), .unit = QStringLiteral("%"), .values = values });
}

} // namespace app
