#include "app/cli/recipe_library.h"

#include "app/cli/recipe_file.h"
#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace app {

namespace fs = std::filesystem;

namespace {

core::CompressionRecipe readRecipeFile(const fs::path& file)
{
    try {
        constexpr int64_t kMostMebibytes = 4;
        return core::recipeFromJson(readObject(file.string(), "a recipe", kMostMebibytes).dump());
    } catch (const core::Error& error) {
        throw core::Error(error.code(), fmt::format("{}: {}", file.string(), error.what()));
    }
}

} // namespace

std::vector<LibraryRecipe> recipeLibrary()
{
    std::vector<LibraryRecipe> library;
    for (const auto& entry : fs::directory_iterator(core::resourceFolder("recipes")))
        if (entry.path().extension() == ".json")
            library.push_back({ entry.path().stem().string(), readRecipeFile(entry.path()) });
    std::ranges::sort(library, {}, &LibraryRecipe::name);
    return library;
}

core::CompressionRecipe recipeNamed(const std::string& nameOrFile)
{
    std::error_code failure;
    if (fs::is_regular_file(nameOrFile, failure))
        return readRecipeFile(nameOrFile);
    std::string names;
    for (LibraryRecipe& entry : recipeLibrary()) {
        if (entry.name == nameOrFile)
            return std::move(entry.recipe);
        names += (names.empty() ? "" : ", ") + entry.name;
    }
    throw core::Error(core::ErrorCode::fileAccess,
                      fmt::format("there is no file {} and no recipe of this name; those that come "
                                  "with Espalier are {}",
                                  nameOrFile, names));
}

} // namespace app
