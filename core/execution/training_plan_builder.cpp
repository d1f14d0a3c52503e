#include "core/execution/training_plan_builder.h"

#include "core/execution/training_plan_memory.h"
#include "core/operators/infer_shapes.h"
#include "core/operators/kernel.h"
#include "core/operators/training_loops.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <set>

namespace core {

namespace {

size_t slot(auto id)
{
    return static_cast<size_t>(id.index);
}

/// Where a value or a gradient lies in one layout.
struct Place
{
    Layout layout;
    int buffer = -1;
};

/// How a node was run forward, for its way back.
struct Record
{
    enum class Kind
    {
        kernel,
        view, ///< the output is the input's memory under another shape
        plain, ///< Operator::forward and backward
    };

    NodeId node;
    Kind kind = Kind::plain;
    ValueId output; ///< behind a ReLU that was computed with the node
    std::shared_ptr<TrainingKernel> kernel;
    std::vector<int> inputs; ///< buffers, -1 where nothing is read
    std::vector<int> outputs;
    int workspace = -1;
};

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

class Builder
{
public:
    Builder(TrainingNetwork& network, const TrainingPlanRequest& request)
        : m_network(network)
        , m_graph(network.model.graph)
        , m_request(request)
        , m_path(*request.path)
        , m_plan(std::make_unique<TrainingPlan>())
        , m_memory(*m_plan)
        , m_uses(m_graph)
        , m_places(m_graph.valueSlots())
        , m_gradients(m_graph.valueSlots())
        , m_changes(m_graph.valueSlots(), false)
        , m_isObserved(m_graph.valueSlots(), false)
        , m_isDone(m_graph.nodeSlots(), false)
    {
        const std::vector<ValueId> required = m_graph.requiredInputs();
        InputShapes shapes;
        for (size_t index = 0; index < required.size(); ++index)
            shapes[m_graph.value(required[index]).name] = request.inputShapes[index];
        m_facts = inferShapes(network.model, shapes).values;
        findChangingValues();
    }

    std::unique_ptr<TrainingPlan> build(const Monitor& monitor)
    {
        if (!isServed())
            return nullptr;
        placeSources();
        for (const NodeId id : m_graph.order()) {
            monitor.checkpoint();
            if (!m_isDone[slot(id)])
                addNode(id);
        }
        exportValues(m_graph.outputs(), m_plan->outputs);
        exportValues(m_network.taps, m_plan->taps);
        m_memory.beginBackward();
        importGradients(m_graph.outputs(), m_plan->outputGradients);
        importGradients(m_network.taps, m_plan->tapGradients);
        for (auto record = m_records.rbegin(); record != m_records.rend(); ++record) {
            monitor.checkpoint();
            addBackward(*record);
        }
        exportInputGradients();
        m_memory.assignOffsets();
        return std::move(m_plan);
    }

private:
    const ValueFacts& facts(ValueId id) const { return m_facts[slot(id)]; }

    /// Values that differ from step to step, weights included; the rest is computed once.
    void findChangingValues()
    {
        for (size_t index = 0; index < m_network.memory.size(); ++index)
            m_changes[index] = !m_network.memory[index].empty();
        for (const ValueId id : m_graph.requiredInputs())
            m_changes[slot(id)] = true;
        for (const NodeId id : m_graph.order()) {
            const Node& node = m_graph.node(id);
            const bool changes = m_network.operators[slot(id)]->isRandom()
                || std::ranges::any_of(node.inputs, [&](ValueId input) {
                                     return input.isValid() && m_changes[slot(input)];
                                 });
            for (const ValueId output : node.outputs) {
                // Shape arithmetic is known although it is computed from what changes.
                if (output.isValid() && changes && !isKnownInteger(output))
                    m_changes[slot(output)] = true;
            }
        }
    }

    bool isKnownInteger(ValueId id) const
    {
        const ValueFacts& known = facts(id);
        return known.constant != nullptr && !isFloatingPoint(known.constant->elementType());
    }

    /// Row-major layout, undefined when size or type are not known before the run.
    Layout rowMajorOf(ValueId id) const
    {
        const ValueFacts& known = facts(id);
        const std::optional<Shape> shape = known.shape ? toConcrete(*known.shape) : std::nullopt;
        if (!shape || elementBits(known.elementType) < 8)
            return {};
        return rowMajorLayout(known.elementType, *shape);
    }

