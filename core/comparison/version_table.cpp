#include "core/comparison/version_table.h"

#include "core/execution/cost_summary.h"
#include "core/operators/infer_shapes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace core {

namespace {

using Facts = std::vector<std::pair<const char*, TableCell>>;

std::string valueText(const Graph& graph, const std::vector<ValueId>& ids)
{
    std::vector<std::string> texts;
    for (const ValueId id : ids) {
        const ValueType& type = graph.value(id).type;
        std::vector<std::string> axes;
        for (const Dimension& axis : type.shape.value_or(SymbolicShape()))
            axes.push_back(axis.isKnown()            ? fmt::format("{}", axis.size)
                               : axis.symbol.empty() ? "?"
                                                     : axis.symbol);
        texts.push_back(
            fmt::format("{} [{}]", elementTypeName(type.elementType), fmt::join(axes, ", ")));
    }
    return fmt::format("{}", fmt::join(texts, "; "));
}

/// Elements of float initializers, how many of them are zero, and all element types.
struct WeightFacts
{
    int64_t elements = 0;
    int64_t zeros = 0;
    std::set<std::string> types;
};

WeightFacts weightFacts(const Graph& graph, const Monitor& monitor)
{
    WeightFacts facts;
    for (const ValueId id : graph.values()) {
        monitor.checkpoint();
        const std::optional<Tensor>& tensor = graph.value(id).initializer;
        if (!tensor)
            continue;
        facts.types.insert(elementTypeName(tensor->elementType()));
        if (tensor->elementType() != ElementType::float32)
            continue;
        facts.elements += tensor->elementCount();
        facts.zeros += std::ranges::count(tensor->values<float>(), 0.0F);
    }
    return facts;
}

Facts factsOf(const ComparedVersion& version, const ModelCost& cost, const Monitor& monitor)
{
    const Model& model = *version.model;
    const WeightFacts weights = weightFacts(model.graph, monitor);
    const TableCell zeroShare = weights.elements > 0
        ? TableCell(static_cast<double>(weights.zeros) / static_cast<double>(weights.elements))
        : TableCell();
    return { { "fileBytes", version.fileBytes },
             { "parameters", cost.parameters },
             { "parameterBytes", cost.parameterBytes },
             { "macs", cost.macs },
             { "nodes", static_cast<int64_t>(model.graph.order().size()) },
             { "zeroShare", zeroShare },
             { "weightTypes", fmt::format("{}", fmt::join(weights.types, ", ")) },
             { "opset", model.opsetVersion("") },
             { "producer", fmt::format("{} {}", model.producerName, model.producerVersion) },
             { "inputs", valueText(model.graph, model.graph.requiredInputs()) },
             { "outputs", valueText(model.graph, model.graph.outputs()) } };
}

class TableMaker
{
public:
    TableMaker(std::span<const ComparedVersion> versions,
               std::span<const GraphDifference> differences, const Monitor& monitor)
        : m_versions(versions)
        , m_differences(differences)
        , m_monitor(monitor)
    {
    }

    std::vector<TableRow> make()
    {
        addModels();
        addLayers();
        std::erase_if(m_rows, [](const TableRow& row) {
            return std::ranges::all_of(
                row.cells, [&](const TableCell& cell) { return cell == row.cells.front(); });
        });
        return std::move(m_rows);
    }

private:
    /// The row of that meaning, which is made when it is first asked for.
    TableRow& row(const TableRow& meaning, NodeId node = {})
    {
        const std::tuple key(meaning.kind, meaning.subject, meaning.change, meaning.what, node);
        const auto [place, isNew] = m_places.try_emplace(key, m_rows.size());
        if (isNew) {
            m_rows.push_back(meaning);
            m_rows.back().cells.resize(m_versions.size());
        }
        return m_rows[place->second];
    }

    TableCell& cell(RowKind kind, const std::string& subject, size_t version)
    {
        return row({ .kind = kind, .subject = subject }).cells[version];
    }

    void addModels()
    {
        std::vector<ModelCost> costs;
        for (size_t version = 0; version < m_versions.size(); ++version) {
            const Model& model = *m_versions[version].model;
            costs.push_back(modelCost(model, inferShapes(model, concreteInputShapes(model))));
            for (auto& [key, value] : factsOf(m_versions[version], costs.back(), m_monitor))
                cell(RowKind::fact, key, version) = std::move(value);
        }
        for (size_t version = 0; version < m_versions.size(); ++version)
            for (const auto& [key, value] : m_versions[version].model->metadata)
                cell(RowKind::metadata, key, version) = value;
        for (size_t version = 0; version < m_versions.size(); ++version)
            for (const OperatorShare& share :
                 operatorShares(*m_versions[version].model, costs[version]))
                cell(RowKind::operators, share.type, version) = share.nodes;
    }

    void addLayers()
    {
        for (size_t other = 0; other < m_differences.size(); ++other)
            for (const NodeDifference& node : m_differences[other].nodes)
                for (const NodeChange& change : node.changes)
                    addChange(m_differences[other], node, change, other + 1);
    }

    /// A version that does not change what another one does has what the first one has.
    void addChange(const GraphDifference& difference, const NodeDifference& node,
                   const NodeChange& change, size_t version)
    {
        if (change.kind == ChangeKind::weightValues || change.kind == ChangeKind::inputs)
            return;
        const Node& reference = difference.reference->graph.node(node.reference);
        TableRow meaning{ .kind = RowKind::layer,
                          .subject = reference.name.empty() ? nameless(difference, reference)
                                                            : reference.name,
                          .change = change.kind,
                          .what = change.what };
        meaning.cells.assign(m_versions.size(), change.before);
        row(meaning, node.reference).cells[version] = change.after;
    }

    /// "MaxPool p": its operator and first output.
    static std::string nameless(const GraphDifference& difference, const Node& node)
    {
        return node.hasOutput(0) ? fmt::format(
                   "{} {}", node.type, difference.reference->graph.value(node.outputs[0]).name)
                                 : node.type;
    }

    std::span<const ComparedVersion> m_versions;
    std::span<const GraphDifference> m_differences;
    const Monitor& m_monitor;
    std::vector<TableRow> m_rows;
    std::map<std::tuple<RowKind, std::string, std::optional<ChangeKind>, std::string, NodeId>,
             size_t>
        m_places;
};

} // namespace

const char* rowKindName(RowKind kind)
{
    switch (kind) {
    case RowKind::fact:
        return "fact";
    case RowKind::metadata:
        return "metadata";
    case RowKind::operators:
        return "operators";
    case RowKind::layer:
        return "layer";
    }
    throw InternalError("a kind of row has a name");
}

std::string changeText(const TableRow& row)
{
    if (!row.change)
        return {};
    return row.what.empty() ? changeKindName(*row.change)
                            : fmt::format("{} {}", changeKindName(*row.change), row.what);
}

std::vector<TableRow> differingRows(std::span<const ComparedVersion> versions,
                                    std::span<const GraphDifference> differences,
                                    const Monitor& monitor)
{
    require(differences.size() + 1 == versions.size(), "a difference for each further version");
    return TableMaker(versions, differences, monitor).make();
}

} // namespace core
