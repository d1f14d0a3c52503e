#include "core/execution/plan_builder.h"

#include "core/execution/plan_memory.h"
#include "core/operators/infer_shapes.h"

#include <algorithm>
#include <array>
#include <map>

namespace core {

namespace {

/// Operators whose output is their input's elements under another shape.
bool isReshaping(const Node& node)
{
    static constexpr std::array<std::string_view, 6> kTypes = {
        "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Identity", "Dropout"
    };
    // Dropout with its third input, training_mode, may draw a mask.
    return node.domain.empty() && std::ranges::count(kTypes, node.type) > 0 && !node.hasInput(2)
        && (node.outputs.size() == 1 || !node.outputs[1].isValid());
}

/// A use of a node is its inputs once each; absorbed nodes use what is not made inside the group.
std::vector<ValueId> validInputs(const Node& node)
{
    std::vector<ValueId> inputs;
    std::ranges::copy_if(node.inputs, std::back_inserter(inputs),
                         [](ValueId id) { return id.isValid(); });
    return inputs;
}

class Builder
{
public:
    Builder(std::shared_ptr<const PreparedModel> prepared, std::span<const Shape> inputShapes)
        : m_prepared(std::move(prepared))
        , m_graph(m_prepared->model.graph)
        , m_memory(m_graph.valueSlots())
        , m_plan(std::make_unique<Plan>())
    {
        m_plan->prepared = m_prepared;
        const std::vector<ValueId> required = m_graph.requiredInputs();
        InputShapes shapes;
        for (size_t index = 0; index < required.size(); ++index)
            shapes[m_graph.value(required[index]).name] = inputShapes[index];
        m_facts = inferShapes(m_prepared->model, shapes).values;
        m_groupEndingAt.resize(m_graph.nodeSlots(), nullptr);
        m_isInGroup.resize(m_graph.nodeSlots(), false);
    }

    std::unique_ptr<Plan> build(std::span<const ValueId> taps, const Monitor& monitor)
    {
        announceUses(taps);
        indexGroups();
        placeSources();
        for (const NodeId id : m_graph.order()) {
            monitor.checkpoint();
            if (const FusionGroup* group = m_groupEndingAt[slot(id)])
                addGroup(*group);
            else if (!m_isInGroup[slot(id)])
                addNode(id);
        }
        exportValues(m_graph.outputs(), m_plan->outputs);
        exportValues(taps, m_plan->taps);
        m_plan->arenaBytes = m_memory.assignOffsets(m_plan->steps);
        m_plan->buffers = m_memory.takeBuffers();
        return std::move(m_plan);
    }

private:
    static size_t slot(NodeId id) { return static_cast<size_t>(id.index); }
    const ValueFacts& facts(ValueId id) const { return m_facts[static_cast<size_t>(id.index)]; }
    int step() const { return static_cast<int>(m_plan->steps.size()); }

    std::optional<Shape> shapeOf(ValueId id) const
    {
        return facts(id).shape ? toConcrete(*facts(id).shape) : std::nullopt;
    }

    /// Row-major layout, when size and type are known before the run.
    std::optional<Layout> knownLayout(ValueId id) const
    {
        const std::optional<Shape> shape = shapeOf(id);
        const ElementType type = facts(id).elementType;
        if (!shape || elementBits(type) == 0)
            return std::nullopt;
        return rowMajorLayout(type, *shape);
    }

    std::vector<ValueId> capturedValues(const Node& node) const
    {
        std::vector<ValueId> values;
        for (const std::string& name : capturedNames(node)) {
            if (const auto id = m_graph.find(name))
                values.push_back(*id);
        }
        return values;
    }

    void announceUses(std::span<const ValueId> taps)
    {
        const auto announce = [this](ValueId id) { m_memory.announceUse(id); };
        for (const NodeId id : m_graph.order()) {
            std::ranges::for_each(validInputs(m_graph.node(id)), announce);
            std::ranges::for_each(capturedValues(m_graph.node(id)), announce);
        }
        // Never consumed: what the caller gets is not written over.
        std::ranges::for_each(m_graph.outputs(), announce);
        std::ranges::for_each(taps, announce);
    }