    bool isServed() const
    {
        const auto isKnown = [&](ValueId id) {
            return !id.isValid() || rowMajorOf(id).isDefined();
        };
        return std::ranges::all_of(m_graph.order(), [&](NodeId id) {
            const Node& node = m_graph.node(id);
            return nestedGraphs(node).empty() && std::ranges::all_of(node.outputs, isKnown)
                && std::ranges::all_of(node.inputs, isKnown);
        });
    }

    void placeSources()
    {
        const std::vector<ValueId> required = m_graph.requiredInputs();
        m_plan->inputs.resize(required.size());
        for (size_t index = 0; index < required.size(); ++index) {
            TrainingPort& port = m_plan->inputs[index];
            port = portOf(required[index]);
            place(required[index], rowMajorOf(required[index]), m_memory.addExternal(port));
        }
        for (const ValueId id : m_graph.values()) {
            const std::span<float> memory = m_network.memory[slot(id)];
            if (!memory.empty())
                place(
                    id, rowMajorOf(id),
                    m_memory.addFixed(std::as_writable_bytes(memory).data(), memory.size_bytes()));
            else if (m_graph.value(id).initializer)
                placeConstant(id, *m_graph.value(id).initializer);
        }
        std::ranges::for_each(m_graph.outputs(),
                              [&](ValueId id) { m_isObserved[slot(id)] = true; });
        std::ranges::for_each(m_network.taps, [&](ValueId id) { m_isObserved[slot(id)] = true; });
    }

    TrainingPort portOf(ValueId id) const
    {
        const Layout layout = rowMajorOf(id);
        return { .shape = layout.shape, .elementType = layout.elementType };
    }

    void place(ValueId id, const Layout& layout, int buffer)
    {
        m_places[slot(id)].push_back({ layout, buffer });
    }

    void placeConstant(ValueId id, const Tensor& tensor)
    {
        m_plan->constants.push_back(tensor);
        auto* address = const_cast<std::byte*>(m_plan->constants.back().bytes().data());
        place(id, rowMajorLayout(tensor.elementType(), tensor.shape()),
              m_memory.addFixed(address, tensor.byteCount()));
    }

    // Forward.

    void addNode(NodeId id)
    {
        if (!placeKnownOutputs(m_graph.node(id)) && !addView(id) && !addKernel(id))
            addPlain(id);
    }

    bool placeKnownOutputs(const Node& node)
    {
        const auto isKnown = [&](ValueId id) {
            return !id.isValid() || (!m_changes[slot(id)] && facts(id).constant != nullptr);
        };
        if (!std::ranges::all_of(node.outputs, isKnown))
            return false;
        for (const ValueId id : node.outputs) {
            if (id.isValid())
                placeConstant(id, *facts(id).constant);
        }
        return true;
    }

    bool addView(NodeId id)
    {
        const Node& node = m_graph.node(id);
        if (!isView(node))
            return false;
        const Layout from = rowMajorOf(node.inputs[0]);
        const Layout to = rowMajorOf(node.outputs[0]);
        if (from.bytes() != to.bytes())
            return false;
        const int buffer = bufferFor(node.inputs[0], from, id);
        place(node.outputs[0], to, buffer);
        m_records.push_back({ .node = id, .kind = Record::Kind::view, .output = node.outputs[0] });
        return true;
    }

    /// The place in one of two layouts of the same bytes, or nothing.
    static const Place* find(const std::vector<Place>& places, const Layout& layout)
    {
        const auto found = std::ranges::find_if(places, [&](const Place& candidate) {
            return areInterchangeable(candidate.layout, layout);
        });
        return found == places.end() ? nullptr : &*found;
    }

    int reordered(const Place& from, const Layout& layout, NodeId node)
    {
        const std::shared_ptr<Kernel> kernel = reorderKernel(from.layout, layout);
        const int buffer = m_memory.addArena(layout.bytes());
        const int scratch = m_memory.addArena(kernel->traits().scratchBytes);
        m_memory.addStep(node, std::array{ from.buffer, buffer, scratch },
                         [=, source = from.buffer](const TrainingMemory& memory) {
                             const std::byte* input = memory.at(source);
                             std::byte* output = memory.at(buffer);
                             kernel->run({ .inputs = std::span(&input, 1),
                                           .outputs = std::span(&output, 1),
                                           .scratch = memory.at(scratch) });
                         });
        return buffer;
    }

