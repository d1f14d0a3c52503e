#include "app/cli/version_arguments.h"

#include "app/cli/display_text.h"
#include "core/base/parallel.h"
#include "core/project/record_version.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <thread>

namespace app {

namespace {

struct VersionArguments
{
    std::string project;
    int64_t parent = 0; ///< 0: not given
};

/// Throws core::Error for a project that could not take the result, before the work begins.
void checkProject(const VersionArguments& arguments)
{
    const core::Project project = core::Project::open(arguments.project);
    if (project.isReadOnly())
        throw core::Error(core::ErrorCode::fileAccess,
                          fmt::format("{} cannot take a version: {}", arguments.project,
                                      project.readOnlyReason()));
    if (arguments.parent > 0)
        project.version(arguments.parent);
}

/// Commands that end at the same time store their versions one after the other.
core::Project waitForProject(const std::string& folder, const core::Monitor& monitor)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::seconds(60);
    for (;;) {
        core::Project project = core::Project::open(folder);
        if (!project.isReadOnly() || Clock::now() > end)
            return project;
        monitor.checkpoint();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

/// The last argument without a flag that names a file: MODEL, or what a teacher teaches.
std::string modelOf(const CLI::App& command)
{
    std::string model;
    for (const CLI::Option* option : command.get_options())
        if (option->get_positional() && option->count() > 0
            && std::filesystem::is_regular_file(option->results().back()))
            model = option->results().back();
    return model;
}

core::FinishedCommand finished(const CLI::App& command, const std::vector<std::string>& words,
                               const VersionArguments& arguments, const Outcome& outcome)
{
    core::FinishedCommand done{ .words = words,
                                .model = modelOf(command),
                                .output = outcome.result.at("file").get<std::string>(),
                                .result = outcome.result.dump(),
                                .tool = ESPALIER_VERSION,
                                .threads = core::threadCount(),
                                .parent = {} };
    if (arguments.parent > 0)
        done.parent = arguments.parent;
    return done;
}

void store(const core::FinishedCommand& command, const VersionArguments& arguments,
           Outcome& outcome, core::Monitor& monitor)
{
    try {
        core::Project project = waitForProject(arguments.project, monitor);
        const int64_t id = core::recordVersion(project, command, monitor);
        outcome.result["project"] = arguments.project;
        outcome.result["version"] = id;
        outcome.text += fmt::format("Stored as version {} of {}\n", id, shown(arguments.project));
    } catch (const core::Error& error) {
        throw core::Error(error.code(),
                          fmt::format("{} was written, but not stored: {}. Store it by: "
                                      "espalier-cli project add {} {}",
                                      command.output.string(), error.what(), arguments.project,
                                      command.output.string()));
    }
}

} // namespace

VerbAction storingVersions(CLI::App& command, const std::vector<std::string>& words,
                           VerbAction action)
{
    const auto arguments = std::make_shared<VersionArguments>();
    CLI::Option* project =
        command
            .add_option("--project", arguments->project,
                        "Store the result as a version of the project in this folder")
            ->type_name("FOLDER");
    command
        .add_option("--parent", arguments->parent,
                    "Version that the model is; default: the newest with this content, else the "
                    "model is stored as an original")
        ->check(CLI::PositiveNumber)
        ->type_name("ID")
        ->needs(project);
    return [arguments, &command, &words, action = std::move(action)](core::Monitor& monitor) {
        if (arguments->project.empty())
            return action(monitor);
        checkProject(*arguments);
        Outcome outcome = action(monitor);
        store(finished(command, words, *arguments, outcome), *arguments, outcome, monitor);
        return outcome;
    };
}

} // namespace app
