#include "core/pruning/member_roles.h"

#include "core/execution/constant_folding.h"
#include "core/operators/operator_catalog.h"

namespace core {

namespace {

/// Role of an axis of a weight that a product reads.
MemberRole roleInProduct(const LinkedNode& linked, const AxisPlace& place)
{
    bool isConsumer = false;
    for (const ChannelLink& link : linked.links) {
        if (!linked.holds(link) || (link.from != place && link.to != place))
            continue;
        const AxisPlace& partner = link.from == place ? link.to : link.from;
        if (partner.isOutput)
            return MemberRole::producer;
        isConsumer = isConsumer || partner.slot != place.slot;
    }
    return isConsumer ? MemberRole::consumer : MemberRole::other;
}

/// Weights of a recurrent layer are [directions, rows that make units, columns that read].
MemberRole roleInRecurrent(const Graph& graph, const Node& node, const AxisPlace& place)
{
    const int64_t rank =
        graph.value(node.inputs[static_cast<size_t>(place.slot)]).initializer->rank();
    if (rank < 3)
        return MemberRole::other;
    return place.axis == 1 ? MemberRole::producer
        : place.axis == 2  ? MemberRole::consumer
                           : MemberRole::other;
}

MemberRole roleOf(const Graph& graph, const LinkedNode& linked, const AxisPlace& place)
{
    const Node& node = graph.node(linked.id);
    if (node.type == "Gather" && place.slot == 1)
        return MemberRole::index;
    switch (categoryOf(node)) {
    case OperatorCategory::convolution:
        return graph.value(node.inputs[static_cast<size_t>(place.slot)]).initializer->rank() > 1
            ? roleInProduct(linked, place)
            : MemberRole::other;
    case OperatorCategory::recurrent:
        return roleInRecurrent(graph, node, place);
    case OperatorCategory::normalization:
        return place.slot == 1 ? MemberRole::scale : MemberRole::other;
    default:
        return MemberRole::other;
    }
}

} // namespace

std::vector<MemberRole> memberRoles(const Graph& graph, const AxisTable& axes,
                                    const std::vector<LinkedNode>& nodes)
{
    std::vector<MemberRole> roles(static_cast<size_t>(axes.count()), MemberRole::activation);
    for (int32_t axis = 0; axis < axes.count(); ++axis) {
        if (isConstant(graph.value(axes.value(axis))))
            roles[static_cast<size_t>(axis)] = MemberRole::other;
    }
    for (const LinkedNode& linked : nodes) {
        const Node& node = graph.node(linked.id);
        for (size_t slot = 0; slot < node.inputs.size(); ++slot) {
            if (!node.hasInput(slot) || !isConstant(graph.value(node.inputs[slot])))
                continue;
            for (int place = 0; place < axes.rank(node.inputs[slot]); ++place) {
                MemberRole& role = roles[static_cast<size_t>(axes.find(node.inputs[slot], place))];
                if (role == MemberRole::producer)
                    continue;
                const MemberRole own =
                    roleOf(graph, linked, { false, static_cast<int>(slot), place });
                role = own == MemberRole::other ? role : own;
            }
        }
    }
    return roles;
}

} // namespace core
