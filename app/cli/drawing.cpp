#include "app/cli/drawing.h"

#include "core/execution/node_annotations.h"

namespace app {

std::string drawingOf(const std::shared_ptr<const core::Model>& model,
                      const core::DrawOptions& options, const core::Monitor& monitor)
{
    const core::InferredShapes shapes = core::inferShapes(*model);
    const core::ModelCost cost =
        core::modelCost(*model, core::inferShapes(*model, core::concreteInputShapes(*model)));
    return core::drawSvg({ model, core::annotateNodes(*model, &shapes, &cost) }, options, monitor);
}

} // namespace app
