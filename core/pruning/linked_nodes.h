#pragma once

#include "core/graph/model.h"
#include "core/operators/channel_link.h"
#include "core/operators/infer_shapes.h"
#include "core/pruning/axis_table.h"

#include <vector>

namespace core {

/// A node with what its operator says about its axes.
struct LinkedNode
{
    NodeId id;
    ChannelLinks links;
    int choice = 0; ///< which of the links that exclude each other hold

    bool holds(const ChannelLink& link) const { return link.choice < 0 || link.choice == choice; }
};

/// All nodes in graph order; one that no operator serves has no links.
std::vector<LinkedNode> linkedNodes(const Model& model, const InferredShapes& shapes);

/// Whether channel `i` of one axis is linked with channel `j` of the other.
bool isLinkedPair(const ChannelLink& link, int64_t i, int64_t j, int64_t fromSize, int64_t toSize);

/// The number of an axis that a link names, or -1 when the slot is left out or has no such axis.
int32_t axisOf(const AxisTable& axes, const Node& node, const AxisPlace& place);

} // namespace core
