#pragma once

#include "app/cli/console.h"
#include "core/project/recipe.h"

#include <string>

namespace app {

/// What the steps of a recipe start from and end in.
struct RecipeRun
{
    std::string model;
    std::string output;
    std::string data; ///< for {data}, and instead of what --data says in a step; empty: not given
    std::string project; ///< where every step is stored as a version; empty: nowhere
    int64_t threads = 0; ///< instead of those of the steps; 0: not given
    bool resumes = false;
};

/// Goes the steps, each as its command would be run, and returns the documented keys. What is made
/// on the way lies in "<output>.recipe", which goes in the end. Throws core::Error, before anything
/// is run, for a verb that makes no model, a word that names an output, a file that is missing or
/// has changed, or missing data.
Outcome runRecipe(const core::CompressionRecipe& recipe, const RecipeRun& run,
                  core::Monitor& monitor);

} // namespace app
