#pragma once

#include "core/project/project.h"
#include "core/project/recipe.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core {

/// A command of espalier-cli that has made a model.
struct FinishedCommand
{
    std::vector<std::string> words; ///< verb first, as they were given
    std::filesystem::path model; ///< the file among them that the result comes from
    std::filesystem::path output;
    std::string result; ///< what it said with --json
    std::string tool; ///< version of Espalier
    int64_t threads = 0; ///< that it computed with
    std::optional<int64_t> parent; ///< nothing: the newest version whose model is `model`
};

/// A command as a step: files among its words that are `model` or `original`, by content, become
/// {model} and {original}; others are remembered with their hash, short ones whole. What names the
/// output or only says how to report is left out.
RecipeStep recordedStep(const FinishedCommand& command, const std::string& model,
                        const std::string& original, const Monitor& monitor);

/// Stores the output of a command as a version, with its figures; when no version holds the model
/// it comes from, that is stored first, as an original. Returns the new version's id. Throws Error,
/// also when `parent` holds another model than the command read.
int64_t recordVersion(Project& project, const FinishedCommand& command, Monitor& monitor);

/// Stores a model that the user brings, with the figures that follow from its graph.
int64_t importVersion(Project& project, const std::filesystem::path& model,
                      VersionDescription description, Monitor& monitor);

} // namespace core
