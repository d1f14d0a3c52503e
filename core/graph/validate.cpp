#include "core/graph/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace core {

namespace {

/// The first IR version whose files name their operator sets; earlier ones mean version 1.
constexpr int64_t kFirstVersionWithImports = 3;

std::string_view canonicalDomain(std::string_view domain)
{
    return domain == "ai.onnx" ? std::string_view() : domain;
}

/// What holds for the main graph, or for the body of one function.
struct Scope
{
    const Function* function = nullptr; ///< whose body is checked, or nullptr
    bool mayLackImports = false;
    std::unordered_set<std::string_view> domains; ///< with an imported operator set
    std::unordered_set<std::string_view> attributes; ///< of the function
};

/// Issues in the order of their discovery; a file of a million faults needs no list of them all.
class Findings
{
public:
    void add(Issue issue)
    {
        constexpr int kMostOfEach = 1000;
        if (++m_counts[static_cast<size_t>(issue.severity)] <= kMostOfEach)
            issues.push_back(std::move(issue));
    }

    Issues issues;

private:
    std::array<int64_t, 3> m_counts = {}; ///< by severity
};

/// Checks one graph, and the graphs nested in it with itself as their surroundings.
class GraphValidator
{
public:
    GraphValidator(const Graph& graph, const GraphValidator* outer, const Scope& scope,
                   Findings& findings)
        : m_graph(graph)
        , m_outer(outer)
        , m_scope(scope)
        , m_findings(findings)
        , m_isMade(graph.valueSlots(), false)
    {
    }

    void check()
    {
        for (const ValueId id : m_graph.values())
            checkValue(id);
        for (const NodeId id : m_graph.order())
            checkNode(m_graph.node(id));
        for (const ValueId id : m_graph.outputs()) {
            if (!isMade(id))
                report({ .message = fmt::format("output \"{}\" is made by nothing",
                                                m_graph.value(id).name),
                         .value = m_graph.value(id).name });
        }
    }

private:
    void report(Issue issue)
    {
        if (m_scope.function != nullptr)
            issue.message =
                fmt::format("function \"{}\": {}", m_scope.function->name, issue.message);
        m_findings.add(std::move(issue));
    }

    bool isMade(ValueId id) const
    {
        return m_graph.isAlive(id) && m_isMade[static_cast<size_t>(id.index)];
    }

    /// Whether the graph around this one, or one further out, has made a value of that name.
    bool isVisibleOutside(const std::string& name) const
    {
        for (const GraphValidator* scope = m_outer; scope != nullptr; scope = scope->m_outer) {
            const auto found = scope->m_graph.find(name);
            if (found && !scope->m_graph.value(*found).isOuter && scope->isMade(*found))
                return true;
        }
        return false;
    }

    void checkValue(ValueId id)
    {
        const Value& value = m_graph.value(id);
        if (value.isOuter && !isVisibleOutside(value.name))
            report({ .message = fmt::format("value \"{}\" is taken from outside graph \"{}\", but "
                                            "nothing there makes it earlier",
                                            value.name, m_graph.name),
                     .value = value.name });
        m_isMade[static_cast<size_t>(id.index)] =
            value.isInput || value.initializer || value.isSparse || value.isOuter;
        const bool isOwn = m_isMade[static_cast<size_t>(id.index)] || value.producer.isValid();
        if (m_outer != nullptr && isOwn && !value.isOuter && isVisibleOutside(value.name))
            report(
                { .severity = Severity::warning,
                  .message = fmt::format("value \"{}\" of graph \"{}\" hides one of the same name "
                                         "outside it",
                                         value.name, m_graph.name),
                  .value = value.name });
        if (value.initializer)
            checkInitializer(value);
    }

    void checkInitializer(const Value& value)
    {
        const Tensor& tensor = *value.initializer;
        const bool isTypeSame = value.type.elementType == tensor.elementType();
        const bool isShapeSame = !value.type.shape || fits(tensor.shape(), *value.type.shape);
        if (value.type == ValueType() || (value.type.isTensor() && isTypeSame && isShapeSame))
            return;
        report({ .message =
                     fmt::format("initializer \"{}\" is declared as {} but holds {} {}", value.name,
                                 typeText(value.type), elementTypeName(tensor.elementType()),
                                 shapeText(tensor.shape())),
                 .value = value.name });
    }

    static std::string typeText(const ValueType& type)
    {
        if (!type.isTensor())
            return "no tensor";
        const std::string element = elementTypeName(type.elementType);
        return type.shape ? element + ' ' + shapeText(*type.shape) : element;
    }

