#include "core/training/logits_model.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// The node to cut off, or an invalid id.
NodeId finalSoftmax(const Graph& graph)
{
    if (graph.outputs().empty())
        return {};
    const ValueId output = graph.outputs().front();
    const NodeId producer = graph.value(output).producer;
    if (!producer.isValid() || graph.node(producer).type != "Softmax"
        || !graph.node(producer).domain.empty())
        return {};
    const bool isRead =
        !UseTable(graph).of(output).empty() || std::ranges::count(graph.outputs(), output) > 1;
    return isRead ? NodeId() : producer;
}

} // namespace

std::shared_ptr<const Model> logitsModel(const std::shared_ptr<const Model>& model)
{
    const NodeId softmax = finalSoftmax(model->graph);
    if (!softmax.isValid())
        return model;
    auto cut = std::make_shared<Model>(*model);
    Graph& graph = cut->graph;
    const ValueId logits = graph.node(softmax).inputs.front();
    std::vector<ValueId> outputs = graph.outputs();
    if (!graph.value(logits).type.shape)
        graph.value(logits).type = graph.value(outputs.front()).type;
    const ValueId scores = outputs.front();
    outputs.front() = logits;
    graph.setOutputs(outputs);
    graph.removeNode(softmax);
    graph.removeValue(scores);
    return cut;
}

Model withFinalSoftmax(Model trained, const Model& original)
{
    const NodeId softmax = finalSoftmax(original.graph);
    if (!softmax.isValid())
        return trained;
    Graph& graph = trained.graph;
    Value scores = original.graph.value(original.graph.outputs().front());
    scores.producer = {};
    std::vector<ValueId> outputs = graph.outputs();
    Node node = original.graph.node(softmax);
    node.inputs = { outputs.front() };
    outputs.front() = graph.addValue(std::move(scores));
    node.outputs = { outputs.front() };
    graph.addNode(std::move(node));
    graph.setOutputs(outputs);
    return trained;
}

Tensor toLogits(const Tensor& output)
{
    const Shape& shape = output.shape();
    const bool isClassifier = shape.size() >= 2
        && std::all_of(shape.begin() + 2, shape.end(), [](int64_t size) { return size == 1; });
    if (!isClassifier || output.elementType() != ElementType::float32)
        throw Error(ErrorCode::unsupported,
                    fmt::format("the first output is {} {}; training needs float scores "
                                "[N, classes]",
                                elementTypeName(output.elementType()), shapeText(shape)));
    return output.reshaped({ shape[0], shape[1] });
}

} // namespace core
