#include "core/deploy/convert_opset.h"

#include "core/deploy/operator_changes.h"
#include "core/operators/infer_shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr int64_t kOldestOpset = 9;

/// Lowest version of the file format that may ask for an opset, by the first opset of each.
struct FormatVersion
{
    int64_t opset = 0;
    int64_t irVersion = 0;
};
constexpr std::array kFormatVersions{ FormatVersion{ 9, 4 },  FormatVersion{ 10, 5 },
                                      FormatVersion{ 11, 6 }, FormatVersion{ 12, 7 },
                                      FormatVersion{ 15, 8 }, FormatVersion{ 19, 9 },
                                      FormatVersion{ 21, 10 } };

class OpsetConversion
{
public:
    OpsetConversion(Model& model, int64_t opset)
        : m_model(model)
        , m_graph(model.graph)
        , m_from(model.opsetVersion(""))
        , m_to(opset)
        , m_shapes(inferShapes(model))
    {
    }

    void run()
    {
        for (const NodeId id : m_graph.order())
            refuseNested(m_graph.node(id));
        for (const NodeId id : m_graph.order())
            convert(id);
        for (OpsetImport& import : m_model.opsetImports)
            if (import.domain.empty() || import.domain == "ai.onnx")
                import.version = m_to;
        for (const FormatVersion& version : kFormatVersions)
            if (version.opset <= m_to)
                m_model.irVersion = std::max(m_model.irVersion, version.irVersion);
    }

private:
    [[noreturn]] void refuse(const Node& node, const std::string& why) const
    {
        throw Error(ErrorCode::unsupported,
                    fmt::format("{} cannot be brought from opset {} to {}: {}; keep the model's "
                                "opset",
                                node.label(), m_from, m_to, why));
    }

    void refuseNested(const Node& node) const
    {
        if (!nestedGraphs(node).empty())
            refuse(node, "nodes with nested graphs are not converted");
        if (m_model.function(node) != nullptr)
            refuse(node, "calls of functions are not converted");
    }

    void convert(NodeId id)
    {
        if (const std::string& domain = m_graph.node(id).domain;
            !domain.empty() && domain != "ai.onnx")
            return;
        for (const OperatorVersion& version : operatorVersions())
            if (version.type == m_graph.node(id).type && version.opset > m_from
                && version.opset <= m_to)
                apply(id, version);
    }

    void apply(NodeId id, const OperatorVersion& version)
    {
        Node& node = m_graph.node(id);
        switch (version.change) {
        case OperatorChange::attributeToInput:
            return moveAttribute(id, version);
        case OperatorChange::lastAxisOnly:
            return keepLastAxis(node);
        case OperatorChange::countsParts:
            if (!node.hasInput(1))
                node.setAttribute(
                    { .name = "num_outputs", .value = static_cast<int64_t>(node.outputs.size()) });
            return;
        case OperatorChange::oneOutputOnly:
            if (std::ranges::count_if(node.outputs, &ValueId::isValid) > 1)
                refuse(node, "its further outputs mean something else there");
            return;
        case OperatorChange::noEquivalent:
            refuse(node, fmt::format("the operator changed in opset {}", version.opset));
        }
    }

    void moveAttribute(NodeId id, const OperatorVersion& version)
    {
        const Attribute* const attribute = m_graph.node(id).attribute(version.attribute);
        if (attribute == nullptr)
            return;
        const Tensor content = constantOf(m_graph.node(id), *attribute, version.isList);
        const ValueId input = m_graph.addInitializer(
            m_graph.freshName(fmt::format(
                "{}_{}", m_graph.value(m_graph.node(id).outputs.front()).name, version.attribute)),
            content);
        Node& node = m_graph.node(id);
        if (node.inputs.size() <= version.slot)
            node.inputs.resize(version.slot + 1);
        node.inputs[version.slot] = input;
        node.removeAttribute(version.attribute);
    }

    Tensor constantOf(const Node& node, const Attribute& attribute, bool isList) const
    {
        const Shape one = isList ? Shape{ 1 } : Shape{};
        if (const auto* list = std::get_if<std::vector<int64_t>>(&attribute.value))
            return Tensor::of<int64_t>({ static_cast<int64_t>(list->size()) }, *list);
        if (const auto* number = std::get_if<int64_t>(&attribute.value))
            return Tensor::of<int64_t>(one, { *number });
        const auto* const number = std::get_if<float>(&attribute.value);
        if (number == nullptr
            || m_shapes.of(node.inputs.front()).elementType != ElementType::float32)
            refuse(node, fmt::format("\"{}\" cannot become an input", attribute.name));
        return Tensor::of<float>(one, { *number });
    }

    void keepLastAxis(Node& node) const
    {
        const auto& shape = m_shapes.of(node.inputs.front()).shape;
        if (!shape)
            refuse(node, "the rank of its input is not known");
        const auto rank = static_cast<int64_t>(shape->size());
        if (normalizedAxis(node.integer("axis", 1), rank) != rank - 1)
            refuse(node, "before opset 13 it took all axes from its axis on together");
        node.setAttribute({ .name = "axis", .value = int64_t(-1) });
    }

    Model& m_model;
    Graph& m_graph;
    int64_t m_from;
    int64_t m_to;
    InferredShapes m_shapes;
};

} // namespace

void convertOpset(Model& model, int64_t opset)
{
    const int64_t own = model.opsetVersion("");
    if (opset == own)
        return;
    if (own < kOldestOpset || opset < own || opset > kNewestOpset)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the model has opset {}; from opset {} on, it can be brought to "
                                "higher ones up to {}, but not to {}",
                                own, kOldestOpset, kNewestOpset, opset));
    OpsetConversion(model, opset).run();
}

} // namespace core