    /// The value under a layout, reordered by a step of its own when it does not lie so yet.
    int bufferFor(ValueId id, const Layout& layout, NodeId reader)
    {
        std::vector<Place>& places = m_places[slot(id)];
        if (const Place* found = find(places, layout))
            return found->buffer;
        if (places.empty())
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("value \"{}\" is read before it is made", m_graph.value(id).name));
        const Place from = places.front();
        const int buffer = reordered(from, layout, reader);
        place(id, layout, buffer);
        return buffer;
    }

    /// The ReLU that alone reads what the node makes, if any.
    std::optional<NodeId> onlyRelu(const Node& node) const
    {
        const ValueId output = node.outputs[0];
        const std::span<const Use> uses = m_uses.of(output);
        if (m_isObserved[slot(output)] || uses.size() != 1 || !isRelu(m_graph.node(uses[0].node)))
            return std::nullopt;
        return uses[0].node;
    }

    TrainingRequest requestFor(NodeId id, const std::vector<ValueFacts>& inputs,
                               const std::vector<ValueFacts>& outputs,
                               const std::vector<Layout>& layouts) const
    {
        TrainingRequest request{ .inputs = inputs,
                                 .outputs = outputs,
                                 .inputLayouts = layouts,
                                 .activations = m_request.activations };
        for (const ValueId input : m_graph.node(id).inputs)
            request.wanted.push_back(m_path.has(id) && m_path.has(input));
        return request;
    }

    bool addKernel(NodeId id)
    {
        const Node& node = m_graph.node(id);
        if (!node.hasInput(0) || !node.hasOutput(0)
            || rowMajorOf(node.outputs[0]).elementType != ElementType::float32)
            return false;
        std::vector<ValueFacts> inputs;
        std::vector<Layout> layouts;
        for (const ValueId input : node.inputs) {
            inputs.push_back(input.isValid() ? facts(input) : ValueFacts());
            if (input.isValid() && m_changes[slot(input)])
                inputs.back().constant.reset();
            layouts.push_back(input.isValid() ? m_places[slot(input)].front().layout : Layout());
        }
        std::vector<ValueFacts> outputs;
        for (const ValueId output : node.outputs)
            outputs.push_back(output.isValid() ? facts(output) : ValueFacts());
        outputs.resize(m_network.outputCount(id));
        TrainingRequest request = requestFor(id, inputs, outputs, layouts);
        const std::optional<NodeId> relu = onlyRelu(node);
        std::shared_ptr<TrainingKernel> kernel;
        if (relu) {
            request.appliesRelu = true;
            kernel = m_network.operators[slot(id)]->trainingKernel(request);
        }
        const bool isFused = kernel != nullptr;
        request.appliesRelu = false;
        if (!isFused)
            kernel = isRelu(node) ? reluTrainingKernel(request)
                                  : m_network.operators[slot(id)]->trainingKernel(request);
        if (kernel == nullptr)
            return false;
        if (isFused)
            m_isDone[slot(*relu)] = true;
        placeKernel(id, kernel, isFused ? m_graph.node(*relu).outputs[0] : node.outputs[0]);
        return true;
    }

    void placeKernel(NodeId id, const std::shared_ptr<TrainingKernel>& kernel, ValueId output)
    {
        const Node& node = m_graph.node(id);
        const TrainingTraits& traits = kernel->traits();
        Record record{
            .node = id, .kind = Record::Kind::kernel, .output = output, .kernel = kernel
        };
        for (size_t index = 0; index < node.inputs.size(); ++index)
            record.inputs.push_back(traits.inputs[index].isDefined()
                                        ? bufferFor(node.inputs[index], traits.inputs[index], id)
                                        : -1);
        record.outputs.push_back(m_memory.addArena(traits.outputs[0].bytes()));
        place(output, traits.outputs[0], record.outputs[0]);
        for (size_t index = 1; index < traits.outputs.size(); ++index)
            record.outputs.push_back(statisticsBuffer(id, index));
        record.workspace = m_memory.addArena(traits.workspaceBytes);
        const int scratch = m_memory.addArena(traits.scratchBytes);
        std::vector<int> touched = record.inputs;
        touched.insert(touched.end(), record.outputs.begin(), record.outputs.end());
        touched.insert(touched.end(), { record.workspace, scratch });
        m_memory.addStep(id, touched,
                         [kernel, scratch, inputs = record.inputs, outputs = record.outputs,
                          workspace = record.workspace](const TrainingMemory& memory) {
                             const std::vector<const std::byte*> read = addresses(memory, inputs);
                             const std::vector<std::byte*> written = addressesOf(memory, outputs);
                             kernel->forward({ .inputs = read,
                                               .outputs = written,
                                               .workspace = memory.at(workspace),
                                               .scratch = memory.at(scratch) });
                         });
        m_records.push_back(std::move(record));
    }

