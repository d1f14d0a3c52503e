#pragma once

#include "core/execution/training_network.h"
#include "core/execution/training_plan.h"
#include "core/operators/kernel.h"
#include "core/operators/training_kernel.h"

#include <functional>
#include <memory>
#include <vector>

/// What steps of a training plan do when they run.
namespace core {

using TrainingWork = std::function<void(const TrainingMemory& memory)>;

/// Buffers that a training kernel works on; -1 where it reads or writes nothing.
struct TrainingKernelBuffers
{
    std::vector<int> inputs;
    std::vector<int> outputs;
    std::vector<int> inputGradients; ///< of backward
    std::vector<int> outputGradients; ///< of backward: summands of that of output 0
    int workspace = -1;
    int scratch = -1;

    /// All of them.
    std::vector<int> touched() const;
};

/// Row-major tensors over buffers.
struct BufferViews
{
    std::vector<int> buffers; ///< -1: left out
    std::vector<Layout> layouts;

    void add(int buffer, const Layout& layout);
    /// Undefined tensors for buffers that are left out.
    std::vector<Tensor> at(const TrainingMemory& memory) const;
};

/// Tensors that Operator::forward and Operator::backward work on.
struct PlainBuffers
{
    BufferViews inputs;
    BufferViews outputs;
    BufferViews outputGradients; ///< of backward
    BufferViews inputGradients; ///< of backward

    std::vector<int> touched() const;
};

TrainingWork kernelForward(std::shared_ptr<const TrainingKernel> kernel,
                           TrainingKernelBuffers buffers);
TrainingWork kernelBackward(std::shared_ptr<const TrainingKernel> kernel,
                            TrainingKernelBuffers buffers);
/// `network` must outlive the work.
TrainingWork plainForward(TrainingNetwork& network, NodeId id, PlainBuffers buffers);
TrainingWork plainBackward(TrainingNetwork& network, NodeId id, PlainBuffers buffers);

TrainingWork reorderWork(std::shared_ptr<const Kernel> kernel, int from, int to, int scratch);
/// Copies, or writes zeros where the caller of the run gave no `from`.
TrainingWork copyWork(int from, int to, size_t bytes);
TrainingWork zeroWork(int to, size_t bytes);
/// to = a + b over `layout`.
TrainingWork additionWork(int a, int b, int to, const Layout& layout);
/// sum += added
TrainingWork accumulationWork(std::span<float> sum, int added);

} // namespace core
