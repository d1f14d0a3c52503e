#include "core/execution/training_plan_steps.h"
#include "core/execution/training_plan_values.h"
#include "core/operators/training_loops.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

size_t slot(auto id)
{
    return static_cast<size_t>(id.index);
}

/// Operators whose output is their input's elements under another shape.
bool isView(const Node& node)
{
    static constexpr std::array<std::string_view, 5> kTypes = { "Reshape", "Flatten", "Squeeze",
                                                                "Unsqueeze", "Identity" };
    return node.domain.empty() && std::ranges::count(kTypes, node.type) > 0;
}

bool isRelu(const Node& node)
{
    return node.type == "Relu" && node.domain.empty();
}

bool isAddition(const Node& node)
{
    return node.type == "Add" && node.domain.empty();
}

/// A node with those behind it that one kernel computes as well.
struct NodeChain
{
    std::vector<ValueId> inputs;
    ValueId output;
    std::vector<NodeId> followers; ///< nothing, a ReLU, or a sum and a ReLU
    bool addsLastInput = false;

    bool appliesRelu() const { return !followers.empty(); }
};

class ForwardBuilder
{
public:
    explicit ForwardBuilder(TrainingPlanValues& values)
        : m_values(values)
        , m_graph(values.graph())
        , m_uses(m_graph)
        , m_isObserved(m_graph.valueSlots(), false)
        , m_isDone(m_graph.nodeSlots(), false)
    {
    }

    std::vector<TrainingRecord> build(const Monitor& monitor)
    {
        placeSources();
        for (const NodeId id : m_graph.order()) {
            monitor.checkpoint();
            if (!m_isDone[slot(id)] && !placeKnownOutputs(m_graph.node(id)) && !addView(id)
                && !addKernel(id))
                addPlain(id);
        }
        exportValues(m_graph.outputs(), m_values.plan().outputs);
        exportValues(m_values.network().taps, m_values.plan().taps);
        return std::move(m_records);
    }

private:
    void placeSources()
    {
        const std::vector<ValueId> required = m_graph.requiredInputs();
        std::vector<TrainingPort>& inputs = m_values.plan().inputs;
        for (const ValueId id : required) {
            TrainingPort& port = inputs.emplace_back(m_values.portOf(id));
            m_values.place(id, m_values.rowMajorOf(id), m_values.memory().addExternal(port));
        }
        for (const ValueId id : m_graph.values()) {
            const std::span<float> memory = m_values.network().memory[slot(id)];
            if (!memory.empty())
                m_values.place(id, m_values.rowMajorOf(id),
                               m_values.memory().addFixed(std::as_writable_bytes(memory).data(),
                                                          memory.size_bytes()));
            else if (m_graph.value(id).initializer)
                m_values.placeConstant(id, *m_graph.value(id).initializer);
        }
        const auto observe = [&](ValueId id) { m_isObserved[slot(id)] = true; };
        std::ranges::for_each(m_graph.outputs(), observe);
        std::ranges::for_each(m_values.network().taps, observe);
    }

    /// What never changes was computed with the shapes.
    bool placeKnownOutputs(const Node& node)
    {
        const auto isKnown = [&](ValueId id) {
            return !id.isValid()
                || (!m_values.changes(id) && m_values.facts(id).constant != nullptr);
        };
        if (!std::ranges::all_of(node.outputs, isKnown))
            return false;
        for (const ValueId id : node.outputs) {
            if (id.isValid())
                m_values.placeConstant(id, *m_values.facts(id).constant);
        }
        return true;
    }

    bool addView(NodeId id)
    {
        const Node& node = m_graph.node(id);
        if (!isView(node))
            return false;
        const Layout from = m_values.rowMajorOf(node.inputs[0]);
        const Layout to = m_values.rowMajorOf(node.outputs[0]);
        if (from.bytes() != to.bytes())
            return false;
        m_values.place(node.outputs[0], to, m_values.bufferFor(node.inputs[0], from, id));
        m_records.push_back(
            { .node = id, .kind = TrainingRecord::Kind::view, .output = node.outputs[0] });
        return true;
    }

