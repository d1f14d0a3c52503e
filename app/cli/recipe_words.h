#pragma once

#include "app/cli/verbs.h"
#include "core/project/recipe.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// What the words in braces stand for in one step of a run.
struct StepContext
{
    std::string input;
    std::string original;
    std::string data;
    std::filesystem::path folder; ///< for files whose content is in the recipe
    size_t step = 1; ///< from 1
};

/// Throws core::Error for a step that must not or cannot be run: a verb that makes no model, an
/// option that names an output, {data} without a data set, a file that is not as it was.
void checkStep(const core::RecipeStep& step, const std::string& data, const core::Monitor& monitor);

/// The command of a step, verb first, without its output. Writes files that the recipe holds.
std::vector<std::string> wordsOf(const core::RecipeStep& step, const StepContext& context);

/// Parses a step's command; a step that can go on after an interruption does when `resumes`. Throws
/// core::Error invalidArgument with what the parser refuses.
void parseStep(CommandLine& commandLine, std::vector<std::string> words, bool resumes);

} // namespace app
