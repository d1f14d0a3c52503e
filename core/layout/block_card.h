#pragma once

#include "core/graph/blocks.h"
#include "core/layout/node_card.h"

#include <span>

namespace core {

/// Title and secondary text of a block: what kind of block it is when its operators tell
/// ("Residual"), its name, and "×12" when the model has twelve of its structure.
NodeCard makeBlockCard(const Graph& graph, const BlockTree& tree, int32_t block,
                       std::span<const NodeAnnotation> annotations);

} // namespace core
