#pragma once

#include "core/graph/model.h"
#include "core/operators/cost.h"
#include "core/operators/infer_shapes.h"

#include <vector>

namespace core {

/// Static cost of one node. An initializer read by several nodes counts for its first reader only.
struct NodeCost
{
    NodeId node;
    Cost cost;
    int64_t parameters = 0; ///< elements of float and integer initializers it reads
    int64_t parameterBytes = 0;
    int64_t activationBytes = 0; ///< of its outputs
    int64_t liveBytes = 0; ///< all activations alive while it runs, in graph order
};

/// Static cost of a model at given input shapes. Kind of all figures: computed from the graph, not
/// measured.
struct ModelCost
{
    std::vector<NodeCost> nodes; ///< in graph order
    int64_t parameters = 0;
    int64_t parameterBytes = 0;
    int64_t macs = 0;
    int64_t peakActivationBytes = 0;
    bool isComplete = true; ///< false when a shape is unknown, so that sums are lower bounds
};

/// Cost with every shape as `shapes` knows it.
ModelCost modelCost(const Model& model, const InferredShapes& shapes);

} // namespace core
