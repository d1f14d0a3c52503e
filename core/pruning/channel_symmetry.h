#pragma once

#include "core/pruning/channel_group.h"
#include "core/pruning/linked_nodes.h"

namespace core {

/// Settles ChannelGroup::isSortable: true when every link ties the k-th positions of a channel in
/// the same way for all channels, so that channels may change places.
void findSortableGroups(const Graph& graph, const AxisTable& axes,
                        const std::vector<LinkedNode>& nodes, ChannelGroups& groups);

} // namespace core
