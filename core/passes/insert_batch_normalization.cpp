#include "core/passes/insert_batch_normalization.h"

#include "core/base/random.h"
#include "core/execution/constant_folding.h"
#include "core/execution/executor.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

constexpr float kEpsilon = 1e-5F;
constexpr int64_t kFirstOpset = 9; ///< BatchNormalization has its present meaning
constexpr int64_t kBatch = 16; ///< of random inputs; other unknown axes too

/// A channel that never changes must not be divided by next to nothing.
constexpr double kLeastVariance = 1e-6;

bool isFloatWeight(const Graph& graph, ValueId id)
{
    return isConstant(graph.value(id))
        && graph.value(id).initializer->elementType() == ElementType::float32;
}

bool isNormalized(const Graph& graph, std::span<const Use> uses)
{
    return std::ranges::any_of(
        uses, [&](const Use& use) { return graph.node(use.node).type == "BatchNormalization"; });
}

std::vector<NodeId> convolutions(const Graph& graph)
{
    const UseTable uses(graph);
    std::vector<NodeId> found;
    for (const NodeId id : graph.order()) {
        const Node& node = graph.node(id);
        const bool isConvolution =
            node.domain.empty() && (node.type == "Conv" || node.type == "ConvTranspose");
        if (isConvolution && isFloatWeight(graph, node.inputs[1])
            && (!node.hasInput(2) || isFloatWeight(graph, node.inputs[2]))
            && !isNormalized(graph, uses.of(node.outputs[0]))
            && std::ranges::count(graph.outputs(), node.outputs[0]) == 0)
            found.push_back(id);
    }
    return found;
}

/// Mean and variance of each channel of [N, C, spatial].
struct ChannelMoments
{
    std::vector<double> mean;
    std::vector<double> variance;
};

ChannelMoments momentsOf(const Tensor& tensor)
{
    const auto channels = static_cast<size_t>(tensor.shape()[1]);
    const std::span<const float> values = tensor.values<float>();
    const auto plane = static_cast<size_t>(elementCount(std::span(tensor.shape()).subspan(2)));
    const auto count = static_cast<double>(values.size() / channels);
    ChannelMoments moments{ std::vector<double>(channels, 0), std::vector<double>(channels, 0) };
    const auto channelOf = [&](size_t index) { return index / plane % channels; };
    for (size_t index = 0; index < values.size(); ++index)
        moments.mean[channelOf(index)] += static_cast<double>(values[index]) / count;
    for (size_t index = 0; index < values.size(); ++index) {
        const double distance = static_cast<double>(values[index]) - moments.mean[channelOf(index)];
        moments.variance[channelOf(index)] += distance * distance / count;
    }
    return moments;
}

Tensor vectorOf(const std::vector<double>& values)
{
    Tensor tensor(ElementType::float32, { static_cast<int64_t>(values.size()) });
    std::ranges::transform(values, tensor.mutableValues<float>().begin(),
                           [](double value) { return static_cast<float>(value); });
    return tensor;
}

/// Takes the bias out of the convolution and normalizes what it makes. `moments` are those of the
/// convolution with its bias.
void insertBehind(Graph& graph, NodeId id, ChannelMoments moments)
{
    const size_t channels = moments.mean.size();
    const std::vector<double> bias = graph.node(id).hasInput(2)
        ? graph.value(graph.node(id).inputs[2]).initializer->toDoubles()
        : std::vector<double>(channels, 0.0);
    std::vector<double> scale(channels);
    const std::vector<double> shift = moments.mean; // the bias and the mean without it
    for (size_t channel = 0; channel < channels; ++channel) {
        moments.mean[channel] -= bias[channel];
        moments.variance[channel] = std::max(moments.variance[channel], kLeastVariance);
        const auto stored = static_cast<double>(static_cast<float>(moments.variance[channel]));
        scale[channel] = std::sqrt(stored + static_cast<double>(kEpsilon));
    }
    const std::string stem = graph.value(graph.node(id).inputs[1]).name;
    const ValueId output = graph.node(id).outputs[0];
    const ValueId raw = graph.addValue({ .name = graph.freshName(stem + ".raw") });
    const std::array<ValueId, 4> vectors = {
        graph.addInitializer(graph.freshName(stem + ".scale"), vectorOf(scale)),
        graph.addInitializer(graph.freshName(stem + ".shift"), vectorOf(shift)),
        graph.addInitializer(graph.freshName(stem + ".mean"), vectorOf(moments.mean)),
        graph.addInitializer(graph.freshName(stem + ".variance"), vectorOf(moments.variance))
    };
    const std::string name = graph.node(id).name;
    const auto place = std::ranges::find(graph.order(), id) - graph.order().begin();
    const bool isLast = static_cast<size_t>(place) + 1 == graph.order().size();
    const NodeId successor = isLast ? NodeId() : graph.order()[static_cast<size_t>(place) + 1];
    Node& node = graph.node(id);
    node.inputs.resize(2);
    node.outputs[0] = raw;
    graph.value(raw).producer = id;
    graph.value(output).producer = {};
    Node normalization{ .name = name.empty() ? "" : name + ".normalization",
                        .type = "BatchNormalization",
                        .inputs = { raw, vectors[0], vectors[1], vectors[2], vectors[3] },
                        .outputs = { output },
                        .attributes = { { .name = "epsilon", .value = kEpsilon } } };
    if (successor.isValid())
        graph.insertNode(successor, std::move(normalization));
    else
        graph.addNode(std::move(normalization));
}

