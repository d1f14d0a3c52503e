#include "core/execution/training_tape.h"

#include "core/base/parallel.h"
#include "core/execution/interpreter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr int64_t kGrain = 1 << 14;

size_t slot(auto id)
{
    return static_cast<size_t>(id.index);
}

bool isFinite(const Tensor& tensor)
{
    if (tensor.elementType() != ElementType::float32)
        return true;
    return std::ranges::all_of(tensor.values<float>(),
                               [](float value) { return std::isfinite(value); });
}

} // namespace

void addTo(Tensor& sum, const Tensor& added)
{
    require(sum.shape() == added.shape(), "summands have one shape");
    const auto addAs = [&]<typename T>() {
        const std::span<T> target = sum.mutableValues<T>();
        const std::span<const T> source = added.values<T>();
        parallelFor(sum.elementCount(), kGrain, [&](int64_t begin, int64_t end) {
            for (auto at = static_cast<size_t>(begin); at < static_cast<size_t>(end); ++at)
                target[at] += source[at];
        });
    };
    if (sum.elementType() == ElementType::float64)
        addAs.template operator()<double>();
    else
        addAs.template operator()<float>();
}

TrainingTape::TrainingTape(TrainingNetwork& network)
    : m_network(network)
    , m_useCounts(network.model.graph.valueSlots(), 0)
{
    const Graph& graph = network.model.graph;
    const auto use = [&](ValueId id) {
        if (id.isValid())
            ++m_useCounts[slot(id)];
    };
    for (const NodeId id : graph.order()) {
        std::ranges::for_each(graph.node(id).inputs, use);
        for (const std::string& name : capturedNames(graph.node(id)))
            use(graph.find(name).value_or(ValueId()));
    }
    std::ranges::for_each(graph.outputs(), use);
    std::ranges::for_each(network.taps, use);
}

void TrainingTape::begin(std::span<const Tensor> inputs)
{
    const std::vector<ValueId> required = m_network.model.graph.requiredInputs();
    if (inputs.size() != required.size())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the model takes {} inputs but {} were given", required.size(),
                                inputs.size()));
    m_values.assign(m_network.model.graph.valueSlots(), {});
    m_gradients.assign(m_network.model.graph.valueSlots(), {});
    m_remaining = m_useCounts;
    for (size_t index = 0; index < inputs.size(); ++index)
        m_values[slot(required[index])] = inputs[index];
}

const Tensor* TrainingTape::find(ValueId id) const
{
    if (!id.isValid())
        return nullptr;
    const Value& value = m_network.model.graph.value(id);
    const Tensor& tensor = value.initializer && !m_values[slot(id)].isDefined()
        ? *value.initializer
        : m_values[slot(id)];
    if (!tensor.isDefined())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("value \"{}\" is read before it is made", value.name));
    return &tensor;
}

std::vector<Tensor> TrainingTape::runNode(NodeId id) const
{
    const Node& node = m_network.model.graph.node(id);
    std::vector<const Tensor*> inputs;
    for (const ValueId input : node.inputs)
        inputs.push_back(find(input));
    ForwardContext context(
        inputs, m_network.outputCount(id), {},
        [&](const Graph& graph, std::span<const Tensor> tensors) {
            Monitor monitor;
            const OuterLookup outer = [&](const std::string& name) -> const Tensor* {
                const auto found = m_network.model.graph.find(name);
                return found ? find(*found) : nullptr;
            };
            return Interpreter(m_network.model, graph).run(tensors, {}, monitor, outer).outputs;
        });
    m_network.forward(id, context);
    return std::move(context.outputs());
}

void TrainingTape::keepOutputs(NodeId id, std::vector<Tensor> outputs)
{
    const Node& node = m_network.model.graph.node(id);
    for (size_t index = 0; index < node.outputs.size(); ++index) {
        if (node.outputs[index].isValid())
            m_values[slot(node.outputs[index])] = std::move(outputs[index]);
    }
}