    /// The node that alone reads a value, if there is one.
    std::optional<NodeId> onlyReader(ValueId value) const
    {
        const std::span<const Use> uses = m_uses.of(value);
        if (m_isObserved[slot(value)] || uses.size() != 1)
            return std::nullopt;
        return uses[0].node;
    }

    std::optional<NodeId> onlyRelu(ValueId value) const
    {
        const std::optional<NodeId> reader = onlyReader(value);
        return reader && isRelu(m_graph.node(*reader)) ? reader : std::nullopt;
    }

    /// The node with a sum and a ReLU behind it, if the other summand is there already.
    std::optional<NodeChain> residualChain(const Node& node) const
    {
        const std::optional<NodeId> reader = onlyReader(node.outputs[0]);
        if (!reader || !isAddition(m_graph.node(*reader)))
            return std::nullopt;
        const Node& sum = m_graph.node(*reader);
        const std::optional<NodeId> relu = onlyRelu(sum.outputs[0]);
        const ValueId addend = sum.inputs[sum.inputs[0] == node.outputs[0] ? 1 : 0];
        if (!relu || !m_values.isPlaced(addend)
            || m_values.rowMajorOf(addend) != m_values.rowMajorOf(node.outputs[0]))
            return std::nullopt;
        NodeChain chain{ .inputs = node.inputs,
                         .output = m_graph.node(*relu).outputs[0],
                         .followers = { *reader, *relu },
                         .addsLastInput = true };
        chain.inputs.push_back(addend);
        return chain;
    }

    /// What kernels may compute, the longest first.
    std::vector<NodeChain> chainsFrom(const Node& node) const
    {
        std::vector<NodeChain> chains;
        if (std::optional<NodeChain> residual = residualChain(node))
            chains.push_back(std::move(*residual));
        if (const std::optional<NodeId> relu = onlyRelu(node.outputs[0]))
            chains.push_back({ .inputs = node.inputs,
                               .output = m_graph.node(*relu).outputs[0],
                               .followers = { *relu } });
        chains.push_back({ .inputs = node.inputs, .output = node.outputs[0] });
        return chains;
    }

    bool addKernel(NodeId id)
    {
        const Node& node = m_graph.node(id);
        if (!node.hasInput(0) || !node.hasOutput(0)
            || m_values.rowMajorOf(node.outputs[0]).elementType != ElementType::float32)
            return false;
        for (const NodeChain& chain : chainsFrom(node)) {
            if (std::shared_ptr<TrainingKernel> kernel = makeKernel(id, chain)) {
                for (const NodeId follower : chain.followers)
                    m_isDone[slot(follower)] = true;
                placeKernel(id, std::move(kernel), chain);
                return true;
            }
        }
        return false;
    }

    std::unique_ptr<TrainingKernel> makeKernel(NodeId id, const NodeChain& chain) const
    {
        const Node& node = m_graph.node(id);
        std::vector<ValueFacts> inputs;
        std::vector<Layout> layouts;
        std::vector<bool> wanted;
        for (const ValueId input : chain.inputs) {
            inputs.push_back(input.isValid() ? m_values.facts(input) : ValueFacts());
            if (input.isValid() && m_values.changes(input))
                inputs.back().constant.reset();
            layouts.push_back(input.isValid() ? m_values.origin(input).layout : Layout());
            wanted.push_back(m_values.path().has(id) && m_values.path().has(input));
        }
        std::vector<ValueFacts> outputs;
        for (const ValueId output : node.outputs)
            outputs.push_back(output.isValid() ? m_values.facts(output) : ValueFacts());
        outputs.resize(m_values.network().outputCount(id));
        const TrainingRequest request{ .inputs = inputs,
                                       .outputs = outputs,
                                       .inputLayouts = layouts,
                                       .wanted = wanted,
                                       .activations = m_values.request().activations,
                                       .appliesRelu = chain.appliesRelu(),
                                       .addsLastInput = chain.addsLastInput };
        return isRelu(node) && !chain.appliesRelu()
            ? reluTrainingKernel(request)
            : m_values.network().operators[slot(id)]->trainingKernel(request);
    }

