#include "app/cli/project_actions.h"
#include "app/cli/verbs.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace app {

namespace {

std::vector<std::string> actionNames()
{
    std::vector<std::string> names;
    for (const ProjectAction& action : projectActions())
        names.emplace_back(action.name);
    return names;
}

/// Checks how many words the action got before it does anything.
void checkWords(const ProjectAction& action, const ProjectArguments& arguments)
{
    if (arguments.words.size() == action.words)
        return;
    throw core::Error(core::ErrorCode::invalidArgument,
                      fmt::format("usage: espalier-cli project {} {}", action.name, action.usage));
}

Outcome runAction(const ProjectArguments& arguments, core::Monitor& monitor)
{
    const auto actions = projectActions();
    const auto action =
        std::ranges::find(actions, std::string_view(arguments.action), &ProjectAction::name);
    core::require(action != actions.end(), "the action is one of the table");
    checkWords(*action, arguments);
    return action->run(arguments, monitor);
}

} // namespace

VerbAction configureProject(CLI::App& command)
{
    const auto arguments = std::make_shared<ProjectArguments>();
    command
        .add_option("action", arguments->action,
                    fmt::format("One of: {}", fmt::join(actionNames(), ", ")))
        ->required()
        ->check(CLI::IsMember(actionNames()))
        ->type_name("ACTION");
    command.add_option("folder", arguments->folder, "Folder of the project")
        ->required()
        ->type_name("FOLDER");
    command.add_option("arguments", arguments->words, "What the action needs, see below")
        ->type_name("...");
    command.add_option("-o,--output", arguments->output, "File that export and recipe write")
        ->type_name("FILE");
    command.add_option("--parent", arguments->parent, "Version that an added model comes from")
        ->check(CLI::PositiveNumber)
        ->type_name("ID");
    command.add_option("--name", arguments->name, "Name of an added version; default: of its file")
        ->type_name("NAME");
    command.add_option("--note", arguments->note, "Note of an added version")->type_name("TEXT");
    command.add_flag("--deleted", arguments->showsDeleted, "List deleted versions too");
    return [arguments](core::Monitor& monitor) { return runAction(*arguments, monitor); };
}

} // namespace app
