#include "app/cli/recipe_file.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <fstream>

namespace app {

namespace {

std::string textOf(const std::string& file, std::string_view kind, int64_t mostMebibytes)
{
    const auto most = static_cast<std::streamsize>(mostMebibytes << 20);
    std::ifstream stream(file, std::ios::binary);
    std::string text(static_cast<size_t>(most) + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad() || !stream.is_open())
        throw core::Error(core::ErrorCode::fileAccess, fmt::format("{}: cannot be read", file));
    text.resize(static_cast<size_t>(stream.gcount()));
    if (stream.gcount() > most)
        throw core::Error(core::ErrorCode::limitExceeded,
                          fmt::format("{}: {} has at most {} MiB", file, kind, mostMebibytes));
    return text;
}

} // namespace

Json readObject(const std::string& file, std::string_view kind, int64_t mostMebibytes)
{
    Json object = Json::parse(textOf(file, kind, mostMebibytes), nullptr, false);
    if (!object.is_object())
        throw core::Error(core::ErrorCode::invalidFile,
                          fmt::format("{}: {} is one JSON object", file, kind));
    return object;
}

Json readRecipe(const std::string& file)
{
    return readObject(file, "a recipe", 1);
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
