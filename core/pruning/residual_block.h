#pragma once

#include "core/graph/model.h"

#include <vector>

namespace core {

/// y = x + f(x) where x and y have one shape: f can go, and y is x.
struct ResidualBlock
{
    NodeId addition; ///< the Add that joins both ways
    ValueId skipped; ///< x, which the Add reads
    std::vector<NodeId> body; ///< nodes of f, in graph order
};

/// All blocks whose body hangs on x alone and is read by nothing but the addition, in graph order.
std::vector<ResidualBlock> residualBlocks(const Model& model);

/// Before: y = x + f(x). After: x stands for y, the body is gone. Throws Error invalidArgument
/// when `block` is not one of residualBlocks(model).
Model removeResidualBlock(const Model& model, const ResidualBlock& block);

} // namespace core