    /// Running statistics are updated where they lie, and may be read as outputs of the node.
    int statisticsBuffer(NodeId id, size_t index)
    {
        const RunningStatistics& statistics = *m_network.statistics[slot(id)];
        const ValueId stored = index == 1 ? statistics.mean : statistics.variance;
        const int buffer = m_places[slot(stored)].front().buffer;
        const Node& node = m_graph.node(id);
        if (node.hasOutput(index))
            place(node.outputs[index], rowMajorOf(stored), buffer);
        return buffer;
    }

    static std::vector<const std::byte*> addresses(const TrainingMemory& memory,
                                                   const std::vector<int>& buffers)
    {
        std::vector<const std::byte*> result;
        for (const int buffer : buffers)
            result.push_back(memory.at(buffer));
        return result;
    }

    static std::vector<std::byte*> addressesOf(const TrainingMemory& memory,
                                               const std::vector<int>& buffers)
    {
        std::vector<std::byte*> result;
        for (const int buffer : buffers)
            result.push_back(memory.at(buffer));
        return result;
    }

    /// Row-major tensors over buffers; undefined for buffer -1.
    struct Views
    {
        std::vector<int> buffers;
        std::vector<Layout> layouts;

        void add(int buffer, const Layout& layout)
        {
            buffers.push_back(buffer);
            layouts.push_back(layout);
        }
        std::vector<Tensor> at(const TrainingMemory& memory) const
        {
            std::vector<Tensor> tensors(buffers.size());
            for (size_t index = 0; index < buffers.size(); ++index) {
                if (buffers[index] >= 0)
                    tensors[index] = Tensor::view(layouts[index].elementType, layouts[index].shape,
                                                  memory.at(buffers[index]));
            }
            return tensors;
        }
    };

    static std::vector<const Tensor*> pointers(const std::vector<Tensor>& tensors)
    {
        std::vector<const Tensor*> result;
        for (const Tensor& tensor : tensors)
            result.push_back(tensor.isDefined() ? &tensor : nullptr);
        return result;
    }

    Views inputViews(NodeId id)
    {
        Views views;
        for (const ValueId input : m_graph.node(id).inputs) {
            const Layout layout = input.isValid() ? rowMajorOf(input) : Layout();
            views.add(input.isValid() ? bufferFor(input, layout, id) : -1, layout);
        }
        return views;
    }

    void addPlain(NodeId id)
    {
        const Node& node = m_graph.node(id);
        const Views inputs = inputViews(id);
        Views outputs;
        for (const ValueId output : node.outputs) {
            const Layout layout = output.isValid() ? rowMajorOf(output) : Layout();
            outputs.add(output.isValid() ? m_memory.addArena(layout.bytes()) : -1, layout);
            if (output.isValid())
                place(output, layout, outputs.buffers.back());
        }
        const size_t made = m_network.outputCount(id);
        std::vector<int> touched = inputs.buffers;
        touched.insert(touched.end(), outputs.buffers.begin(), outputs.buffers.end());
        m_memory.addStep(
            id, touched,
            [this_ = &m_network, id, inputs, outputs, made](const TrainingMemory& memory) {
                runPlain(*this_, id, inputs.at(memory), outputs.at(memory), made);
            });
        m_records.push_back({ .node = id,
                              .kind = Record::Kind::plain,
                              .inputs = inputs.buffers,
                              .outputs = outputs.buffers });
    }

    static void runPlain(TrainingNetwork& network, NodeId id, const std::vector<Tensor>& inputs,
                         std::vector<Tensor> outputs, size_t made)
    {
        const std::vector<const Tensor*> read = pointers(inputs);
        ForwardContext context(read, made);
        network.forward(id, context);
        network.updateStatistics(id, context.outputs());
        for (size_t index = 0; index < outputs.size(); ++index) {
            if (outputs[index].isDefined())
                copyInto(outputs[index].mutableBytes(), context.outputs()[index]);
        }
    }

