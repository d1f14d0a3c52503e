#include "core/training/named_tensors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

bool isSame(const Tensor& a, const Tensor& b)
{
    return a.sharesBufferWith(b) || a == b;
}

const std::optional<Tensor>* initializer(const Graph& graph, const std::string& name)
{
    const std::optional<ValueId> id = graph.find(name);
    return id && graph.value(*id).initializer ? &graph.value(*id).initializer : nullptr;
}

bool fits(const std::optional<Tensor>* place, const Tensor& tensor)
{
    return place != nullptr && (*place)->elementType() == tensor.elementType()
        && (*place)->shape() == tensor.shape();
}

} // namespace

NamedTensors changedInitializers(const Model& original, const Model& now)
{
    NamedTensors changed;
    for (const ValueId id : now.graph.values()) {
        const Value& value = now.graph.value(id);
        if (!value.initializer)
            continue;
        const std::optional<Tensor>* before = initializer(original.graph, value.name);
        if (before != nullptr && !isSame(**before, *value.initializer))
            changed.emplace_back(value.name, *value.initializer);
    }
    return changed;
}

Model withInitializers(Model model, const NamedTensors& tensors)
{
    for (const auto& [name, tensor] : tensors) {
        if (!fits(initializer(model.graph, name), tensor))
            throw Error(ErrorCode::invalidFile,
                        fmt::format("the model has no weights \"{}\" of {} {}", name,
                                    elementTypeName(tensor.elementType()),
                                    shapeText(tensor.shape())));
        model.graph.value(*model.graph.find(name)).initializer = tensor;
    }
    return model;
}

std::string firstNonFinite(const NamedTensors& tensors)
{
    for (const auto& [name, tensor] : tensors)
        if (tensor.elementType() == ElementType::float32
            && !std::ranges::all_of(tensor.values<float>(),
                                    [](float value) { return std::isfinite(value); }))
            return name;
    return {};
}

std::string readerOf(const Graph& graph, const std::string& valueName)
{
    const std::optional<ValueId> id = graph.find(valueName);
    if (!id)
        return {};
    for (const NodeId node : graph.order())
        if (std::ranges::find(graph.node(node).inputs, *id) != graph.node(node).inputs.end())
            return graph.node(node).name;
    return {};
}

} // namespace core
