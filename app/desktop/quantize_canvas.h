#pragma once

#include "widgets/graphview/graph_canvas.h"

namespace widgets {
struct LayerPrecision;
class Workspace;
} // namespace widgets

namespace app {

/// The graph of the Quantize workspace: tinted by what each layer loses, once that was measured.
class QuantizeCanvas : public widgets::GraphCanvas
{
    Q_OBJECT
public:
    explicit QuantizeCanvas(widgets::Workspace& workspace, QWidget* parent = nullptr);

    /// Shows the model that is open.
    void showModel();
    void setLayers(const std::vector<widgets::LayerPrecision>& layers);

private:
    widgets::Workspace& m_workspace;
};

} // namespace app
