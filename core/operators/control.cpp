#include "core/operators/control_operators.h"
#include "core/operators/families.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace core {

GraphPointer bodyOf(const Node& node, std::string_view attribute)
{
    GraphPointer body = node.graph(attribute);
    if (body == nullptr)
        throw Error(ErrorCode::invalidModel, fmt::format("attribute \"{}\" is missing", attribute));
    return body;
}

namespace families {

namespace {

/// The single truth value of a condition.
bool isTrue(const Tensor& condition)
{
    if (condition.elementType() != ElementType::boolean || condition.elementCount() != 1)
        throw Error(ErrorCode::invalidModel, "a condition must be a single boolean");
    return condition.values<bool>()[0];
}

/// What holds whichever of two ways was taken.
std::optional<SymbolicShape> commonShape(const std::optional<SymbolicShape>& a,
                                         const std::optional<SymbolicShape>& b)
{
    if (!a || !b || a->size() != b->size())
        return std::nullopt;
    SymbolicShape shape = *a;
    for (size_t axis = 0; axis < shape.size(); ++axis) {
        if (!(shape[axis] == (*b)[axis]))
            shape[axis] = Dimension();
    }
    return shape;
}

class IfOperator final : public Operator
{
public:
    explicit IfOperator(const NodeView& view)
        : m_then(bodyOf(view.node, "then_branch"))
        , m_else(bodyOf(view.node, "else_branch"))
    {
    }

    void inferShapes(ShapeContext& context) const override
    {
        const std::vector<ValueFacts> first = context.inferSubgraph(*m_then, {});
        const std::vector<ValueFacts> second = context.inferSubgraph(*m_else, {});
        for (size_t slot = 0;
             slot < std::min({ context.outputCount(), first.size(), second.size() }); ++slot) {
            const ElementType type = first[slot].elementType == second[slot].elementType
                ? first[slot].elementType
                : ElementType::undefined;
            context.setOutput(slot, type, commonShape(first[slot].shape, second[slot].shape));
        }
    }

    void forward(ForwardContext& context) const override
    {
        std::vector<Tensor> results =
            context.runSubgraph(isTrue(context.input(0)) ? *m_then : *m_else, {});
        for (size_t slot = 0; slot < results.size(); ++slot)
            context.setOutput(slot, std::move(results[slot]));
    }

    Cost cost(std::span<const ValueFacts>, std::span<const ValueFacts>) const override
    {
        return {};
    }

private:
    GraphPointer m_then;
    GraphPointer m_else;
};

/// Equal tensors side by side along a new first axis.
Tensor stacked(const std::vector<Tensor>& parts, const ValueFacts& declared)
{
    if (parts.empty()) {
        const std::optional<Shape> inner =
            declared.shape ? toConcrete(*declared.shape) : std::nullopt;
        if (!inner)
            throw Error(ErrorCode::unsupported, "a loop without steps has outputs of unknown size");
        Shape shape = *inner;
        shape.insert(shape.begin(), 0);
        return Tensor(declared.elementType, shape);
    }
    if (parts.front().elementType() == ElementType::string)
        throw Error(ErrorCode::unsupported, "strings are not collected over loop steps");
    Shape shape = parts.front().shape();
    shape.insert(shape.begin(), static_cast<int64_t>(parts.size()));
    Tensor result = Tensor::uninitialized(parts.front().elementType(), shape);
    std::byte* target = result.mutableBytes().data();
    for (const Tensor& part : parts) {
        if (part.shape() != parts.front().shape())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("a loop step gives shape {} after {}", shapeText(part.shape()),
                                    shapeText(parts.front().shape())));
        target = std::ranges::copy(part.bytes(), target).out;
    }
    return result;
}

ValueFacts declaredFacts(const Graph& graph, ValueId id)
{
    const ValueType& type = graph.value(id).type;
    return { .elementType = type.elementType, .shape = type.shape, .isPresent = true };
}

/// Inputs: trip count M (optional), condition (optional), carried values; the body takes iteration
/// number, condition, carried values and gives condition, carried values, collected values.
class LoopOperator final : public Operator
{
public:
    explicit LoopOperator(const NodeView& view)
        : m_body(bodyOf(view.node, "body"))
        , m_carried(view.node.inputs.size() < 2 ? 0 : view.node.inputs.size() - 2)
    {
        if (m_body->inputs().size() != m_carried + 2 || m_body->outputs().size() < m_carried + 1)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("the body of a Loop with {} carried values takes {} inputs and "
                                    "gives {} outputs",
                                    m_carried, m_body->inputs().size(), m_body->outputs().size()));
    }

