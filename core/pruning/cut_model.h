#pragma once

#include "core/pruning/remove_channels.h"

#include <set>

namespace core {

/// A model before and after channels were removed. Nodes and values have the same ids in both; only
/// sizes differ.
struct CutModel
{
    Model before; ///< with folded constants
    ChannelGroups groups; ///< of `before`
    std::vector<ChannelRemoval> removals;
    Model after;
};

/// Removes the channels and keeps the model as it was, with which recovery compares.
CutModel cutModel(const Model& model, ChannelGroups groups, std::vector<ChannelRemoval> removals);

/// Positions of an axis of `before` that stay, ascending. `size` is that of the axis before.
std::vector<int64_t> keptPositions(const CutModel& cut, ValueId value, int axis, int64_t size);

/// Nodes of `after` that may compute something else than before, in graph order.
std::vector<NodeId> reachedNodes(const CutModel& cut);

} // namespace core
