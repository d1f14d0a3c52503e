#pragma once

#include "core/project/recipe.h"

#include <string>
#include <vector>

namespace app {

/// A recipe that comes with Espalier.
struct LibraryRecipe
{
    std::string name; ///< of its file, without suffix
    core::CompressionRecipe recipe;
};

/// All of resources/recipes, by name. Throws core::Error for one that cannot be read.
std::vector<LibraryRecipe> recipeLibrary();
/// By the name of one in the library, or from a file. Throws core::Error.
core::CompressionRecipe recipeNamed(const std::string& nameOrFile);

} // namespace app