    void inferShapes(ShapeContext& context) const override
    {
        std::vector<ValueFacts> inputs;
        inputs.push_back(
            { .elementType = ElementType::int64, .shape = SymbolicShape(), .isPresent = true });
        inputs.push_back(
            { .elementType = ElementType::boolean, .shape = SymbolicShape(), .isPresent = true });
        // Carried values may change shape from step to step; only their type is certain.
        for (size_t k = 0; k < m_carried; ++k)
            inputs.push_back({ .elementType = context.inputType(k + 2), .isPresent = true });
        const std::vector<ValueFacts> outputs = context.inferSubgraph(*m_body, inputs);
        for (size_t slot = 0; slot < context.outputCount() && slot + 1 < outputs.size(); ++slot) {
            const ElementType type = outputs[slot + 1].elementType;
            if (slot < m_carried)
                context.setOutput(
                    slot, type == ElementType::undefined ? context.inputType(slot + 2) : type);
            else
                context.setOutput(slot, type);
        }
    }

    void forward(ForwardContext& context) const override
    {
        const int64_t limit = context.hasInput(0) ? context.input(0).toIntegers().at(0)
                                                  : std::numeric_limits<int64_t>::max();
        bool continues = !context.hasInput(1) || isTrue(context.input(1));
        std::vector<Tensor> carried;
        for (size_t k = 0; k < m_carried; ++k)
            carried.push_back(context.input(k + 2));
        const size_t collectedCount = m_body->outputs().size() - 1 - m_carried;
        std::vector<std::vector<Tensor>> collected(collectedCount);
        for (int64_t step = 0; step < limit && continues; ++step) {
            std::vector<Tensor> inputs = { Tensor::scalar(step), Tensor::scalar(continues) };
            std::ranges::move(carried, std::back_inserter(inputs));
            std::vector<Tensor> outputs = context.runSubgraph(*m_body, inputs);
            continues = isTrue(outputs.at(0));
            for (size_t k = 0; k < m_carried; ++k)
                carried[k] = std::move(outputs[k + 1]);
            for (size_t k = 0; k < collectedCount; ++k)
                collected[k].push_back(std::move(outputs[k + 1 + m_carried]));
        }
        for (size_t k = 0; k < m_carried; ++k)
            context.setOutput(k, std::move(carried[k]));
        for (size_t k = 0; k < collectedCount; ++k)
            context.setOutput(
                m_carried + k,
                stacked(collected[k],
                        declaredFacts(*m_body, m_body->outputs()[k + 1 + m_carried])));
    }

    Cost cost(std::span<const ValueFacts>, std::span<const ValueFacts>) const override
    {
        return {};
    }

private:
    GraphPointer m_body;
    size_t m_carried;
};

constexpr OperatorEntry kTable[] = {
    { "", "If", 1, 0, OperatorCategory::control, makeOperator<IfOperator> },
    { "", "Loop", 1, 0, OperatorCategory::control, makeOperator<LoopOperator> },
    { "", "Scan", 8, 0, OperatorCategory::control, makeScan },
};

} // namespace

std::span<const OperatorEntry> control()
{
    return kTable;
}

} // namespace families
} // namespace core