    static void copyInto(std::span<std::byte> target, const Tensor& source)
    {
        require(target.size() == source.byteCount(), "the output has the inferred size");
        if (!target.empty())
            std::memcpy(target.data(), source.bytes().data(), target.size());
    }

    void copyStep(NodeId node, int from, int to, size_t bytes)
    {
        m_memory.addStep(node, std::array{ from, to }, [=](const TrainingMemory& memory) {
            if (bytes > 0)
                std::memcpy(memory.at(to), memory.at(from), bytes);
        });
    }

    NodeId anyNode() const { return m_graph.order().front(); }

    void exportValues(std::span<const ValueId> values, std::vector<TrainingPort>& ports)
    {
        ports.resize(values.size());
        for (size_t index = 0; index < values.size(); ++index) {
            ports[index] = portOf(values[index]);
            const Layout layout = rowMajorOf(values[index]);
            const int from = bufferFor(values[index], layout, anyNode());
            copyStep(anyNode(), from, m_memory.addExternal(ports[index]), layout.bytes());
        }
    }

    // Backward.

    std::span<float> gradientMemory(ValueId id) const { return m_network.gradientMemory[slot(id)]; }

    /// Adds a contribution to the gradient of a value; to that of a weight right away.
    void contribute(ValueId id, const Layout& layout, int buffer, NodeId node)
    {
        const std::span<float> memory = gradientMemory(id);
        if (memory.empty()) {
            m_gradients[slot(id)].push_back({ layout, buffer });
            return;
        }
        const Layout rowMajor = rowMajorOf(id);
        const int from = areInterchangeable(layout, rowMajor)
            ? buffer
            : reordered({ layout, buffer }, rowMajor, node);
        m_memory.addStep(node, std::array{ from }, [=](const TrainingMemory& run) {
            const auto* sum = std::as_bytes(memory).data();
            addStored(ElementType::float32, false, sum, run.at(from), const_cast<std::byte*>(sum),
                      static_cast<int64_t>(memory.size()));
        });
    }

    void importGradients(std::span<const ValueId> values, std::vector<TrainingPort>& ports)
    {
        ports.resize(values.size());
        for (size_t index = 0; index < values.size(); ++index) {
            if (!m_path.has(values[index]))
                continue;
            ports[index] = portOf(values[index]);
            const int from = m_memory.addExternal(ports[index]);
            const Layout layout = rowMajorOf(values[index]);
            const int to = m_memory.addArena(layout.bytes());
            m_memory.addStep(anyNode(), std::array{ from, to },
                             [=, bytes = layout.bytes()](const TrainingMemory& memory) {
                                 if (memory.at(from) == nullptr)
                                     std::memset(memory.at(to), 0, bytes);
                                 else
                                     std::memcpy(memory.at(to), memory.at(from), bytes);
                             });
            contribute(values[index], layout, to, anyNode());
        }
    }

    /// The whole gradient of a value under a layout; -1 when it is zero.
    int gradientFor(ValueId id, const Layout& layout, NodeId node)
    {
        int sum = -1;
        for (const Place& part : m_gradients[slot(id)]) {
            const int buffer = areInterchangeable(part.layout, layout)
                ? part.buffer
                : reordered(part, layout, node);
            sum = sum < 0 ? buffer : added(sum, buffer, layout, node);
        }
        return sum;
    }

    int added(int a, int b, const Layout& layout, NodeId node)
    {
        const int sum = m_memory.addArena(layout.bytes());
        m_memory.addStep(node, std::array{ a, b, sum },
                         [=, type = layout.elementType,
                          count = layout.storedElements()](const TrainingMemory& memory) {
                             addStored(type, false, memory.at(a), memory.at(b), memory.at(sum),
                                       count);
                         });
        return sum;
    }

    void addBackward(const Record& record)
    {
        if (!m_path.has(record.node))
            return;
        if (record.kind == Record::Kind::plain)
            addPlainBackward(record);
        else if (record.kind == Record::Kind::view)
            addViewBackward(record);
        else
            addKernelBackward(record);
    }

