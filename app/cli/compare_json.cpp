#include "app/cli/compare_json.h"

#include "app/cli/evaluation_report.h"

namespace app {

namespace {

Json cellJson(const core::TableCell& cell)
{
    return std::visit(
        []<typename T>(const T& value) {
            if constexpr (std::is_same_v<T, std::monostate>)
                return Json(nullptr);
            else
                return Json(value);
        },
        cell);
}

Json nodeJson(const core::Graph& graph, core::NodeId id)
{
    if (!id.isValid())
        return nullptr;
    return { { "name", graph.node(id).name }, { "type", graph.node(id).type } };
}

Json differenceJson(const core::PairedDifference& difference)
{
    return { { "value", difference.value },
             { "low", difference.low },
             { "high", difference.high } };
}

Json flipsJson(const core::FlipList& list)
{
    Json flips = Json::array();
    for (const core::Flip& flip : list.flips)
        flips.push_back({ flip.sample, flip.label, flip.reference, flip.model });
    return { { "count", list.count }, { "flips", std::move(flips) } };
}

Json classJson(const core::ClassChange& change)
{
    return { { "name", change.name },
             { "n", change.reference.n },
             { "before", change.reference.value },
             { "after", change.model.value },
             { "lost", change.lost },
             { "gained", change.gained },
             { "difference", differenceJson(change.difference) },
             { "mcNemar", change.mcNemar },
             { "adjusted", change.adjusted } };
}

} // namespace

Json rowJson(const core::TableRow& row)
{
    Json values = Json::array();
    for (const core::TableCell& cell : row.cells)
        values.push_back(cellJson(cell));
    return { { "kind", core::rowKindName(row.kind) },
             { "subject", row.subject },
             { "what", core::changeText(row) },
             { "values", std::move(values) } };
}

Json graphJson(const core::GraphDifference& difference)
{
    Json json;
    for (const core::NodeFate fate : { core::NodeFate::same, core::NodeFate::changed,
                                       core::NodeFate::removed, core::NodeFate::added })
        json[core::nodeFateName(fate)] = difference.count(fate);
    json["nodes"] = Json::array();
    for (const core::NodeDifference& node : difference.nodes) {
        if (node.fate == core::NodeFate::same)
            continue;
        Json changes = Json::array();
        for (const core::NodeChange& change : node.changes) {
            changes.push_back({ { "kind", core::changeKindName(change.kind) },
                                { "what", change.what },
                                { "before", change.before },
                                { "after", change.after } });
            if (change.relative)
                changes.back()["relative"] = *change.relative;
        }
        json["nodes"].push_back(
            { { "fate", core::nodeFateName(node.fate) },
              { "reference", nodeJson(difference.reference->graph, node.reference) },
              { "model", nodeJson(difference.model->graph, node.model) },
              { "changes", std::move(changes) } });
    }
    return json;
}

Json changeJson(const core::ModelChange& change)
{
    Json classes = Json::array();
    for (const core::ClassChange& one : change.classes)
        classes.push_back(classJson(one));
    Json json = { { "agreement", agreementJson(change.agreement) } };
    if (!change.classes.empty())
        json["accuracy"] = differenceJson(change.accuracy);
    json["classes"] = std::move(classes);
    json["lost"] = flipsJson(change.lost);
    json["gained"] = flipsJson(change.gained);
    json["moved"] = flipsJson(change.moved);
    return json;
}

} // namespace app
