#pragma once

#include "core/execution/model_cost.h"
#include "core/layout/node_card.h"

#include <vector>

namespace core {

/// What a picture tells about every node, by NodeId::index: operator category, output shape,
/// parameters and MACs. `shapes` and `cost` may be null.
std::vector<NodeAnnotation> annotateNodes(const Model& model, const InferredShapes* shapes,
                                          const ModelCost* cost);

} // namespace core