    void addViewBackward(const Record& record)
    {
        const ValueId input = m_graph.node(record.node).inputs[0];
        const int buffer = gradientFor(record.output, rowMajorOf(record.output), record.node);
        if (buffer >= 0)
            contribute(input, rowMajorOf(input), buffer, record.node);
    }

    void addKernelBackward(const Record& record)
    {
        const Node& node = m_graph.node(record.node);
        const TrainingTraits& traits = record.kernel->traits();
        const int gradient = gradientFor(record.output, traits.outputs[0], record.node);
        if (gradient < 0)
            return;
        std::vector<int> results(node.inputs.size(), -1);
        if (traits.mode == GradientMode::shared)
            results[0] = m_memory.addArena(traits.inputs[0].bytes());
        else if (traits.mode == GradientMode::computed)
            results = gradientBuffers(record);
        if (traits.mode != GradientMode::passed)
            addKernelStep(record, gradient, results);
        for (size_t index = 0; index < node.inputs.size(); ++index) {
            const ValueId input = node.inputs[index];
            const bool isInPlace = traits.adds[index] && !gradientMemory(input).empty();
            if (!m_path.has(input) || isInPlace)
                continue;
            const int shared = traits.mode == GradientMode::passed ? gradient : results[0];
            contribute(input, traits.inputs[index],
                       traits.mode == GradientMode::computed ? results[index] : shared,
                       record.node);
        }
    }

    /// A buffer for the gradient of each wanted input: that of the weight itself where the kernel
    /// adds to it, else one of the arena.
    std::vector<int> gradientBuffers(const Record& record)
    {
        const Node& node = m_graph.node(record.node);
        const TrainingTraits& traits = record.kernel->traits();
        std::vector<int> results(node.inputs.size(), -1);
        for (size_t index = 0; index < node.inputs.size(); ++index) {
            const ValueId input = node.inputs[index];
            if (!input.isValid() || !m_path.has(input))
                continue;
            const std::span<float> memory = gradientMemory(input);
            if (traits.adds[index] && !memory.empty()) {
                results[index] =
                    m_memory.addFixed(std::as_writable_bytes(memory).data(), memory.size_bytes());
                continue;
            }
            const size_t bytes = traits.inputs[index].bytes();
            results[index] = m_memory.addArena(bytes);
            if (traits.adds[index])
                m_memory.addStep(record.node, std::array{ results[index] },
                                 [=, to = results[index]](const TrainingMemory& run) {
                                     std::memset(run.at(to), 0, bytes);
                                 });
        }
        return results;
    }

    void addKernelStep(const Record& record, int gradient, const std::vector<int>& results)
    {
        const TrainingTraits& traits = record.kernel->traits();
        std::vector<int> inputs = record.inputs;
        for (size_t index = 0; index < inputs.size(); ++index) {
            if (!traits.keepsInputs[index])
                inputs[index] = -1;
        }
        const std::vector<int> outputs = { traits.keepsOutput ? record.outputs[0] : -1 };
        const int scratch = m_memory.addArena(traits.scratchBytes);
        std::vector<int> touched = inputs;
        touched.insert(touched.end(), results.begin(), results.end());
        touched.insert(touched.end(), { outputs[0], gradient, record.workspace, scratch });
        m_memory.addStep(record.node, touched,
                         [kernel = record.kernel, workspace = record.workspace, inputs, outputs,
                          gradient, results, scratch](const TrainingMemory& memory) {
                             const std::vector<const std::byte*> read = addresses(memory, inputs);
                             const std::vector<std::byte*> kept = addressesOf(memory, outputs);
                             const std::vector<std::byte*> written = addressesOf(memory, results);
                             const std::byte* given = memory.at(gradient);
                             kernel->backward({ .inputs = read,
                                                .outputs = kept,
                                                .outputGradients = std::span(&given, 1),
                                                .inputGradients = written,
                                                .workspace = memory.at(workspace),
                                                .scratch = memory.at(scratch) });
                         });
    }

