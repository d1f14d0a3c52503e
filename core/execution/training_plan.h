#pragma once

#include "core/base/monitor.h"
#include "core/execution/arena.h"
#include "core/execution/training_network.h"
#include "core/operators/layout.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace core {

/// Memory that steps of a training plan work on: at an offset of the arena, at a fixed address
/// (weights, gradients, constants), or given by the caller of a run.
struct TrainingBuffer
{
    size_t bytes = 0;
    size_t offset = 0;
    std::byte* fixed = nullptr;
    int external = -1; ///< index into TrainingMemory::external
};

/// Addresses of one run.
struct TrainingMemory
{
    std::byte* arena = nullptr;
    std::vector<std::byte*> external; ///< null: not given
    std::span<const TrainingBuffer> buffers;

    /// Null for buffer -1.
    std::byte* at(int buffer) const
    {
        if (buffer < 0)
            return nullptr;
        const TrainingBuffer& found = buffers[static_cast<size_t>(buffer)];
        if (found.external >= 0)
            return external[static_cast<size_t>(found.external)];
        return found.fixed != nullptr ? found.fixed : arena + found.offset;
    }
};

/// One unit of work of a training plan.
struct TrainingStep
{
    NodeId node; ///< that the time is counted for
    std::function<void(const TrainingMemory& memory)> run;
};

/// A tensor of the caller: an input, a result, or a gradient.
struct TrainingPort
{
    int external = -1;
    Shape shape;
    ElementType elementType = ElementType::undefined;
};

/// A network compiled for fixed input shapes: steps forward and steps backward over one arena, in
/// which activations live until their gradient is computed.
class TrainingPlan
{
public:
    std::vector<TrainingBuffer> buffers;
    std::vector<Tensor> constants; ///< that fixed buffers point to
    std::vector<TrainingStep> forwardSteps;
    std::vector<TrainingStep> backwardSteps;
    std::vector<TrainingPort> inputs;
    std::vector<TrainingPort> outputs;
    std::vector<TrainingPort> taps;
    std::vector<TrainingPort> outputGradients;
    std::vector<TrainingPort> tapGradients;
    std::vector<TrainingPort> inputGradients; ///< one an input; external -1: it has none
    size_t externals = 0;
    size_t arenaBytes = 0;

    TrainingForward forward(std::span<const Tensor> tensors, Arena& arena, const Monitor& monitor);
    /// Belongs to the most recent forward() in the same arena. Gives the gradients of the inputs.
    std::vector<Tensor> backward(std::span<const Tensor> ofOutputs, std::span<const Tensor> ofTaps,
                                 const Monitor& monitor);

private:
    void run(std::span<const TrainingStep> steps, const Monitor& monitor);

    TrainingMemory m_memory;
    std::vector<Tensor> m_inputs; ///< of the most recent forward()
};

} // namespace core
