#include "core/execution/training_plan_values.h"

#include "core/execution/training_plan_steps.h"
#include "core/operators/infer_shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

size_t slot(auto id)
{
    return static_cast<size_t>(id.index);
}

} // namespace

TrainingPlanValues::TrainingPlanValues(TrainingNetwork& network, const TrainingPlanRequest& request,
                                       TrainingPlan& plan)
    : m_network(network)
    , m_request(request)
    , m_plan(plan)
    , m_memory(plan)
    , m_changes(network.model.graph.valueSlots(), false)
    , m_places(network.model.graph.valueSlots())
{
    const std::vector<ValueId> required = graph().requiredInputs();
    InputShapes shapes;
    for (size_t index = 0; index < required.size(); ++index)
        shapes[graph().value(required[index]).name] = request.inputShapes[index];
    m_facts = inferShapes(network.model, shapes).values;
    findChangingValues();
}

void TrainingPlanValues::findChangingValues()
{
    for (size_t index = 0; index < m_network.memory.size(); ++index)
        m_changes[index] = !m_network.memory[index].empty();
    for (const ValueId id : graph().requiredInputs())
        m_changes[slot(id)] = true;
    for (const NodeId id : graph().order()) {
        const Node& node = graph().node(id);
        const bool changing = m_network.operators[slot(id)]->isRandom()
            || std::ranges::any_of(node.inputs, [&](ValueId input) {
                                  return input.isValid() && changes(input);
                              });
        for (const ValueId output : node.outputs) {
            // Shape arithmetic is known although it is computed from what changes.
            if (output.isValid() && changing && !isKnownInteger(output))
                m_changes[slot(output)] = true;
        }
    }
}

bool TrainingPlanValues::isKnownInteger(ValueId id) const
{
    const std::shared_ptr<const Tensor>& known = facts(id).constant;
    return known != nullptr && !isFloatingPoint(known->elementType());
}

Layout TrainingPlanValues::rowMajorOf(ValueId id) const
{
    const ValueFacts& known = facts(id);
    const std::optional<Shape> shape = known.shape ? toConcrete(*known.shape) : std::nullopt;
    constexpr int kByteBits = 8;
    if (!shape || elementBits(known.elementType) < kByteBits)
        return {};
    return rowMajorLayout(known.elementType, *shape);
}

TrainingPort TrainingPlanValues::portOf(ValueId id) const
{
    const Layout layout = rowMajorOf(id);
    return { .shape = layout.shape, .elementType = layout.elementType };
}

void TrainingPlanValues::place(ValueId id, const Layout& layout, int buffer)
{
    m_places[slot(id)].push_back({ layout, buffer });
}

void TrainingPlanValues::placeConstant(ValueId id, const Tensor& tensor)
{
    m_plan.constants.push_back(tensor);
    auto* address = const_cast<std::byte*>(m_plan.constants.back().bytes().data());
    place(id, rowMajorLayout(tensor.elementType(), tensor.shape()),
          m_memory.addFixed(address, tensor.byteCount()));
}

const TrainingPlace& TrainingPlanValues::origin(ValueId id) const
{
    if (m_places[slot(id)].empty())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("value \"{}\" is read before it is made", graph().value(id).name));
    return m_places[slot(id)].front();
}

int TrainingPlanValues::bufferFor(ValueId id, const Layout& layout, NodeId reader)
{
    for (const TrainingPlace& known : m_places[slot(id)]) {
        if (areInterchangeable(known.layout, layout))
            return known.buffer;
    }
    const int buffer = reordered(origin(id), layout, reader);
    place(id, layout, buffer);
    return buffer;
}

int TrainingPlanValues::reordered(const TrainingPlace& from, const Layout& layout, NodeId node)
{
    if (areInterchangeable(from.layout, layout))
        return from.buffer;
    const std::shared_ptr<const Kernel> kernel = reorderKernel(from.layout, layout);
    const int source = from.buffer; // adding a buffer may move `from`
    const int buffer = m_memory.addArena(layout.bytes());
    const int scratch = m_memory.addArena(kernel->traits().scratchBytes);
    m_memory.addStep(node, std::array{ source, buffer, scratch },
                     reorderWork(kernel, source, buffer, scratch));
    return buffer;
}

} // namespace core
