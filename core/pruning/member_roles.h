#pragma once

#include "core/pruning/channel_group.h"
#include "core/pruning/linked_nodes.h"

#include <vector>

namespace core {

/// What each axis is to the channels on it, by number of the axis. A weight that makes channels in
/// one node and reads them in another counts as producer.
std::vector<MemberRole> memberRoles(const Graph& graph, const AxisTable& axes,
                                    const std::vector<LinkedNode>& nodes);

} // namespace core
