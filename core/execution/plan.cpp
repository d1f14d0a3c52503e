#include "core/execution/plan.h"

#include "core/execution/buffer_magnitudes.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>

namespace core {

namespace {

using Clock = std::chrono::steady_clock;

/// Sums the time of steps by node, in order of first appearance.
class NodeClock
{
public:
    explicit NodeClock(size_t nodeSlots)
        : m_place(nodeSlots, -1)
    {
    }

    void add(NodeId node, Clock::duration elapsed)
    {
        int& place = m_place[static_cast<size_t>(node.index)];
        if (place < 0) {
            place = static_cast<int>(m_times.size());
            m_times.push_back({ node, 0 });
        }
        m_times[static_cast<size_t>(place)].milliseconds +=
            std::chrono::duration<double, std::milli>(elapsed).count();
    }

    std::vector<NodeTime> take() { return std::move(m_times); }

private:
    std::vector<int> m_place;
    std::vector<NodeTime> m_times;
};

} // namespace

/// The memory of one run.
class Plan::Frame
{
public:
    Frame(Plan& plan, std::span<const Tensor> inputs, std::span<const double> magnitudes,
          std::byte* arena, Monitor& monitor)
        : m_plan(plan)
        , m_arena(arena)
        , m_monitor(monitor)
        , m_magnitudes(plan.buffers, magnitudes)
        , m_tensors(plan.buffers.size())
        , m_memory(plan.buffers.size(), nullptr)
    {
        for (size_t index = 0; index < plan.buffers.size(); ++index)
            place(index, inputs);
    }

    /// False when the step was not run, because it could hide a NaN.
    bool runStep(const Step& step)
    {
        if (step.kernel)
            return runKernel(step);
        runForward(step);
        return true;
    }

    /// The value as a tensor; a view when its memory is the arena.
    Tensor tensorOf(const PlannedValue& value) const
    {
        const auto index = static_cast<size_t>(value.buffer);
        const Buffer& buffer = m_plan.buffers[index];
        if (buffer.kind == BufferKind::arena)
            return Tensor::view(value.elementType, value.shape, m_memory[index]);
        const Tensor& tensor = m_tensors[index];
        // A value without a layout (strings) is passed on as it came.
        const bool hasLayout = value.elementType != ElementType::undefined;
        if (buffer.kind == BufferKind::tensor || !hasLayout || tensor.shape() == value.shape)
            return tensor;
        return tensor.reshaped(value.shape);
    }

private:
    void place(size_t index, std::span<const Tensor> inputs)
    {
        const Buffer& buffer = m_plan.buffers[index];
        switch (buffer.kind) {
        case BufferKind::input:
            m_tensors[index] = inputs[buffer.index];
            break;
        case BufferKind::constant:
            m_tensors[index] = buffer.constant;
            break;
        case BufferKind::arena:
            m_memory[index] = m_arena + buffer.offset;
            return;
        case BufferKind::result:
            m_tensors[index] = freshTensor(buffer, index);
            m_memory[index] = m_tensors[index].mutableBytes().data();
            return;
        case BufferKind::tensor:
            return;
        }
        // Kernels never write to inputs and constants.
        m_memory[index] = const_cast<std::byte*>(m_tensors[index].bytes().data());
    }

    /// Shaped like the first output or tap that lies in the buffer.
    Tensor freshTensor(const Buffer& buffer, size_t index) const
    {
        for (const auto* list : { &m_plan.outputs, &m_plan.taps }) {
            for (const PlannedValue& value : *list) {
                if (value.buffer == static_cast<int>(index))
                    return Tensor::uninitialized(value.elementType, value.shape);
            }
        }
        return Tensor::uninitialized(ElementType::uint8, { static_cast<int64_t>(buffer.bytes) });
    }

    bool runKernel(const Step& step)
    {
        m_inputs.clear();
        m_outputs.clear();
        for (const int buffer : step.inputs)
            m_inputs.push_back(buffer < 0 ? nullptr : m_memory[static_cast<size_t>(buffer)]);
        if (!m_magnitudes.admit(step, m_inputs))
            return false;
        for (const int buffer : step.outputs)
            m_outputs.push_back(buffer < 0 ? nullptr : m_memory[static_cast<size_t>(buffer)]);
        step.kernel->run({ m_inputs, m_outputs, m_arena + step.scratchOffset });
        return true;
    }

