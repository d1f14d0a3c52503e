#pragma once

#include "core/pruning/channel_group.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// How many channels a cut leaves.
struct WidthCut
{
    double ratio = 0.5; ///< removed share of each group's channels, in [0, 1)
    /// Kept counts are rounded to the nearest multiple of this (at least one multiple) in groups
    /// that have more channels than it: runtimes like multiples of 16 for float, of 4 for int8.
    int64_t multiple = 1;
    ChannelGroupOptions groups;
};

/// Channels that `cut` keeps of a group of `channels`: in [1, channels].
int64_t keptChannels(int64_t channels, const WidthCut& cut);

/// Before: a model. After: the same function, with the channels of every group that can be cut in
/// descending order of importance (ties by position). Conditions: none; groups that are
/// frozen or not sortable stay.
/// `criterion` is an id of criteria() that needs no data.
Model sortChannelsByImportance(const Model& model, std::string_view criterion = "l1",
                               const ChannelGroupOptions& options = {});

/// Before: a model. After: each group that can be cut keeps its first keptChannels(), weights,
/// attributes and shapes included. The initializer of a student after sortChannelsByImportance()
/// (H. Cai, C. Gan, T. Wang, Z. Zhang, S. Han: "Once-for-All", ICLR 2020). The input and output of
/// the graph keep their shapes.
Model cutWidths(const Model& model, const WidthCut& cut);

/// The same with a count for each of `groups`, which must be channelGroups(model): in
/// [1, channels], ignored for frozen groups.
Model cutWidths(const Model& model, const ChannelGroups& groups, std::span<const int64_t> keep);

} // namespace core
