#include "app/cli/project_actions.h"

#include "app/cli/display_text.h"
#include "app/cli/version_report.h"
#include "core/base/atomic_file.h"
#include "core/base/number_text.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "core/project/record_version.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <set>

namespace app {

namespace {

using Arguments = ProjectArguments;
using core::Project;

/// A project that can be changed, or an error that says who changes it right now.
Project openToChange(const Arguments& arguments)
{
    Project project = Project::open(arguments.folder);
    if (project.isReadOnly())
        throw core::Error(
            core::ErrorCode::fileAccess,
            fmt::format("{} cannot be changed: {}", arguments.folder, project.readOnlyReason()));
    return project;
}

Project openToRead(const Arguments& arguments)
{
    return Project::open(arguments.folder, core::Access::read);
}

int64_t idOf(const Arguments& arguments)
{
    if (const auto id = core::parseInteger(arguments.words.at(0)); id && *id > 0)
        return *id;
    throw core::Error(core::ErrorCode::invalidArgument,
                      fmt::format("\"{}\" is not the number of a version; list shows them",
                                  arguments.words.at(0)));
}

Outcome reportOn(const Project& project, int64_t id)
{
    const core::Version version = project.version(id);
    return { { { "project", project.folder().string() }, { "version", versionJson(version) } },
             versionText(version) };
}

Outcome create(const Arguments& arguments, core::Monitor& /*monitor*/)
{
    const Project project = Project::create(arguments.folder);
    const std::string folder = project.folder().string();
    return { { { "project", folder } }, fmt::format("{}: a project\n", shown(folder)) };
}

/// Those that are not deleted, and those that they come from.
std::vector<core::Version> living(const std::vector<core::Version>& all)
{
    std::set<int64_t> needed;
    for (const core::Version& version : std::views::reverse(all))
        if (!version.isDeleted || needed.contains(version.id)) {
            needed.insert(version.id);
            if (version.parent)
                needed.insert(*version.parent);
        }
    std::vector<core::Version> kept;
    std::ranges::copy_if(all, std::back_inserter(kept),
                         [&](const core::Version& version) { return needed.contains(version.id); });
    return kept;
}

Outcome list(const Arguments& arguments, core::Monitor& /*monitor*/)
{
    const Project project = openToRead(arguments);
    const auto versions = arguments.showsDeleted ? project.versions() : living(project.versions());
    Outcome outcome;
    outcome.result = { { "project", project.folder().string() }, { "versions", Json::array() } };
    for (const core::Version& version : versions)
        outcome.result["versions"].push_back(versionJson(version));
    outcome.text = versions.empty() ? "no versions yet; add a model by: espalier-cli project add "
                                      "FOLDER MODEL\n"
                                    : versionTree(versions);
    return outcome;
}

Outcome show(const Arguments& arguments, core::Monitor& /*monitor*/)
{
    return reportOn(openToRead(arguments), idOf(arguments));
}

Outcome add(const Arguments& arguments, core::Monitor& monitor)
{
    Project project = openToChange(arguments);
    core::VersionDescription description;
    if (arguments.parent > 0)
        description.parent = arguments.parent;
    description.name = arguments.name;
    description.note = arguments.note;
    description.tool = ESPALIER_VERSION;
    return reportOn(project,
                    core::importVersion(project, arguments.words.at(0), description, monitor));
}

/// An action that changes one version and then shows it.
template <typename Change>
Outcome changed(const Arguments& arguments, Change change)
{
    Project project = openToChange(arguments);
    change(project, idOf(arguments));
    return reportOn(project, idOf(arguments));
}

Outcome rename(const Arguments& arguments, core::Monitor& /*monitor*/)
{
    return changed(arguments, [&](Project& project, int64_t id) {
        project.rename(id, arguments.words.at(1));
    });
}

Outcome note(const Arguments& arguments, core::Monitor& /*monitor*/)
{
    return changed(arguments, [&](Project& project, int64_t id) {
        project.setNote(id, arguments.words.at(1));
    });
}

template <bool isPinned>
Outcome pin(const Arguments& arguments, core::Monitor& /*monitor*/)
{
    return changed(arguments,
                   [](Project& project, int64_t id) { project.setPinned(id, isPinned); });
}

template <bool isDeleted>
Outcome remove(const Arguments& arguments, core::Monitor& /*monitor*/)
{
    return changed(arguments,
                   [](Project& project, int64_t id) { project.setDeleted(id, isDeleted); });
}

Outcome exportModel(const Arguments& arguments, core::Monitor& monitor)
{
    if (arguments.output.empty())
        throw core::Error(core::ErrorCode::invalidArgument, "say where to: -o FILE");
    const Project project = openToRead(arguments);
    const core::Version version = project.version(idOf(arguments));
    core::copyFileAtomically(project.modelFile(version, monitor), arguments.output);
    Outcome outcome = reportOn(project, version.id);
    outcome.result["file"] = arguments.output;
    outcome.text = fmt::format("{}: version {}, {}\n", shown(arguments.output), version.id,
                               bytesText(version.bytes));
    return outcome;
}

Outcome recipe(const Arguments& arguments, core::Monitor& /*monitor*/)
{
    const Project project = openToRead(arguments);
    const std::string text = core::toJson(core::recipeOf(project.pathTo(idOf(arguments))));
    Outcome outcome;
    outcome.result = { { "project", project.folder().string() }, { "recipe", Json::parse(text) } };
    outcome.text = text;
    if (arguments.output.empty())
        return outcome;
    core::writeFileAtomically(arguments.output, std::as_bytes(std::span(text)),
                              core::LinkPolicy::follow);
    outcome.result["file"] = arguments.output;
    outcome.text =
        fmt::format("{}: the recipe of version {}\n", shown(arguments.output), idOf(arguments));
    return outcome;
}

Outcome tidy(const Arguments& arguments, core::Monitor& /*monitor*/)
{
    const core::TidyReport report = openToChange(arguments).tidy();
    return {
        { { "removed", report.versions }, { "freedBytes", report.bytes }, { "kept", report.kept } },
        fmt::format("{} removed, {} freed; {} kept that others come from\n",
                    countText(report.versions), bytesText(report.bytes), countText(report.kept))
    };
}

Outcome check(const Arguments& arguments, core::Monitor& monitor)
{
    const Project project = openToRead(arguments);
    const std::vector<core::Version> versions = project.versions();
    Outcome outcome;
    outcome.result = { { "project", project.folder().string() }, { "damaged", Json::array() } };
    monitor.beginPhase("comparing models with their hashes");
    for (size_t i = 0; i < versions.size(); ++i) {
        monitor.advance(static_cast<double>(i) / static_cast<double>(versions.size()));
        try {
            project.modelFile(versions[i], monitor);
        } catch (const core::Error& error) {
            outcome.exitCode = ExitCode::findings;
            outcome.result["damaged"].push_back(
                { { "id", versions[i].id }, { "fault", error.what() } });
            outcome.text += fmt::format("version {}: {}\n", versions[i].id, shown(error.what()));
        }
    }
    outcome.text +=
        fmt::format("{} versions, {} damaged\n", versions.size(), outcome.result["damaged"].size());
    return outcome;
}

constexpr std::array kActions{
    ProjectAction{ "create", "FOLDER", 0, create },
    ProjectAction{ "list", "FOLDER [--deleted]", 0, list },
    ProjectAction{ "show", "FOLDER ID", 1, show },
    ProjectAction{ "add", "FOLDER MODEL [--parent ID] [--name NAME] [--note TEXT]", 1, add },
    ProjectAction{ "export", "FOLDER ID -o FILE", 1, exportModel },
    ProjectAction{ "recipe", "FOLDER ID [-o FILE]", 1, recipe },
    ProjectAction{ "rename", "FOLDER ID NAME", 2, rename },
    ProjectAction{ "note", "FOLDER ID TEXT", 2, note },
    ProjectAction{ "pin", "FOLDER ID", 1, pin<true> },
    ProjectAction{ "unpin", "FOLDER ID", 1, pin<false> },
    ProjectAction{ "delete", "FOLDER ID", 1, remove<true> },
    ProjectAction{ "restore", "FOLDER ID", 1, remove<false> },
    ProjectAction{ "tidy", "FOLDER", 0, tidy },
    ProjectAction{ "check", "FOLDER", 0, check },
};

} // namespace

std::span<const ProjectAction> projectActions()
{
    return kActions;
}

} // namespace app