void TrainingTape::dropInputs(NodeId id, const GradientPath& path)
{
    if (path.has(id))
        return;
    for (const ValueId input : m_network.model.graph.node(id).inputs) {
        if (input.isValid() && --m_remaining[slot(input)] == 0)
            m_values[slot(input)] = Tensor();
    }
}

TrainingForward TrainingTape::forward(std::span<const Tensor> inputs, const GradientPath& path,
                                      const Monitor& monitor)
{
    begin(inputs);
    const Graph& graph = m_network.model.graph;
    for (const NodeId id : graph.order()) {
        monitor.checkpoint();
        std::vector<Tensor> outputs = runNode(id);
        m_network.updateStatistics(id, outputs);
        keepOutputs(id, std::move(outputs));
        dropInputs(id, path);
    }
    TrainingForward result;
    for (const ValueId id : graph.outputs())
        result.outputs.push_back(*find(id));
    for (const ValueId id : m_network.taps)
        result.taps.push_back(*find(id));
    return result;
}

void TrainingTape::add(ValueId id, Tensor gradient)
{
    Tensor& sum = m_gradients[slot(id)];
    if (sum.isDefined())
        addTo(sum, gradient);
    else
        sum = std::move(gradient);
}

void TrainingTape::backwardNode(NodeId id, const GradientPath& path)
{
    const Node& node = m_network.model.graph.node(id);
    std::vector<const Tensor*> inputs;
    std::vector<bool> wanted;
    for (const ValueId input : node.inputs) {
        inputs.push_back(find(input));
        wanted.push_back(path.has(input));
    }
    std::vector<const Tensor*> outputs;
    std::vector<const Tensor*> gradients;
    for (const ValueId output : node.outputs) {
        outputs.push_back(output.isValid() ? &m_values[slot(output)] : nullptr);
        const bool hasGradient = output.isValid() && m_gradients[slot(output)].isDefined();
        gradients.push_back(hasGradient ? &m_gradients[slot(output)] : nullptr);
    }
    if (std::ranges::all_of(gradients, [](const Tensor* tensor) { return tensor == nullptr; }))
        return;
    BackwardContext context(inputs, outputs, gradients, wanted);
    m_network.backward(id, context);
    for (size_t index = 0; index < node.inputs.size(); ++index) {
        if (wanted[index] && context.inputGradients()[index].isDefined())
            add(node.inputs[index], std::move(context.inputGradients()[index]));
    }
    for (const ValueId output : node.outputs) {
        if (output.isValid())
            m_gradients[slot(output)] = Tensor();
    }
}

void TrainingTape::backward(std::span<const Tensor> outputGradients,
                            std::span<const Tensor> tapGradients, const GradientPath& path,
                            const Monitor& monitor)
{
    const Graph& graph = m_network.model.graph;
    m_gradients.assign(graph.valueSlots(), {});
    const auto seed = [&](std::span<const ValueId> values, std::span<const Tensor> gradients) {
        for (size_t index = 0; index < gradients.size(); ++index) {
            if (gradients[index].isDefined() && path.has(values[index]))
                add(values[index], gradients[index]);
        }
    };
    seed(graph.outputs(), outputGradients);
    seed(m_network.taps, tapGradients);
    const std::vector<NodeId>& order = graph.order();
    for (auto id = order.rbegin(); id != order.rend(); ++id) {
        monitor.checkpoint();
        if (path.has(*id))
            backwardNode(*id, path);
    }
}

std::string TrainingTape::firstNonFiniteNode(std::span<const Tensor> inputs, const Monitor& monitor)
{
    begin(inputs);
    const Graph& graph = m_network.model.graph;
    for (const NodeId id : graph.order()) {
        monitor.checkpoint();
        std::vector<Tensor> outputs = runNode(id);
        if (!std::ranges::all_of(outputs, isFinite))
            return graph.node(id).label();
        keepOutputs(id, std::move(outputs));
    }
    return {};
}

} // namespace core
