#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/verbs.h"
#include "core/execution/model_cost.h"
#include "core/onnx/write_model.h"
#include "core/operators/infer_shapes.h"
#include "core/passes/clean_up.h"
#include "core/recipe/passes.h"

#include <fmt/format.h>

namespace app {

namespace {

struct SimplifyArguments
{
    std::string model;
    std::string output;
    std::vector<std::string> passes;
};

std::vector<std::string> cleanUpIds()
{
    std::vector<std::string> ids;
    for (const core::PassEntry& entry : core::cleanUpPasses())
        ids.emplace_back(entry.id);
    return ids;
}

struct Size
{
    int64_t nodes = 0;
    int64_t parameters = 0;
};

Size sizeOf(const core::Model& model)
{
    return { static_cast<int64_t>(model.graph.order().size()),
             core::modelCost(model, core::inferShapes(model)).parameters };
}

Outcome simplify(const SimplifyArguments& arguments, core::Monitor& monitor)
{
    core::Model model = *readModelFile(arguments.model, monitor);
    const Size before = sizeOf(model);
    Outcome outcome;
    outcome.result = { { "model", arguments.model }, { "file", arguments.output } };
    outcome.result["passes"] = Json::array();
    monitor.beginPhase("simplifying");
    for (const std::string& id : arguments.passes) {
        const core::PassEntry& entry = core::passes().at(id);
        core::PassResult result =
            entry.make(core::ParameterValues(entry.parameters()))->run(model, monitor);
        model = std::move(result.model);
        outcome.result["passes"].push_back(
            { { "id", id }, { "changes", result.changes }, { "notes", result.notes } });
        for (const std::string& note : result.notes)
            outcome.text += note + '\n';
    }
    const Size after = sizeOf(model);
    core::writeModel(model, arguments.output, monitor);
    outcome.result["nodesBefore"] = before.nodes;
    outcome.result["nodes"] = after.nodes;
    outcome.result["parametersBefore"] = before.parameters;
    outcome.result["parameters"] = after.parameters;
    outcome.text += fmt::format("{}: {} nodes, before {}\n", shown(arguments.output), after.nodes,
                                before.nodes);
    return outcome;
}

} // namespace

VerbAction configureSimplify(CLI::App& command)
{
    const auto arguments = std::make_shared<SimplifyArguments>();
    arguments->passes = cleanUpIds();
    addModelArgument(command, arguments->model);
    command.add_option("-o,--output", arguments->output, "Model file to write")
        ->required()
        ->type_name("FILE");
    command.add_option("--passes", arguments->passes, "Steps, in this order; default: all")
        ->check(CLI::IsMember(cleanUpIds()))
        ->delimiter(',');
    return [arguments](core::Monitor& monitor) { return simplify(*arguments, monitor); };
}

} // namespace app
