#include "app/cli/display_text.h"
#include "app/cli/recipe_library.h"
#include "app/cli/recipe_run.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace app {

namespace {

struct RecipeArguments
{
    std::string action;
    std::string recipe;
    RecipeRun run;
};

Outcome listRecipes()
{
    Outcome outcome;
    outcome.result["recipes"] = Json::array();
    for (const LibraryRecipe& entry : recipeLibrary()) {
        std::vector<std::string> verbs;
        for (const core::RecipeStep& step : entry.recipe.steps)
            verbs.push_back(step.verb);
        outcome.result["recipes"].push_back({ { "name", entry.name },
                                              { "title", entry.recipe.title },
                                              { "purpose", entry.recipe.purpose },
                                              { "steps", verbs } });
        outcome.text += fmt::format("{}: {} ({})\n  {}\n", entry.name, shown(entry.recipe.title),
                                    fmt::join(verbs, ", then "), shown(entry.recipe.purpose));
    }
    return outcome;
}

Outcome showRecipe(const std::string& name)
{
    const core::CompressionRecipe recipe = recipeNamed(name);
    Outcome outcome;
    outcome.result["recipe"] = Json::parse(core::toJson(recipe));
    outcome.text = fmt::format("{}\n{}\n", shown(recipe.title), shown(recipe.purpose));
    for (size_t i = 0; i < recipe.steps.size(); ++i)
        outcome.text +=
            fmt::format("{}. {} {}\n", i + 1, shown(recipe.steps[i].verb),
                        shown(fmt::format("{}", fmt::join(recipe.steps[i].words, " "))));
    return outcome;
}

void requireWord(const std::string& word, const char* usage)
{
    if (word.empty())
        throw core::Error(core::ErrorCode::invalidArgument,
                          fmt::format("usage: espalier-cli recipe {}", usage));
}

Outcome act(const RecipeArguments& arguments, core::Monitor& monitor)
{
    if (arguments.action == "list")
        return listRecipes();
    requireWord(arguments.recipe,
                arguments.action == "show" ? "show RECIPE" : "run RECIPE MODEL -o FILE");
    if (arguments.action == "show")
        return showRecipe(arguments.recipe);
    requireWord(arguments.run.model, "run RECIPE MODEL -o FILE");
    requireWord(arguments.run.output, "run RECIPE MODEL -o FILE");
    return runRecipe(recipeNamed(arguments.recipe), arguments.run, monitor);
}

} // namespace

VerbAction configureRecipe(CLI::App& command)
{
    const auto arguments = std::make_shared<RecipeArguments>();
    command.add_option("action", arguments->action, "list, show or run")
        ->required()
        ->check(CLI::IsMember({ "list", "show", "run" }))
        ->type_name("ACTION");
    command
        .add_option("recipe", arguments->recipe, "File, or name of one that comes with Espalier")
        ->type_name("RECIPE");
    command.add_option("model", arguments->run.model, "ONNX file to start from")
        ->type_name("MODEL");
    command.add_option("-o,--output", arguments->run.output, "Model file to write")
        ->type_name("FILE");
    command
        .add_option("--data", arguments->run.data,
                    "Data set of all steps, instead of those in the recipe")
        ->type_name("DATA");
    command
        .add_option("--project", arguments->run.project,
                    "Store the result of every step as a version of the project in this folder")
        ->type_name("FOLDER");
    command.add_flag("--resume", arguments->run.resumes,
                     "Go on where a run for this output stopped");
    return [arguments, &command](core::Monitor& monitor) {
        if (const CLI::Option* threads = command.get_option_no_throw("--threads"))
            if (threads->count() > 0)
                arguments->run.threads = threads->as<int64_t>();
        return act(*arguments, monitor);
    };
}

} // namespace app
