#pragma once

#include "core/execution/training_plan.h"

namespace core {

/// What a plan is compiled for.
struct TrainingPlanRequest
{
    std::span<const Shape> inputShapes; ///< one for each of graph.requiredInputs()
    const GradientPath* path = nullptr;
    bool wantsInputGradients = false;
    ElementType activations = ElementType::float32; ///< or bfloat16
};

/// Compiles a network for input shapes; null when a shape depends on data or a node holds a nested
/// graph, which are trained node by node.
///
/// 1. A node runs by its training kernel when it has one for these shapes, else by forward() and
/// backward() on row-major memory. 2. A ReLU behind a normalization or an addition is computed with
/// it. 3. A value is reordered only when a step cannot read it as it lies. 4. Memory is shared by
/// what is never alive together. `network` must outlive the plan.
std::unique_ptr<TrainingPlan> buildTrainingPlan(TrainingNetwork& network,
                                                const TrainingPlanRequest& request,
                                                const Monitor& monitor);

} // namespace core
