#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/data/preprocessing.h"
#include "core/execution/integer_execution.h"
#include "core/execution/model_cost.h"
#include "core/operators/operator_catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

namespace app {

namespace {

struct InspectArguments
{
    std::string model;
    int64_t batch = 1;
};

/// How often an operator occurs.
struct OperatorCount
{
    std::string type;
    std::string domain;
    core::OperatorCategory category = core::OperatorCategory::other;
    int64_t count = 0;
};

/// Everything that the verb shows, gathered once for both forms of output.
struct Findings
{
    std::string file;
    int64_t fileBytes = 0;
    int64_t batch = 1;
    std::shared_ptr<const core::Model> model;
    core::ModelCost cost;
    std::vector<OperatorCount> operators;
    std::vector<core::UnsupportedOperator> unsupported;
    core::IntegerExecution integers;
};

std::vector<OperatorCount> countOperators(const core::Graph& graph)
{
    std::map<std::pair<std::string, std::string>, OperatorCount> counts;
    for (const core::NodeId id : graph.order()) {
        const core::Node& node = graph.node(id);
        OperatorCount& entry = counts[{ node.domain, node.type }];
        entry = { node.type, node.domain, core::categoryOf(node), entry.count + 1 };
    }
    std::vector<OperatorCount> sorted;
    for (auto& [name, entry] : counts)
        sorted.push_back(std::move(entry));
    std::ranges::stable_sort(sorted, std::ranges::greater(), &OperatorCount::count);
    return sorted;
}

Findings examine(const InspectArguments& arguments, core::Monitor& monitor)
{
    Findings findings{ .file = arguments.model,
                       .batch = arguments.batch,
                       .model = readModelFile(arguments.model, monitor) };
    std::error_code failure;
    findings.fileBytes = static_cast<int64_t>(std::filesystem::file_size(arguments.model, failure));
    const core::Model& model = *findings.model;
    const core::InferredShapes shapes =
        core::inferShapes(model, core::concreteInputShapes(model, arguments.batch));
    findings.cost = core::modelCost(model, shapes);
    findings.operators = countOperators(model.graph);
    findings.unsupported = core::unsupportedOperators(model, shapes);
    findings.integers = core::integerExecution(model, monitor);
    return findings;
}

Json valuesJson(const core::Graph& graph, const std::vector<core::ValueId>& ids)
{
    Json list = Json::array();
    for (const core::ValueId id : ids) {
        const core::Value& value = graph.value(id);
        Json shape = nullptr;
        if (value.type.shape) {
            shape = Json::array();
            for (const core::Dimension& axis : *value.type.shape)
                if (axis.isKnown())
                    shape.push_back(axis.size);
                else
                    shape.push_back(axis.symbol.empty() ? Json(nullptr) : Json(axis.symbol));
        }
        list.push_back({ { "name", value.name },
                         { "type", core::elementTypeName(value.type.elementType) },
                         { "shape", shape } });
    }
    return list;
}

/// null for a model without quantized tensors.
Json integersJson(const Findings& findings)
{
    const core::IntegerExecution& integers = findings.integers;
    if (integers.isEmpty())
        return nullptr;
    Json floats = Json::array();
    for (const core::QuantizedNode& entry : integers.floats) {
        const core::Node& node = findings.model->graph.node(entry.node);
        floats.push_back(
            { { "name", node.name }, { "type", node.type }, { "reason", entry.reason } });
    }
    return { { "integerNodes", integers.integers.size() },
             { "floatNodes", floats },
             { "products", core::integerProductsText() } };
}

/// Which operators between quantized tensors run on integers, and why others do not.
std::string integersText(const Findings& findings)
{
    const core::IntegerExecution& integers = findings.integers;
    if (integers.isEmpty())
        return {};
    std::string text = fmt::format("\n{} operators run on integers: {}.\n",
                                   countText(static_cast<int64_t>(integers.integers.size())),
                                   core::integerProductsText());
    for (const core::QuantizedNode& entry : integers.floats)
        text += fmt::format("{} runs in float: {}.\n",
                            findings.model->graph.node(entry.node).label(), entry.reason);
    return text;
}

void addDeclarations(Json& object, const core::Model& model)
{
    object["producer"] = model.producerName;
    object["producerVersion"] = model.producerVersion;
    object["irVersion"] = model.irVersion;
    object["opset"] = model.opsetVersion("");
    object["opsets"] = Json::object();
    for (const core::OpsetImport& import : model.opsetImports)
        object["opsets"][import.domain] = import.version;
    object["functions"] = model.functions.size();
    object["metadata"] = Json::object();
    for (const auto& [key, value] : model.metadata)
        object["metadata"][key] = value;
    object["labels"] = core::storedLabels(model);
    const auto preprocessing = core::storedPreprocessing(model);
    object["preprocessing"] =
        preprocessing ? Json::parse(core::preprocessingToJson(*preprocessing)) : Json(nullptr);
}

Json toJson(const Findings& findings)
{
    const core::Model& model = *findings.model;
    Json object = {
        { "file", findings.file },
        { "fileBytes", findings.fileBytes },
        { "batch", findings.batch },
        { "nodes", model.graph.order().size() },
        { "parameters", findings.cost.parameters },
        { "bytes", findings.cost.parameterBytes },
        { "macs", findings.cost.macs },
        { "peakActivationBytes", findings.cost.peakActivationBytes },
        { "isComplete", findings.cost.isComplete },
        { "inputs", valuesJson(model.graph, model.graph.requiredInputs()) },
        { "outputs", valuesJson(model.graph, model.graph.outputs()) },
        { "unsupported", unsupportedJson(findings.unsupported) },
        { "quantized", integersJson(findings) },
        { "operators", Json::array() },
    };
    for (const OperatorCount& entry : findings.operators)
        object["operators"].push_back({ { "type", entry.type },
                                        { "domain", entry.domain },
                                        { "category", core::operatorCategoryName(entry.category) },
                                        { "count", entry.count } });
    addDeclarations(object, model);
    return object;
}

void addValues(Table& table, const std::string& kind, const core::Graph& graph,
               const std::vector<core::ValueId>& ids)
{
    for (const core::ValueId id : ids)
        table.add({ kind, graph.value(id).name + "  " + typeText(graph.value(id).type) });
}

std::string opsetsText(const core::Model& model)
{
    std::string text;
    for (const core::OpsetImport& import : model.opsetImports)
        text += fmt::format("{}{}{}", text.empty() ? "" : ", ",
                            import.domain.empty() ? "" : import.domain + ' ', import.version);
    return text;
}

std::string summaryText(const Findings& findings)
{
    const core::Model& model = *findings.model;
    const core::ModelCost& cost = findings.cost;
    // Sums over nodes of unknown shape are lower bounds.
    const std::string atLeast = cost.isComplete ? "" : "at least ";
    Table table;
    table.add({ "File", fmt::format("{}  ({})", findings.file, bytesText(findings.fileBytes)) });
    table.add({ "Producer", model.producerName + ' ' + model.producerVersion });
    table.add({ "Opset", opsetsText(model) });
    addValues(table, "Input", model.graph, model.graph.requiredInputs());
    addValues(table, "Output", model.graph, model.graph.outputs());
    table.add({ "Nodes", countText(static_cast<int64_t>(model.graph.order().size())) });
    table.add(
        { "Parameters",
          fmt::format("{}  ({})", countText(cost.parameters), bytesText(cost.parameterBytes)) });
    table.add({ "MACs", atLeast + countText(cost.macs) });
    table.add({ "Peak activations", atLeast + bytesText(cost.peakActivationBytes) });
    return table.text(0);
}

std::string toText(const Findings& findings)
{
    Table operators({ "Operator", "Category", ">Nodes" });
    for (const OperatorCount& entry : findings.operators)
        operators.add({ operatorText(entry.domain, entry.type),
                        std::string(core::operatorCategoryName(entry.category)),
                        countText(entry.count) });
    return summaryText(findings) + '\n' + operators.text(0) + integersText(findings) + '\n'
        + unsupportedText(findings.unsupported);
}

} // namespace

VerbAction configureInspect(CLI::App& command)
{
    const auto arguments = std::make_shared<InspectArguments>();
    addModelArgument(command, arguments->model);
    command
        .add_option("--batch", arguments->batch, "Size of every axis that the model leaves open")
        ->check(CLI::Range(1, 1'000'000));
    return [arguments](core::Monitor& monitor) {
        const Findings findings = examine(*arguments, monitor);
        return Outcome{ toJson(findings), toText(findings), ExitCode::success };
    };
}

} // namespace app
