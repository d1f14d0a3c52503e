#pragma once

#include "core/graph/model.h"
#include "core/operators/infer_shapes.h"
#include "core/pruning/kept_positions.h"

namespace core {

/// Whether what the node says about the size of an output's axis (a Reshape's target, the sizes of
/// Split and Resize) can be said anew. True for nodes that say nothing.
bool canRewriteAxis(const Node& node, const InferredShapes& shapes, int outputAxis);

/// True when the node may leave out positions of its first input, so that those that no output
/// takes can go (Slice, Gather).
bool dropsPositions(const Node& node);

/// What the surgery knows when it comes to the nodes; all from before the cut.
struct RewriteFacts
{
    const InferredShapes& shapes;
    const KeptPositions& kept;
};

/// Sets group counts, targets, sizes, indices and the like to what is left after the cut. Weights
/// are already cut.
void rewriteNode(Model& model, NodeId id, const RewriteFacts& facts);

} // namespace core
