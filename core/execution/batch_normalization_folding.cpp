#include "core/execution/batch_normalization_folding.h"

#include "core/execution/constant_folding.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// y = factor[c] * x + offset[c]
struct ChannelScale
{
    std::vector<double> factor;
    std::vector<double> offset;
};

bool isFloatConstant(const Graph& graph, ValueId id)
{
    return id.isValid() && isConstant(graph.value(id))
        && graph.value(id).initializer->elementType() == ElementType::float32;
}

/// What the node does to each channel; nothing when it is in training mode or not constant.
std::optional<ChannelScale> channelScale(const Graph& graph, const Node& node)
{
    const bool isTraining = node.integer("training_mode", 0) != 0 || node.integer("spatial", 1) == 0
        || node.outputs.size() > 1;
    if (node.type != "BatchNormalization" || !node.domain.empty() || isTraining
        || node.inputs.size() != 5
        || !std::all_of(node.inputs.begin() + 1, node.inputs.end(),
                        [&](ValueId id) { return isFloatConstant(graph, id); }))
        return std::nullopt;
    const auto vector = [&](size_t slot) {
        return graph.value(node.inputs[slot]).initializer->toDoubles();
    };
    const std::vector<double> scale = vector(1);
    const std::vector<double> bias = vector(2);
    const std::vector<double> mean = vector(3);
    const std::vector<double> variance = vector(4);
    if (bias.size() != scale.size() || mean.size() != scale.size()
        || variance.size() != scale.size())
        return std::nullopt;
    const auto epsilon = static_cast<double>(node.real("epsilon", 1e-5F));
    ChannelScale result;
    for (size_t channel = 0; channel < scale.size(); ++channel) {
        const double factor = scale[channel] / std::sqrt(variance[channel] + epsilon);
        result.factor.push_back(factor);
        result.offset.push_back(bias[channel] - mean[channel] * factor);
    }
    return result;
}

/// Axis of the weights that runs over output channels, or -1 when the node cannot be scaled.
int64_t outputChannelAxis(const Graph& graph, const Node& node)
{
    const bool isConvolution = node.type == "Conv";
    const bool isTransposed = node.type == "ConvTranspose" && node.integer("group", 1) == 1;
    if (!node.domain.empty() || (!isConvolution && !isTransposed)
        || !isFloatConstant(graph, node.inputs[1])
        || (node.hasInput(2) && !isFloatConstant(graph, node.inputs[2])))
        return -1;
    return isConvolution ? 0 : 1;
}

Tensor scaledWeights(const Tensor& weights, int64_t axis, const ChannelScale& scale)
{
    Tensor result = weights;
    const std::span<float> values = result.mutableValues<float>();
    const auto stride =
        static_cast<size_t>(rowMajorStrides(weights.shape())[static_cast<size_t>(axis)]);
    for (size_t index = 0; index < values.size(); ++index)
        values[index] =
            static_cast<float>(values[index] * scale.factor[index / stride % scale.factor.size()]);
    return result;
}

Tensor scaledBias(const Tensor* bias, const ChannelScale& scale)
{
    const size_t count = scale.factor.size();
    Tensor result(ElementType::float32, { static_cast<int64_t>(count) });
    const std::span<float> values = result.mutableValues<float>();
    for (size_t channel = 0; channel < count; ++channel) {
        const double given =
            bias == nullptr ? 0.0 : static_cast<double>(bias->values<float>()[channel]);
        values[channel] = static_cast<float>(given * scale.factor[channel] + scale.offset[channel]);
    }
    return result;
}

/// Gives the convolution scaled weights and lets it make the normalization's output.
void fold(Graph& graph, NodeId convolution, NodeId normalization, int64_t axis,
          const ChannelScale& scale)
{
    const ValueId output = graph.node(normalization).outputs[0];
    const ValueId weights = graph.node(convolution).inputs[1];
    const ValueId bias =
        graph.node(convolution).hasInput(2) ? graph.node(convolution).inputs[2] : ValueId();
    const std::string stem = graph.value(weights).name;
    Tensor newWeights = scaledWeights(*graph.value(weights).initializer, axis, scale);
    Tensor newBias = scaledBias(bias.isValid() ? &*graph.value(bias).initializer : nullptr, scale);
    const ValueId weightsId =
        graph.addInitializer(graph.freshName(stem + ".folded"), std::move(newWeights));
    const ValueId biasId =
        graph.addInitializer(graph.freshName(stem + ".bias"), std::move(newBias));
    const ValueId unused = graph.node(convolution).outputs[0];
    graph.removeNode(normalization);
    Node& node = graph.node(convolution);
    node.inputs = { node.inputs[0], weightsId, biasId };
    node.outputs[0] = output;
    graph.value(output).producer = convolution;
    graph.value(unused).producer = {};
    graph.removeValue(unused);
}

} // namespace

std::vector<FoldedNormalization> foldBatchNormalizations(Model& model,
                                                         const std::set<ValueId>& kept)
{
    Graph& graph = model.graph;
    const UseTable uses(graph);
    std::vector<FoldedNormalization> folded;
    const std::vector<NodeId> order = graph.order();
    for (const NodeId id : order) {
        const std::optional<ChannelScale> scale = channelScale(graph, graph.node(id));
        if (!scale)
            continue;
        const ValueId between = graph.node(id).inputs[0];
        const NodeId producer = graph.value(between).producer;
        if (!producer.isValid() || uses.of(between).size() != 1 || kept.contains(between)
            || std::ranges::count(graph.outputs(), between) > 0)
            continue;
        const int64_t axis = outputChannelAxis(graph, graph.node(producer));
        if (axis < 0)
            continue;
        const Shape& weights = graph.value(graph.node(producer).inputs[1]).initializer->shape();
        if (weights.size() < 3
            || weights[static_cast<size_t>(axis)] != static_cast<int64_t>(scale->factor.size()))
            continue;
        fold(graph, producer, id, axis, *scale);
        folded.push_back({ producer, id });
    }
    return folded;
}

} // namespace core
