#include "widgets/pruning/prune_figures.h"

#include "core/execution/model_cost.h"

namespace widgets {

PruneFigures pruneFigures(const core::Model& model)
{
    const core::ModelCost cost =
        core::modelCost(model, core::inferShapes(model, core::concreteInputShapes(model)));
    return { cost.parameters, cost.parameterBytes, cost.macs };
}

} // namespace widgets