    void indexGroups()
    {
        for (const FusionGroup& group : m_prepared->groups) {
            const NodeId last =
                group.stages.empty() ? group.product : group.stages.back().nodes.back();
            m_groupEndingAt[slot(last)] = &group;
            m_isInGroup[slot(group.product)] = true;
            for (const FusedStage& stage : group.stages) {
                for (const NodeId id : stage.nodes)
                    m_isInGroup[slot(id)] = true;
            }
        }
    }

    /// Inputs and constants have memory before the first step.
    void placeSources()
    {
        const std::vector<ValueId> required = m_graph.requiredInputs();
        for (size_t index = 0; index < required.size(); ++index) {
            const ValueId id = required[index];
            const int buffer = m_memory.addBuffer({ .kind = BufferKind::input, .index = index });
            m_memory.place(id, knownLayout(id).value_or(Layout()), buffer);
        }
        for (const ValueId id : m_graph.values()) {
            const Value& value = m_graph.value(id);
            if (value.initializer)
                placeConstant(id, *value.initializer);
        }
    }

    void placeConstant(ValueId id, const Tensor& tensor)
    {
        const int buffer = m_memory.addBuffer({ .kind = BufferKind::constant, .constant = tensor });
        m_memory.place(id, rowMajorLayout(tensor.elementType(), tensor.shape()), buffer);
    }

    void addNode(NodeId id)
    {
        const Node& node = m_graph.node(id);
        if (!placeKnownOutputs(node) && !addAlias(node) && !addKernel({ .product = id }, 0))
            addForward(id);
        consume(node);
    }

    /// Fuses as many stages as the kernel takes; the rest runs node by node.
    void addGroup(const FusionGroup& group)
    {
        size_t stages = usableStages(group);
        while (!addKernel(group, stages)) {
            if (stages == 0) {
                addForward(group.product);
                break;
            }
            --stages;
        }
        consume(m_graph.node(group.product));
        for (size_t index = 0; index < group.stages.size(); ++index) {
            for (const NodeId id : group.stages[index].nodes) {
                if (index < stages)
                    consume(m_graph.node(id));
                else
                    addNode(id);
            }
        }
    }

    /// Stages up to the first addition whose operand would be stretched.
    size_t usableStages(const FusionGroup& group) const
    {
        const ValueId output = m_graph.node(group.product).outputs[0];
        const std::optional<Shape> shape = shapeOf(output);
        for (size_t index = 0; index < group.stages.size(); ++index) {
            const FusedStage& stage = group.stages[index];
            const bool isAddition =
                !stage.isBias && stage.operation.hasOperand();
            if (!shape || (isAddition && shapeOf(stage.operand) != shape)
                || shapeOf(stage.output) != shape)
                return index;
        }
        return group.stages.size();
    }

    void consume(const Node& node)
    {
        for (const ValueId id : validInputs(node))
            m_memory.consumeUse(id);
        for (const ValueId id : capturedValues(node))
            m_memory.consumeUse(id);
    }

    /// Shape arithmetic is done here, not in every run.
    bool placeKnownOutputs(const Node& node)
    {
        const auto isKnown = [&](ValueId id) {
            return !id.isValid() || facts(id).constant != nullptr;
        };
        if (!std::ranges::all_of(node.outputs, isKnown))
            return false;
        for (const ValueId id : node.outputs) {
            if (id.isValid())
                placeConstant(id, *facts(id).constant);
        }
        return true;
    }

    bool addAlias(const Node& node)
    {
        if (!isReshaping(node) || !node.hasInput(0))
            return false;
        const std::optional<Layout> from = knownLayout(node.inputs[0]);
        const std::optional<Layout> to = knownLayout(node.outputs[0]);
        if (!from || !to || from->bytes() != to->bytes())
            return false;
        const std::optional<int> buffer = bufferFor(node.inputs[0], *from, node);
        if (!buffer)
            return false;
        m_memory.place(node.outputs[0], *to, *buffer);
        return true;
    }

