#include "core/execution/training_plan_steps.h"
#include "core/execution/training_plan_values.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

size_t slot(auto id)
{
    return static_cast<size_t>(id.index);
}

class BackwardBuilder
{
public:
    explicit BackwardBuilder(TrainingPlanValues& values)
        : m_values(values)
        , m_graph(values.graph())
        , m_summands(m_graph.valueSlots())
    {
    }

    void build(const std::vector<TrainingRecord>& records, const Monitor& monitor)
    {
        importGradients(m_graph.outputs(), m_values.plan().outputGradients);
        importGradients(m_values.network().taps, m_values.plan().tapGradients);
        for (auto record = records.rbegin(); record != records.rend(); ++record) {
            monitor.checkpoint();
            if (m_values.path().has(record->node))
                addBackward(*record);
        }
        if (m_values.request().wantsInputGradients)
            exportInputGradients();
    }

private:
    bool isOnPath(ValueId id) const { return m_values.path().has(id); }

    /// Where the gradient of a weight is summed up; empty for any other value.
    std::span<float> gradientMemory(ValueId id) const
    {
        return id.isValid() ? m_values.network().gradientMemory[slot(id)] : std::span<float>();
    }

    /// Adds a summand to the gradient of a value; to that of a weight right away.
    void contribute(ValueId id, const TrainingPlace& part, NodeId node)
    {
        const std::span<float> memory = gradientMemory(id);
        if (memory.empty()) {
            m_summands[slot(id)].push_back(part);
            return;
        }
        const int from = m_values.reordered(part, m_values.rowMajorOf(id), node);
        m_values.memory().addStep(node, std::array{ from }, accumulationWork(memory, from));
    }

    /// The gradient of a value under a layout, in at most `most` summands; none when it is zero.
    std::vector<int> summandsFor(ValueId id, const Layout& layout, NodeId node, size_t most)
    {
        std::vector<int> summands;
        for (const TrainingPlace& part : m_summands[slot(id)]) {
            const int buffer = m_values.reordered(part, layout, node);
            if (summands.size() < most)
                summands.push_back(buffer);
            else
                summands.back() = added(summands.back(), buffer, layout, node);
        }
        return summands;
    }

    /// The whole gradient of a value under a layout; -1 when it is zero.
    int gradientFor(ValueId id, const Layout& layout, NodeId node)
    {
        const std::vector<int> sum = summandsFor(id, layout, node, 1);
        return sum.empty() ? -1 : sum[0];
    }

    int added(int a, int b, const Layout& layout, NodeId node)
    {
        const int sum = m_values.memory().addArena(layout.bytes());
        m_values.memory().addStep(node, std::array{ a, b, sum }, additionWork(a, b, sum, layout));
        return sum;
    }

    void importGradients(std::span<const ValueId> values, std::vector<TrainingPort>& ports)
    {
        for (const ValueId id : values) {
            TrainingPort& port = ports.emplace_back();
            if (!isOnPath(id))
                continue;
            port = m_values.portOf(id);
            const Layout layout = m_values.rowMajorOf(id);
            const NodeId last = m_graph.order().back();
            const int from = m_values.memory().addExternal(port);
            const int to = m_values.memory().addArena(layout.bytes());
            m_values.memory().addStep(last, std::array{ from, to },
                                      copyWork(from, to, layout.bytes()));
            contribute(id, { layout, to }, last);
        }
    }

    void addBackward(const TrainingRecord& record)
    {
        switch (record.kind) {
        case TrainingRecord::Kind::kernel:
            return addKernel(record);
        case TrainingRecord::Kind::view:
            return addView(record);
        case TrainingRecord::Kind::plain:
            return addPlain(record);
        }
    }

    void addView(const TrainingRecord& record)
    {
        const ValueId input = m_graph.node(record.node).inputs[0];
        const int buffer =
            gradientFor(record.output, m_values.rowMajorOf(record.output), record.node);
        if (buffer >= 0)
            contribute(input, { m_values.rowMajorOf(input), buffer }, record.node);
    }

    void addKernel(const TrainingRecord& record)
    {
        const std::vector<ValueId>& inputs = record.read;
        const TrainingTraits& traits = record.kernel->traits();
        const std::vector<int> gradients = summandsFor(record.output, traits.outputs[0],
                                                       record.node, traits.sumsGradients ? 2 : 1);
        if (gradients.empty())
            return;
        std::vector<int> results(inputs.size(), gradients[0]);
        if (traits.mode == GradientMode::shared)
            results.assign(inputs.size(), m_values.memory().addArena(traits.inputs[0].bytes()));
        else if (traits.mode == GradientMode::computed)
            results = gradientBuffers(record);
        if (traits.mode != GradientMode::passed)
            addKernelStep(record, gradients, results);
        for (size_t index = 0; index < inputs.size(); ++index) {
            const bool isAdded = traits.adds[index] && !gradientMemory(inputs[index]).empty();
            if (isOnPath(inputs[index]) && !isAdded)
                contribute(inputs[index], { traits.inputs[index], results[index] }, record.node);
        }
    }

