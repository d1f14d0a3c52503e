#include "tests/support/network_operator.h"

#include "core/operators/conversion.h"
#include "core/operators/operator_catalog.h"

#include <algorithm>
#include <functional>

using namespace core;

namespace test {

namespace {

size_t at(ValueId id)
{
    return static_cast<size_t>(id.index);
}

std::vector<const Tensor*> pointers(const std::vector<ValueId>& ids,
                                    const std::vector<Tensor>& values)
{
    std::vector<const Tensor*> result;
    for (const ValueId id : ids)
        result.push_back(id.isValid() && values[at(id)].isDefined() ? &values[at(id)] : nullptr);
    return result;
}

void add(Tensor& sum, const Tensor& gradient)
{
    if (!gradient.isDefined())
        return;
    if (!sum.isDefined()) {
        sum = gradient;
        return;
    }
    const std::span<double> to = sum.mutableValues<double>();
    std::ranges::transform(to, gradient.values<double>(), to.begin(), std::plus());
}

/// Constants of float in double, as everything else.
Tensor inDouble(Tensor tensor)
{
    return tensor.elementType() == ElementType::float32 ? converted(tensor, ElementType::float64)
                                                        : tensor;
}

} // namespace

NetworkOperator::NetworkOperator(Model model)
    : m_model(std::move(model))
    , m_nodes(m_model.graph.order())
{
    for (const NodeId id : m_nodes) {
        const Node& node = m_model.graph.node(id);
        m_operators.push_back(makeOperator(node, m_model.opsetVersion(node.domain)));
    }
}

void NetworkOperator::inferShapes(ShapeContext&) const { }

NetworkOperator::Values NetworkOperator::run(std::span<const Tensor* const> inputs) const
{
    const Graph& graph = m_model.graph;
    Values values(graph.valueSlots());
    for (const ValueId id : graph.values()) {
        if (graph.value(id).initializer)
            values[at(id)] = inDouble(*graph.value(id).initializer);
    }
    for (size_t slot = 0; slot < inputs.size(); ++slot)
        values[at(graph.inputs()[slot])] = *inputs[slot];
    for (size_t index = 0; index < m_nodes.size(); ++index) {
        const Node& node = graph.node(m_nodes[index]);
        const std::vector<const Tensor*> nodeInputs = pointers(node.inputs, values);
        ForwardContext context(nodeInputs, node.outputs.size());
        m_operators[index]->forward(context);
        for (size_t slot = 0; slot < node.outputs.size(); ++slot) {
            if (node.hasOutput(slot))
                values[at(node.outputs[slot])] = inDouble(context.outputs()[slot]);
        }
    }
    return values;
}

void NetworkOperator::forward(ForwardContext& context) const
{
    std::vector<const Tensor*> inputs;
    for (size_t slot = 0; slot < context.inputCount(); ++slot)
        inputs.push_back(&context.input(slot));
    const Values values = run(inputs);
    for (size_t slot = 0; slot < m_model.graph.outputs().size(); ++slot)
        context.setOutput(slot, values[at(m_model.graph.outputs()[slot])]);
}

void NetworkOperator::backward(BackwardContext& context) const
{
    const Values values = run(context.inputs());
    Values gradients(values.size());
    for (size_t slot = 0; slot < context.outputCount(); ++slot) {
        if (context.hasOutputGradient(slot))
            add(gradients[at(m_model.graph.outputs()[slot])], context.outputGradient(slot));
    }
    for (size_t index = m_nodes.size(); index-- > 0;)
        reverseNode(index, values, gradients);
    for (size_t slot = 0; slot < context.inputCount(); ++slot) {
        const Tensor& gradient = gradients[at(m_model.graph.inputs()[slot])];
        if (context.wantsInputGradient(slot) && gradient.isDefined())
            context.setInputGradient(slot, gradient);
    }
}

void NetworkOperator::reverseNode(size_t index, const Values& values, Values& gradients) const
{
    const Node& node = m_model.graph.node(m_nodes[index]);
    const std::vector<const Tensor*> outputGradients = pointers(node.outputs, gradients);
    const bool isReached = std::ranges::any_of(
        outputGradients, [](const Tensor* gradient) { return gradient != nullptr; });
    if (!isReached || m_operators[index]->gradientFlow() == GradientFlow::stops)
        return;
    const std::vector<const Tensor*> inputs = pointers(node.inputs, values);
    const std::vector<const Tensor*> outputs = pointers(node.outputs, values);
    std::vector<bool> wanted;
    for (const Tensor* input : inputs)
        wanted.push_back(input != nullptr && input->elementType() == ElementType::float64);
    BackwardContext context(inputs, outputs, outputGradients, wanted);
    m_operators[index]->backward(context);
    for (size_t slot = 0; slot < inputs.size(); ++slot) {
        if (node.hasInput(slot))
            add(gradients[at(node.inputs[slot])], context.inputGradients()[slot]);
    }
}

} // namespace test