void removeUnreadBiases(Graph& graph, const std::vector<ValueId>& biases)
{
    const UseTable uses(graph);
    for (const ValueId id : biases) {
        if (uses.of(id).empty() && graph.isAlive(id))
            graph.removeValue(id);
    }
}

/// One tensor for each required input.
std::vector<Tensor> randomInputs(const Model& model)
{
    std::vector<Tensor> inputs;
    for (const ValueId id : model.graph.requiredInputs()) {
        const ValueType& type = model.graph.value(id).type;
        if (type.elementType != ElementType::float32 || !type.shape)
            throw Error(ErrorCode::unsupported,
                        fmt::format("input \"{}\" is not a float tensor of known rank, so that no "
                                    "random one can be made",
                                    model.graph.value(id).name));
        Shape shape;
        for (const Dimension& axis : *type.shape)
            shape.push_back(axis.isKnown() ? axis.size : kBatch);
        Tensor& tensor = inputs.emplace_back(ElementType::float32, std::move(shape));
        Random random({ .seed = static_cast<uint64_t>(inputs.size()) });
        std::ranges::generate(tensor.mutableValues<float>(),
                              [&] { return static_cast<float>(random.normal()); });
    }
    return inputs;
}

class InsertBatchNormalizations final : public Pass
{
public:
    Issues check(const Model& model) const override
    {
        if (model.opsetVersion("") >= kFirstOpset)
            return {};
        return { { .code = ErrorCode::unsupported,
                   .message =
                       fmt::format("BatchNormalization can be inserted from opset {} on; the "
                                   "model has opset {}",
                                   kFirstOpset, model.opsetVersion("")) } };
    }

    PassResult run(const Model& model, const Monitor& monitor) const override
    {
        throwFirstError(check(model));
        return insertBatchNormalizations(model, randomInputs(model), monitor);
    }
};

constexpr std::array kPasses{
    PassEntry{ "insert-batch-normalization", "Insert BatchNormalization",
               "Puts a BatchNormalization behind every convolution without one, so that a model "
               "whose normalizations were folded can be trained again. The outputs stay as they "
               "are.",
               noParameters, makePass<InsertBatchNormalizations> },
};

} // namespace

PassResult insertBatchNormalizations(const Model& model, std::span<const Tensor> inputs,
                                     const Monitor& monitor)
{
    PassResult result{ .model = model };
    const std::vector<NodeId> found = convolutions(model.graph);
    RunRequest request;
    for (const NodeId id : found)
        request.taps.push_back(model.graph.node(id).outputs[0]);
    Monitor inner = monitor;
    const RunResult run =
        Executor(std::make_shared<const Model>(model)).run(inputs, request, inner);
    std::vector<ValueId> biases;
    for (size_t index = 0; index < found.size(); ++index) {
        if (model.graph.node(found[index]).hasInput(2))
            biases.push_back(model.graph.node(found[index]).inputs[2]);
        insertBehind(result.model.graph, found[index], momentsOf(run.taps[index]));
    }
    removeUnreadBiases(result.model.graph, biases);
    result.changes = static_cast<int64_t>(found.size());
    result.notes.push_back(
        fmt::format("{} convolutions got a BatchNormalization behind them.", found.size()));
    return result;
}

std::span<const PassEntry> trainingPreparationPasses()
{
    return kPasses;
}

} // namespace core