    static bool fits(const Shape& shape, const SymbolicShape& declared)
    {
        return std::ranges::equal(shape, declared, [](int64_t size, const Dimension& dimension) {
            return !dimension.isKnown() || dimension.size == size;
        });
    }

    void checkNode(const Node& node)
    {
        if (node.type.empty())
            reportNode(node, "has no operator type");
        checkImport(node);
        for (const ValueId input : node.inputs) {
            if (input.isValid() && !isMade(input))
                reportUnmade(node, input);
        }
        checkAttributes(node);
        for (const GraphPointer& nested : nestedGraphs(node))
            GraphValidator(*nested, this, m_scope, m_findings).check();
        for (const ValueId output : node.outputs) {
            if (output.isValid())
                m_isMade[static_cast<size_t>(output.index)] = true;
        }
    }

    void reportNode(const Node& node, const std::string& what, Severity severity = Severity::error)
    {
        report({ .severity = severity,
                 .message = fmt::format("{}: {}", node.label(), what),
                 .node = node.name });
    }

    void reportUnmade(const Node& node, ValueId input)
    {
        const std::string name = m_graph.isAlive(input) ? m_graph.value(input).name : "removed";
        report({ .message = fmt::format("{}: input \"{}\" is not made before it is read",
                                        node.label(), name),
                 .node = node.name,
                 .value = name });
    }

    void checkImport(const Node& node)
    {
        const std::string_view domain = canonicalDomain(node.domain);
        if (m_scope.domains.contains(domain) || (domain.empty() && m_scope.mayLackImports))
            return;
        // Without a version nobody knows what an operator of the default domain means.
        reportNode(node, fmt::format("no operator set of domain \"{}\" is imported", node.domain),
                   domain.empty() ? Severity::error : Severity::warning);
    }

    void checkAttributes(const Node& node)
    {
        std::unordered_set<std::string_view> names;
        for (const Attribute& attribute : node.attributes) {
            if (!names.insert(attribute.name).second)
                reportNode(node, fmt::format("attribute \"{}\" is set twice", attribute.name));
            if (const auto* reference = std::get_if<AttributeReference>(&attribute.value))
                checkReference(node, reference->name);
        }
    }

    void checkReference(const Node& node, const std::string& name)
    {
        if (m_scope.function == nullptr)
            reportNode(
                node,
                fmt::format("refers to attribute \"{}\" of a function, but stands in none", name));
        else if (!m_scope.attributes.contains(name))
            reportNode(
                node,
                fmt::format("refers to attribute \"{}\", which the function does not have", name));
    }

    const Graph& m_graph;
    const GraphValidator* m_outer;
    const Scope& m_scope;
    Findings& m_findings;
    std::vector<bool> m_isMade;
};

void checkImports(const std::vector<OpsetImport>& imports, Findings& findings)
{
    std::unordered_map<std::string_view, int64_t> versions;
    for (const OpsetImport& import : imports) {
        if (import.version < 1)
            findings.add({ .message = fmt::format(
                               "operator set \"{}\" has version {}; at least 1 was expected",
                               import.domain, import.version) });
        const auto [known, isNew] =
            versions.emplace(canonicalDomain(import.domain), import.version);
        if (!isNew && known->second != import.version)
            findings.add(
                { .message = fmt::format("operator set \"{}\" is imported in versions {} and {}",
                                         import.domain, known->second, import.version) });
    }
}

Scope scopeOf(const Model& model, const Function* function)
{
    Scope scope;
    scope.function = function;
    scope.mayLackImports = model.irVersion < kFirstVersionWithImports;
    for (const OpsetImport& import : function ? function->opsetImports : model.opsetImports)
        scope.domains.insert(canonicalDomain(import.domain));
    if (function == nullptr)
        return scope;
    scope.attributes.insert(function->attributes.begin(), function->attributes.end());
    for (const Attribute& attribute : function->attributeDefaults)
        scope.attributes.insert(attribute.name);
    return scope;
}

} // namespace

Issues validate(const Model& model, int64_t functionExpansion)
{
    Findings findings;
    findings.issues = validateFunctionCalls(model, functionExpansion);
    checkImports(model.opsetImports, findings);
    for (const Function& function : model.functions) {
        checkImports(function.opsetImports, findings);
        GraphValidator(function.body, nullptr, scopeOf(model, &function), findings).check();
    }
    GraphValidator(model.graph, nullptr, scopeOf(model, nullptr), findings).check();
    return std::move(findings.issues);
}

} // namespace core
