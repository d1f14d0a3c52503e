#include "core/operators/infer_shapes.h"

#include "core/graph/inline_functions.h"
#include "core/operators/operator_catalog.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Larger constants are not folded during inference: shape arithmetic is small, weights are not.
constexpr int64_t kFoldedElements = 65536;
/// Longest integer vector whose elements are followed symbolically.
constexpr int64_t kFollowedElements = 1024;

bool isFollowed(ElementType type)
{
    return type == ElementType::int64 || type == ElementType::int32;
}

Tensor integerTensor(ElementType type, Shape shape, const Shape& elements)
{
    if (type == ElementType::int64)
        return Tensor::of<int64_t>(std::move(shape), std::span(elements));
    const std::vector<int32_t> narrow(elements.begin(), elements.end());
    return Tensor::of<int32_t>(std::move(shape), std::span(narrow));
}

/// Keeps `constant` and `elements` of one value in step: either gives the other where it can.
void completeElements(ValueFacts& facts)
{
    if (!isFollowed(facts.elementType))
        return;
    if (facts.constant != nullptr && facts.constant->rank() <= 1
        && facts.constant->elementCount() <= kFollowedElements) {
        facts.elements = toSymbolic(facts.constant->toIntegers());
        return;
    }
    const std::optional<Shape> known = facts.elements ? toConcrete(*facts.elements) : std::nullopt;
    const std::optional<Shape> shape = facts.shape ? toConcrete(*facts.shape) : std::nullopt;
    // Negative elements are not "known" dimensions, so what becomes a constant here is exact.
    if (known && shape && facts.constant == nullptr
        && elementCount(*shape) == static_cast<int64_t>(known->size()))
        facts.constant =
            std::make_shared<const Tensor>(integerTensor(facts.elementType, *shape, *known));
}

ValueFacts constantFacts(std::shared_ptr<const Tensor> tensor)
{
    ValueFacts facts;
    facts.elementType = tensor->elementType();
    facts.shape = toSymbolic(tensor->shape());
    facts.constant = std::move(tensor);
    facts.isPresent = true;
    completeElements(facts);
    return facts;
}

ValueFacts declaredFacts(const Value& value)
{
    ValueFacts facts;
    facts.elementType = value.type.elementType;
    facts.shape = value.type.shape;
    facts.isPresent = true;
    return facts;
}

/// Fills what inference left open from the file's declaration.
void fillFromDeclaration(ValueFacts& facts, const Value& value)
{
    if (facts.elementType == ElementType::undefined)
        facts.elementType = value.type.elementType;
    if (!value.type.shape)
        return;
    if (!facts.shape) {
        facts.shape = value.type.shape;
        return;
    }
    if (facts.shape->size() != value.type.shape->size())
        return;
    for (size_t axis = 0; axis < facts.shape->size(); ++axis) {
        Dimension& dimension = (*facts.shape)[axis];
        if (!dimension.isKnown() && dimension.symbol.empty())
            dimension = (*value.type.shape)[axis];
    }
}

bool isSmall(const ValueFacts& facts)
{
    const std::optional<Shape> shape = facts.shape ? toConcrete(*facts.shape) : std::nullopt;
    return shape && elementCount(*shape) <= kFoldedElements;
}

/// Inference over one graph; nested graphs look outward through `outer`.
class GraphInference
{
public:
    GraphInference(const Model& model, const Graph& graph, const GraphInference* outer,
                   Issues& issues)
        : m_model(model)
        , m_graph(graph)
        , m_outer(outer)
        , m_issues(issues)
        , m_facts(graph.valueSlots())
    {
    }

    std::vector<ValueFacts> run(std::span<const ValueFacts> inputs, const InputShapes& inputShapes)
    {
        m_trustDeclarations = inputShapes.empty();
        seed(inputs, inputShapes);
        for (const NodeId id : m_graph.order())
            inferNode(id);
        std::vector<ValueFacts> outputs;
        for (const ValueId id : m_graph.outputs())
            outputs.push_back(at(id));
        return outputs;
    }

    std::vector<ValueFacts> takeFacts() { return std::move(m_facts); }

private:
    ValueFacts& at(ValueId id) { return m_facts[static_cast<size_t>(id.index)]; }

    const ValueFacts* findByName(const std::string& valueName) const
    {
        if (const auto id = m_graph.find(valueName); id && !m_graph.value(*id).isOuter)
            return &m_facts[static_cast<size_t>(id->index)];
        return m_outer == nullptr ? nullptr : m_outer->findByName(valueName);
    }

    void seed(std::span<const ValueFacts> inputs, const InputShapes& inputShapes)
    {
        for (const ValueId id : m_graph.values()) {
            const Value& value = m_graph.value(id);
            if (value.initializer) // also when listed as an input: it is the default, and runs use
                                   // it
                at(id) = constantFacts(std::make_shared<const Tensor>(*value.initializer));
            else
                at(id) = declaredFacts(value);
            const ValueFacts* captured =
                value.isOuter && m_outer != nullptr ? m_outer->findByName(value.name) : nullptr;
            if (captured != nullptr)
                at(id) = *captured;
            if (const auto given = inputShapes.find(value.name);
                value.isInput && given != inputShapes.end())
                at(id).shape = toSymbolic(given->second);
        }
        for (size_t index = 0; index < std::min(inputs.size(), m_graph.inputs().size()); ++index) {
            ValueFacts& facts = at(m_graph.inputs()[index]);
            const ValueFacts declared = facts;
            facts = inputs[index];
            facts.isPresent = true;
            if (facts.elementType == ElementType::undefined)
                facts.elementType = declared.elementType;
            if (!facts.shape)
                facts.shape = declared.shape;
        }
    }

