#include "core/distillation/layer_pairs.h"

#include "core/base/error.h"
#include "core/operators/infer_shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace core {

namespace {

/// Which values the first output depends on.
std::vector<bool> onTheWay(const Graph& graph)
{
    std::vector<bool> marked(graph.valueSlots(), false);
    marked[static_cast<size_t>(graph.outputs().front().index)] = true;
    for (auto id = graph.order().rbegin(); id != graph.order().rend(); ++id) {
        const Node& node = graph.node(*id);
        const bool isRead = std::ranges::any_of(node.outputs, [&](ValueId value) {
            return value.isValid() && marked[static_cast<size_t>(value.index)];
        });
        if (!isRead)
            continue;
        for (const ValueId value : node.inputs)
            if (value.isValid())
                marked[static_cast<size_t>(value.index)] = true;
    }
    return marked;
}

std::optional<Layer> layerAt(const Graph& graph, ValueId id, const InferredShapes& shapes)
{
    const std::optional<SymbolicShape>& shape = shapes.of(id).shape;
    const std::optional<Shape> known = shape ? toConcrete(*shape) : std::nullopt;
    if (!known || known->size() < 2 || known->size() > 4)
        return std::nullopt;
    return Layer{ .name = graph.value(id).name,
                  .channels = (*known)[1],
                  .height = known->size() == 4 ? (*known)[2] : 1,
                  .width = known->size() > 2 ? known->back() : 1 };
}

} // namespace

std::vector<Layer> stageLayers(const Model& model)
{
    const Graph& graph = model.graph;
    const InferredShapes shapes = inferShapes(model, concreteInputShapes(model));
    const std::vector<bool> marked = onTheWay(graph);
    std::vector<Layer> layers;
    for (const NodeId id : graph.order()) {
        const ValueId value = graph.node(id).outputs.front();
        if (!value.isValid() || !marked[static_cast<size_t>(value.index)])
            continue;
        const std::optional<Layer> layer = layerAt(graph, value, shapes);
        if (!layer || layer->height * layer->width == 1)
            continue;
        std::erase_if(layers, [&](const Layer& earlier) {
            return earlier.height == layer->height && earlier.width == layer->width;
        });
        layers.push_back(*layer);
    }
    return layers;
}

std::vector<LayerPair> proposeLayerPairs(const Model& student, const Model& teacher)
{
    const std::vector<Layer> ours = stageLayers(student);
    const std::vector<Layer> theirs = stageLayers(teacher);
    std::vector<LayerPair> pairs;
    for (const Layer& layer : ours) {
        const auto equal = std::ranges::find_if(theirs, [&](const Layer& other) {
            return other.height == layer.height && other.width == layer.width;
        });
        if (equal != theirs.end())
            pairs.push_back({ layer.name, equal->name });
    }
    if (!pairs.empty())
        return pairs;
    const size_t count = std::min(ours.size(), theirs.size());
    for (size_t back = count; back > 0; --back)
        pairs.push_back({ ours[ours.size() - back].name, theirs[theirs.size() - back].name });
    return pairs;
}

Layer layerOf(const Model& model, const std::string& name, const std::string& owner)
{
    const std::optional<ValueId> value = model.graph.find(name);
    if (!value)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the {} has no value \"{}\"", owner, name));
    const InferredShapes shapes = inferShapes(model, concreteInputShapes(model));
    const std::optional<Layer> layer = layerAt(model.graph, *value, shapes);
    if (!layer)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the {}'s value \"{}\" cannot be learned from; accepted are values "
                                "[N, C], [N, C, L] and [N, C, H, W] of known size",
                                owner, name));
    return *layer;
}

} // namespace core
