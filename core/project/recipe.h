#pragma once

#include "core/project/version.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A file that a step reads beside its model.
struct RecipeFile
{
    std::string path; ///< where it lay when the step was recorded
    std::string sha256;
    std::optional<std::string> content; ///< of a short text; the file itself is then not needed
};

/// A command that makes a model of a model. Among its words stand, for what differs from use to
/// use: {model} what the step starts from, {original} what the recipe starts from, {data} the data
/// set, {file N} the N-th of `files`.
struct RecipeStep
{
    std::string verb;
    std::vector<std::string> words; ///< without the verb, the output and how to report
    int64_t threads = 0; ///< of the computation, on which sums depend; 0: all processors
    std::vector<RecipeFile> files;
    std::string result; ///< SHA-256 of the model that it made of the original; empty: not known
};

/// The way from a model to a smaller one, to be gone again from any model.
struct CompressionRecipe
{
    std::string title;
    std::string purpose; ///< what it is for, in one or two sentences
    std::string original; ///< SHA-256 of the model it was recorded from; empty: of none
    std::vector<RecipeStep> steps;
};

/// One JSON object, which recipeFromJson() reads back.
std::string toJson(const CompressionRecipe& recipe);
/// Throws Error invalidFile saying what is wrong where, unsupported for the format of a newer
/// Espalier.
CompressionRecipe recipeFromJson(std::string_view text);

/// A step as VersionDescription::arguments keeps it, without the result.
std::string toJson(const RecipeStep& step);

/// The steps that lead from the first version of a path to its last. Throws Error unsupported when
/// a version on the way was made by no command.
CompressionRecipe recipeOf(const std::vector<Version>& path);

} // namespace core
