#pragma once

#include "core/pruning/channel_group.h"

#include <span>
#include <vector>

namespace core {

/// Channels that leave one group.
struct ChannelRemoval
{
    size_t group = 0; ///< index among the groups
    std::vector<int64_t> channels; ///< in [0, ChannelGroup::channels), each at most once
};

/// Before: a model. After: the channels are gone from all weights, values and shapes; attributes
/// and shape constants (group counts, hidden sizes, targets of Reshape and Expand, sizes of Split
/// and Resize, indices of Slice and Gather) say what is left; unread weights are dropped.
/// Conditions: `groups` is channelGroups(model); no group is frozen or loses all channels.
/// Throws Error invalidArgument when a condition does not hold, unsupported when the shapes of the
/// result do not fit together.
Model removeChannels(const Model& model, const ChannelGroups& groups,
                     std::span<const ChannelRemoval> removals);

/// Before: a model. After: channel c of each group is what channel orders[group][c] was; outputs
/// stay. An empty order leaves a group as it is. Conditions as for removeChannels(), and reordered
/// groups are sortable.
Model reorderChannels(const Model& model, const ChannelGroups& groups,
                      std::span<const std::vector<int64_t>> orders);

} // namespace core
