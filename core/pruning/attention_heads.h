#pragma once

#include "core/pruning/channel_group.h"

namespace core {

/// Freezes every group whose channels are not attention heads, with a reason that says so.
/// `groups` is channelGroups(model). Heads are the channels that stand side by side in front of a
/// Softmax over products of queries and keys: [N, heads, queries, keys].
void freezeAllButHeads(const Model& model, ChannelGroups& groups);

} // namespace core