    void placeKernel(NodeId id, std::shared_ptr<TrainingKernel> kernel, const NodeChain& chain)
    {
        const TrainingTraits& traits = kernel->traits();
        TrainingPlanMemory& memory = m_values.memory();
        TrainingKernelBuffers buffers;
        for (size_t index = 0; index < chain.inputs.size(); ++index)
            buffers.inputs.push_back(traits.inputs[index].isDefined() ? m_values.bufferFor(
                                         chain.inputs[index], traits.inputs[index], id)
                                                                      : -1);
        buffers.outputs.push_back(memory.addArena(traits.outputs[0].bytes()));
        m_values.place(chain.output, traits.outputs[0], buffers.outputs[0]);
        for (size_t index = 1; index < traits.outputs.size(); ++index)
            buffers.outputs.push_back(statisticsBuffer(id, index));
        buffers.workspace = memory.addArena(traits.workspaceBytes);
        buffers.scratch = memory.addArena(traits.scratchBytes);
        memory.addStep(id, buffers.touched(), kernelForward(kernel, buffers));
        m_records.push_back({ .node = id,
                              .kind = TrainingRecord::Kind::kernel,
                              .output = chain.output,
                              .read = chain.inputs,
                              .kernel = std::move(kernel),
                              .inputs = std::move(buffers.inputs),
                              .outputs = std::move(buffers.outputs),
                              .workspace = buffers.workspace });
    }

    /// Running statistics are updated where they lie, and may be read as outputs of the node.
    int statisticsBuffer(NodeId id, size_t index)
    {
        const RunningStatistics& statistics = *m_values.network().statistics[slot(id)];
        const ValueId stored = index == 1 ? statistics.mean : statistics.variance;
        const int buffer = m_values.origin(stored).buffer;
        const Node& node = m_graph.node(id);
        if (node.hasOutput(index))
            m_values.place(node.outputs[index], m_values.rowMajorOf(stored), buffer);
        return buffer;
    }

    void addPlain(NodeId id)
    {
        const Node& node = m_graph.node(id);
        PlainBuffers buffers;
        for (const ValueId input : node.inputs) {
            const Layout layout = input.isValid() ? m_values.rowMajorOf(input) : Layout();
            buffers.inputs.add(input.isValid() ? m_values.bufferFor(input, layout, id) : -1,
                               layout);
        }
        for (const ValueId output : node.outputs) {
            const Layout layout = output.isValid() ? m_values.rowMajorOf(output) : Layout();
            const int buffer = output.isValid() ? m_values.memory().addArena(layout.bytes()) : -1;
            buffers.outputs.add(buffer, layout);
            if (output.isValid())
                m_values.place(output, layout, buffer);
        }
        m_records.push_back({ .node = id,
                              .kind = TrainingRecord::Kind::plain,
                              .inputs = buffers.inputs.buffers,
                              .outputs = buffers.outputs.buffers });
        const std::vector<int> touched = buffers.touched();
        m_values.memory().addStep(id, touched,
                                  plainForward(m_values.network(), id, std::move(buffers)));
    }

    void exportValues(std::span<const ValueId> values, std::vector<TrainingPort>& ports)
    {
        for (const ValueId id : values) {
            TrainingPort& port = ports.emplace_back(m_values.portOf(id));
            const Layout layout = m_values.rowMajorOf(id);
            const NodeId last = m_graph.order().back();
            const int from = m_values.bufferFor(id, layout, last);
            const int to = m_values.memory().addExternal(port);
            m_values.memory().addStep(last, std::array{ from, to },
                                      copyWork(from, to, layout.bytes()));
        }
    }

    TrainingPlanValues& m_values;
    const Graph& m_graph;
    UseTable m_uses;
    std::vector<bool> m_isObserved; ///< by ValueId
    std::vector<bool> m_isDone; ///< by NodeId
    std::vector<TrainingRecord> m_records;
};

} // namespace

std::vector<TrainingRecord> addForwardSteps(TrainingPlanValues& values, const Monitor& monitor)
{
    return ForwardBuilder(values).build(monitor);
}

} // namespace core