    void inferNode(NodeId id)
    {
        const Node& node = m_graph.node(id);
        std::vector<ValueFacts> inputs;
        for (const ValueId input : node.inputs)
            inputs.push_back(input.isValid() ? at(input) : ValueFacts());
        std::vector<ValueFacts> outputs = inferOutputs(node, inputs);
        for (size_t slot = 0; slot < node.outputs.size(); ++slot) {
            if (!node.outputs[slot].isValid())
                continue;
            ValueFacts& facts = outputs[slot];
            facts.isPresent = true;
            if (m_trustDeclarations)
                fillFromDeclaration(facts, m_graph.value(node.outputs[slot]));
            completeElements(facts);
            at(node.outputs[slot]) = std::move(facts);
        }
    }

    std::vector<ValueFacts> inferOutputs(const Node& node, std::span<const ValueFacts> inputs)
    {
        ShapeContext context(
            inputs, node.outputs.size(),
            [this](const Graph& nested, std::span<const ValueFacts> facts) {
                return GraphInference(m_model, nested, this, m_issues).run(facts, {});
            });
        try {
            const std::unique_ptr<Operator> meaning =
                makeOperator(node, m_model.opsetVersion(node.domain));
            context.outputs().assign(node.outputs.size(), ValueFacts());
            meaning->inferShapes(context);
            foldConstants(*meaning, inputs, context.outputs());
        } catch (const Error& error) {
            report(node, error);
            return std::vector<ValueFacts>(node.outputs.size());
        }
        return std::move(context.outputs());
    }

    /// Content of small outputs whose inputs are all constant.
    void foldConstants(const Operator& meaning, std::span<const ValueFacts> inputs,
                       std::vector<ValueFacts>& outputs)
    {
        const bool isConstant = std::ranges::all_of(inputs, [](const ValueFacts& facts) {
            return !facts.isPresent || facts.constant != nullptr;
        });
        const bool hasAny = std::ranges::any_of(inputs, &ValueFacts::isPresent);
        const bool isKnown = std::ranges::all_of(
            outputs, [](const ValueFacts& facts) { return facts.constant != nullptr; });
        if (!isConstant || isKnown || meaning.isRandom() || !std::ranges::all_of(outputs, isSmall)
            || (hasAny && !std::ranges::all_of(inputs, [](const ValueFacts& facts) {
                    return !facts.isPresent || isSmall(facts);
                })))
            return;
        std::vector<const Tensor*> tensors;
        for (const ValueFacts& facts : inputs)
            tensors.push_back(facts.constant.get());
        ForwardContext context(tensors, outputs.size(), {},
                               [](const Graph&, std::span<const Tensor>) -> std::vector<Tensor> {
                                   throw Error(ErrorCode::unsupported,
                                               "nested graphs are not folded");
                               });
        try {
            meaning.forward(context);
        } catch (const Error&) {
            return; // what cannot be folded is computed when the model runs, and reported there
        }
        for (size_t slot = 0; slot < outputs.size(); ++slot) {
            if (context.outputs()[slot].isDefined())
                outputs[slot].constant = std::make_shared<const Tensor>(context.outputs()[slot]);
        }
    }

    void report(const Node& node, const Error& error)
    {
        Issue issue;
        issue.code = error.code();
        issue.node = node.name;
        issue.message = error.what();
        if (issue.message.find(node.label()) == std::string::npos)
            issue.message = fmt::format("{}: {}", node.label(), issue.message);
        m_issues.push_back(std::move(issue));
    }

    const Model& m_model;
    const Graph& m_graph;
    const GraphInference* m_outer;
    Issues& m_issues;
    std::vector<ValueFacts> m_facts;
    bool m_trustDeclarations = true;
};

} // namespace

InferredShapes inferShapes(const Model& model, const InputShapes& inputShapes)
{
    InferredShapes result;
    if (!model.functions.empty()) {
        try {
            result = inferShapes(inlineFunctions(model).model, inputShapes);
            result.values.resize(model.graph.valueSlots());
            return result;
        } catch (const Error& error) {
            result.issues.push_back({ .code = error.code(), .message = error.what() });
        }
    }
    GraphInference inference(model, model.graph, nullptr, result.issues);
    inference.run({}, inputShapes);
    result.values = inference.takeFacts();
    return result;
}

std::vector<ValueFacts> factsOf(const std::vector<ValueId>& ids, const InferredShapes& shapes)
{
    std::vector<ValueFacts> facts;
    for (const ValueId id : ids)
        facts.push_back(id.isValid() ? shapes.of(id) : ValueFacts());
    return facts;
}

InputShapes concreteInputShapes(const Model& model, int64_t fallback)
{
    InputShapes shapes;
    for (const ValueId id : model.graph.requiredInputs()) {
        const Value& value = model.graph.value(id);
        if (!value.type.shape)
            continue;
        Shape& shape = shapes[value.name];
        for (const Dimension& axis : *value.type.shape)
            shape.push_back(axis.isKnown() ? axis.size : fallback);
    }
    return shapes;
}

} // namespace core
