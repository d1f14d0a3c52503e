#pragma once

#include "core/pruning/channel_group.h"
#include "core/pruning/linked_nodes.h"

namespace core {

/// Settles LinkedNode::choice of all nodes. A Reshape that splits C channels into heads and their
/// width can be cut along one of both, and what it chooses must fit what the nodes behind it can
/// do: axes that nothing freezes come first, then those that most nodes join outermost (attention
/// heads), then the longer ones.
void chooseLinks(const Model& model, const AxisTable& axes, const ChannelGroupOptions& options,
                 std::vector<LinkedNode>& nodes);

} // namespace core