    /// The value under a layout, reordered by a step of its own when it does not lie so yet;
    /// nothing when its memory is not known before the run.
    std::optional<int> bufferFor(ValueId id, const Layout& layout, const Node& reader)
    {
        if (const auto found = m_memory.find(id, layout))
            return found;
        const PlanMemory::Place from = origin(id);
        if (!from.layout.isDefined() || from.layout.shape != layout.shape)
            return std::nullopt;
        Step reorder{ .node = timedNode(id, reader) };
        reorder.kernel = reorderKernel(from.layout, layout);
        const int buffer = m_memory.addBuffer({ .bytes = layout.bytes() });
        reorder.inputs = { from.buffer };
        reorder.outputs = { buffer };
        addStep(std::move(reorder));
        m_memory.place(id, layout, buffer);
        return buffer;
    }

    /// Node that the time of a reorder is counted for: the one that reads the value.
    NodeId timedNode(ValueId id, const Node& reader) const
    {
        const NodeId readerId = reader.outputs.empty() || !reader.outputs[0].isValid()
            ? m_graph.value(id).producer
            : m_graph.value(reader.outputs[0]).producer;
        return readerId.isValid() ? readerId : m_graph.order().front();
    }

    void addStep(Step added)
    {
        for (const auto* list : { &added.inputs, &added.outputs }) {
            for (const int buffer : *list)
                m_memory.touch(buffer, step());
        }
        for (const auto* list : { &added.inputValues, &added.outputValues }) {
            for (const PlannedValue& value : *list)
                m_memory.touch(value.buffer, step());
        }
        for (const auto& [name, value] : added.captured)
            m_memory.touch(value.buffer, step());
        m_plan->steps.push_back(std::move(added));
    }

    /// Where the value was put first.
    const PlanMemory::Place& origin(ValueId id) const
    {
        const std::vector<PlanMemory::Place>& places = m_memory.placesOf(id);
        if (places.empty())
            throw Error(ErrorCode::invalidModel,
                        "value \"" + m_graph.value(id).name + "\" is read before it is made");
        return places.front();
    }

    // A kernel step.

    bool addKernel(const FusionGroup& group, size_t stageCount)
    {
        const Node& node = m_graph.node(group.product);
        const std::span<const FusedStage> stages = std::span(group.stages).first(stageCount);
        std::vector<ValueId> read = node.inputs;
        std::vector<PostOperation> operations;
        const Tensor* bias = nullptr;
        for (const FusedStage& stage : stages) {
            if (stage.isBias) {
                bias = facts(stage.operand).constant.get();
                continue;
            }
            operations.push_back(stage.operation);
            if (stage.operation.hasOperand())
                read.push_back(stage.operand);
        }
        std::unique_ptr<Kernel> kernel = makeKernel(group.product, read, operations, bias);
        if (kernel == nullptr)
            return false;
        std::vector<ValueId> written = node.outputs;
        if (!stages.empty())
            written[0] = stages.back().output;
        return placeKernel(group.product, std::move(kernel), read, written);
    }

    std::unique_ptr<Kernel> makeKernel(NodeId id, const std::vector<ValueId>& read,
                                       const std::vector<PostOperation>& operations,
                                       const Tensor* bias) const
    {
        const Node& node = m_graph.node(id);
        std::vector<ValueFacts> inputs;
        std::vector<ValueFacts> outputs;
        std::vector<Layout> layouts;
        for (const ValueId input : read) {
            layouts.push_back(input.isValid() ? origin(input).layout : Layout());
            if (input.isValid() && !layouts.back().isDefined())
                return nullptr;
        }
        for (const ValueId input : node.inputs)
            inputs.push_back(input.isValid() ? facts(input) : ValueFacts());
        for (const ValueId output : node.outputs) {
            outputs.push_back(output.isValid() ? facts(output) : ValueFacts());
            if (output.isValid() && !knownLayout(output))
                return nullptr;
        }
        return m_prepared->operatorOf(id).kernel({ .inputs = inputs,
                                                   .outputs = outputs,
                                                   .inputLayouts = layouts,
                                                   .bias = bias,
                                                   .postOperations = operations });
    }

    bool placeKernel(NodeId id, std::unique_ptr<Kernel> kernel, const std::vector<ValueId>& read,
                     const std::vector<ValueId>& written)
    {
        const KernelTraits& traits = kernel->traits();
        Step added{ .node = id };
        for (size_t index = 0; index < read.size(); ++index) {
            const Layout& wanted = traits.inputs[index];
            const std::optional<int> buffer = wanted.isDefined()
                ? bufferFor(read[index], wanted, m_graph.node(id))
                : std::optional(-1);
            if (!buffer)
                return false;
            added.inputs.push_back(*buffer);
        }
        for (size_t index = 0; index < written.size(); ++index)
            added.outputs.push_back(
                written[index].isValid() ? outputBuffer(added, traits, index, written[index]) : -1);
        added.kernel = std::move(kernel);
        addStep(std::move(added));
        return true;
    }