    void runForward(const Step& step)
    {
        std::vector<Tensor> tensors(step.inputValues.size());
        std::vector<const Tensor*> pointers(step.inputValues.size(), nullptr);
        for (size_t slot = 0; slot < tensors.size(); ++slot) {
            if (step.inputValues[slot].buffer < 0)
                continue;
            tensors[slot] = tensorOf(step.inputValues[slot]);
            pointers[slot] = &tensors[slot];
        }
        ForwardContext context(
            pointers, step.outputValues.size(),
            [&](size_t slot, ElementType type, const Shape& shape) {
                return allocate(step.outputValues[slot], type, shape);
            },
            [&](const Graph& graph, std::span<const Tensor> inputs) {
                return runNested(step, graph, inputs);
            });
        try {
            m_plan.prepared->operatorOf(step.node).forward(context);
        } catch (const Error& error) {
            throw Error(error.code(), fmt::format("{}: {}", label(step), error.what()));
        }
        for (size_t slot = 0; slot < step.outputValues.size(); ++slot)
            store(step, step.outputValues[slot], std::move(context.outputs()[slot]));
        m_magnitudes.forgetOutputs(step);
    }

    std::string label(const Step& step) const
    {
        return m_plan.prepared->model.graph.node(step.node).label();
    }

    bool isPlaced(const PlannedValue& value) const
    {
        return value.buffer >= 0 && m_memory[static_cast<size_t>(value.buffer)] != nullptr;
    }

    Tensor allocate(const PlannedValue& value, ElementType type, const Shape& shape) const
    {
        if (isPlaced(value) && value.elementType == type && value.shape == shape)
            return Tensor::view(type, shape, m_memory[static_cast<size_t>(value.buffer)]);
        return Tensor::uninitialized(type, shape);
    }

    /// Keeps an output that forward() made: where the plan wants it, or as it is.
    void store(const Step& step, const PlannedValue& value, Tensor tensor)
    {
        if (value.buffer < 0)
            return;
        const auto index = static_cast<size_t>(value.buffer);
        if (!isPlaced(value)) {
            // A tensor that shares the arena would change when its place is used again.
            m_tensors[index] = isInArena(tensor) ? ownCopy(tensor) : std::move(tensor);
            return;
        }
        if (tensor.elementType() != value.elementType || tensor.shape() != value.shape)
            throw InternalError(
                fmt::format("{} was inferred to give {} {} but gave {} {}", label(step),
                            elementTypeName(value.elementType), shapeText(value.shape),
                            elementTypeName(tensor.elementType()), shapeText(tensor.shape())));
        if (tensor.bytes().data() != m_memory[index] && tensor.byteCount() > 0)
            std::memcpy(m_memory[index], tensor.bytes().data(), tensor.byteCount());
    }

    bool isInArena(const Tensor& tensor) const
    {
        const std::byte* data = tensor.bytes().data();
        return data >= m_arena && data < m_arena + m_plan.arenaBytes;
    }

    static Tensor ownCopy(const Tensor& tensor)
    {
        Tensor copy = Tensor::uninitialized(tensor.elementType(), tensor.shape());
        std::ranges::copy(tensor.bytes(), copy.mutableBytes().begin());
        return copy;
    }

    std::vector<Tensor> runNested(const Step& step, const Graph& graph,
                                  std::span<const Tensor> inputs)
    {
        std::map<std::string, Tensor> seen;
        const OuterLookup lookup = [&](const std::string& name) -> const Tensor* {
            const auto value = step.captured.find(name);
            if (value == step.captured.end())
                return nullptr;
            return &seen.try_emplace(name, tensorOf(value->second)).first->second;
        };
        return m_plan.nested(graph).run(inputs, {}, m_monitor, lookup).outputs;
    }

    Plan& m_plan;
    std::byte* m_arena = nullptr;
    Monitor& m_monitor;
    BufferMagnitudes m_magnitudes;
    std::vector<Tensor> m_tensors; ///< by buffer
    std::vector<std::byte*> m_memory; ///< by buffer
    std::vector<const std::byte*> m_inputs;
    std::vector<std::byte*> m_outputs;
};

Interpreter& Plan::nested(const Graph& graph)
{
    std::unique_ptr<Interpreter>& interpreter = m_nested[&graph];
    if (interpreter == nullptr)
        interpreter = std::make_unique<Interpreter>(prepared->model, graph);
    return *interpreter;
}

std::optional<RunResult> Plan::run(std::span<const Tensor> inputs,
                                   std::span<const double> magnitudes, Arena& arena, bool timeNodes,
                                   Monitor& monitor)
{
    Frame frame(*this, inputs, magnitudes, arena.reserve(arenaBytes), monitor);
    NodeClock clock(prepared->model.graph.nodeSlots());
    for (const Step& step : steps) {
        monitor.checkpoint();
        const auto start = timeNodes ? Clock::now() : Clock::time_point();
        if (!frame.runStep(step))
            return std::nullopt;
        if (timeNodes)
            clock.add(step.node, Clock::now() - start);
    }
    RunResult result;
    for (const PlannedValue& value : outputs)
        result.outputs.push_back(frame.tensorOf(value));
    for (const PlannedValue& value : taps)
        result.taps.push_back(frame.tensorOf(value));
    result.nodeTimes = clock.take();
    return result;
}

} // namespace core
