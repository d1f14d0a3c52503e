#include "core/execution/training_plan_steps.h"

#include "core/operators/training_loops.h"

#include <algorithm>
#include <cstring>

namespace core {

namespace {

std::vector<std::byte*> addresses(const TrainingMemory& memory, const std::vector<int>& buffers)
{
    std::vector<std::byte*> result;
    for (const int buffer : buffers)
        result.push_back(memory.at(buffer));
    return result;
}

void append(std::vector<int>& list, const std::vector<int>& added)
{
    list.insert(list.end(), added.begin(), added.end());
}

std::vector<const Tensor*> pointers(const std::vector<Tensor>& tensors)
{
    std::vector<const Tensor*> result;
    for (const Tensor& tensor : tensors)
        result.push_back(tensor.isDefined() ? &tensor : nullptr);
    return result;
}

void copyInto(std::span<std::byte> target, const Tensor& source)
{
    require(target.size() == source.byteCount(), "a tensor has the inferred size");
    if (!target.empty())
        std::memcpy(target.data(), source.bytes().data(), target.size());
}

} // namespace

std::vector<int> TrainingKernelBuffers::touched() const
{
    std::vector<int> all = { workspace, scratch };
    append(all, inputs);
    append(all, outputs);
    append(all, outputGradients);
    append(all, inputGradients);
    return all;
}

void BufferViews::add(int buffer, const Layout& layout)
{
    buffers.push_back(buffer);
    layouts.push_back(layout);
}

std::vector<Tensor> BufferViews::at(const TrainingMemory& memory) const
{
    std::vector<Tensor> tensors(buffers.size());
    for (size_t index = 0; index < buffers.size(); ++index) {
        if (buffers[index] >= 0)
            tensors[index] = Tensor::view(layouts[index].elementType, layouts[index].shape,
                                          memory.at(buffers[index]));
    }
    return tensors;
}

std::vector<int> PlainBuffers::touched() const
{
    std::vector<int> all = inputs.buffers;
    append(all, outputs.buffers);
    append(all, outputGradients.buffers);
    append(all, inputGradients.buffers);
    return all;
}

TrainingWork kernelForward(std::shared_ptr<const TrainingKernel> kernel,
                           TrainingKernelBuffers buffers)
{
    return
        [kernel = std::move(kernel), buffers = std::move(buffers)](const TrainingMemory& memory) {
            const std::vector<std::byte*> inputs = addresses(memory, buffers.inputs);
            const std::vector<std::byte*> outputs = addresses(memory, buffers.outputs);
            const std::vector<const std::byte*> read(inputs.begin(), inputs.end());
            kernel->forward({ .inputs = read,
                              .outputs = outputs,
                              .workspace = memory.at(buffers.workspace),
                              .scratch = memory.at(buffers.scratch) });
        };
}

TrainingWork kernelBackward(std::shared_ptr<const TrainingKernel> kernel,
                            TrainingKernelBuffers buffers)
{
    return
        [kernel = std::move(kernel), buffers = std::move(buffers)](const TrainingMemory& memory) {
            const std::vector<std::byte*> inputs = addresses(memory, buffers.inputs);
            const std::vector<std::byte*> outputs = addresses(memory, buffers.outputs);
            const std::vector<std::byte*> results = addresses(memory, buffers.inputGradients);
            const std::vector<const std::byte*> read(inputs.begin(), inputs.end());
            const std::vector<std::byte*> given = addresses(memory, buffers.outputGradients);
            const std::vector<const std::byte*> gradients(given.begin(), given.end());
            kernel->backward({ .inputs = read,
                               .outputs = outputs,
                               .outputGradients = gradients,
                               .inputGradients = results,
                               .workspace = memory.at(buffers.workspace),
                               .scratch = memory.at(buffers.scratch) });
        };
}

TrainingWork plainForward(TrainingNetwork& network, NodeId id, PlainBuffers buffers)
{
    return [&network, id, buffers = std::move(buffers)](const TrainingMemory& memory) {
        const std::vector<Tensor> inputs = buffers.inputs.at(memory);
        std::vector<Tensor> outputs = buffers.outputs.at(memory);
        const std::vector<const Tensor*> read = pointers(inputs);
        ForwardContext context(read, network.outputCount(id));
        network.forward(id, context);
        network.updateStatistics(id, context.outputs());
        for (size_t index = 0; index < outputs.size(); ++index) {
            if (outputs[index].isDefined())
                copyInto(outputs[index].mutableBytes(), context.outputs()[index]);
        }
    };
}

TrainingWork plainBackward(TrainingNetwork& network, NodeId id, PlainBuffers buffers)
{
    return [&network, id, buffers = std::move(buffers)](const TrainingMemory& memory) {
        const std::vector<Tensor> inputs = buffers.inputs.at(memory);
        const std::vector<Tensor> outputs = buffers.outputs.at(memory);
        const std::vector<Tensor> gradients = buffers.outputGradients.at(memory);
        std::vector<Tensor> results = buffers.inputGradients.at(memory);
        const std::vector<const Tensor*> read = pointers(inputs);
        const std::vector<const Tensor*> made = pointers(outputs);
        const std::vector<const Tensor*> given = pointers(gradients);
        std::vector<bool> wanted;
        for (const Tensor& result : results)
            wanted.push_back(result.isDefined());
        BackwardContext context(read, made, given, wanted);
        network.backward(id, context);
        for (size_t index = 0; index < results.size(); ++index) {
            if (!wanted[index])
                continue;
            const Tensor& gradient = context.inputGradients()[index];
            if (gradient.isDefined())
                copyInto(results[index].mutableBytes(), gradient);
            else
                std::ranges::fill(results[index].mutableBytes(), std::byte{});
        }
    };
}

TrainingWork reorderWork(std::shared_ptr<const Kernel> kernel, int from, int to, int scratch)
{
    return [kernel = std::move(kernel), from, to, scratch](const TrainingMemory& memory) {
        const std::byte* const input = memory.at(from);
        std::byte* const output = memory.at(to);
        kernel->run({ .inputs = std::span(&input, 1),
                      .outputs = std::span(&output, 1),
                      .scratch = memory.at(scratch) });
    };
}

TrainingWork copyWork(int from, int to, size_t bytes)
{
    return [=](const TrainingMemory& memory) {
        if (bytes == 0)
            return;
        if (const std::byte* source = memory.at(from))
            std::memcpy(memory.at(to), source, bytes);
        else
            std::memset(memory.at(to), 0, bytes);
    };
}

TrainingWork zeroWork(int to, size_t bytes)
{
    return [=](const TrainingMemory& memory) { std::memset(memory.at(to), 0, bytes); };
}

TrainingWork additionWork(int a, int b, int to, const Layout& layout)
{
    return [=, type = layout.elementType,
            count = layout.storedElements()](const TrainingMemory& memory) {
        addStored(type, false, memory.at(a), memory.at(b), memory.at(to), count);
    };
}

TrainingWork accumulationWork(std::span<float> sum, int added)
{
    return [=](const TrainingMemory& memory) {
        const std::span<std::byte> bytes = std::as_writable_bytes(sum);
        addStored(ElementType::float32, false, bytes.data(), memory.at(added), bytes.data(),
                  static_cast<int64_t>(sum.size()));
    };
}

} // namespace core
