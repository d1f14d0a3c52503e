#include "core/pruning/linked_nodes.h"

#include "core/operators/operator_catalog.h"

namespace core {

namespace {

ChannelLinks linksOf(const Model& model, const Node& node, const InferredShapes& shapes)
{
    try {
        return makeOperator(node, model.opsetVersion(node.domain))
            ->channelLinks(factsOf(node.inputs, shapes), factsOf(node.outputs, shapes));
    } catch (const Error&) {
        return {}; // inferShapes() has listed the node as an issue; without links it freezes
    }
}

} // namespace

std::vector<LinkedNode> linkedNodes(const Model& model, const InferredShapes& shapes)
{
    std::vector<LinkedNode> nodes;
    nodes.reserve(model.graph.order().size());
    for (const NodeId id : model.graph.order())
        nodes.push_back({ .id = id, .links = linksOf(model, model.graph.node(id), shapes) });
    return nodes;
}

bool isLinkedPair(const ChannelLink& link, int64_t i, int64_t j, int64_t fromSize, int64_t toSize)
{
    switch (link.map) {
    case ChannelMap::identity:
    case ChannelMap::offset:
        return j == i + link.offset;
    case ChannelMap::block:
        return j / link.block % fromSize == i;
    case ChannelMap::table:
        return link.table[static_cast<size_t>(i)] == j;
    case ChannelMap::group:
        return i / link.block == j / (toSize / (fromSize / link.block));
    case ChannelMap::all:
        return true;
    }
    return false;
}

int32_t axisOf(const AxisTable& axes, const Node& node, const AxisPlace& place)
{
    const std::vector<ValueId>& values = place.isOutput ? node.outputs : node.inputs;
    const auto slot = static_cast<size_t>(place.slot);
    return slot < values.size() && values[slot].isValid() ? axes.find(values[slot], place.axis)
                                                          : -1;
}

} // namespace core
