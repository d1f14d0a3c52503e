#include "core/pruning/group_signature.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <span>

namespace core {

namespace {

using MemberAxes = std::map<ValueId, std::vector<int>>;

/// Which inputs and outputs the group has something on, and on which axes: "1:0,2:0".
std::string places(std::span<const ValueId> values, const MemberAxes& axes)
{
    std::vector<std::string> found;
    for (size_t slot = 0; slot < values.size(); ++slot)
        if (const auto own = axes.find(values[slot]); own != axes.end())
            for (const int axis : own->second)
                found.push_back(fmt::format("{}:{}", slot, axis));
    return fmt::format("{}", fmt::join(found, ","));
}

/// Sizes of the kernel of a weight that has one: "3x3".
std::string kernel(const Graph& graph, const Node& node)
{
    if (node.inputs.size() < 2 || !node.inputs[1].isValid()
        || !graph.value(node.inputs[1]).initializer)
        return {};
    const Shape& shape = graph.value(node.inputs[1]).initializer->shape();
    return shape.size() > 2 ? fmt::format("{}", fmt::join(shape.begin() + 2, shape.end(), "x"))
                            : std::string();
}

} // namespace

std::string groupSignature(const Model& model, const ChannelGroup& group)
{
    MemberAxes axes;
    for (const GroupMember& member : group.members)
        axes[member.value].push_back(member.axis);
    std::vector<std::string> nodes;
    for (const NodeId id : model.graph.order()) {
        const Node& node = model.graph.node(id);
        const std::string read = places(node.inputs, axes);
        const std::string made = places(node.outputs, axes);
        if (!read.empty() || !made.empty())
            nodes.push_back(
                fmt::format("{}{}({})->({})", node.type, kernel(model.graph, node), read, made));
    }
    std::ranges::sort(nodes);
    return fmt::format("{}", fmt::join(nodes, ";"));
}

} // namespace core
