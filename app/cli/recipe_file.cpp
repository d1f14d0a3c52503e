#include "app/cli/recipe_file.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <fstream>

namespace app {

namespace {

/// Recipes are short; what is longer is something else.
constexpr std::streamsize kLargestRecipe = 1 << 20;

std::string textOf(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text(static_cast<size_t>(kLargestRecipe) + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad() || !stream.is_open())
        throw core::Error(core::ErrorCode::fileAccess, fmt::format("{}: cannot be read", file));
    text.resize(static_cast<size_t>(stream.gcount()));
    if (stream.gcount() > kLargestRecipe)
        throw core::Error(core::ErrorCode::limitExceeded,
                          fmt::format("{}: a recipe has at most 1 MiB", file));
    return text;
}

} // namespace

Json readRecipe(const std::string& file)
{
    Json recipe = Json::parse(textOf(file), nullptr, false);
    if (!recipe.is_object())
        throw core::Error(core::ErrorCode::invalidFile,
                          fmt::format("{}: a recipe is one JSON object", file));
    return recipe;
}

std::string takeText(Json& recipe, const std::string& key)
{
    const auto found = recipe.find(key);
    if (found == recipe.end())
        return {};
    if (!found->is_string())
        throw core::Error(core::ErrorCode::invalidFile,
                          fmt::format("\"{}\" of the recipe must be text", key));
    const std::string text = *found;
    recipe.erase(found);
    return text;
}

} // namespace app
