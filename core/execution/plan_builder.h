#pragma once

#include "core/execution/plan.h"

namespace core {

/// Compiles a prepared model for input shapes, one for each of graph.requiredInputs().
///
/// 1. A node runs by its kernel when it has one for these shapes, else by forward() on row-major
///    memory. 2. A value is reordered only when a step cannot read it as it lies; both copies are
///    then known. 3. Memory is shared by values that are never alive together; outputs take over
///    the memory of an input that dies with the step where the kernel allows it. 4. Shapes that
///    depend on data are left to the run.
std::unique_ptr<Plan> buildPlan(std::shared_ptr<const PreparedModel> prepared,
                                std::span<const Shape> inputShapes, std::span<const ValueId> taps,
                                const Monitor& monitor);

} // namespace core
