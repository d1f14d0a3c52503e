#pragma once

#include "core/evaluation/node_case.h"
#include "core/operators/infer_shapes.h"
#include "core/pruning/channel_group.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// Shapes of the values of a model if its groups had fewer channels, without removing any: for
/// searches that try many widths.
class NarrowedShapes
{
public:
    /// `model` and `groups`, which are channelGroups(model), outlive this; `shapes` are those of
    /// the whole model at the sizes that count.
    NarrowedShapes(const Model& model, const ChannelGroups& groups, InferredShapes shapes);

    const Model& model() const { return m_model; }
    const InferredShapes& whole() const { return m_shapes; }
    /// Shape of a value if group i keeps kept[i] channels; nothing when it is not known.
    std::optional<Shape> shape(ValueId value, std::span<const int64_t> kept) const;
    /// The node at these widths; nothing when a latency table has no times for such a node.
    std::optional<NodeCase> nodeCase(NodeId node, std::span<const int64_t> kept) const;
    /// Nodes that read or make a value of the group, in graph order.
    std::vector<NodeId> nodesOf(size_t group) const;
    /// Elements that nodes make in one run at these widths; unknown shapes count nothing.
    double activationElements(std::span<const int64_t> kept) const;

private:
    /// An axis that loses `perChannel` positions with each channel of a group.
    struct Axis
    {
        size_t group = 0;
        size_t axis = 0;
        int64_t perChannel = 1;
    };

    const Model& m_model;
    const ChannelGroups& m_groups;
    InferredShapes m_shapes;
    std::map<ValueId, std::vector<Axis>> m_axes;
};

} // namespace core
