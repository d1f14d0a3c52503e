#include "core/pruning/narrowed_shapes.h"

#include <algorithm>

namespace core {

NarrowedShapes::NarrowedShapes(const Model& model, const ChannelGroups& groups,
                               InferredShapes shapes)
    : m_model(model)
    , m_groups(groups)
    , m_shapes(std::move(shapes))
{
    for (size_t group = 0; group < groups.size(); ++group)
        for (const GroupMember& member : groups[group].members)
            m_axes[member.value].push_back(
                { group, static_cast<size_t>(member.axis), member.perChannel });
}

std::optional<Shape> NarrowedShapes::shape(ValueId value, std::span<const int64_t> kept) const
{
    const ValueFacts& facts = m_shapes.of(value);
    std::optional<Shape> shape = facts.shape ? toConcrete(*facts.shape) : std::nullopt;
    const auto axes = m_axes.find(value);
    if (!shape || axes == m_axes.end())
        return shape;
    for (const Axis& axis : axes->second)
        (*shape)[axis.axis] -= axis.perChannel * (m_groups[axis.group].channels - kept[axis.group]);
    return shape;
}

std::optional<NodeCase> NarrowedShapes::nodeCase(NodeId node, std::span<const int64_t> kept) const
{
    std::vector<Shape> inputs;
    for (const ValueId input : m_model.graph.node(node).inputs) {
        const std::optional<Shape> narrowed = input.isValid() ? shape(input, kept) : std::nullopt;
        if (!narrowed)
            return std::nullopt;
        inputs.push_back(*narrowed);
    }
    return core::nodeCase(m_model, node, m_shapes, std::move(inputs));
}

std::vector<NodeId> NarrowedShapes::nodesOf(size_t group) const
{
    const auto belongs = [&](ValueId value) {
        return std::ranges::any_of(m_groups[group].members, [&](const GroupMember& member) {
            return member.value == value;
        });
    };
    std::vector<NodeId> nodes;
    std::ranges::copy_if(m_model.graph.order(), std::back_inserter(nodes), [&](NodeId id) {
        const Node& node = m_model.graph.node(id);
        return std::ranges::any_of(node.inputs, belongs)
            || std::ranges::any_of(node.outputs, belongs);
    });
    return nodes;
}

double NarrowedShapes::activationElements(std::span<const int64_t> kept) const
{
    double elements = 0;
    for (const NodeId id : m_model.graph.order())
        for (const ValueId output : m_model.graph.node(id).outputs)
            if (const auto made = output.isValid() ? shape(output, kept) : std::nullopt)
                elements += static_cast<double>(elementCount(*made));
    return elements;
}

} // namespace core
