#include "core/execution/training_plan.h"

namespace core {

namespace {

/// Fresh tensors for ports, their addresses in `memory`.
std::vector<Tensor> provide(std::span<const TrainingPort> ports, TrainingMemory& memory)
{
    std::vector<Tensor> tensors;
    for (const TrainingPort& port : ports) {
        Tensor& tensor = tensors.emplace_back(Tensor::uninitialized(port.elementType, port.shape));
        if (port.external >= 0)
            memory.external[static_cast<size_t>(port.external)] = tensor.mutableBytes().data();
    }
    return tensors;
}

/// Addresses of tensors that are only read.
void give(std::span<const TrainingPort> ports, std::span<const Tensor> tensors,
          TrainingMemory& memory)
{
    for (size_t index = 0; index < ports.size(); ++index) {
        if (ports[index].external < 0)
            continue;
        const bool isGiven = index < tensors.size() && tensors[index].isDefined();
        memory.external[static_cast<size_t>(ports[index].external)] =
            isGiven ? const_cast<std::byte*>(tensors[index].bytes().data()) : nullptr;
    }
}

} // namespace

void TrainingPlan::run(std::span<const TrainingStep> steps, const Monitor& monitor)
{
    for (const TrainingStep& step : steps) {
        monitor.checkpoint();
        step.run(m_memory);
    }
}

TrainingForward TrainingPlan::forward(std::span<const Tensor> tensors, Arena& arena,
                                      const Monitor& monitor)
{
    m_memory.arena = arena.reserve(arenaBytes);
    m_memory.buffers = buffers;
    m_memory.external.assign(externals, nullptr);
    m_inputs.assign(tensors.begin(), tensors.end());
    give(inputs, m_inputs, m_memory);
    TrainingForward result{ .outputs = provide(outputs, m_memory),
                            .taps = provide(taps, m_memory) };
    run(forwardSteps, monitor);
    return result;
}

std::vector<Tensor> TrainingPlan::backward(std::span<const Tensor> ofOutputs,
                                           std::span<const Tensor> ofTaps, const Monitor& monitor)
{
    give(outputGradients, ofOutputs, m_memory);
    give(tapGradients, ofTaps, m_memory);
    std::vector<Tensor> result = provide(inputGradients, m_memory);
    run(backwardSteps, monitor);
    return result;
}

} // namespace core
