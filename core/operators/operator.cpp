#include "core/operators/operator.h"

#include "core/operators/kernel.h"
#include "core/operators/training_kernel.h"

namespace core {

std::string_view operatorCategoryName(OperatorCategory category)
{
    switch (category) {
    case OperatorCategory::convolution:
        return "convolution";
    case OperatorCategory::normalization:
        return "normalization";
    case OperatorCategory::activation:
        return "activation";
    case OperatorCategory::pooling:
        return "pooling";
    case OperatorCategory::shape:
        return "shape";
    case OperatorCategory::arithmetic:
        return "arithmetic";
    case OperatorCategory::quantize:
        return "quantize";
    case OperatorCategory::recurrent:
        return "recurrent";
    case OperatorCategory::control:
        return "control";
    case OperatorCategory::other:
        break;
    }
    return "other";
}

ShapeContext::ShapeContext(std::span<const ValueFacts> inputs, size_t outputCount,
                           SubgraphInference inferSubgraph)
    : m_inputs(inputs)
    , m_outputs(outputCount)
    , m_inferSubgraph(std::move(inferSubgraph))
{
}

const ValueFacts& ShapeContext::input(size_t slot) const
{
    static const ValueFacts kLeftOut;
    return hasInput(slot) ? m_inputs[slot] : kLeftOut;
}

std::optional<std::vector<int64_t>> ShapeContext::constantIntegers(size_t slot) const
{
    const ValueFacts& facts = input(slot);
    if (facts.constant != nullptr)
        return facts.constant->toIntegers();
    return facts.elements ? toConcrete(*facts.elements) : std::nullopt;
}

void ShapeContext::setOutput(size_t slot, ElementType type, std::optional<SymbolicShape> shape)
{
    if (slot >= m_outputs.size())
        return;
    m_outputs[slot].isPresent = true;
    m_outputs[slot].elementType = type;
    m_outputs[slot].shape = std::move(shape);
}

void ShapeContext::setOutput(size_t slot, ElementType type, std::span<const int64_t> shape)
{
    setOutput(slot, type, toSymbolic(shape));
}

void ShapeContext::setElements(size_t slot, SymbolicShape elements)
{
    if (slot < m_outputs.size())
        m_outputs[slot].elements = std::move(elements);
}

std::vector<ValueFacts> ShapeContext::inferSubgraph(const Graph& graph,
                                                    std::span<const ValueFacts> inputs) const
{
    return m_inferSubgraph ? m_inferSubgraph(graph, inputs)
                           : std::vector<ValueFacts>(graph.outputs().size());
}

ForwardContext::ForwardContext(std::span<const Tensor* const> inputs, size_t outputCount,
                               OutputAllocator allocate, SubgraphRunner runSubgraph)
    : m_inputs(inputs)
    , m_outputs(outputCount)
    , m_allocate(std::move(allocate))
    , m_runSubgraph(std::move(runSubgraph))
{
}

const Tensor& ForwardContext::input(size_t slot) const
{
    require(hasInput(slot), "input is present");
    return *m_inputs[slot];
}

Tensor& ForwardContext::allocateOutput(size_t slot, ElementType type, const Shape& shape)
{
    require(slot < m_outputs.size(), "output slot exists");
    m_outputs[slot] =
        m_allocate ? m_allocate(slot, type, shape) : Tensor::uninitialized(type, shape);
    return m_outputs[slot];
}

void ForwardContext::setOutput(size_t slot, Tensor tensor)
{
    if (slot < m_outputs.size())
        m_outputs[slot] = std::move(tensor);
}

std::vector<Tensor> ForwardContext::runSubgraph(const Graph& graph,
                                                std::span<const Tensor> inputs) const
{
    require(static_cast<bool>(m_runSubgraph), "executor runs nested graphs");
    return m_runSubgraph(graph, inputs);
}

BackwardContext::BackwardContext(std::span<const Tensor* const> inputs,
                                 std::span<const Tensor* const> outputs,
                                 std::span<const Tensor* const> outputGradients,
                                 std::vector<bool> wanted)
    : m_inputs(inputs)
    , m_outputs(outputs)
    , m_outputGradients(outputGradients)
    , m_wanted(std::move(wanted))
    , m_inputGradients(inputs.size())
{
}

const Tensor& BackwardContext::input(size_t slot) const
{
    require(hasInput(slot), "input is present");
    return *m_inputs[slot];
}

const Tensor& BackwardContext::output(size_t slot) const
{
    require(slot < m_outputs.size() && m_outputs[slot] != nullptr, "output is present");
    return *m_outputs[slot];
}

bool BackwardContext::hasOutputGradient(size_t slot) const
{
    return slot < m_outputGradients.size() && m_outputGradients[slot] != nullptr;
}

const Tensor& BackwardContext::outputGradient(size_t slot) const
{
    require(hasOutputGradient(slot), "output has a gradient");
    return *m_outputGradients[slot];
}

void BackwardContext::setInputGradient(size_t slot, Tensor gradient)
{
    require(hasInput(slot), "input is present");
    require(gradient.shape() == m_inputs[slot]->shape(), "gradient has the shape of its input");
    require(gradient.elementType() == m_inputs[slot]->elementType(),
            "gradient has the element type of its input");
    m_inputGradients[slot] = std::move(gradient);
}

void Operator::backward(BackwardContext&) const
{
    throw InternalError("backward() of an operator whose gradient does not flow");
}

Cost Operator::cost(std::span<const ValueFacts>, std::span<const ValueFacts> outputs) const
{
    Cost cost;
    for (const ValueFacts& output : outputs) {
        const std::optional<Shape> shape = output.shape ? toConcrete(*output.shape) : std::nullopt;
        if (shape)
            cost.elementOperations += elementCount(*shape);
    }
    return cost;
}

ChannelLinks Operator::channelLinks(std::span<const ValueFacts>, std::span<const ValueFacts>) const
{
    return {};
}

std::unique_ptr<Kernel> Operator::kernel(const KernelRequest&) const
{
    return nullptr;
}

std::unique_ptr<TrainingKernel> Operator::trainingKernel(const TrainingRequest&) const
{
    return nullptr;
}

} // namespace core