    /// A buffer for the gradient of each wanted input: that of the weight itself where the kernel
    /// adds to it, else one of the arena.
    std::vector<int> gradientBuffers(const TrainingRecord& record)
    {
        std::vector<int> results;
        for (size_t index = 0; index < record.read.size(); ++index)
            results.push_back(isOnPath(record.read[index]) ? gradientBuffer(
                                  record, index, gradientMemory(record.read[index]))
                                                           : -1);
        return results;
    }

    int gradientBuffer(const TrainingRecord& record, size_t index, std::span<float> memory)
    {
        const TrainingTraits& traits = record.kernel->traits();
        if (traits.adds[index] && !memory.empty())
            return m_values.memory().addFixed(std::as_writable_bytes(memory).data(),
                                              memory.size_bytes());
        const size_t bytes = traits.inputs[index].bytes();
        const int buffer = m_values.memory().addArena(bytes);
        if (traits.adds[index])
            m_values.memory().addStep(record.node, std::array{ buffer }, zeroWork(buffer, bytes));
        return buffer;
    }

    void addKernelStep(const TrainingRecord& record, const std::vector<int>& gradients,
                       const std::vector<int>& results)
    {
        const TrainingTraits& traits = record.kernel->traits();
        TrainingKernelBuffers buffers{ .inputs = record.inputs,
                                       .outputs = { traits.keepsOutput ? record.outputs[0] : -1 },
                                       .inputGradients = results,
                                       .outputGradients = gradients,
                                       .workspace = record.workspace,
                                       .scratch = m_values.memory().addArena(traits.scratchBytes) };
        for (size_t index = 0; index < buffers.inputs.size(); ++index) {
            if (!traits.keepsInputs[index])
                buffers.inputs[index] = -1;
        }
        m_values.memory().addStep(record.node, buffers.touched(),
                                  kernelBackward(record.kernel, buffers));
    }

    void addPlain(const TrainingRecord& record)
    {
        const Node& node = m_graph.node(record.node);
        PlainBuffers buffers;
        for (size_t index = 0; index < node.outputs.size(); ++index) {
            const ValueId output = node.outputs[index];
            const Layout layout = output.isValid() ? m_values.rowMajorOf(output) : Layout();
            buffers.outputs.add(record.outputs[index], layout);
            buffers.outputGradients.add(
                output.isValid() ? gradientFor(output, layout, record.node) : -1, layout);
        }
        if (std::ranges::all_of(buffers.outputGradients.buffers,
                                [](int buffer) { return buffer < 0; }))
            return;
        for (size_t index = 0; index < node.inputs.size(); ++index) {
            const ValueId input = node.inputs[index];
            const Layout layout = input.isValid() ? m_values.rowMajorOf(input) : Layout();
            buffers.inputs.add(record.inputs[index], layout);
            buffers.inputGradients.add(
                isOnPath(input) ? m_values.memory().addArena(layout.bytes()) : -1, layout);
        }
        m_values.memory().addStep(record.node, buffers.touched(),
                                  plainBackward(m_values.network(), record.node, buffers));
        for (size_t index = 0; index < node.inputs.size(); ++index) {
            const int buffer = buffers.inputGradients.buffers[index];
            if (buffer >= 0)
                contribute(node.inputs[index], { buffers.inputGradients.layouts[index], buffer },
                           record.node);
        }
    }

    void exportInputGradients()
    {
        const NodeId first = m_graph.order().front();
        for (const ValueId id : m_graph.requiredInputs()) {
            const Layout layout =
                rowMajorLayout(ElementType::float32, m_values.rowMajorOf(id).shape);
            TrainingPort& port = m_values.plan().inputGradients.emplace_back(
                TrainingPort{ .shape = layout.shape, .elementType = layout.elementType });
            const int to = m_values.memory().addExternal(port);
            const int from = gradientFor(id, layout, first);
            m_values.memory().addStep(first, std::array{ from, to },
                                      from < 0 ? zeroWork(to, layout.bytes())
                                               : copyWork(from, to, layout.bytes()));
        }
    }

    TrainingPlanValues& m_values;
    const Graph& m_graph;
    std::vector<std::vector<TrainingPlace>> m_summands; ///< of gradients, by ValueId
};

} // namespace

void addBackwardSteps(TrainingPlanValues& values, const std::vector<TrainingRecord>& records,
                      const Monitor& monitor)
{
    BackwardBuilder(values).build(records, monitor);
}

} // namespace core