    void addPlainBackward(const Record& record)
    {
        const Node& node = m_graph.node(record.node);
        Views gradients;
        for (const ValueId output : node.outputs) {
            const Layout layout = output.isValid() ? rowMajorOf(output) : Layout();
            gradients.add(output.isValid() ? gradientFor(output, layout, record.node) : -1, layout);
        }
        if (std::ranges::all_of(gradients.buffers, [](int buffer) { return buffer < 0; }))
            return;
        Views inputs;
        Views results;
        for (size_t index = 0; index < node.inputs.size(); ++index) {
            const ValueId input = node.inputs[index];
            const Layout layout = input.isValid() ? rowMajorOf(input) : Layout();
            inputs.add(record.inputs[index], layout);
            results.add(m_path.has(input) ? m_memory.addArena(layout.bytes()) : -1, layout);
        }
        Views outputs;
        for (size_t index = 0; index < node.outputs.size(); ++index)
            outputs.add(record.outputs[index], gradients.layouts[index]);
        std::vector<int> touched;
        for (const Views* views : { &inputs, &outputs, &gradients, &results })
            touched.insert(touched.end(), views->buffers.begin(), views->buffers.end());
        m_memory.addStep(record.node, touched,
                         [network = &m_network, id = record.node, inputs, outputs, gradients,
                          results](const TrainingMemory& memory) {
                             runPlainBackward(*network, id,
                                              { inputs.at(memory), outputs.at(memory),
                                                gradients.at(memory), results.at(memory) });
                         });
        for (size_t index = 0; index < node.inputs.size(); ++index) {
            if (results.buffers[index] >= 0)
                contribute(node.inputs[index], results.layouts[index], results.buffers[index],
                           record.node);
        }
    }

    struct PlainBackward
    {
        std::vector<Tensor> inputs;
        std::vector<Tensor> outputs;
        std::vector<Tensor> gradients;
        std::vector<Tensor> results;
    };

    static void runPlainBackward(TrainingNetwork& network, NodeId id, PlainBackward tensors)
    {
        const std::vector<const Tensor*> inputs = pointers(tensors.inputs);
        const std::vector<const Tensor*> outputs = pointers(tensors.outputs);
        const std::vector<const Tensor*> gradients = pointers(tensors.gradients);
        std::vector<bool> wanted;
        for (const Tensor& result : tensors.results)
            wanted.push_back(result.isDefined());
        BackwardContext context(inputs, outputs, gradients, wanted);
        network.backward(id, context);
        for (size_t index = 0; index < wanted.size(); ++index) {
            if (!wanted[index])
                continue;
            const std::span<std::byte> target = tensors.results[index].mutableBytes();
            const Tensor& made = context.inputGradients()[index];
            if (made.isDefined())
                copyInto(target, made);
            else
                std::ranges::fill(target, std::byte{});
        }
    }

    void exportInputGradients()
    {
        if (!m_request.wantsInputGradients)
            return;
        const std::vector<ValueId> required = m_graph.requiredInputs();
        m_plan->inputGradients.resize(required.size());
        for (size_t index = 0; index < required.size(); ++index) {
            TrainingPort& port = m_plan->inputGradients[index];
            const Layout layout =
                rowMajorLayout(ElementType::float32, rowMajorOf(required[index]).shape);
            port = { .shape = layout.shape, .elementType = layout.elementType };
            const int to = m_memory.addExternal(port);
            const int from = gradientFor(required[index], layout, anyNode());
            if (from >= 0)
                copyStep(anyNode(), from, to, layout.bytes());
            else
                m_memory.addStep(anyNode(), std::array{ to },
                                 [=, bytes = layout.bytes()](const TrainingMemory& memory) {
                                     std::memset(memory.at(to), 0, bytes);
                                 });
        }
    }

    TrainingNetwork& m_network;
    const Graph& m_graph;
    const TrainingPlanRequest& m_request;
    const GradientPath& m_path;
    std::unique_ptr<TrainingPlan> m_plan;
    TrainingPlanMemory m_memory;
    UseTable m_uses;
    std::vector<ValueFacts> m_facts;
    std::vector<std::vector<Place>> m_places; ///< by ValueId
    std::vector<std::vector<Place>> m_gradients; ///< summands, by ValueId
    std::vector<bool> m_changes; ///< by ValueId
    std::vector<bool> m_isObserved; ///< by ValueId
    std::vector<bool> m_isDone; ///< by NodeId
    std::vector<Record> m_records;
};

} // namespace

std::unique_ptr<TrainingPlan> buildTrainingPlan(TrainingNetwork& network,
                                                const TrainingPlanRequest& request,
                                                const Monitor& monitor)
{
    return Builder(network, request).build(monitor);
}

} // namespace core