    /// Memory for an output: taken over from an input, or new.
    int outputBuffer(Step& added, const KernelTraits& traits, size_t index, ValueId id)
    {
        const Layout& layout = traits.outputs[index];
        const bool mayTakeOver = index == 0 && traits.replaceableInput.has_value();
        const int source = mayTakeOver ? added.inputs[*traits.replaceableInput] : -1;
        int buffer = source;
        if (source < 0 || !m_memory.mayReplace(source, layout.bytes())) {
            buffer = m_memory.addBuffer({ .bytes = layout.bytes() });
            if (mayTakeOver && traits.accumulates)
                addCopy(added.node, layout, source, buffer);
        }
        m_memory.place(id, layout, buffer);
        return buffer;
    }

    void addCopy(NodeId node, const Layout& layout, int from, int to)
    {
        Step copy{ .node = node };
        copy.kernel = reorderKernel(layout, layout);
        copy.inputs = { from };
        copy.outputs = { to };
        addStep(std::move(copy));
    }

    // A step of forward().

    void addForward(NodeId id)
    {
        const Node& node = m_graph.node(id);
        Step added{ .node = id };
        for (const ValueId input : node.inputs)
            added.inputValues.push_back(input.isValid() ? rowMajorValue(input, node)
                                                        : PlannedValue());
        for (const ValueId captured : capturedValues(node))
            added.captured[m_graph.value(captured).name] = rowMajorValue(captured, node);
        for (const ValueId output : node.outputs)
            added.outputValues.push_back(output.isValid() ? forwardOutput(output) : PlannedValue());
        addStep(std::move(added));
    }

    PlannedValue rowMajorValue(ValueId id, const Node& reader)
    {
        const PlanMemory::Place& place = origin(id);
        if (!place.layout.isDefined())
            return { .buffer = place.buffer };
        const Layout& layout = place.layout;
        const Layout wanted = rowMajorLayout(layout.elementType, layout.shape);
        return { .buffer = bufferFor(id, wanted, reader).value(),
                 .elementType = wanted.elementType,
                 .shape = wanted.shape };
    }

    PlannedValue forwardOutput(ValueId id)
    {
        const std::optional<Layout> layout = knownLayout(id);
        if (!layout) {
            const int buffer = m_memory.addBuffer({ .kind = BufferKind::tensor });
            m_memory.place(id, Layout(), buffer);
            return { .buffer = buffer };
        }
        const int buffer = m_memory.addBuffer({ .bytes = layout->bytes() });
        m_memory.place(id, *layout, buffer);
        return { .buffer = buffer, .elementType = layout->elementType, .shape = layout->shape };
    }

    /// What the caller gets lies row-major in memory of its own.
    void exportValues(std::span<const ValueId> ids, std::vector<PlannedValue>& values)
    {
        static const Node kCaller;
        for (const ValueId id : ids) {
            values.push_back(rowMajorValue(id, kCaller));
            Buffer& buffer = m_memory.buffer(values.back().buffer);
            if (buffer.kind == BufferKind::arena)
                buffer.kind = BufferKind::result;
        }
    }

    std::shared_ptr<const PreparedModel> m_prepared;
    const Graph& m_graph;
    PlanMemory m_memory;
    std::unique_ptr<Plan> m_plan;
    std::vector<ValueFacts> m_facts; ///< by ValueId
    std::vector<const FusionGroup*> m_groupEndingAt; ///< by NodeId
    std::vector<bool> m_isInGroup; ///< by NodeId
};

} // namespace

std::unique_ptr<Plan> buildPlan(std::shared_ptr<const PreparedModel> prepared,
                                std::span<const Shape> inputShapes, std::span<const ValueId> taps,
                                const Monitor& monitor)
{
    return Builder(std::move(prepared), inputShapes).build(taps, monitor);
}

} // namespace core
